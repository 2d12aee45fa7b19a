"""Boxes of a side column: weather, polls, other news, each under its own name.

They stand on every page of a site, and their names are the same on most sites.
"""

from collections.abc import Sequence

from crawler.pages.markup.elements import EMBEDS
from crawler.pages.markup.pieces import MAIN, Block, Span
from crawler.pages.markup.tree import Element
from crawler.pages.wording.phrases import folded, phrases

_NAME = 40
_PROSE = 160
_MOST = 0.6
_SHOWN = frozenset(("img", *EMBEDS)) - {"source"}
_CELLS = frozenset(("th", "td", "dt", "dd"))


def boxes_of(blocks: Sequence[Block], spans: Sequence[Span]) -> list[Span]:
    """Return the smallest regions that begin with the name of such a box."""
    names = {place for place, block in enumerate(blocks) if _is_name(block)}
    of_links = {place for place in names if _is_of_links(blocks[place])}
    if not names:
        return []
    total = sum(block.place is MAIN for block in blocks)
    found: dict[int, Span] = {}
    for span in spans:  # the inner ones come first
        inside = blocks[span.first : span.last]
        if span.first not in names or span.first in found or len(inside) <= 1:
            continue
        if span.first in of_links and not all(one.is_link for one in inside[1:]):
            continue
        if _shows_before(span, inside[0]):
            continue
        size = sum(block.place is MAIN for block in inside)
        if size <= total * _MOST and not any(map(_is_prose, inside)):
            found[span.first] = span
    return list(found.values())


def _shows_before(span: Span, name: Block) -> bool:
    """Whether a picture or an embed stands above the name: of the page, then."""
    for element in span.element.iter():
        if element is name.element:
            return False
        if element.tag in _SHOWN:
            return True
    return False


def _is_name(block: Block) -> bool:
    if block.place is not MAIN or len(block.text) > _NAME or block.heading == 1:
        return False
    if _labels_a_cell(block.element):
        return False
    name = folded(block.text).strip(":.")
    return name in phrases("frame", "boxes") or _is_of_links(block)


def _labels_a_cell(element: Element) -> bool:
    """Whether a cell stands in front of another one: "category | news"."""
    after = element.getnext() if element.tag in _CELLS else None
    return after is not None and after.tag in _CELLS


def _is_of_links(block: Block) -> bool:
    """Whether a name heads boxes of links, and other things on other pages."""
    return folded(block.text).strip(":.") in phrases("frame", "link_boxes")


def _is_prose(block: Block) -> bool:
    return block.place is MAIN and block.unlinked > _PROSE
