"""Lines that belong to an item: its heading, its day, its prose."""

import re

from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.titles.part_names import names_part
from crawler.pages.wording.missing import is_message
from crawler.pages.wording.phrases import folded, phrases

_PROSE = 120
_HEADING = 2
_PIECE = 40
_SIGNS = re.compile(r"[|•·►»/]| - |  +")
"""Marks between headlines that run over a page."""

_BODIES = (Place.MAIN, Place.SHARED)


def names_item(block: Block) -> bool:
    """Whether a line is the heading of an item."""
    if not 0 < block.heading <= _HEADING or is_message(block.text):
        return False
    if block.place not in _BODIES:
        return False
    return not (names_part(block.text) or says_nothing(block.text) or block.is_link)


def tells(block: Block) -> bool:
    """Whether a line is prose: long, of no list, and not about what is missing."""
    if block.unlinked < _PROSE or len(dates_in(block.text)) > 1:
        return False
    if is_message(block.text) or says_nothing(block.text):
        return False
    return not strings_names(block)


def strings_names(block: Block) -> bool:
    """Whether a line is many short ones in a row: names, headlines that run."""
    text = max((one for one in block.element.itertext()), key=len, default="")
    return max(map(len, _SIGNS.split(text))) < _PIECE


def is_byline(block: Block) -> bool:
    """Whether a line gives a day, and but labels or a name beside it."""
    if not dates_in(block.text) or len(block.text) > _PROSE:
        return False
    said = phrases("dates", "published") + phrases("dates", "authors")
    return says_nothing(block.text) or folded(block.text).startswith(said)
