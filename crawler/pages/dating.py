"""The publication date of a page, with the reasons for it and the runners-up.

A wrong date makes an honest page look stale, so a date in running text is never
taken: it may be that of an event (DOMAIN.md 3.7, FIELD-NOTES.md part B 5).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.model.page import DateWhere, PageDate
from crawler.pages.content import Page
from crawler.pages.dated import Dated, chosen, page_can_bear, today_of
from crawler.pages.digest import stable
from crawler.pages.machine_dates import machine_dates, time_elements
from crawler.pages.phrases import first_phrase, folded, phrases
from crawler.pages.pieces import Block, Place
from crawler.pages.rows import Row, is_in_row
from crawler.thai.dates import FoundDate

_NEAR = 6
_BEFORE = 3
_LABEL_CELL = 40
_WIDGET = 160
_PROSE = 160
_A_LIST = 2
_LEFT_OVER = 30
_EDGE = " :：-–|,.()[]/\"'”“"
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}([.:]\d{2})?\s?(น\.?)?")
_NOT_WORD = re.compile(r"[^a-zก-๙]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """One date of the main part with the block it stands in."""

    block: Block
    place: int
    found: FoundDate
    label: str


def find_published(
    page: Page, title: Block | None, rows: Sequence[Row]
) -> PageDate | None:
    """Return the date on which the page was published, or ``None`` if it says none.

    What machines are told counts most, then labelled dates, then a date in a
    line of its own near the heading; today's own date decides nothing, because
    programs print it everywhere.
    """
    seen = list(_seen(page))
    in_rows = {id(row.element) for row in rows} if len(rows) >= _A_LIST else set()
    free = [one for one in seen if not is_in_row(one.block, in_rows)]
    ranked = [
        *_plausible(page, machine_dates(page)),
        *_plausible(page, time_elements(page)),
        *_plausible(page, _labelled(free, "published")),
        *_plausible(page, _near_heading(page, free, title)),
        *_plausible(page, _labelled(free, "signed")),
        *_plausible(page, _alone(free)),
    ]
    if not ranked:
        return None
    today = today_of(page)
    best = next((one for one in ranked if one.value != today), None)
    if best is None or ranked[0].where is DateWhere.LABEL:
        best = ranked[0]
    if best.value == today and best.where in (DateWhere.HEADING, DateWhere.TEXT):
        return None
    return chosen(best, [*ranked, *map(_as_text, seen)])


def is_widget(block: Block) -> bool:
    """Whether a block shows a clock, a calendar or a counter."""
    if len(block.text) > _WIDGET:
        return False
    return any(word in folded(block.text) for word in phrases("dates", "widgets"))


def _seen(page: Page) -> Iterator[_Seen]:
    places = {id(block): place for place, block in enumerate(page.main)}
    for block, dates in page.dated:
        if block.place is not Place.MAIN or is_widget(block):
            continue
        place = places[id(block)]
        for found in dates:
            label = _label(page.main, place, found)
            yield _Seen(block=block, place=place, found=found, label=label)


def _label(main: Sequence[Block], place: int, found: FoundDate) -> str:
    """Return the folded text in front of a date, from the cell before if need be."""
    before = folded(main[place].text[max(0, found.start - 80) : found.start])
    before = before.strip(_EDGE)
    if before or not place or len(main[place - 1].text) > _LABEL_CELL:
        return before
    return folded(main[place - 1].text).strip(_EDGE)


def _labelled(seen: Sequence[_Seen], kind: str) -> Iterator[Dated]:
    labels = phrases("dates", kind)
    for one in seen:
        label = next((name for name in labels if one.label.endswith(name)), None)
        if label is None or _is_decoy(one, longer_than=label):
            continue
        if _is_reference(one, label):
            continue
        reasoning = f"{one.found.reasoning}; labelled {kind}: {label}"
        yield _dated(one, DateWhere.LABEL, reasoning)


def _is_reference(one: _Seen, label: str) -> bool:
    """Whether running text speaks of another thing's date: "ตามประกาศลงวันที่".

    Only the closing formulas of documents stand within a sentence.
    """
    if label in phrases("dates", "closing"):
        return False
    is_prose = len(one.block.text) > _PROSE or label in phrases("dates", "signed")
    return is_prose and one.label != label


def _near_heading(
    page: Page, seen: Sequence[_Seen], title: Block | None
) -> Iterator[Dated]:
    """Yield dates in lines of their own around the heading, nearest first."""
    place = next((at for at, block in enumerate(page.main) if block is title), None)
    if place is None:
        return
    near = [
        one
        for one in seen
        if -_BEFORE <= one.place - place <= _NEAR
        and one.block is not title
        and _is_line_of_its_own(one)
        and not (one.place < place and _is_behind_weekday(one))
    ]
    for one in sorted(near, key=lambda one: abs(one.place - place)):
        yield _dated(
            one, DateWhere.HEADING, f"{one.found.reasoning}; beside the heading"
        )


def _alone(seen: Sequence[_Seen]) -> Iterator[Dated]:
    """Yield the one date that stands in a line of its own, if there is but one."""
    lines = [
        one for one in seen if _is_line_of_its_own(one) and not _is_behind_weekday(one)
    ]
    if len({one.found.value for one in lines}) == 1:
        reasoning = f"{lines[0].found.reasoning}; the only date in a line of its own"
        yield _dated(lines[0], DateWhere.TEXT, reasoning)


def _is_line_of_its_own(one: _Seen) -> bool:
    """Whether a block says little more than a date: time, author, counter."""
    if _is_decoy(one, longer_than="") or one.block.is_link or one.block.heading:
        return False
    text = one.block.text
    rest = stable(
        _CLOCK.sub(" ", text[: one.found.start] + " " + text[one.found.end :])
    )
    if first_phrase(rest, "dates", "events") is not None:
        return False
    for word in phrases("dates", "beside"):
        rest = rest.replace(word, "")
    return len(_NOT_WORD.sub("", rest)) <= _LEFT_OVER


def _is_behind_weekday(one: _Seen) -> bool:
    return one.label.endswith(phrases("dates", "weekdays"))


def _is_decoy(one: _Seen, longer_than: str) -> bool:
    """Whether the words in front say that the date is another thing's."""
    return any(
        one.label.endswith(name) and len(name) > len(longer_than)
        for name in phrases("dates", "decoys")
    )


def _plausible(page: Page, dates: Iterator[Dated]) -> Iterator[Dated]:
    can_bear = page_can_bear(page)
    return (one for one in dates if can_bear(one.value))


def _dated(one: _Seen, where: DateWhere, reasoning: str) -> Dated:
    found = one.found
    return Dated(value=found.value, text=found.text, where=where, reasoning=reasoning)


def _as_text(one: _Seen) -> Dated:
    return _dated(one, DateWhere.TEXT, one.found.reasoning)
