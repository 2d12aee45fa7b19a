"""Which of the dates that a page gives for its publication is taken.

They come in order, most telling first; this decides where they contradict each other.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from crawler.model.page import DateWhere
from crawler.pages.content import Page
from crawler.pages.dated import Dated, today_of
from crawler.pages.machine_dates import address_date

_HEADS = (DateWhere.JSON_LD, DateWhere.META)
_MOMENTS = (*_HEADS, DateWhere.TIME_ELEMENT)
_PRINTED = (DateWhere.HEADING, DateWhere.TEXT)


def best_of(ranked: Sequence[Dated], page: Page) -> Dated | None:
    """Return the date to take, or ``None`` if none proves anything.

    The day of the visit decides nothing: programs print it everywhere.
    """
    if not ranked:
        return None
    today = today_of(page)
    best = next((one for one in ranked if one.value != today), None)
    if best is None or ranked[0].where is DateWhere.LABEL:
        best = ranked[0]
    if best.value == today and best.where in _PRINTED:
        return None
    return _as_addressed(_agreed(best, ranked), page)


def _agreed(best: Dated, ranked: Sequence[Dated]) -> Dated:
    """Settle a quarrel between the two places in the head of a page.

    The one counts that something else on the page says too; else the later one, for
    an old article that is put up again keeps its first day in one of them. A place
    that tells of last changes has no say in this.
    """
    heads = {one.where: one for one in reversed(ranked) if one.where in _HEADS}
    is_quarrel = len({one.value for one in heads.values()}) == len(_HEADS)
    if best.where not in _HEADS or not is_quarrel:
        return best
    others = {one.value for one in ranked if one.where not in _HEADS}
    said = [heads[where] for where in _HEADS if heads[where].value in others]
    strong = [one for one in heads.values() if not one.is_weak]
    kept = said[0] if said else max(strong, key=lambda one: one.value)
    if kept is best:
        return best
    return replace(kept, reasoning=f"{kept.reasoning}; {best.where} says otherwise")


def _as_addressed(best: Dated, page: Page) -> Dated:
    """Take the day of the page's permanent address for a moment in another zone.

    A moment of the evening, in UTC, lies on two days; its site prints one of them.
    """
    told = next(address_date(page), None)
    if told is None or best.where not in _MOMENTS:
        return best
    if abs(told.value - best.value) != timedelta(days=1):
        return best
    reasoning = f"{best.reasoning}; its day as in the page's own address"
    return replace(best, value=told.value, reasoning=reasoning)
