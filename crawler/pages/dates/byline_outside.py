"""The day of a page where its byline stands outside the main part.

Systems print it as the last step of the path to a page ("หน้าแรก / ข่าว / 31 ม.ค. 2567"),
and themes of WordPress in the foot of the article (``entry-footer``).
"""

import re
from collections.abc import Iterator, Sequence

from crawler.model.page import DateWhere
from crawler.pages.content import Page
from crawler.pages.days.dated import Dated
from crawler.pages.days.sight import EDGE
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import Element, text_of
from crawler.pages.wording.phrases import first_phrase, folded, phrases
from crawler.thai.dates import FoundDate

_HIGHEST = 4
_LINE = 120
_EDGE = " ()[]|/›»>:–-"
_LAYOUT = frozenset(("body", "center", "form", "tr"))
_DIGITS = re.compile(r"\d.{0,24}\d\d")
_PATH = re.compile(r"bread-?crumb|crumbs?\b|pathway", re.IGNORECASE)
_FOOT = re.compile(r"\b(?:entry|post|article|news)[-_]footer\b", re.IGNORECASE)


def byline_outside(page: Page, title: Block | None) -> Iterator[Dated]:
    """Yield the only day in the path to a page, by its title, or in the article's foot.

    By the title stands what one element holds with it, as a line of its own.
    """
    around = None if title is None else title.element.getparent()
    found = {
        one.value: one
        for block in page.pieces.blocks
        if block.place is Place.FRAME and len(block.text) <= _LINE
        if _DIGITS.search(block.text)
        for one in _own(block, dates_in(block.text), around)
    }
    if len(found) == 1:
        one = next(iter(found.values()))
        yield Dated(
            value=one.value,
            text=one.text,
            where=DateWhere.HEADING,
            reasoning=f"{one.reasoning}; in the byline outside the main part",
        )


def _own(
    block: Block, dates: Sequence[FoundDate], around: Element | None
) -> Iterator[FoundDate]:
    if not dates or _is_of_another(block, dates[0]):
        return
    last = dates[-1]
    is_apart = around is not None and around.tag not in _LAYOUT
    is_beside = is_apart and block.element.getparent() is around
    if is_beside and block.text.strip(_EDGE) == last.text:
        yield last
        return
    here: Element | None = block.element
    for _ in range(_HIGHEST):
        if here is None or here.tag == "body":
            return
        name = f"{here.get('class') or ''} {here.get('id') or ''}"
        if _PATH.search(name) and _ends_path(here, last):
            yield last
            return
        if here.tag == "footer" and _FOOT.search(name):
            yield dates[0]
            return
        here = here.getparent()


def _is_of_another(block: Block, found: FoundDate) -> bool:
    """Whether a line tells of a change, of an event, of another thing's day."""
    before = folded(block.text[: found.start]).strip(EDGE)
    is_event = first_phrase(folded(block.text), "dates", "events") is not None
    return is_event or before.endswith(phrases("dates", "decoys"))


def _ends_path(path: Element, found: FoundDate) -> bool:
    """Whether a day is the whole last step: that of a title has words in front."""
    text = text_of(path).strip(_EDGE + "\n\t\r")
    if not text.endswith(found.text):
        return False
    before = text.removesuffix(found.text).rstrip("\n\t\r \u00a0")
    return not before or before[-1] in "/›»>|:(\n" or _is_step(path, found)


def _is_step(path: Element, found: FoundDate) -> bool:
    return any(
        text_of(one).strip(_EDGE) == found.text
        for one in path.iter("li", "a", "span", "b")
    )
