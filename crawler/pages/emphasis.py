"""Lines that are all bold or large: tables have no headings."""

from collections.abc import Iterable, Iterator
from itertools import islice

from crawler.pages.markup import Element, tidy
from crawler.pages.missing import Missing, missing
from crawler.pages.pieces import Block
from crawler.pages.remains import says_nothing

_FIRST_LINES = 8
_SHORTEST, _LONGEST = 8, 400
_STRONG = ("b", "strong", "big", "font")
_MOST = 8


def emphasised_lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield those of the first lines that are emphasised as a whole."""
    for block in islice(_lines(blocks), _FIRST_LINES):
        if len(block.text) >= _SHORTEST and _is_emphasised(block):
            yield block


def _lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield lines that can be a title: no links, no labels, no message."""
    for block in blocks:
        if block.is_link or len(block.text) > _LONGEST or says_nothing(block.text):
            continue
        if missing(block.text) is not Missing.SURELY:
            yield block


def _is_emphasised(block: Block) -> bool:
    if block.element.tag in ("body", "html") or block.text.endswith((":", "：")):
        return False
    strong = islice(block.element.iter(*_STRONG), _MOST)
    return any(_says(one, block.text) for one in strong)


def _says(element: Element, text: str) -> bool:
    return tidy("".join(element.itertext())) == text
