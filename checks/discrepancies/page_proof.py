"""Proofs that stand in a stored night, told in the reader's language.

Page reading proves with a short English sentence around a quotation, and that is what
is stored. The catalogues hold each sentence under the context ``page-proof``: told
again in the reader's language, also for nights of long ago. Quotations, addresses and
words of other programs stay as they are.
"""

import re
from datetime import datetime
from functools import cache

from checks.discrepancies.catalogue import Language, texts
from checks.discrepancies.dates import show_moment

_PLACE = re.compile(r"\{(\w+)\}")
_SHAPES = {
    "said": r'".*"',
    "number": r"\d+",
    "times": r"\d+",
    "url": r"\S+",
    "target": r"\S+",
    "name": r"\S+",
    "host": r"\S+",
    "ending": r"\w+",
    "format": r"[^()]*",
    "begin": r"\d[\dT:.+-]+",
    "end": r"\d[\dT:.+-]+",
}
"""What may stand at a place of a sentence; anything at the other places."""
_SENTENCES = frozenset({"proof", "other"})
_MOMENTS = frozenset({"begin", "end"})
_DEEPEST = 3
_LONGEST = 4_000
"""Characters; what is longer than any sentence of ours is shown as it is."""


def told(proof: str, lang: Language, deep: int = 0) -> str:
    """Tell a stored proof in the reader's language; an unknown one stays as it is.

    >>> told('is titled "ไม่พบหน้า"', "th")
    'หน้านี้ใช้ชื่อ "ไม่พบหน้า"'
    >>> told("Connection lost", "th")
    'Connection lost'
    """
    if deep > _DEEPEST or len(proof) > _LONGEST:
        return proof
    for pattern, wording in _sentences(lang):
        match = pattern.fullmatch(proof)
        if match is not None:
            return _filled(wording, match.groupdict(), lang, deep)
    return proof


def _filled(wording: str, found: dict[str, str], lang: Language, deep: int) -> str:
    def value(place: re.Match[str]) -> str:
        name = place[1]
        if name in _SENTENCES:
            return told(found[name], lang, deep + 1)
        return _moment(found[name], lang) if name in _MOMENTS else found[name]

    return _PLACE.sub(value, wording)


def _moment(text: str, lang: Language) -> str:
    try:
        return show_moment(datetime.fromisoformat(text), lang)
    except ValueError:
        return text


@cache
def _sentences(lang: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return every sentence as a pattern, those with most words of ours first."""
    known = texts("page-proof", lang)
    ordered = sorted(known, key=lambda one: (-len(_PLACE.sub("", one)), one))
    return tuple((_pattern(one), known[one]) for one in ordered)


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = _PLACE.split(sentence)
    fixed = [re.escape(text) for text in parts[::2]]
    places = [f"(?P<{name}>{_SHAPES.get(name, '.+')})" for name in parts[1::2]]
    places.append("")
    return re.compile("".join(map("".join, zip(fixed, places, strict=True))), re.DOTALL)
