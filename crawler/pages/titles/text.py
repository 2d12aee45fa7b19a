"""What of a line is the title: no label, day or counter, and its second line too."""

import re
from itertools import islice

from crawler.pages.address.addresses import is_document
from crawler.pages.content import Page
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.emphasis import emphasis_of
from crawler.pages.lines.frame_lines import is_counter
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.frame_names import BY_PART
from crawler.pages.markup.pieces import MAIN, Block
from crawler.pages.markup.tree import text_of, tidy
from crawler.pages.titles.first_lines import is_meta_line
from crawler.pages.titles.headings import (
    is_section,
    is_sized,
    whole,
    without_category,
    without_count,
    without_ending,
    without_label,
)
from crawler.pages.wording.phrases import folded, phrases
from crawler.thai.dates import FoundDate

_INLINE = ("span", "small", "i", "em", "b", "strong", "font", "time", "label", "sup")
_AROUND_DAY = 16
_SECOND, _FIRST = 100, 12
_FEW = 5
_SIZE = 12
"""Letters around the size of a file: "(ขนาด 1.7 MB)"."""

_NOT_LETTER = re.compile(r"[^A-Za-zก-๙]+")
_BEHIND_DAY = ":：-–|"


def title_text(page: Page, block: Block) -> str:
    """Return the title that a line gives, if it is one."""
    is_own = block.place is MAIN
    text = _with_second(page, block) if is_own else block.text
    text = without_label(without_part(without_flag(without_day(text, block), block)))
    text = without_category(without_ending(text), block)
    return without_count(text) if is_section(text) else text


def without_day(text: str, block: Block) -> str:
    """Drop a day in front of a colon, and one in an element of its own at the end."""
    return _parted_day(text, block)[0]


def without_flag(text: str, block: Block) -> str:
    """Drop the word behind a title that tells it from others: "new", "featured"."""
    flags = phrases("titles", "flags")
    for one in block.element.iter(*_INLINE):
        said = tidy(text_of(one)) if one is not block.element else ""
        if said and text.endswith(said) and folded(said) in flags:
            return text.removesuffix(said).rstrip()
    return text


def without_part(text: str) -> str:
    """Drop the label in front of the name of a part of the site: "Category: news"."""
    label, _, name = text.partition(":")
    is_part = folded(label) in phrases("titles", "categories")
    return name.strip() if is_part and is_sized(name.strip()) else text


def day_beside(block: Block) -> FoundDate | None:
    """Return the day that is printed in one line with a title, and is no part of it."""
    return _parted_day(block.text, block)[1]


def _parted_day(text: str, block: Block) -> tuple[str, FoundDate | None]:
    days = dates_in(text)
    if not days:
        return text, None
    first, last = days[0], days[-1]
    rest = text[first.end :].lstrip()
    behind = rest[1:].strip() if rest[:1] in _BEHIND_DAY else ""
    if not first.start and is_sized(behind):
        return behind, first
    if not first.start and is_sized(rest) and _is_element(block, rest):
        return rest, first
    named = _named_by_file(block, first)
    return (named, last) if named else _before_day(text, block, last)


def _before_day(
    text: str, block: Block, last: FoundDate
) -> tuple[str, FoundDate | None]:
    """Part a day at the end of a line that stands in an element of its own."""
    for one in block.element.iter(*_INLINE):
        said = tidy(text_of(one)) if one is not block.element else ""
        is_day = last.text in said and len(said) <= len(last.text) + _AROUND_DAY
        before = text.removesuffix(said).rstrip(" -–|")
        if is_day and text.endswith(said) and len(before) >= _FIRST:
            return before, last
    before = text[: last.start].rstrip(" (")
    is_bracketed = text[len(before) :].strip(" ()") == last.text
    if is_bracketed and len(before) >= _FIRST and _is_element(block, before):
        return before, last
    return text, None


def _named_by_file(block: Block, day: FoundDate) -> str:
    """Return what the link to a file says, if but a day and a size stand beside it."""
    for one in islice(block.element.iter("a"), _FEW) if block.linked else ():
        said = tidy(text_of(one))
        beside = block.text.replace(said, "", 1).replace(day.text, "", 1)
        is_beside = day.text not in said and len(_NOT_LETTER.sub("", beside)) <= _SIZE
        is_file = is_document("http://x/" + (one.get("href") or "").lstrip("/"))
        if len(said) >= _FIRST and is_beside and is_file:
            return said
    return ""


def _is_element(block: Block, text: str) -> bool:
    """Whether some element in a line says just this."""
    return any(
        tidy(text_of(one)) == text
        for one in block.element.iter(*_INLINE)
        if one is not block.element
    )


def _with_second(page: Page, block: Block) -> str:
    """Return a line with the one below that is printed alike, if it is but one."""
    text = whole(page, block)
    second = _second(page, block) if text == block.text else None
    return text if second is None else f"{text} {second.text}"


def _second(page: Page, block: Block) -> Block | None:
    if not _can_go_on(block) or len(block.text) < _FIRST or is_section(block.text):
        return None
    at = next(at for at, one in enumerate(page.main) if one is block)
    around = page.main[max(0, at - 1) : at] + page.main[at + 2 : at + 3]
    second = next(iter(page.main[at + 1 : at + 2]), None)
    if second is None or not _are_alike(block, second) or len(second.text) > _SECOND:
        return None
    is_list = any(_are_alike(block, one) for one in around)
    is_other = not _can_go_on(second) or folded(block.text) in folded(second.text)
    return None if is_list or is_other else second


def _can_go_on(block: Block) -> bool:
    if block.linked or block.text.rstrip().endswith((":", "：")):
        return False
    if says_nothing(block.text) or is_meta_line(block) or dates_in(block.text):
        return False
    line = folded(block.text)
    return not line.startswith(phrases("titles", "running")) and not is_counter(line)


def _are_alike(one: Block, other: Block) -> bool:
    """Whether two lines are printed alike, and otherwise than plain text."""
    if one.element is other.element or 0 < one.heading < BY_PART:
        return False
    if one.element.tag != other.element.tag or one.heading != other.heading:
        return False
    name = one.element.get("class")
    return (
        bool(name)
        and name == other.element.get("class")
        and emphasis_of(one) == emphasis_of(other)
    )
