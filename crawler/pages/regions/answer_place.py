"""Where the impossible id is told that nothing is there, an item has its content.

Also in a region that is named like a side column: some templates call the place of
their content so, and the sibling's answer shows it.
"""

from dataclasses import replace

from crawler.pages.markup.pieces import Block, Pieces, Place, with_blocks
from crawler.pages.markup.slots import Slot, is_named, slot_of
from crawler.pages.wording.missing import Missing, missing

_UP = 3
_ASIDE = (Place.FRAME, Place.RELATED)


def with_answer_in_main(page: Pieces, sibling: Pieces) -> Pieces:
    """Move what a page says in that place into its main part.

    Only what the sibling says nowhere; a page that says the same moves nothing.
    """
    told = next((block for block in sibling.blocks if _tells(block)), None)
    shown = {block.text for block in sibling.blocks}
    if told is None or any(block.text == told.text for block in page.blocks):
        return page
    region = _region(slot_of(told.element))
    blocks = tuple(
        replace(block, place=Place.MAIN)
        if block.place is told.place
        and block.text not in shown
        and slot_of(block.element)[-len(region) :] == region
        else block
        for block in page.blocks
    )
    return with_blocks(page, blocks)


def _tells(block: Block) -> bool:
    """Whether a line beside the main part says that the page is not there."""
    is_aside = block.place in _ASIDE and not block.linked
    return is_aside and missing(block.text) is Missing.SURELY


def _region(slot: Slot) -> Slot:
    """Return the place of the nearest element around a line that has a name."""
    named = (at for at, name in enumerate(slot[:_UP]) if is_named(name))
    return slot[next(named, 0) :]
