"""What a site shows when it refuses an id is its frame, whatever its names.

The page of a status 404 bears the head, boxes and foot of the site like any other:
content systems print what they have to say there in their template. It tells nothing
else of the page beside it (RFC 9110, 15.5.5).
"""

from collections.abc import Sequence
from dataclasses import replace

from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.pieces import Block, Pieces, Place, with_blocks
from crawler.pages.regions.sharing import shared_with

_PROSE = 120


def without_frame_of(refusal: Pieces, page: Pieces, url: str, other: str) -> Pieces:
    """Move lines that the site's refusal shows too out of the main part.

    What stands among lines of the page alone stays: a list may be headed as a box is,
    and an item be of the same day as one of the latest news. So does all where a text
    that the refusal lacks passes for the frame: what the frame is nobody knows then.
    """
    if _tells_aside(page, refusal):
        return page
    shared = shared_with(refusal, page, url, other)
    own = [
        block.place is Place.MAIN and not is_shared
        for block, is_shared in zip(page.blocks, shared, strict=True)
    ]
    blocks = tuple(
        replace(block, place=Place.FRAME)
        if shared[at] and _stands_apart(block, own[at - 1 : at], own[at + 1 : at + 2])
        else block
        for at, block in enumerate(page.blocks)
    )
    return with_blocks(page, blocks)


def _tells_aside(page: Pieces, refusal: Pieces) -> bool:
    """Whether a text of this page alone stands outside the main part."""
    theirs = {one.text for one in refusal.blocks}
    return any(
        block.place is not Place.MAIN
        and block.unlinked >= _PROSE
        and block.text not in theirs
        for block in page.blocks
    )


def _stands_apart(block: Block, above: Sequence[bool], below: Sequence[bool]) -> bool:
    """Whether a line is none of the page's own lines around it."""
    if block.heading:
        return not any(below)
    if dates_in(block.text) and says_nothing(block.text):
        return not any((*above, *below))
    return not (any(above) and any(below))
