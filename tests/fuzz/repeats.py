"""Inputs that say one thing over and over, which makes bad searches slow."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.fuzz.mutation import members_of, packed
from tests.fuzz.pieces import DIVIDER

LONGEST = 20_000
_WORD = re.compile(rb"<[^<>]{1,60}>|<[^<>\s]{0,20}|[^\s<>]{1,24}\s?|\s")
_MOST_WORDS = 60


def repeated(seed: bytes) -> Iterator[bytes]:
    """Yield a seed with each of its pieces, and each two, said to the bound."""
    members = members_of(seed)
    if members is None:
        yield from _repeated(seed)
        return
    for name in sorted(members):
        for body in _repeated(members[name]):
            yield packed({**members, name: body})


def _repeated(body: bytes) -> Iterator[bytes]:
    """Say the pieces of the longest part over and over."""
    parts = body.split(DIVIDER)
    at = max(range(len(parts)), key=lambda place: len(parts[place]))
    words = list(dict.fromkeys(_WORD.findall(parts[at])))[:_MOST_WORDS]
    pairs = (one + other for one, other in pairwise(words))
    for piece in (*words, *pairs):
        before, found, after = parts[at].partition(piece)
        many = piece * max((LONGEST - len(body)) // len(piece), 1)
        said = before + many + found + after if found else many + parts[at]
        yield DIVIDER.join([*parts[:at], said, *parts[at + 1 :]])
