"""Lines of lists that give a day each, whether they are links or not.

Boxes of news, guest books and tickers: they repeat in one place of the page, and half
of them or more give a day, in the line or in the next one.
"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from crawler.pages.block_dates import dates_in
from crawler.pages.pieces import Block
from crawler.pages.slots import Slot, slot_of

A_LIST = 3
"""Lines from which on there is a list."""

_LONGEST = 200


def dated_lines(blocks: Sequence[Block]) -> AbstractSet[int]:
    """Return the ids of the blocks that are lines of such lists.

    A place with a heading among its lines is a record, and no list.
    """
    slots = [slot_of(block.element) for block in blocks]
    count = Counter(slots)
    dated = Counter(
        slots[at] for at in range(len(blocks)) if _is_dated(blocks, slots, at)
    )
    headed = {slot for block, slot in zip(blocks, slots, strict=True) if block.heading}
    lists = {
        slot
        for slot, times in count.items()
        if slot not in headed and _are_a_list(times, dated[slot])
    }
    return frozenset(
        id(block)
        for block, slot in zip(blocks, slots, strict=True)
        if slot in lists and len(block.text) <= _LONGEST
    )


def _are_a_list(times: int, dated: int) -> bool:
    """Whether lines are of a list: most are dated, or every second one of many."""
    if times < A_LIST:
        return False
    return dated * 2 > times or (dated * 2 == times and dated >= A_LIST)


def _is_dated(blocks: Sequence[Block], slots: Sequence[Slot], at: int) -> bool:
    """Whether a line gives a day, or the one behind it does that stands elsewhere."""
    if dates_in(blocks[at].text):
        return True
    is_pair = at + 1 < len(blocks) and slots[at + 1] != slots[at]
    return is_pair and bool(dates_in(blocks[at + 1].text))
