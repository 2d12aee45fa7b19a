"""Which dates stand in a line of their own, and which lines are clocks or decoys."""

import re
from datetime import timedelta
from functools import lru_cache

from crawler.pages.content import Page
from crawler.pages.days.dated import today_of
from crawler.pages.days.sight import EDGE, SeenDate
from crawler.pages.lines.block_dates import dates_in, without_weekday
from crawler.pages.lines.digest import stable
from crawler.pages.lines.unfilled import letters_of_others
from crawler.pages.markup.elements import HEADINGS
from crawler.pages.wording.phrases import first_phrase, folded, phrases
from crawler.thai.digits import to_ascii

_LEFT_OVER = 30
_NAME = 25
"""The longest link to an author or an office."""

_OFFICE = 60
"""Letters beside a date, where the name of an office is among them."""

_A_LINE = 2_000
"""Characters beside a date; with more a block is no line, whatever they are."""

_KEPT = timedelta(days=7)
_CLOCK = re.compile(
    r"\d{4}-\d\d-\d\dT[\d:+Z-]{4,16}|\d{1,2}[.:]\d{2}([.:]\d{2})?\s?(น\.?|[ap]m\b|ict\b|gmt\b|utc\b)?"
    r"|\bip[\s:]{0,2}[\dx.*:]{3,20}|(?:ยาว|อ่าน)\s?\d{1,2}\s?นาที",
    re.IGNORECASE,
)
_MOMENT = re.compile(r"T\d{2}:\d{2}")
_PARTS = re.compile(r"[|•·»]|(?<!\d)/(?!\d)|\s[-–—]\s")
"""What parts a line that tells of an item: author, day, category, counter."""

_USER = re.compile(
    r"[ (\[-]{0,3}[A-Za-z][\w.-]{0,20}(?: [A-Za-z][\w.-]{0,20})?[ ,]{0,2}", re.ASCII
)
"""Who uses a system, as it names them: "prbansuan28 ก.ย. 2565"."""

_NUMBER = re.compile(r"\A\s?ที่\s?[ก-ฮ.]{1,6}\s?[\d.]{2,10}/(?:ว\s?)?\d{1,6}")
"""The number of a letter, which stands in one line with its day."""

_NOT_WORD = re.compile(r"[^a-zก-๙]+")


def is_line_of_its_own(one: SeenDate, *, is_byline: bool = False) -> bool:
    """Whether a block says little more than a date: time, author, counter."""
    is_byline = is_byline or is_head_of_day(one)
    if is_decoy(one, longer_than="") or (_is_heading(one) and not is_byline):
        return False
    text = one.block.text
    if _is_for_machines(one) or _is_of_span(one):
        return False
    if one.block.is_link and one.found.text != text.strip(EDGE):
        return False
    behind = _without_change(text[one.found.end :])
    return _says_little(text[: one.found.start], behind, one.block.linked)


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
def _says_little(before: str, behind: str, linked: int) -> bool:
    """Whether what stands beside a date is its time, its author or a counter."""
    beside = f"{before} {behind}"
    if len(beside) > _A_LINE:
        return False
    rest = stable(_CLOCK.sub(" ", beside))
    if first_phrase(rest, "dates", "events") is not None:
        return False
    for word in phrases("dates", "beside"):
        rest = rest.replace(word, "")
    most = _OFFICE if _begins_with_office(before) else _LEFT_OVER
    if len(_NOT_WORD.sub("", rest)) > most:
        return False
    own = _PARTS.split(without_weekday(_NUMBER.sub("", to_ascii(before))))[-1]
    return _is_nobodys(own, _PARTS.split(behind)[0], linked)


def _is_nobodys(before: str, behind: str, linked: int) -> bool:
    """Whether the part of a line with the day names who published, or nothing at all.

    Any other word in it says what else was on that day. A long link that begins with
    an office is the name of another item: "งานประเพณี… (12/08/2569)".
    """
    is_user = _USER.fullmatch(before) is not None
    parts = [behind] if is_user else [before, behind]
    return all(
        not letters_of_others(_CLOCK.sub(" ", part)) or _names_who(part, linked)
        for part in parts
    )


def _names_who(part: str, linked: int) -> bool:
    """Whether a part of a line names who published, or counts who read it."""
    line = folded(part).strip(EDGE)
    if first_phrase(line, "dates", "doings") is not None:
        return False
    if first_phrase(line, "dates", "authors") is not None or _COUNT.search(line):
        return True
    return linked <= _NAME and _begins_with_office(part)


_COUNT = re.compile(r"(?:อ่าน|ชม|ดู)(?:แล้ว)?[^ก-๙a-z]{0,6}(?:\d|\Z)")
"""A counter tells its number, in the line or in an element of its own behind it."""


def _begins_with_office(part: str) -> bool:
    line = folded(part).strip(EDGE)
    for word in phrases("dates", "keepers"):
        line = line.removeprefix(word).lstrip(EDGE)
    return line.startswith(phrases("dates", "offices"))


def is_decoy(one: SeenDate, longer_than: str) -> bool:
    """Whether the words in front say that the date is another thing's."""
    decoys = phrases("dates", "decoys")
    if _is_of_turn(one):
        return True
    return one.said.endswith(decoys) and any(
        one.said.endswith(name) and len(name) > len(longer_than) for name in decoys
    )


def _is_of_turn(one: SeenDate) -> bool:
    """Whether the words in front say which time of something it was: "ครั้งที่ 3 วันที่ …".

    A title that ends so says nothing of the day in the line below it.
    """
    turn = _TURN.search(one.said)
    if turn is None:
        return False
    before = one.block.text[: one.found.start].strip(EDGE)
    return bool(before) or turn["when"] is not None


_TURN = re.compile(
    r"(?:ครั้ง|รุ่น|งวด|ระยะ|รอบ)(?:ที่)?[\d/]{1,7}(?:เมื่อ|ใน)?(?P<when>วันที่|วัน)?:?\Z"
)


def is_clock(page: Page, one: SeenDate) -> bool:
    """Whether a date behind its weekday may be the day of the visit, or of a cache."""
    if is_head_of_day(one):
        return False
    age = today_of(page) - one.found.value
    return is_behind_weekday(one) and age <= _KEPT


def is_head_of_day(one: SeenDate) -> bool:
    """Whether a line heads the posts of a day, as the templates of Blogger name it."""
    element, around = one.block.element, one.block.element.getparent()
    names = (element, around) if around is not None else (element,)
    return any(_HEAD_OF_DAY in (at.get("class") or "") for at in names)


_HEAD_OF_DAY = "date-header"


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
