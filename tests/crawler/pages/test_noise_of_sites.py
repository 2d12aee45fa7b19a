"""Laws: what stands on all pages of a site, and how one is written, changes no verdict.

Labelled pages are read again with something added or rewritten, their siblings too.
"""

import html
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.pages.read import read_page
from tests.crawler.pages.building import fetched
from tests.crawler.pages.confusions.noise_of_sites import NOISE

pytestmark = pytest.mark.uncounted


GOLD = Path(__file__).resolve().parents[2] / "gold"
FOLDERS = ("tuning", "tuning2", "tuning4", "tuning6", "tuning8", "tuning10", "tuning12")
UTF_8 = {"content-type": "text/html; charset=utf-8"}
SOME = 12
HOW_MANY = pytest.mark.parametrize(
    "most", [SOME, pytest.param(400, marks=pytest.mark.slow)]
)
ALLOWED = 0.05
"""The share of pages so thin that a box beside them outweighs them."""

PARTS = re.compile(
    r"(<script.*?</script>|<style.*?</style>|<!--.*?-->|<[^>]*>|&[#\w]{1,10};)",
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The text of a page, and of its sibling if one answered well."""

    url: str
    page: str
    sibling: str | None

    def changed(self, change: Callable[[str], str]) -> "Pair":
        """Return both with the same change."""
        sibling = None if self.sibling is None else change(self.sibling)
        return replace(self, page=change(self.page), sibling=sibling)

    def read(self) -> PageReading:
        """Read the page beside its sibling."""
        beside = (
            None
            if self.sibling is None
            else fetched(self.sibling, f"{self.url}99", headers=UTF_8)
        )
        return read_page(fetched(self.page, self.url, headers=UTF_8), sibling=beside)


@cache
def pairs() -> tuple[Pair, ...]:
    """Return the genuine pages that are read as such, in an order that is kept."""
    found = [pair for name in FOLDERS for pair in _of(GOLD / name)]
    return tuple(sorted(found, key=lambda one: sha256(one.url.encode()).digest()))


def _of(folder: Path) -> list[Pair]:
    lines = (folder / "labels.jsonl").read_text("utf-8").splitlines()
    labels = [json.loads(line) for line in lines]
    return [
        Pair(
            url=one["url"],
            page=(folder / one["file"]).read_text("utf-8"),
            sibling=_sibling(folder, one),
        )
        for one in labels
        if one["label"]["outcome"] == "ok" and not one["redirects"]
        if _is_text(folder / one["file"]) and one["status"] == 200
    ]


def _sibling(folder: Path, label: dict[str, str | int | None]) -> str | None:
    name = label["sibling"]
    if not name or label["sibling_status"] not in (None, 200):
        return None
    return (folder / str(name)).read_text("utf-8", errors="replace")


def _is_text(path: Path) -> bool:
    if path.suffix != ".html":
        return False
    try:
        return "<body" in path.read_text("utf-8").lower()
    except UnicodeDecodeError:
        return False


def _added(noise: str, *, is_above: bool) -> Callable[[str], str]:
    pattern, new = (
        (r"(?i)(<body[^>]*>)", rf"\g<1>{noise}")
        if is_above
        else ("(?i)(</body>)", rf"{noise}\g<1>")
    )

    def add(text: str) -> str:
        return re.sub(pattern, new, text, count=1)

    return add


@HOW_MANY
@pytest.mark.parametrize("place", ["above", "below"])
@pytest.mark.parametrize("noise", NOISE)
def test_what_all_pages_of_a_site_bear_makes_none_a_broken_one(
    noise: str, place: str, most: int
) -> None:
    """A false broken by a box that the agency has on each of its pages."""
    add = _added(NOISE[noise], is_above=place == "above")
    known = [one for one in pairs()[:most] if one.read().outcome is Outcome.OK]

    wrong = [
        (one.url, found.proof)
        for one in known
        if (found := one.changed(add).read()).outcome is not Outcome.OK
    ]

    assert len(wrong) <= max(1, ALLOWED * len(known)), wrong


def _in_texts(change: Callable[[str], str]) -> Callable[[str], str]:
    def rewrite(text: str) -> str:
        parts = PARTS.split(text)
        return "".join(
            part if at % 2 else change(part) for at, part in enumerate(parts)
        )

    return rewrite


REWRITTEN: dict[str, Callable[[str], str]] = {
    "comments": lambda text: re.sub("(</(?:div|td|p)>)", r"\1<!-- end -->", text),
    "entities": _in_texts(
        lambda text: "".join(
            f"&#{ord(one)};" if one > "\u0e00" else one for one in text
        )
    ),
    "capitals": lambda text: re.sub(
        "<(/?)([a-z0-9]+)", lambda tag: f"<{tag[1]}{tag[2].upper()}", text
    ),
    "no lines": lambda text: re.sub(r">\s+<", "><", text),
    "wrapped": lambda text: re.sub(
        "(<body[^>]*>)", r"\1<center><font face='Tahoma'><div>", text
    ),
}


@HOW_MANY
@pytest.mark.parametrize("how", REWRITTEN)
def test_how_a_page_is_written_changes_nothing_of_what_is_read(
    how: str, most: int
) -> None:
    """It is the same to whoever sees it; a comment once parted a day and its label."""
    known = pairs()[:most]

    changed = [
        (one.url, before.proof, after.proof)
        for one in known
        if _read(before := one.read())
        != _read(after := one.changed(REWRITTEN[how]).read())
    ]

    assert len(changed) <= ALLOWED / 2 * len(known), changed


def _read(reading: PageReading) -> tuple[object, ...]:
    facts = reading.facts
    published = None if facts.published is None else facts.published.value
    return reading.outcome, html.unescape(facts.title or ""), published
