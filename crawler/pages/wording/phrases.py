"""Phrases from tables, matched in text whose spaces and spelling are folded.

Thai writes no spaces between words and extraction loses some letters, so
phrases are compared in the compact form only (DOMAIN.md 3.6).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import islice

from crawler.thai.digits import to_ascii
from crawler.thai.text import compact
from data.tables import table

Parts = tuple[tuple[str, tuple[int, ...]], ...]
"""Parts of phrases, each with the places in their list of those it stands for."""

MOST = 200_000
"""Characters that are searched for phrases; beyond lies no heading."""

_LINE = 400
_SARA_AM = {ord("ำ"): "า"}
_PART = 4


def folded(text: str) -> str:
    """Fold a text for phrase matching.

    >>> folded("ไม่ พบ Page ๔๐๔")
    'ไม่พบpage404'
    """
    if len(text) > _LINE:
        return to_ascii(compact(text[:MOST])).lower()
    return _folded_line(text)


def folded_lines(lines: Sequence[str]) -> str:
    """Fold lines as one text; what is short enough of them has been folded before.

    >>> folded_lines(["ไม่ พบ", "Page"])
    'ไม่พบpage'
    """
    if sum(map(len, lines)) + len(lines) > MOST:
        return folded("\n".join(lines))
    return "".join(map(folded, lines))


def for_folded(pattern: str) -> re.Pattern[str]:
    """Compile an expression for folded lines: sara am is folded in it, too.

    >>> for_folded("กำลัง(?:โหลด|ค้นหา)").match(folded("กำลัง โหลด")) is not None
    True
    """
    return re.compile(pattern.translate(_SARA_AM))


@cache
def phrases(name: str, key: str) -> tuple[str, ...]:
    """Return one list of phrases of ``data/phrases/``, folded, each once."""
    known = (folded(phrase) for phrase in table(f"phrases/{name}.toml")[key])
    return tuple(dict.fromkeys(known))  # "PG SLOT" and "pgslot" are one


def first_phrase(text: str, name: str, key: str) -> str | None:
    """Return the first phrase of a list that a folded text contains."""
    return next(iter(_in_line(text, name, key)), None)


def distinct_phrases(text: str, name: str, key: str, most: int = 10) -> tuple[str, ...]:
    """Return the phrases of a list that a folded text contains, at most ``most``."""
    return tuple(islice(contained(text, name, key), most))


def distinct_in_lines(
    lines: Iterable[str], name: str, key: str, most: int = 10
) -> tuple[str, ...]:
    """Return the phrases of a list that folded lines contain, at most ``most``.

    None that only two lines together hold: where one ends the next is of its own.
    """
    found = {one for line in lines for one in _in_line(line, name, key)}
    ordered = (one for one in phrases(name, key) if one in found)
    return tuple(islice(ordered, most)) if found else ()


def _in_line(line: str, name: str, key: str) -> Iterable[str]:
    is_long = len(line) > _LINE
    return contained(line, name, key) if is_long else _in_short(line, name, key)


@lru_cache(maxsize=16_384)
def _in_short(line: str, name: str, key: str) -> tuple[str, ...]:
    """Search a line once: pages of one site share the lines of their frame."""
    return tuple(contained(line, name, key))


def contained(text: str, name: str, key: str) -> Iterator[str]:
    """Return the phrases of a list that a folded text contains, in their order.

    Few parts stand for many phrases, and most texts contain none of them. Those in
    ASCII are sought where only ASCII is left: most texts are Thai.
    """
    plain, others = _parts(name, key)
    left = text
    near: list[tuple[int, ...]] = []
    if not text.isascii():
        left = text.encode("ascii", "ignore").decode()
        near = [places for part, places in others if part in text]
    if left:
        near += [places for part, places in plain if part in left]
    if not near:
        return iter(())
    known = phrases(name, key)
    ordered = sorted(place for places in near for place in places)
    return (known[place] for place in ordered if known[place] in text)


@lru_cache(maxsize=4096)
def _folded_line(text: str) -> str:
    """Lines are folded once: every question about a page asks for the same ones."""
    return to_ascii(compact(text)).lower()


@cache
def _parts(name: str, key: str) -> tuple[Parts, Parts]:
    """Return what stands for the phrases of a list: in ASCII, and in other letters."""
    known = dict(enumerate(phrases(name, key)))
    plain = {place: phrase for place, phrase in known.items() if phrase.isascii()}
    others = {place: known[place] for place in known.keys() - plain.keys()}
    return tuple(_standing_for(plain)), tuple(_standing_for(others))


def _standing_for(left: dict[int, str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield parts with the places of the phrases that contain them, each place once.

    What most of those left contain comes first, as long as it can be: the longer a
    part, the sooner a text is searched.
    """
    while left:
        count = Counter(part for phrase in left.values() for part in _cut(phrase))
        most = max(count, key=lambda part: (count[part], part))
        found = {place: phrase for place, phrase in left.items() if most in phrase}
        yield _widened(most, [*found.values()]), tuple(found)
        left = {place: left[place] for place in left.keys() - found.keys()}


def _cut(phrase: str) -> AbstractSet[str]:
    """Return the parts of a phrase, each of some letters; a short one is its own."""
    last = max(0, len(phrase) - _PART)
    return {phrase[at : at + _PART] for at in range(last + 1)}


def _widened(part: str, whole: Sequence[str]) -> str:
    """Return the longest text around a part that all these phrases contain."""
    first = min(whole, key=len)
    at = first.index(part)
    ends = range(at + len(part), len(first) + 1)
    texts = (first[begin:end] for begin in range(at + 1) for end in ends)
    widest = sorted(texts, key=len, reverse=True)
    return next(one for one in widest if all(one in other for other in whole))
