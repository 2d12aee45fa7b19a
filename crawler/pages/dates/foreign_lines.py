"""The day that a page in another language prints: beside its title, behind a label.

Our reading of Thai lines weighs every word beside a day. Of other languages it knows
the words that publishing programs print (``data/phrases/foreign_dates.toml``), so a
line counts by its shape: it is short and stands beside the title, or it begins a text
as the dateline of an agency does.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from crawler.model.page import DateWhere
from crawler.pages.content import Page
from crawler.pages.dates.beside_heading import distance, title_places
from crawler.pages.dates.foreign_dates import is_foreign
from crawler.pages.dates.foreign_days import foreign_days
from crawler.pages.days.dated import Dated
from crawler.pages.days.said_by_others import is_said_by_others
from crawler.pages.lists.rows import is_in_row
from crawler.pages.markup.pieces import Block, Place
from crawler.thai.dates import FoundDate
from data.tables import table

_BEFORE, _NEAR = 3, 8
_AT_TITLE = 1
_ITEM = 20
_A_LIST = 2
_LINE, _IN_FRONT, _LABEL = 120, 60, 40
_MOST_BLOCKS, _MOST_TEXT = 400, 240
_EDGE = " \t\u00a0:：-–—|·•,.()[]/\"'"
_PARTS = re.compile(r"[|•·»;]|\s[-–—/]\s")
_TO = r"\s?(?:[-–—]|bis|to|au|al|a|até|hasta)\s?(?:zum\s)?"
_OF_SPAN = re.compile(rf"\d\.?{_TO}\Z")
_SPAN = re.compile(rf"{_TO}\d{{1,2}}[\s./]")
_NAMES_ANOTHER = re.compile(r"[^\W\d_]\s?:\s?(?:[^\W\d_]{2,12}\.?,?\s)?\Z")
"""A label with its colon, and a weekday behind it at most."""

_SENTENCE = re.compile(r"[^\W\d_]{3,}[.!?]\Z")
_DATELINE = re.compile(r"\)?\s?[.):–—-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line and a day in it; ``away`` is how far below the title it stands."""

    block: Block
    away: int | None
    found: FoundDate
    is_labelled: bool
    is_by_link: bool


def foreign_lines(
    page: Page, title: Block | None, rows: AbstractSet[int]
) -> Iterator[Dated]:
    """Yield the days beside the title, nearest first, then the one labelled elsewhere.

    Nothing of a page with Thai text, of the rows of a list, of what others said.
    """
    if not is_foreign(page):
        return
    seen = list(_lines(page, title))
    lines = [one for one in seen if not _is_in_list(one, rows)]
    near = [one for one in lines if _is_beside(one)]
    if len({one.found.value for one in seen if _is_beside(one)}) <= _A_LIST:
        for one in sorted(near, key=lambda one: abs(one.away or 0)):
            yield _dated(one, DateWhere.HEADING, "beside the heading")
    yield from _only([one for one in lines if one.is_labelled])


def labelled_around(page: Page) -> Iterator[Dated]:
    """Yield the only day that is labelled so in the frame: in an aside, at the foot."""
    if not is_foreign(page):
        return
    around = [one for one in page.pieces.blocks if one.place is Place.FRAME]
    lines = _lines_of(around, [])
    for one in _only([one for one in lines if one.is_labelled]):
        reasoning = f"{one.reasoning}, outside the main part"
        yield replace(one, where=DateWhere.TEXT, reasoning=reasoning)


def _only(labelled: Sequence[_Line]) -> Iterator[Dated]:
    """Yield a labelled day if there is but one: lists label each of theirs."""
    if len({one.found.value for one in labelled}) == 1:
        yield _dated(labelled[0], DateWhere.LABEL, "the only one labelled published")


def _dated(one: _Line, where: DateWhere, reasoning: str) -> Dated:
    found = one.found
    return Dated(
        value=found.value,
        text=found.text,
        where=where,
        reasoning=f"{found.reasoning}; {reasoning}",
    )


def _lines(page: Page, title: Block | None) -> Iterator[_Line]:
    """Yield the lines of the main part; an only ``h1`` stands for a title unknown."""
    if title is None:
        heads = [one for one in page.main if one.heading == 1]
        title = heads[0] if len(heads) == 1 else None
    return _lines_of(page.main, title_places(page, title))


def _lines_of(blocks: Sequence[Block], titles: Sequence[int]) -> Iterator[_Line]:
    for place, block in enumerate(islice(blocks, _MOST_BLOCKS)):
        for found in foreign_days(block.text[:_MOST_TEXT]):
            said = _said(blocks, place, found)
            if not _is_of_another(block, found, said):
                yield _Line(
                    block=block,
                    away=distance(place, titles) if titles else None,
                    found=found,
                    is_labelled=_is_label(said),
                    is_by_link=_is_by_link(blocks, place),
                )


def _is_by_link(blocks: Sequence[Block], place: int) -> bool:
    """Whether the line above or below is the linked title of another item."""
    beside = (*blocks[max(0, place - 1) : place], *blocks[place + 1 : place + 2])
    return any(one.is_link and len(one.text) >= _ITEM for one in beside)


def _said(blocks: Sequence[Block], place: int, found: FoundDate) -> str:
    """Return the part of a line in front of a day, or the short line above."""
    before = blocks[place].text[: found.start]
    if before.strip(_EDGE) or not place or len(blocks[place - 1].text) > _LABEL:
        return _PARTS.split(before)[-1]
    return blocks[place - 1].text


def _is_of_another(block: Block, found: FoundDate, said: str) -> bool:
    """Whether words or shape say that a day is none of publication."""
    before = block.text[: found.start]
    if _OF_SPAN.search(before) or _SPAN.match(block.text, found.end):
        return True
    if _others().search(said):
        return True
    return bool(_NAMES_ANOTHER.search(before)) and not _is_label(before)


def _is_in_list(one: _Line, rows: AbstractSet[int]) -> bool:
    """Whether it stands in a row, or in what others said; the byline may look so."""
    if is_said_by_others(one.block.element):
        return True
    is_byline = one.away is not None and abs(one.away) <= _AT_TITLE
    return not is_byline and (one.is_by_link or is_in_row(one.block, rows))


def _is_beside(one: _Line) -> bool:
    """Whether a line is the byline of the title, or the dateline of its text."""
    if not one.away or not -_BEFORE <= one.away <= _NEAR or one.block.heading:
        return False
    text, found = one.block.text, one.found
    if one.block.is_link and found.text != text.strip(_EDGE):
        return False
    is_short = len(text) <= _LINE and found.start <= _IN_FRONT
    if is_short and not _SENTENCE.search(text):
        return True
    is_first = not text[: found.start].strip(_EDGE)
    return is_first and _DATELINE.match(text, found.end) is not None


def _is_label(said: str) -> bool:
    label = said.lower().strip(_EDGE)
    return label in _words("plain") or _published().search(label) is not None


@cache
def _words(key: str) -> tuple[str, ...]:
    return tuple(table("phrases/foreign_dates.toml")["labels"][key])


@cache
def _published() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any_of('published')})\Z")


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any_of('others')})(?!\w)", re.IGNORECASE)


def _any_of(key: str) -> str:
    return "|".join(re.escape(name) for name in _words(key))
