"""Genuine pages of frames that the code was not written for: no false accusation."""

import html
import json
import re
from functools import cache
from pathlib import Path

import pytest

from crawler.model.outcome import Outcome
from crawler.thai.text import mend
from tests.benchmarks.accuracy import Case, cases

pytestmark = pytest.mark.uncounted


GOLD = Path(__file__).resolve().parents[2] / "gold"
EACH = pytest.mark.parametrize("folder", ["tuning3", "tuning5", "tuning7", "tuning9"])
MOST_WRONG = {"title": 0.05, "date": 0.03, "kind": 0.06}
MOST_WRONG_OF_SEVENTH = {"title": 0.07, "date": 0.04, "kind": 0.11}
MOST_WRONG_OF_NINTH = {"title": 0.01, "date": 0.07, "kind": 0.03}
"""Shares of pages; what a set's README calls open to argument is among them."""

OWN_MOST_WRONG = {"tuning7": MOST_WRONG_OF_SEVENTH, "tuning9": MOST_WRONG_OF_NINTH}
ARGUABLE = frozenset(
    {"pages/a-013-laravel-und.html", "pages/b-024-blogger-nohdr-und.html"}
)
"""Their writers called the days open to argument, and labelled none."""


@cache
def read(folder: str) -> list[Case]:
    """Every page, read once for all tests."""
    return list(cases(GOLD / folder))


def wrong(folder: str, name: str) -> list[tuple[str, str]]:
    """Pages of which one thing is read otherwise than labelled."""
    return [
        (case.file, case.wrong[name]) for case in read(folder) if name in case.wrong
    ]


def text_of(body: bytes) -> str:
    """The text of a page, decoded without the code under test."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("cp874")


@EACH
def test_every_labelled_title_stands_in_its_page(folder: str) -> None:
    """A label that the page does not show would train the reader to invent."""
    for line in (GOLD / folder / "labels.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        body = (GOLD / folder / page["file"]).read_bytes()
        source = html.unescape(text_of(body))
        shown = mend(re.sub(r"<[^>]*>", "", source) + source)

        title = mend(page["label"]["title"] or "")

        assert "".join(title.split()) in "".join(shown.split()), page["file"]


@EACH
def test_every_page_is_genuine(folder: str) -> None:
    """The worst mistake: it makes an honest agency look dishonest."""
    assert [
        case.file for case in read(folder) if case.reading.outcome is not Outcome.OK
    ] == []


@EACH
def test_no_page_gets_a_wrong_date(folder: str) -> None:
    """A wrong date makes a fresh page look stale; none at all is a lesser evil."""
    told = [one for one in wrong(folder, "date") if not one[1].endswith("/ None")]

    assert [one for one in told if one[0] not in ARGUABLE] == []


@EACH
def test_most_titles_days_and_kinds_are_read(folder: str) -> None:
    """What was won on these pages stays won."""
    every = len(read(folder))
    most = OWN_MOST_WRONG.get(folder, MOST_WRONG)

    wrongs = {name: len(wrong(folder, name)) for name in most}

    assert all(wrongs[name] <= every * share for name, share in most.items()), wrongs
