"""Small boxes that show something else on every visit: a motto, a face, a product.

Held against the impossible sibling: the same places hold other words there. Two short
items may differ in nothing else, where a site shows some item for an id that it lacks:
so lines are said to turn only where both pages leave the place of the record empty.
"""

from collections import Counter
from collections.abc import Set as AbstractSet

from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.comparison.no_record import shows_empty_date, shows_void_values
from crawler.pages.content import Page
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.digest import stable
from crawler.pages.markup.pieces import MAIN, Block, Pieces
from crawler.pages.markup.slots import Slot, slot_of
from crawler.pages.wording.missing import Missing, missing

_LINE = 120
_FEW = 5
_HIGH = 2
_CARD = 4


def turning_boxes(
    page: Page, sibling: Pieces, theirs: Counter[Slot]
) -> AbstractSet[int]:
    """Return the ids of a few short lines that stand where the sibling shows others.

    ``theirs`` counts the places in which only the sibling shows something.
    """
    if not asks_for_item(page.url) or not _leaves_record_empty(page, sibling):
        return frozenset()
    if _shows_item(page, sibling):
        return frozenset()
    mine = Counter(slot_of(block.element) for block in page.main)
    found = [
        block
        for block in page.main
        if _is_small(block) and 0 < mine[slot := slot_of(block.element)] <= theirs[slot]
    ]
    return frozenset(map(id, found)) if len(found) <= _FEW else frozenset()


def _leaves_record_empty(page: Page, sibling: Pieces) -> bool:
    """Whether both show a record without a value, or say that there is none."""
    if page.pieces.gaps and sibling.gaps:
        return True
    if shows_empty_date(page) or shows_void_values(page):
        return True
    return any(missing(one.text) is not Missing.NO for one in page.shared)


def _shows_item(page: Page, sibling: Pieces) -> bool:
    """Whether the sibling alone shows what items have: a high heading, a day, prose."""
    shown = {stable(block.text) for block in page.pieces.blocks}
    alone = [
        one
        for one in sibling.blocks
        if one.place is MAIN and not one.linked and stable(one.text) not in shown
    ]
    return any(map(_is_of_item, alone)) or len(alone) > _FEW


def _is_of_item(block: Block) -> bool:
    is_head = 0 < block.heading <= _HIGH
    return is_head or block.unlinked > _LINE or bool(dates_in(block.text))


def _is_small(block: Block) -> bool:
    """Whether a line is short and undated, and heads nothing but a link elsewhere."""
    if len(block.text) > _LINE or dates_in(block.text):
        return False
    return not block.heading or (block.heading > _HIGH and _leads_elsewhere(block))


def _leads_elsewhere(block: Block) -> bool:
    """Whether a heading stands in a small card with one link and a picture."""
    card = block.element.getparent()
    if card is None or card.tag == "body" or len(card) > _CARD:
        return False
    links, pictures = [*card.iter("a")], [*card.iter("img")]
    return len(links) == 1 and len(pictures) == 1
