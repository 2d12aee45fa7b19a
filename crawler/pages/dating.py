"""The publication date of a page, with the reasons for it and the runners-up.

A wrong date makes an honest page look stale, so a date in running text is never
taken: it may be that of an event (DOMAIN.md 3.7, FIELD-NOTES.md part B 5).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from crawler.model.page import DateWhere, PageDate
from crawler.pages.block_dates import closing_date
from crawler.pages.content import Page
from crawler.pages.date_choice import best_of
from crawler.pages.date_sight import EDGE, SeenDate, seen_ago, seen_dates
from crawler.pages.dated import Dated, chosen, page_can_bear, today_of
from crawler.pages.digest import stable
from crawler.pages.elements import HEADINGS
from crawler.pages.foreign_dates import foreign_date
from crawler.pages.machine_dates import (
    address_date,
    machine_dates,
    marked_dates,
    time_elements,
)
from crawler.pages.phrases import first_phrase, phrases
from crawler.pages.pieces import Block
from crawler.pages.rows import Row, is_in_row

_NEAR = 6
_BEFORE = 3
_PROSE = 160
_A_LIST = 2
_LEFT_OVER = 30
_KEPT = timedelta(days=7)
_MOVED = timedelta(days=31)
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}([.:]\d{2})?\s?(น\.?)?")
_NOT_WORD = re.compile(r"[^a-zก-๙]+")


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
    free = [one for one in seen if not is_in_row(one.block, in_rows)]
    machines = list(machine_dates(page))
    told = [
        *_before_move(page, free, title, machines),
        *machines,
        *time_elements(page, title),
        *marked_dates(page),
        *_labelled(free, "published"),
        *_near_heading(page, free, title),
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
        for one in (*_labelled(ago, "published"), *_near_heading(page, ago, title)):
            yield replace(one, where=DateWhere.TEXT)
        yield from foreign_date(page)
    yield from _alone(free)


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
    labels = phrases("dates", kind)
    for one in seen:
        label = next((name for name in labels if one.label.endswith(name)), None)
        if label is None or _is_decoy(one, longer_than=label):
            continue
        if _is_reference(one, label):
            continue
        reasoning = f"{one.found.reasoning}; labelled {kind}: {label}"
        yield _dated(one, DateWhere.LABEL, reasoning)


def _is_reference(one: SeenDate, label: str) -> bool:
    """Whether running text speaks of another thing's date: "ตามประกาศลงวันที่".

    Only the closing formulas of documents stand within a sentence.
    """
    if label in phrases("dates", "closing"):
        return False
    is_prose = len(one.block.text) > _PROSE or label in phrases("dates", "signed")
    return is_prose and one.label != label


def _near_heading(
    page: Page, seen: Sequence[SeenDate], title: Block | None
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
        and not (one.place < place and _is_clock(page, one))
    ]
    ending = closing_date(title.text) if title is not None else None
    near += [one for one in seen if one.block is title and one.found == ending]
    for one in sorted(near, key=lambda one: abs(one.place - place)):
        yield _dated(
            one, DateWhere.HEADING, f"{one.found.reasoning}; beside the heading"
        )


def _alone(seen: Sequence[SeenDate]) -> Iterator[Dated]:
    """Yield the one date that stands in a line of its own, if there is but one."""
    lines = [
        one for one in seen if _is_line_of_its_own(one) and not _is_behind_weekday(one)
    ]
    if len({one.found.value for one in lines}) == 1:
        reasoning = f"{lines[0].found.reasoning}; the only date in a line of its own"
        yield _dated(lines[0], DateWhere.TEXT, reasoning)


def _is_line_of_its_own(one: SeenDate) -> bool:
    """Whether a block says little more than a date: time, author, counter."""
    if _is_decoy(one, longer_than="") or _is_heading(one):
        return False
    text = one.block.text
    if one.block.is_link and one.found.text != text.strip(EDGE):
        return False
    rest = stable(
        _CLOCK.sub(" ", text[: one.found.start] + " " + text[one.found.end :])
    )
    if first_phrase(rest, "dates", "events") is not None:
        return False
    for word in phrases("dates", "beside"):
        rest = rest.replace(word, "")
    return len(_NOT_WORD.sub("", rest)) <= _LEFT_OVER


def _is_heading(one: SeenDate) -> bool:
    """Whether a date heads what follows: the news of a day, the clock of a site."""
    is_clock = one.block.element.tag in HEADINGS and _is_behind_weekday(one)
    return bool(one.block.heading) or is_clock


def _is_clock(page: Page, one: SeenDate) -> bool:
    """Whether a date behind its weekday may be the day of the visit, or of a cache."""
    age = today_of(page) - one.found.value
    return _is_behind_weekday(one) and age <= _KEPT


def _is_behind_weekday(one: SeenDate) -> bool:
    return one.label.endswith(phrases("dates", "weekdays"))


def _is_decoy(one: SeenDate, longer_than: str) -> bool:
    """Whether the words in front say that the date is another thing's."""
    return any(
        one.label.endswith(name) and len(name) > len(longer_than)
        for name in phrases("dates", "decoys")
    )


def _plausible(page: Page, dates: Iterable[Dated]) -> Iterator[Dated]:
    can_bear = page_can_bear(page)
    return (one for one in dates if can_bear(one.value))


def _dated(one: SeenDate, where: DateWhere, reasoning: str) -> Dated:
    found = one.found
    return Dated(value=found.value, text=found.text, where=where, reasoning=reasoning)


def _as_text(one: SeenDate) -> Dated:
    return _dated(one, DateWhere.TEXT, one.found.reasoning)
