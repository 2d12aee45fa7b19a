"""Which dates stand in a line of their own, and which lines are clocks or decoys."""

import re
from datetime import timedelta
from functools import lru_cache

from crawler.pages.block_dates import dates_in
from crawler.pages.content import Page
from crawler.pages.date_sight import EDGE, SeenDate
from crawler.pages.dated import today_of
from crawler.pages.digest import stable
from crawler.pages.elements import HEADINGS
from crawler.pages.phrases import first_phrase, folded, phrases
from crawler.pages.unfilled import letters_of_others

_LEFT_OVER = 30
_A_LINE = 2_000
"""Characters beside a date; with more a block is no line, whatever they are."""

_KEPT = timedelta(days=7)
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}([.:]\d{2})?\s?(น\.?)?")
_MOMENT = re.compile(r"T\d{2}:\d{2}")
_PARTS = re.compile(r"[|•·»/]|\s[-–—]\s")
"""What parts a line that tells of an item: author, day, category, counter."""

_NOT_WORD = re.compile(r"[^a-zก-๙]+")


def is_line_of_its_own(one: SeenDate, *, is_byline: bool = False) -> bool:
    """Whether a block says little more than a date: time, author, counter."""
    if is_decoy(one, longer_than="") or (_is_heading(one) and not is_byline):
        return False
    text = one.block.text
    if _is_for_machines(one) or _is_of_span(one):
        return False
    if one.block.is_link and one.found.text != text.strip(EDGE):
        return False
    behind = _without_change(text[one.found.end :])
    return _says_little(f"{text[: one.found.start]} {behind}")


def _is_of_span(one: SeenDate) -> bool:
    """Whether a date is one end of a span: of an event, a year, a contract."""
    before, after = one.block.text[: one.found.start], one.block.text[one.found.end :]
    return bool(_FROM.search(before) or _UNTIL.match(after))


_FROM = re.compile(r"\d\s?(?:[-–—]|ถึง)\s?(?:วันที่\s?)?\Z")
_UNTIL = re.compile(r"\s?(?:[-–—]|ถึง)\s?(?:วันที่\s?)?\d{1,2}\s?(?:[/.]|[ก-๙])")


def _is_for_machines(one: SeenDate) -> bool:
    """Whether a moment for machines stands in a line that prints a day for readers too.

    Themes of WordPress (Avada) leave that of the last change in the byline.
    """
    text = one.block.text
    is_moment = _MOMENT.match(text, one.found.end) is not None
    return is_moment and len(dates_in(text)) > 1


@lru_cache(maxsize=1024)
def _says_little(beside: str) -> bool:
    """Whether what stands beside a date is its time, its author or a counter."""
    if len(beside) > _A_LINE:
        return False
    rest = stable(_CLOCK.sub(" ", beside))
    if first_phrase(rest, "dates", "events") is not None:
        return False
    for word in phrases("dates", "beside"):
        rest = rest.replace(word, "")
    if len(_NOT_WORD.sub("", rest)) > _LEFT_OVER:
        return False
    return _names_who(beside) or not letters_of_others(_CLOCK.sub(" ", beside))


def _names_who(beside: str) -> bool:
    """Whether a line has room for a name: of an author, an office, a category.

    Without it a word beside a date says what else was on that day.
    """
    if _PARTS.search(beside) is not None:
        return True
    line = folded(beside)
    return any(first_phrase(line, "dates", key) for key in ("authors", "offices"))


def is_decoy(one: SeenDate, longer_than: str) -> bool:
    """Whether the words in front say that the date is another thing's."""
    decoys = phrases("dates", "decoys")
    return one.said.endswith(decoys) and any(
        one.said.endswith(name) and len(name) > len(longer_than) for name in decoys
    )


def is_clock(page: Page, one: SeenDate) -> bool:
    """Whether a date behind its weekday may be the day of the visit, or of a cache."""
    age = today_of(page) - one.found.value
    return is_behind_weekday(one) and age <= _KEPT


def is_behind_weekday(one: SeenDate) -> bool:
    """Whether a date stands behind its weekday, as that of a clock does."""
    return one.label.endswith(phrases("dates", "weekdays"))


def _is_heading(one: SeenDate) -> bool:
    """Whether a date heads what follows: the news of a day, the clock of a site."""
    is_clock = one.block.element.tag in HEADINGS and is_behind_weekday(one)
    return bool(one.block.heading) or is_clock


def _without_change(text: str) -> str:
    """Drop what follows a date in brackets, where it tells of the last change."""
    before, bracket, inside = text.partition("(")
    is_change = bracket and folded(inside).startswith(phrases("dates", "updated"))
    return before if is_change else text
