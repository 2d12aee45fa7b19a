"""Lists of lines that give a day each, whether they are links or not.

Boxes of news, guest books and tickers: lines of one place of a page and one element
around them, most of which give a day.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from crawler.pages.lines.block_dates import dates_in
from crawler.pages.markup.pieces import Block
from crawler.pages.markup.slots import Slot, slot_of
from crawler.pages.markup.tree import Element

_A_LIST = 3
_LONG_LIST = 6
_LONGEST = 200
_UP = 4

Lines = tuple[Slot, tuple[Block, ...]]
"""The place of a list, and its lines."""


def dated_lists(blocks: Sequence[Block]) -> list[Lines]:
    """Return the lists among some blocks.

    One with a heading among its lines is a record, and no list.
    """
    dated = {id(block) for at, block in enumerate(blocks) if _is_dated(blocks, at)}
    return [
        (slot, tuple(lines))
        for slot, lines in _repeated(blocks)
        if _are_a_list(len(lines), sum(id(one) in dated for one in lines))
        and not any(one.heading or len(one.text) > _LONGEST for one in lines)
    ]


def long_lists(blocks: Sequence[Block]) -> list[Lines]:
    """Return lists of many lines, dated or not: slides, tiles, tables of names.

    Cells of figures are none: of another year there are as many.
    """
    return [
        (slot, tuple(lines))
        for slot, lines in _repeated(blocks)
        if len(lines) >= _LONG_LIST and all(map(_is_worded, lines))
    ]


def _is_worded(block: Block) -> bool:
    """Whether a line is short, and more of it is words than figures."""
    digits = sum(map(str.isdigit, block.text))
    return digits * 2 < len(block.text) <= _LONGEST


def dated_lines(blocks: Sequence[Block]) -> AbstractSet[int]:
    """Return the ids of the blocks that are lines of such lists."""
    return frozenset(id(one) for _, lines in dated_lists(blocks) for one in lines)


def lists_that_turn(mine: Sequence[Block], theirs: Sequence[Block]) -> AbstractSet[int]:
    """Return the ids of the blocks in lists that another page has as long, there.

    A box shows as many lines on every page of a site; an item has no like.
    """
    others = Counter((slot, len(lines)) for slot, lines in _lists(theirs))
    found: set[int] = set()
    for slot, lines in _lists(mine):
        if others[slot, len(lines)] > 0:
            others[slot, len(lines)] -= 1
            found.update(map(id, lines))
    return found


def _lists(blocks: Sequence[Block]) -> list[Lines]:
    dated = dated_lists(blocks)
    known = {id(lines[0]) for _, lines in dated}
    return dated + [one for one in long_lists(blocks) if id(one[1][0]) not in known]


def _repeated(blocks: Iterable[Block]) -> list[tuple[Slot, list[Block]]]:
    """Group blocks by their place and the nearest element around several of them."""
    left = list(blocks)
    groups: list[tuple[Slot, list[Block]]] = []
    slots = {id(block): slot_of(block.element) for block in left}
    for up in range(1, _UP + 1):
        found: defaultdict[tuple[Slot, int], list[Block]] = defaultdict(list)
        around = {id(block): _above(block.element, up) for block in left}
        for block in left:
            found[slots[id(block)], id(around[id(block)])].append(block)
        some = [(slot, lines) for (slot, _), lines in found.items()]
        groups += [(slot, lines) for slot, lines in some if len(lines) >= _A_LIST]
        grouped = {id(one) for _, lines in groups for one in lines}
        left = [block for block in left if id(block) not in grouped]
    return groups


def _above(element: Element, up: int) -> Element | None:
    around: Element | None = element
    for _ in range(up):
        around = None if around is None else around.getparent()
    return around


def _are_a_list(times: int, dated: int) -> bool:
    """Whether most lines are dated, or every second one of many."""
    return dated * 2 > times or (dated * 2 == times and dated >= _A_LIST)


def _is_dated(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line gives a day, or the one behind it does that stands elsewhere."""
    if dates_in(blocks[at].text):
        return True
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    if following is None or not dates_in(following.text):
        return False
    return slot_of(following.element) != slot_of(blocks[at].element)
