"""What moves in the frame of a site from one visit to the next: cards and meters.

Held against the impossible sibling, which was visited a moment later: boxes of
other items chosen anew, and lines of which only the numbers are others.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from crawler.pages.content import Page
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.digest import stable
from crawler.pages.markup.pieces import Block, Pieces, Place
from crawler.pages.markup.slots import Slot, is_named, slot_of
from crawler.pages.markup.tree import Element
from crawler.pages.wording.phrases import folded
from crawler.thai.digits import to_ascii

_NUMBER = re.compile(r"[0-9]+(?:[.,:][0-9]+)*")
_LONG = re.compile("[0-9a-z]{8,}")

_NOUGHT = re.compile(r"(?<![0-9.,:])0(?:[.,:]0+)*(?![.,:]?[0-9])")
_DIGITS = re.compile("[0-9]+")
_A_CARD = 3
_UP = 3
_SHORT = 80
_FEW = 12
_BODIES = (Place.MAIN, Place.SHARED, Place.RELATED)


def alike(text: str) -> str:
    """Return a text as it compares where numbers make no difference."""
    line = _NUMBER.sub("1", _LONG.sub(_without_token, to_ascii(folded(text))))
    return _NUMBER.sub("#", stable(line))


def _without_token(found: re.Match[str]) -> str:
    """Drop a session, a key of a request: what is long and has digits in it."""
    return "1" if _DIGITS.search(found[0]) else found[0]


def measures(page: Page, sibling: Pieces) -> tuple[Block, ...]:
    """Return a few short lines of which the sibling shows other numbers only.

    A temperature, a price, how long the server took. A number above nought that
    an impossible id has too is no fact about a record; a nought may be one.
    """
    metered = {
        (slot_of(block.element), alike(block.text))
        for block in sibling.blocks
        if _may_measure(block) and not _NOUGHT.search(to_ascii(block.text))
    }
    found = tuple(
        block
        for block in (page.main if metered else ())
        if _may_measure(block)
        and (slot_of(block.element), alike(block.text)) in metered
    )
    return found if len(found) <= _FEW else ()


def _may_measure(block: Block) -> bool:
    if block.heading or len(block.text) > _SHORT or block.place not in _BODIES:
        return False
    has_number = _NUMBER.search(to_ascii(block.text)) is not None
    return has_number and not dates_in(block.text)


def turning_cards(page: Page, sibling: Pieces) -> frozenset[Slot]:
    """Return where both pages repeat an element around a link: boxes of others."""
    return page.remembered(
        "cards", lambda: _cards(sibling.blocks) & _cards(page.pieces.blocks)
    )


def stands_in_card(block: Block, cards: AbstractSet[Slot]) -> bool:
    """Whether a line stands in such an element, around a link of its own.

    The heading of a page does not.
    """
    if not cards or block.heading == 1:
        return False
    slot, here = slot_of(block.element), _around(block.element)
    return any(
        slot[up:] in cards
        and next(element.iter("a"), None) is not None
        and (up < _UP - 1 or is_named(slot[up]))
        for up, element in enumerate(here)
    )


def _cards(blocks: Iterable[Block]) -> frozenset[Slot]:
    count: Counter[Slot] = Counter()
    seen: set[Element] = set()  # not ids: lxml makes a new one for a parent
    for block in blocks:
        is_linked = block.linked and block.linked * 2 >= len(block.text)
        if not is_linked or block.place not in _BODIES:
            continue
        slot = slot_of(block.element)
        for up, element in enumerate(_around(block.element)):
            if element not in seen:
                seen.add(element)
                count[slot[up:]] += 1
    return frozenset(slot for slot, times in count.items() if times >= _A_CARD)


def _around(element: Element) -> Iterator[Element]:
    here: Element | None = element
    for _ in range(_UP):
        if here is None or here.tag in ("body", "main", "form"):
            return
        yield here
        here = here.getparent()
