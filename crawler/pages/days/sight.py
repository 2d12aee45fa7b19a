"""The dates of a page's main part, each with its block and the words in front of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from crawler.pages.content import Page
from crawler.pages.days.relative_dates import relative_dates, tells_relative_dates
from crawler.pages.markup.pieces import MAIN, Block, Place
from crawler.pages.wording.phrases import first_phrase, folded, phrases
from crawler.thai.dates import FoundDate

_LABEL_CELL = 40
_WIDGET = 160
_LABEL = 80
EDGE = " :：-–|,.()[]/\"'”“"
"""What stands between a label and its date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenDate:
    """One date of the main part with the block it stands in.

    ``label`` is the folded text in front of it, ``said`` that text without the weekday,
    which is part of the date.
    """

    block: Block
    place: int
    found: FoundDate
    label: str
    said: str


def is_widget(block: Block) -> bool:
    """Whether a block shows a clock, a calendar or a counter."""
    if len(block.text) > _WIDGET:
        return False
    return first_phrase(folded(block.text), "dates", "widgets") is not None


def seen_dates(page: Page) -> Iterator[SeenDate]:
    """Yield the full dates of the main part; those of clocks and counters are none."""
    places = {id(block): place for place, block in enumerate(page.main)}
    before = _lines_before(page)
    for block, dates in page.dated:
        if block.place is not Place.MAIN or is_widget(block):
            continue
        place = places[id(block)]
        for found in dates:
            yield _seen(block, place, found, _label(block, before, found))


def seen_ago(page: Page) -> Iterator[SeenDate]:
    """Yield the days that the main part tells from the visit."""
    if not tells_relative_dates(page):
        return
    before = _lines_before(page)
    for place, block in enumerate(page.main):
        for found in relative_dates(page, block.text):
            yield _seen(block, place, found, _label(block, before, found))


def _seen(block: Block, place: int, found: FoundDate, label: str) -> SeenDate:
    said, words = label, _weekdays()
    for word in words if label.endswith(words) else ():
        said = said.removesuffix(word).rstrip(EDGE)
    return SeenDate(block=block, place=place, found=found, label=label, said=said)


@cache
def _weekdays() -> tuple[str, ...]:
    named = (*phrases("dates", "weekdays"), *phrases("dates", "bare_weekdays"))
    return (*named, "ใน")


def _lines_before(page: Page) -> Mapping[int, Block]:
    """Return the line before each, by its id; an impossible id may show that too.

    Templates label the fields of an empty record as well.
    """
    lines = [one for one in page.pieces.blocks if one.place in (MAIN, Place.SHARED)]
    return {id(one): before for before, one in pairwise(lines)}


def _label(block: Block, lines: Mapping[int, Block], found: FoundDate) -> str:
    """Return the folded text in front of a date, from the cell before if need be."""
    before = folded(block.text[max(0, found.start - _LABEL) : found.start])
    before = before.strip(EDGE)
    cell = lines.get(id(block))
    if before or cell is None or len(cell.text) > _LABEL_CELL:
        return before
    return folded(cell.text).strip(EDGE)
