"""Main parts that others wrote, in frames: what wording and markup alone tell."""

import html
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.read import read_page
from tests.crawler.pages.building import fetched
from tests.crawler.pages.confusions.site_frames import FRAMES

pytestmark = pytest.mark.uncounted


FOLDER = Path(__file__).resolve().parents[2] / "gold" / "fragments"
ITEM = "https://www.sommut.example/news_view.php?id=12"
LIST = "https://www.sommut.example/complaints.php"
IN_TURN = ("semantic", "three_cells", "soup", "wordpress", "aspnet", "bootstrap")
_TITLE = re.compile("<title>.*?</title>", re.DOTALL)
EACH_HALF = pytest.mark.parametrize("half", [0, 1], ids=["never-read", "read"])


def entries(name: str) -> list[dict[str, Any]]:
    """Every line of one file."""
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def page_of(number: int, entry: dict[str, Any]) -> tuple[str, str]:
    """A page with the fragment in a frame, and its address."""
    frame = FRAMES[IN_TURN[number % len(IN_TURN)]]
    if "body" in entry:
        title = f"<title>{html.escape(entry['title'] or '')}</title>"
        return _TITLE.sub(lambda _: title, frame(entry["body"]), count=1), entry["url"]
    is_list = entry.get("sort") == "named-empty-list"
    first, *others = entry["lines"]
    head = f"<h2>{first}</h2>" if is_list else f"<p>{first}</p>"
    body = "".join((head, *(f"<p>{line}</p>" for line in others)))
    return frame(f"<div>{body}</div>"), LIST if is_list else ITEM


@cache
def outcomes(name: str) -> tuple[Outcome, ...]:
    """What every fragment of a file is read as."""
    return tuple(_outcomes(name))


def _outcomes(name: str) -> Iterator[Outcome]:
    for number, entry in enumerate(entries(name)):
        source, url = page_of(number, entry)
        yield read_page(fetched(source, url)).outcome


@pytest.mark.parametrize("name", ["there", "sparse", "alive", "alive2"])
@EACH_HALF
def test_genuine_fragments_are_not_called_missing(name: str, half: int) -> None:
    """The worst mistake, on the hardest pages that two writers could think of."""
    told = outcomes(name)[half::2]

    wrong = [one for one in told if one is not Outcome.OK]

    assert len(wrong) <= 0.025 * len(told), wrong


@pytest.mark.parametrize(
    ("name", "share"),
    [("missing", 0.75), ("empty", 0.65), ("gone", 0.5), ("gone2", 0.6)],
)
@EACH_HALF
def test_missing_fragments_are_found(name: str, share: float, half: int) -> None:
    """Without a sibling: also in the half that nobody looked at."""
    told = outcomes(name)[half::2]

    found = [one for one in told if one is Outcome.SOFT_404]

    assert len(found) >= share * len(told)


@pytest.mark.parametrize("name", ["dates", "titles"])
def test_few_days_of_other_things_are_taken(name: str) -> None:
    """On pages made hard by events, contracts and plans; a wrong day makes stale."""
    told = list(days(name))

    wrong = [one for one in told if one[1] not in (None, one[0])]
    right = [one for one in told if one[1] == one[0]]

    assert len(wrong) <= 0.13 * len(told), wrong
    assert len(right) >= 0.7 * len(told)


def days(name: str) -> Iterator[tuple[str | None, str | None]]:
    """The day of each entry as labelled, and as it is read."""
    for number, entry in enumerate(entries(name)):
        source, url = page_of(number, entry)
        source = source.replace("</title>", f"</title>{entry.get('head') or ''}", 1)
        published = read_page(fetched(source, url)).facts.published
        yield entry["date"], published.value.isoformat() if published else None
