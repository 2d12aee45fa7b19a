"""Records of which no field has a value, whatever boxes of a site stand around them.

Systems print the template of an item for an id that they do not have: "title:",
"details:", "posted on: 30 November 543" (DOMAIN.md 3.1). Among boxes of news nothing
else tells such a page; a label of a title that names none is enough, beside the day of
no record or other labels of nothing.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from crawler.model.outcome import Outcome
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.comparison.permalinks import is_shown_to_all
from crawler.pages.content import Page
from crawler.pages.days.dated_lists import dated_lines
from crawler.pages.ending import Ending, quoted
from crawler.pages.forms.sign_in import root_of
from crawler.pages.kinds.own_content import has_own
from crawler.pages.kinds.substance import brings_something, is_void
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.remains import has_empty_date
from crawler.pages.lines.unfilled import is_unfilled
from crawler.pages.markup.pictures import is_decor
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import Element
from crawler.pages.soft_404.standing_alone import (
    around,
    is_titled,
    may_name,
    stands_alone,
)
from crawler.pages.soft_404.void_rows import rows_without_values
from crawler.pages.titles.item_lines import names_item, tells
from crawler.pages.wording.phrases import folded, phrases
from crawler.thai.digits import to_ascii

_FIELDS = 3
_NEAR = 8
_MOST = 20
_ABOVE = 2
_COLON = (":", "：")
_COLONS = re.compile(r"\d:\d|https?:")
"""Colons that end no label: of the hour, of an address."""

_YEAR_ZERO = "543"
_BODIES = (Place.MAIN, Place.SHARED)


def void_record(page: Page) -> Ending | None:
    """Find the template of an item in which nothing was filled, and no item."""
    if not asks_for_item(page.url):
        return None
    shown = [one for one in page.pieces.blocks if not one.is_link]
    records = islice(_records(page, shown), _MOST)
    record = next((one for one in records if _is_void(page, shown, one)), None)
    record = record or _void_rows(page, shown)
    if not record or _shows_item(page, shown, record):
        return None
    text = " ".join(one.text for one in record if _labels(one) or _gives_no_day(one))
    proof = f"a record without a value: {quoted(text)}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def _void_rows(page: Page, shown: Sequence[Block]) -> list[Block]:
    """Return the labels of a table without values where nothing else is told."""
    rows = rows_without_values(shown)
    if not rows or is_titled(page) or not stands_alone(page, rows):
        return []
    return [] if page.sibling is not None and has_own(page) else rows


def _records(page: Page, shown: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield runs of lines of a template that hold no value, from label to label."""
    for holds_nothing, run in groupby(shown, lambda one: _holds_nothing(page, one)):
        lines = [*run] if holds_nothing else []
        ends = [at for at, one in enumerate(lines) if _labels(one)]
        if ends:
            yield lines[ends[0] : ends[-1] + 1]


def _holds_nothing(page: Page, block: Block) -> bool:
    """Whether a line labels nothing, or gives the day of no record.

    What a control asks for is written into that: its label lacks no value.
    """
    if has_empty_date(block.text):
        return True
    if dates_in(block.text) or not is_void(page, block):
        return False
    asking = page.remembered("around controls", lambda: frozenset(_asking(page)))
    return block.element not in asking and block.element.getparent() not in asking


def _asking(page: Page) -> Iterator[Element]:
    """Yield the elements near around the controls that a visitor can fill."""
    root = root_of(page)
    for control in () if root is None else root.iter("input", "textarea", "select"):
        if control.get("type") != "hidden":
            yield from around(control)


def _is_void(page: Page, shown: Sequence[Block], record: Sequence[Block]) -> bool:
    """Whether a record lacks its title, or stands with the day of none alone."""
    if _lacks_title(record) and not _is_named(page, shown, record):
        return True
    if _is_title_label(record[0]) and any(map(_gives_no_day, record)):
        return True
    fields = sum(_COLONS.sub("", one.text).count(":") for one in record if _labels(one))
    is_void = fields >= _FIELDS or any(has_empty_date(one.text) for one in record)
    return is_void and stands_alone(page, record)


def _lacks_title(record: Sequence[Block]) -> bool:
    """Whether the title among some fields has no value, and the day is of none."""
    several = sum(one.text.endswith(_COLON) for one in record) >= _FIELDS
    if any(_labels_title(one) for one in record if is_unfilled(one.text)):
        return several or any(map(_gives_no_day, record))
    return several and any(has_empty_date(one.text) for one in record)


def _is_named(page: Page, shown: Sequence[Block], record: Sequence[Block]) -> bool:
    """Whether a line right above some fields may be the title, in plain letters."""
    above = [one for one in shown[: shown.index(record[0])] if one.place in _BODIES]
    places, rows = frozenset(around(record[0].element)), dated_lines(shown)
    return any(
        may_name(page, one) and id(one) not in rows
        for one in above[-_ABOVE:]
        if not places.isdisjoint(around(one.element))
    )


def _gives_no_day(block: Block) -> bool:
    """Whether a line gives the day of no record, or but the year 0 of the era."""
    return has_empty_date(block.text) or to_ascii(block.text).strip() == _YEAR_ZERO


def _labels(block: Block) -> bool:
    return block.text.endswith(_COLON) or is_unfilled(block.text)


def _labels_title(block: Block) -> bool:
    words = folded(block.text)
    return any(label in words for label in phrases("titles", "labels"))


def _is_title_label(block: Block) -> bool:
    """Whether a line is the label of a title and no more: what is above is none."""
    return folded(block.text).rstrip(":") in phrases("titles", "labels")


def _shows_item(page: Page, shown: Sequence[Block], record: Sequence[Block]) -> bool:
    """Whether an item is told or named elsewhere, or a field near by has a value."""
    if page.pieces.embeds or brings_something(page) or _is_pictured(record):
        return True
    first = shown.index(record[0])
    near = shown[max(0, first - _NEAR) : first + len(record) + _NEAR]
    close = frozenset(map(id, near))
    return any(
        names_item(one)
        or (tells(one) and not _is_told_of_any(page, one))
        or (id(one) in close and _is_filled(page, one))
        for one in shown
        if one.place in _BODIES
    )


def _is_told_of_any(page: Page, block: Block) -> bool:
    """Whether the sibling tells the same, and not because it shows this very item."""
    is_shared = page.sibling is not None and block.place is Place.SHARED
    return is_shared and not is_shown_to_all(page)


def _is_pictured(record: Sequence[Block]) -> bool:
    """Whether a picture stands among the fields: a scan is all that some items show."""
    last = record[-1].element
    places = (one for one in around(record[0].element) if last in {*one.iter()})
    nearest = next(places, None)
    images = () if nearest is None else nearest.iter("img")
    return not all(map(is_decor, images))


def _is_filled(page: Page, block: Block) -> bool:
    """Whether a line is a label of a template with its value."""
    label, colon, value = block.text.partition(":")
    has_value = bool(colon and value.strip()) and not _holds_nothing(page, block)
    return has_value and is_unfilled(label)
