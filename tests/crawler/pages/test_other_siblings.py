"""Laws: what a site answers for an impossible id varies, and the verdict does not.

Labelled pages are read beside siblings other than their own: one that is refused, and
those that were saved for other pages of their host and pattern.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.address.siblings import impossible_sibling
from crawler.pages.read import read_page
from tests.benchmarks.accuracy import fetched, pages_of, pattern, sibling_of
from tests.crawler.pages.building import SIBLING
from tests.crawler.pages.building import fetched as built

pytestmark = pytest.mark.uncounted


GOLD = Path(__file__).resolve().parents[2] / "gold"
FOLDERS = sorted(one.parent for one in GOLD.glob("tuning*/labels.jsonl"))
OF_ALL = pytest.mark.parametrize("folder", FOLDERS, ids=lambda one: one.name)
REFUSED = built("", SIBLING, status=404, outcome=Outcome.NOT_FOUND)
FOUND_STILL = 0.85
"""A list, or nothing but a frame, is what a site has that refuses other ids."""

Read = tuple[str, str, Outcome]
"""The file of a page, how its visit is labelled to have ended, and how it was read."""


EVERY = pytest.mark.parametrize(
    "every", [3, pytest.param(1, marks=pytest.mark.slow)], ids=["a third", "all"]
)
"""Of how many pages one is read: all of them take minutes."""


@cache
def alone(
    folder: Path, every: int, outcome: str = "ok", kind: str = ""
) -> list[tuple[dict[str, Any], Fetched, Outcome]]:
    """Pages so labelled, and what they are read as without a sibling."""
    pages = [
        page
        for page in pages_of(folder)
        if page["label"]["outcome"] == outcome and kind in (page["label"]["kind"], "")
    ]
    came = ((page, fetched(folder, page["file"], page)) for page in pages[::every])
    return [(page, one, read_page(one).outcome) for page, one in came]


def beside_others(folder: Path) -> Iterator[Read]:
    """Read each page beside what was saved for others of its host and pattern."""
    saved: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for page in pages_of(folder):
        if page["sibling"]:
            saved[pattern(page)][page["sibling"]] = page
    for page in pages_of(folder):
        for name, other in saved[pattern(page)].items():
            if name != page["sibling"]:
                first = fetched(folder, page["file"], page)
                found = read_page(first, sibling=sibling_of(folder, other))
                yield page["file"], page["label"]["outcome"], found.outcome


@EVERY
@OF_ALL
def test_no_genuine_page_is_missing_because_other_ids_are_refused(
    folder: Path, every: int
) -> None:
    """That a site knows its ids speaks for a page, never against it."""
    wrong = [
        page["file"]
        for page, one, was in alone(folder, every)
        if was == Outcome.OK
        and read_page(one, sibling=REFUSED).outcome is not Outcome.OK
    ]

    assert wrong == []


@OF_ALL
def test_most_missing_pages_are_found_though_other_ids_are_refused(
    folder: Path,
) -> None:
    """A record that was deleted may be answered otherwise than one that never was."""
    missing = [
        one for _, one, was in alone(folder, 1, "soft-404") if was == Outcome.SOFT_404
    ]

    found = [
        one
        for one in missing
        if read_page(one, sibling=REFUSED).outcome is not Outcome.OK
    ]

    assert len(found) >= FOUND_STILL * len(missing)


@OF_ALL
def test_no_genuine_page_is_missing_beside_another_answer(folder: Path) -> None:
    """A run asks once for each host and pattern, beside whatever page comes first."""
    wrong = [
        (file, got)
        for file, labelled, got in beside_others(folder)
        if labelled == Outcome.OK and got is not Outcome.OK
    ]

    assert wrong == []


@pytest.mark.parametrize("kind", ["contact", "eservice"])
def test_what_a_menu_leads_to_is_there_though_its_id_chooses_nothing(kind: str) -> None:
    """Many sites give the page of contacts the id of its menu; any other is as good."""
    standing = [
        (one, other)
        for folder in FOLDERS
        for page, one, was in alone(folder, 1, kind=kind)
        if was == Outcome.OK
        if (other := impossible_sibling(page["url"])) and not asks_for_item(page["url"])
    ]

    wrong = [
        other
        for one, other in standing
        if read_page(one, sibling=_at(other, one)).outcome is not Outcome.OK
    ]

    assert len(standing) > 5
    assert wrong == []


def _at(url: str, page: Fetched) -> Fetched:
    """The same page at another address."""
    return replace(page, look=replace(page.look, final_url=url))
