"""Which of the dates that a page gives for its publication is taken.

They come in order, most telling first; this decides where they contradict each other.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from crawler.model.page import DateWhere
from crawler.pages.content import Page
from crawler.pages.days.dated import Dated, today_of
from crawler.pages.days.machine_dates import address_date

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
    best = next((one for one in ranked if one.value != today or one.is_ago), None)
    if best is None or ranked[0].where is DateWhere.LABEL:
        best = ranked[0]
    proves = best.where not in _PRINTED and not best.is_weak
    if best.value == today and not proves and not best.is_ago:
        return None
    agreed = _as_shown(_agreed(best, ranked), ranked)
    addressed = _as_addressed(agreed, page)
    return _as_stated(_as_printed(addressed, ranked), page)


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
    strong = [one for one in heads.values() if not one.is_weak] or [best]
    kept = said[0] if said else max(strong, key=lambda one: one.value)
    if kept is best:
        return best
    return replace(kept, reasoning=f"{kept.reasoning}; {best.where} says otherwise")


def _as_shown(best: Dated, ranked: Sequence[Dated]) -> Dated:
    """Take the day beside the title for a vague one of the head that nothing confirms.

    Dublin Core's ``date`` is that of any event in the life of a page (DCMI Metadata
    Terms), and programs for publishing fill it with the last change, or with the day
    of an import; readers are shown the day of publication.
    """
    if not best.is_vague or any(
        one.value == best.value and not one.is_vague for one in ranked
    ):
        return best
    shown = next((one for one in ranked if one.where is DateWhere.HEADING), best)
    if shown is best:
        return best
    return replace(shown, reasoning=f"{shown.reasoning}; {best.where} says otherwise")


def _as_printed(best: Dated, ranked: Sequence[Dated]) -> Dated:
    """Take the day printed beside the title for a moment in universal time beside it.

    What lies in the evening there is of the next day elsewhere; the site says which.
    """
    if best.where not in _MOMENTS or not _UNIVERSAL.search(best.text):
        return best
    printed = {one.value: one for one in ranked if one.where in _BESIDE_TITLE}
    if best.value in printed or len(printed) != 1:
        return best
    one = next(iter(printed.values()))
    if abs(one.value - best.value) != timedelta(days=1):
        return best
    reasoning = f"{best.reasoning}; its day as the page prints it: {one.text}"
    return replace(best, value=one.value, reasoning=reasoning)


_BESIDE_TITLE = (DateWhere.LABEL, DateWhere.HEADING)
_UNIVERSAL = re.compile(r"\d(?:Z|[+-]00:?00)\s?\Z")


def _as_stated(best: Dated, page: Page) -> Dated:
    """Read "3/12/2025" month first where the page names that day in words.

    Systems set up in English print it so; the text of an item tells of its day.
    """
    if best.where in _MOMENTS or not _AMBIGUOUS.fullmatch(best.text):
        return best
    swapped = best.value.replace(month=best.value.day, day=best.value.month)
    named = {
        one.value
        for _, dates in page.dated
        for one in dates
        if not _AMBIGUOUS.fullmatch(one.text)
    }
    if swapped not in named or best.value in named:
        return best
    reasoning = f"{best.reasoning}; month first, for the page names that day"
    return replace(best, value=swapped, reasoning=reasoning)


_AMBIGUOUS = re.compile(r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/20\d\d")


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
