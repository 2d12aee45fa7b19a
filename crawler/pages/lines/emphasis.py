"""Lines that are all bold or large: tables have no headings."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.pieces import Block
from crawler.pages.markup.tree import Element, tidy
from crawler.pages.wording.missing import Missing, missing

_FIRST_LINES = 8
_SHORTEST, _LONGEST = 8, 400
_STRONG = ("b", "strong", "big", "font")
_MOST = 8
_LARGE = 20
_FONTS = ("4", "5", "6", "7", "+1", "+2", "+3")
_LARGER = re.compile(
    r"font-size\s?:\s?(?:x+-large|(?:1[89]|[2-9]\d)(?:\.\d{1,3})?\s?p[xt]"
    r"|(?:1\.[2-9]|[2-9])\d{0,3}\s?r?em|(?:1[2-9]|2\d)\d\s?%)",
    re.IGNORECASE,
)
_SIZE = re.compile(r"font-size\s?:\s?(\d{1,3})\s?(?:px|pt)")


def emphasised_lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield those of the first lines that are emphasised as a whole."""
    for block in islice(_lines(blocks), _FIRST_LINES):
        if len(block.text) >= _SHORTEST and is_emphasised(block):
            yield block


def large_line(blocks: Iterable[Block]) -> Block | None:
    """Return the first line in large letters, if one stands among the first."""
    lines = islice(_lines(blocks), _FIRST_LINES)
    return next((one for one in lines if is_large(one)), None)


def is_large(block: Block) -> bool:
    """Whether a line is printed in letters much larger than text."""
    size = _SIZE.search(block.element.get("style") or "")
    return size is not None and int(size[1]) >= _LARGE


def is_printed_large(block: Block) -> bool:
    """Whether a line is printed larger than text, by its element or one in it."""
    if _is_sized_up(block.element):
        return True
    parts = islice(
        block.element.iter("font", "span", "big", "div", "b", "strong"), _MOST
    )
    return any(_is_sized_up(one) and _says(one, block.text) for one in parts)


def _is_sized_up(element: Element) -> bool:
    if not element.keys():
        return False
    size = element.get("size") in _FONTS
    return size or _LARGER.search(element.get("style") or "") is not None


def _lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield lines that can be a title: no links, no labels, no message."""
    for block in blocks:
        if block.is_link or len(block.text) > _LONGEST or says_nothing(block.text):
            continue
        if missing(block.text) is not Missing.SURELY:
            yield block


def is_emphasised(block: Block) -> bool:
    """Whether a line is bold or large as a whole."""
    return bool(emphasis_of(block))


def emphasis_of(block: Block) -> frozenset[tuple[str, str]]:
    """Return which elements, with the size of fonts, emphasise a line as a whole.

    Lines of one title are emphasised alike; running text in a small font is not.
    """
    if block.element.tag in ("body", "html") or block.text.endswith((":", "：")):
        return frozenset()
    strong = islice(block.element.iter(*_STRONG), _MOST)
    return frozenset(
        (str(one.tag), one.get("size") or "")
        for one in strong
        if _says(one, block.text)
    )


def _says(element: Element, text: str) -> bool:
    return tidy("".join(element.itertext())) == text
