"""Lines that belong to an item: its heading, its day, its prose."""

from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.titles.part_names import names_part
from crawler.pages.wording.missing import is_message
from crawler.pages.wording.phrases import folded, phrases

_PROSE = 120
_HEADING = 2
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
    return not is_message(block.text) and not says_nothing(block.text)


def is_byline(block: Block) -> bool:
    """Whether a line gives a day, and but labels or a name beside it."""
    if not dates_in(block.text) or len(block.text) > _PROSE:
        return False
    said = phrases("dates", "published") + phrases("dates", "authors")
    return says_nothing(block.text) or folded(block.text).startswith(said)
