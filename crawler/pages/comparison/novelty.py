"""What a page shows that its impossible sibling does not, moving parts apart.

Sites turn banners, boxes of other news and sliders on every visit. A turning part
is a place that shows something else on the sibling too; what a page has of its
own stands where the sibling has nothing (FIELD-NOTES.md part B 2).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from crawler.pages.address.addresses import is_home
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.comparison.no_record import (
    refused_alike,
    shows_empty_date,
    shows_no_record,
)
from crawler.pages.comparison.turning import (
    alike,
    measures,
    stands_in_card,
    turning_cards,
)
from crawler.pages.comparison.turning_boxes import turning_boxes
from crawler.pages.content import Page
from crawler.pages.days.dated import page_can_bear, today_of
from crawler.pages.days.dated_lists import lists_that_turn
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.digest import stable
from crawler.pages.markup.pieces import Block, Pieces, Place, with_blocks
from crawler.pages.markup.slots import Slot, slot_of
from crawler.pages.site.onward import attachments
from crawler.pages.site.windows import is_in_window
from crawler.pages.wording.missing import Missing, missing

_SHORT = 80
_MORE = 2
_BODIES = (Place.MAIN, Place.SHARED, Place.RELATED)


def novel(page: Page) -> tuple[Block, ...]:
    """Return the lines of the main part that do not turn with every visit.

    All of them when there is no sibling to tell.
    """
    if page.sibling is None:
        return page.main
    return page.remembered("novel", lambda: _novel(page))


def _novel(page: Page) -> tuple[Block, ...]:
    sibling = page.sibling
    if sibling is None:
        return page.main
    theirs = page.remembered("turns", lambda: _only_theirs(page, sibling))
    if not theirs:
        return page.main
    measured = frozenset(map(id, measures(page, sibling)))
    boxed = turning_boxes(page, sibling, theirs)
    left = tuple(one for one in page.main if id(one) not in measured | boxed)
    has_gap = _has_empty_heading(page, sibling) or shows_empty_date(page)
    is_none = shows_empty_date(page) or refused_alike(page) is not None
    if not (has_gap or asks_for_item(page.url) or shows_no_record(page)):
        return left  # the links of a list are what it is for
    mine = Counter(slot_of(block.element) for block in page.main)
    cards, rows = turning_cards(page, sibling), _turning_lists(page, sibling)
    return tuple(
        block
        for block in left
        if not _turns(block, mine, theirs, has_gap=has_gap)
        and not stands_in_card(block, cards)
        and not (is_none and _stands_for_other(block, mine, theirs))
        and id(block) not in rows
    )


def settled(page: Page) -> Page:
    """Return a page with what turns moved out of its main part.

    What a box of other news happened to show is no title and no date of the page.
    """
    kept = novel(page)
    if page.sibling is None or not kept or len(kept) == len(page.main):
        return page
    own = frozenset(map(id, kept))
    blocks = tuple(
        replace(block, place=Place.RELATED)
        if block.place is Place.MAIN and id(block) not in own
        else block
        for block in page.pieces.blocks
    )
    left = replace(page, pieces=with_blocks(page.pieces, blocks))
    return left if attachments(left) == attachments(page) else page


def without_turning_cards(page: Page, blocks: Sequence[Block]) -> Sequence[Block]:
    """Return lines without those of cards, where the same cards hold others too.

    Chosen by chance, some cards of a box are the same on both pages.
    """
    if page.sibling is None:
        return blocks
    cards = turning_cards(page, page.sibling)
    if not any(stands_in_card(block, cards) for block in page.main):
        return blocks
    return [block for block in blocks if not stands_in_card(block, cards)]


def stands_in_turn(page: Page, block: Block) -> bool:
    """Whether the sibling shows another line in the very place of a line."""
    sibling = page.sibling
    if sibling is None:
        return False
    theirs = page.remembered("turns", lambda: _only_theirs(page, sibling))
    return bool(theirs) and theirs[slot_of(block.element)] > 0


def theirs_alone(page: Page) -> tuple[Block, ...]:
    """Return what the sibling's main part says and the page does not, links apart.

    Nor what stands where the page shows another line: that turns.
    """
    if page.sibling is None:
        return ()
    shown = {alike(block.text) for block in page.pieces.blocks}
    mine = frozenset(slot_of(block.element) for block in page.main)
    return tuple(
        block
        for block in page.sibling.blocks
        if block.place is Place.MAIN
        and not block.is_link
        and alike(block.text) not in shown
        and slot_of(block.element) not in mine
    )


def apart(page: Page) -> tuple[Block, ...]:
    """Return what a page says in its frame and its sibling says nowhere.

    A region named like a part of the frame may hold the page after all; the frame
    itself is the same on both, and what turns in it stands in the same place.
    """
    if page.sibling is None:
        return ()
    shown = {alike(block.text) for block in page.sibling.blocks}
    theirs = frozenset(slot_of(block.element) for block in page.sibling.blocks)
    return tuple(
        block
        for block in page.pieces.blocks
        if block.place in (Place.FRAME, Place.RELATED)
        and not block.is_link
        and alike(block.text) not in shown
        and slot_of(block.element) not in theirs
        and not is_in_window(block.element)
    )


def links_more(page: Page) -> bool:
    """Whether the main part leads to more places than the sibling has instead.

    Boxes that turn lead to as many others; an id that a link repeats is on both.
    """
    if page.sibling is None:
        return False
    mine = {one.href for one in page.pieces.links}
    blocks = page.pieces.blocks
    new = {id(one) for one in novel(page)}
    kept = frozenset(at for at, one in enumerate(blocks) if id(one) in new)
    own = {
        link.href
        for url, link in page.links(Place.MAIN)
        if not is_home(url) and (not link.text or link.block in kept)
    }
    theirs = {one.href for one in page.sibling.links}
    return len(own - theirs) > len(theirs - mine)


def shows_new_date(page: Page) -> bool:
    """Whether the main part shows a date that the sibling does not show."""
    can_bear, today = page_can_bear(page), today_of(page)
    theirs = frozenset(_dates(() if page.sibling is None else page.sibling.blocks))
    return any(
        can_bear(day) and day != today and day not in theirs
        for day in _dates(novel(page))
    )


def _turning_lists(page: Page, sibling: Pieces) -> AbstractSet[int]:
    """Return the ids of lines in lists that the sibling has in the same place."""
    mine = [one for one in page.pieces.blocks if one.place in _BODIES]
    theirs = [one for one in sibling.blocks if one.place in _BODIES]
    return lists_that_turn(mine, theirs)


def _stands_for_other(block: Block, mine: Counter[Slot], theirs: Counter[Slot]) -> bool:
    """Whether a line stands where the sibling shows others, about as many."""
    slot = slot_of(block.element)
    as_many = theirs[slot] > 0 and mine[slot] <= theirs[slot] + 1
    return as_many and not block.heading


def _turns(
    block: Block, mine: Counter[Slot], theirs: Counter[Slot], *, has_gap: bool
) -> bool:
    """Whether a line stands where the sibling shows another one of its kind.

    Two genuine items differ in the same place too: so no heading turns, and a
    line without a link does only where the page's own heading is empty.
    """
    slot = slot_of(block.element)
    if block.heading or not theirs[slot] or mine[slot] > theirs[slot] * _MORE + 1:
        return False
    is_line = has_gap and len(block.text) <= _SHORT and not dates_in(block.text)
    return block.linked * _MORE >= len(block.text) or is_line


def _only_theirs(page: Page, sibling: Pieces) -> Counter[Slot]:
    """Count the places in which the sibling shows what the page does not."""
    shown = {stable(block.text) for block in page.pieces.blocks}
    return Counter(
        slot_of(block.element)
        for block in sibling.blocks
        if block.place in _BODIES
        and stable(block.text) not in shown
        and missing(block.text) is Missing.NO
    )


def _has_empty_heading(page: Page, sibling: Pieces) -> bool:
    """Whether both leave the element empty that would head the item."""
    return bool(page.pieces.gaps and sibling.gaps)


def _dates(blocks: Iterable[Block]) -> Iterable[date]:
    return (found.value for block in blocks for found in dates_in(block.text))
