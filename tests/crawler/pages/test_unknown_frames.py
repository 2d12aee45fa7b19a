"""Genuine pages of frames that the code was not written for: no false accusation."""

import html
import json
import re
from functools import cache
from pathlib import Path

from crawler.model.outcome import Outcome
from crawler.thai.text import mend
from tests.benchmarks.accuracy import Case, cases

PAGES = Path(__file__).resolve().parents[2] / "gold" / "tuning3"


@cache
def read() -> list[Case]:
    """Every page, read once for all tests."""
    return list(cases(PAGES))


def wrong(name: str) -> list[tuple[str, str]]:
    """Pages of which one thing is read otherwise than labelled."""
    return [(case.file, case.wrong[name]) for case in read() if name in case.wrong]


def test_every_labelled_title_stands_in_its_page() -> None:
    """A label that the page does not show would train the reader to invent."""
    for line in (PAGES / "labels.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        body = (PAGES / page["file"]).read_bytes()
        source = html.unescape(
            body.decode("cp874" if "cp874" in page["file"] else "utf-8")
        )
        shown = mend(re.sub(r"<[^>]*>", "", source) + source)

        title = mend(page["label"]["title"] or "")

        assert "".join(title.split()) in "".join(shown.split()), page["file"]


def test_every_page_is_genuine() -> None:
    """The worst mistake: it makes an honest agency look dishonest."""
    assert [
        case.file for case in read() if case.reading.outcome is not Outcome.OK
    ] == []


def test_no_page_gets_a_wrong_date() -> None:
    """A wrong date makes a fresh page look stale; none at all is a lesser evil."""
    read_wrongly = [one for one in wrong("date") if not one[1].endswith("/ None")]

    assert read_wrongly == []


def test_most_titles_days_and_kinds_are_read() -> None:
    """What was won on these pages stays won."""
    assert len(wrong("title")) <= len(read()) * 0.02
    assert len(wrong("date")) <= len(read()) * 0.02
    assert len(wrong("kind")) <= len(read()) * 0.04
    assert len(wrong("newest item")) <= 1
