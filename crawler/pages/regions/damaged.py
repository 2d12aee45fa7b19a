"""Lines that page and sibling share, but for letters that were damaged on the way.

A byte that flips makes two copies of one line differ. Where a decoder left U+FFFD in
one of them (Unicode 15, 23.8), they are compared by how much of them is the same.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from itertools import islice

from crawler.pages.markup.pieces import MAIN, Block

DAMAGE = "\ufffd"
_ALIKE = 0.8
_SHORTEST = 8
_LONGEST = 200
_MOST = 60
_COMPARED = 200
"""Lines of each page, and pairs of them, that are looked at: strangers write them."""


def damaged_copies(mine: Sequence[Block], theirs: Sequence[Block]) -> AbstractSet[int]:
    """Return the ids of lines that differ from one of the sibling's by damage only.

    Two whole lines are never copies: those of two items may differ in a number.
    """
    if not any(DAMAGE in one.text for one in (*mine, *theirs)):
        return frozenset()  # as nearly all pages come
    pairs = (
        (id(one), matcher)
        for one in islice((one for one in mine if one.place is MAIN), _MOST)
        for matcher in _likely(one.text[:_LONGEST], theirs)
    )
    compared = islice(pairs, _COMPARED)
    return frozenset(one for one, matcher in compared if matcher.ratio() >= _ALIKE)


def _likely(text: str, theirs: Sequence[Block]) -> Iterator["SequenceMatcher[str]"]:
    """Yield the pairs of a line and the sibling's that could be copies of one."""
    if len(text) < _SHORTEST:
        return
    matcher = SequenceMatcher(b=text, autojunk=False)
    main = (one.text[:_LONGEST] for one in theirs if one.place is MAIN)
    for other in islice(main, _MOST):
        if DAMAGE in text or DAMAGE in other:
            matcher.set_seq1(other)
            if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= _ALIKE:
                yield matcher
