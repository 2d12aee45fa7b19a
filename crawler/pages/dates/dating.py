"""The publication date of a page, with the reasons for it and the runners-up.

A wrong date makes an honest page look stale, so a date in running text is never
taken: it may be that of an event (DOMAIN.md 3.7, FIELD-NOTES.md part B 5).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from crawler.model.page import DateWhere, PageDate, PageKind
from crawler.pages.address.addresses import kind_by_address
from crawler.pages.content import Page
from crawler.pages.dates.beside_heading import (
    as_dated,
    is_first_post,
    near_heading,
    repeated_titles,
)
from crawler.pages.dates.byline_outside import byline_outside
from crawler.pages.dates.choice import best_of
from crawler.pages.dates.days_of_others import is_of_another, is_of_event
from crawler.pages.dates.foreign_dates import foreign_date
from crawler.pages.dates.foreign_lines import foreign_lines, labelled_around
from crawler.pages.dates.labels import published_label
from crawler.pages.dates.time_elements import time_elements
from crawler.pages.days.date_lines import (
    is_behind_weekday,
    is_decoy,
    is_line_of_its_own,
)
from crawler.pages.days.dated import Dated, chosen, page_can_bear
from crawler.pages.days.machine_dates import (
    address_date,
    machine_dates,
    marked_dates,
)
from crawler.pages.days.said_by_others import below_others
from crawler.pages.days.sight import EDGE, SeenDate, seen_ago, seen_dates
from crawler.pages.lists.row import Row
from crawler.pages.lists.rows import is_in_row
from crawler.pages.markup.pieces import Block
from crawler.pages.wording.phrases import folded, phrases

_BEFORE = 3
_PROSE = 160
_A_LIST = 2
_MOVED = timedelta(days=31)


def find_published(
    page: Page, title: Block | None, rows: Sequence[Row]
) -> PageDate | None:
    """Return the date on which the page was published, or ``None`` if it says none.

    What machines are told counts most, then labelled dates, then a date in a
    line of its own near the heading; today's own date decides nothing, because
    programs print it everywhere.
    """
    seen = list(seen_dates(page))
    in_rows = {id(row.element) for row in rows} if len(rows) >= _A_LIST else set()
    repeated = repeated_titles(page, title)
    others = below_others(page.main, title)
    free = [
        one
        for one in seen
        if not is_in_row(one.block, in_rows) or is_first_post(one, repeated)
        if id(one.block) not in others
    ]
    machines = list(machine_dates(page))
    told = [
        *_before_move(page, free, title, machines),
        *machines,
        *time_elements(page, title),
        *marked_dates(page),
        *_labelled(free, "published"),
        *near_heading(page, free, title),
        *foreign_lines(page, title, in_rows),
        *byline_outside(page, title),
        *address_date(page),
        *_labelled(free, "signed"),
    ]
    ranked = list(_plausible(page, [*told, *_last(page, free, title, told)]))
    best = best_of(ranked, page)
    return None if best is None else chosen(best, [*ranked, *map(_as_text, seen)])


def _last(
    page: Page, free: Sequence[SeenDate], title: Block | None, told: Sequence[Dated]
) -> Iterator[Dated]:
    """Yield guesses: days told from the visit, other languages, the only lone date."""
    if not any(_plausible(page, told)):
        ago = list(seen_ago(page))
        for one in (*_labelled(ago, "published"), *near_heading(page, ago, title)):
            yield replace(one, where=DateWhere.TEXT, is_ago=True)
        yield from labelled_around(page)
        yield from foreign_date(page)
    yield from _alone(page, free, title)
    if kind_by_address(page.url) is PageKind.NEWS_ITEM:
        yield from _changed(free)


def _changed(seen: Sequence[SeenDate]) -> Iterator[Dated]:
    """Yield the day of an item's last change, which is all that some print of it.

    DOMAIN.md 3.7 counts it among the dates of pages; as one "in text" it is doubtful:
    it can place an item inside a window, and never outside.
    """
    labels = phrases("dates", "updated")
    for one in seen:
        label = next((name for name in labels if one.said.endswith(name)), None)
        if label is not None and len(one.block.text) <= _PROSE:
            reasoning = f"{one.found.reasoning}; labelled as last change: {label}"
            yield as_dated(one, DateWhere.TEXT, reasoning)


def _before_move(
    page: Page, seen: Sequence[SeenDate], title: Block | None, machines: Sequence[Dated]
) -> Iterator[Dated]:
    """Yield the day printed right by the title, if it is long before that of the head.

    Who moves a site to another system leaves the day of the move in the head.
    """
    place = next((at for at, block in enumerate(page.main) if block is title), None)
    if place is None or not machines:
        return
    near = [one for one in seen if abs(one.place - place) <= _BEFORE]
    first = min(one.value for one in machines)
    for one in _labelled(near, "published"):
        if first - one.value > _MOVED:
            yield one


def _labelled(seen: Sequence[SeenDate], kind: str) -> Iterator[Dated]:
    made = phrases("dates", "created")
    for one in sorted(seen, key=lambda one: one.said.endswith(made)):
        label = _label(one, kind)
        if label is None or is_decoy(one, longer_than=label):
            continue
        if _is_reference(one, label) or _is_of_building(one, label):
            continue
        reasoning = f"{one.found.reasoning}; labelled {kind}: {label}"
        yield as_dated(one, DateWhere.LABEL, reasoning)


def _label(one: SeenDate, kind: str) -> str | None:
    if kind == "published":
        return published_label(one.said)
    labels = phrases("dates", kind)
    return next((name for name in labels if one.said.endswith(name)), None)


def _is_reference(one: SeenDate, label: str) -> bool:
    """Whether running text speaks of another thing's date: "ตามประกาศลงวันที่".

    Only the closing formulas of documents stand within a sentence.
    """
    if label in phrases("dates", "closing"):
        return False
    is_prose = len(one.block.text) > _PROSE or label in phrases("dates", "signed")
    return is_prose and one.said != label


def _is_of_building(one: SeenDate, label: str) -> bool:
    """Whether a thing was made on a day, and no page: what follows tells it."""
    behind = folded(one.block.text[one.found.end :]).lstrip(EDGE)
    is_made = label in phrases("dates", "created")
    return is_made and behind.startswith(phrases("dates", "built"))


def _alone(
    page: Page, seen: Sequence[SeenDate], title: Block | None
) -> Iterator[Dated]:
    """Yield the one date that stands in a line of its own, if there is but one."""
    lines = [
        one
        for one in seen
        if is_line_of_its_own(one)
        and not is_behind_weekday(one)
        and not is_of_another(one, seen, title)
        and not is_of_event(page, one)
    ]
    if len({one.found.value for one in lines}) == 1:
        reasoning = f"{lines[0].found.reasoning}; the only date in a line of its own"
        yield as_dated(lines[0], DateWhere.TEXT, reasoning)


def _plausible(page: Page, dates: Iterable[Dated]) -> Iterator[Dated]:
    can_bear = page_can_bear(page)
    return (one for one in dates if can_bear(one.value))


def _as_text(one: SeenDate) -> Dated:
    return as_dated(one, DateWhere.TEXT, one.found.reasoning)
