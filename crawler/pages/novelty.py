"""What a page shows that its impossible sibling does not, moving parts apart.

Sites turn banners, boxes of other news and sliders on every visit. A turning part
is a place that shows something else on the sibling too; what a page has of its
own stands where the sibling has nothing (FIELD-NOTES.md part B 2).
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from crawler.model.page import PageKind
from crawler.pages.addresses import kind_by_address
from crawler.pages.block_dates import dates_in
from crawler.pages.content import Page
from crawler.pages.dated import page_can_bear, today_of
from crawler.pages.digest import stable
from crawler.pages.markup import Element
from crawler.pages.pieces import Block, Pieces, Place

_NUMBER = re.compile(r"\d+")
_DEEP = 40
_SHORT = 80
_MORE = 2
_BODIES = (Place.MAIN, Place.SHARED, Place.RELATED)

Slot = tuple[str, ...]
"""Where an element stands: its own and the outer tags with their names."""


def novel(page: Page) -> tuple[Block, ...]:
    """Return the lines of the main part that do not turn with every visit.

    All of them when there is no sibling to tell.
    """
    sibling = page.sibling
    if sibling is None:
        return page.main
    theirs = page.remembered("turns", lambda: _only_theirs(page, sibling))
    has_gap = _has_empty_heading(page, sibling)
    is_item = kind_by_address(page.url) is PageKind.NEWS_ITEM
    if not theirs or not (has_gap or is_item):
        return page.main  # the links of a list are what it is for
    mine = Counter(_slot(block.element) for block in page.main)
    return tuple(
        block for block in page.main if not _turns(block, mine, theirs, has_gap=has_gap)
    )


def stands_in_turn(page: Page, block: Block) -> bool:
    """Whether the sibling shows another line in the very place of a line."""
    sibling = page.sibling
    if sibling is None:
        return False
    theirs = page.remembered("turns", lambda: _only_theirs(page, sibling))
    return bool(theirs) and theirs[_slot(block.element)] > 0


def theirs_alone(page: Page) -> tuple[Block, ...]:
    """Return what the sibling's main part says and the page does not, links apart.

    Nor what stands where the page shows another line: that turns.
    """
    if page.sibling is None:
        return ()
    shown = {_alike(block.text) for block in page.pieces.blocks}
    mine = frozenset(_slot(block.element) for block in page.main)
    return tuple(
        block
        for block in page.sibling.blocks
        if block.place is Place.MAIN
        and not block.is_link
        and _alike(block.text) not in shown
        and _slot(block.element) not in mine
    )


def shows_new_date(page: Page) -> bool:
    """Whether the main part shows a date that the sibling does not show."""
    can_bear, today = page_can_bear(page), today_of(page)
    theirs = frozenset(_dates(() if page.sibling is None else page.sibling.blocks))
    return any(
        can_bear(day) and day != today and day not in theirs
        for day in _dates(novel(page))
    )


def _turns(
    block: Block, mine: Counter[Slot], theirs: Counter[Slot], *, has_gap: bool
) -> bool:
    """Whether a line stands where the sibling shows another one of its kind.

    Two genuine items differ in the same place too: so no heading turns, and a
    line without a link does only where the page's own heading is empty.
    """
    slot = _slot(block.element)
    if block.heading or not theirs[slot] or mine[slot] > theirs[slot] * _MORE + 1:
        return False
    is_line = has_gap and len(block.text) <= _SHORT and not dates_in(block.text)
    return block.linked * _MORE >= len(block.text) or is_line


def _only_theirs(page: Page, sibling: Pieces) -> Counter[Slot]:
    """Count the places in which the sibling shows what the page does not."""
    shown = {stable(block.text) for block in page.pieces.blocks}
    return Counter(
        _slot(block.element)
        for block in sibling.blocks
        if block.place in _BODIES and stable(block.text) not in shown
    )


def _has_empty_heading(page: Page, sibling: Pieces) -> bool:
    """Whether both leave the element empty that would head the item."""
    return bool(page.pieces.gaps and sibling.gaps)


def _alike(text: str) -> str:
    """Return a text as it compares where numbers make no difference."""
    return _NUMBER.sub("#", stable(text))


def _slot(element: Element) -> Slot:
    names: list[str] = []
    here: Element | None = element
    while here is not None and len(names) < _DEEP:
        names.append(f"{here.tag}.{here.get('class') or ''}#{here.get('id') or ''}")
        here = here.getparent()
    return tuple(names)


def _dates(blocks: Iterable[Block]) -> Iterable[date]:
    return (found.value for block in blocks for found in dates_in(block.text))
