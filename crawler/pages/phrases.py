"""Phrases from tables, matched in text whose spaces and spelling are folded.

Thai writes no spaces between words and extraction loses some letters, so
phrases are compared in the compact form only (DOMAIN.md 3.6).
"""

from functools import cache, lru_cache
from itertools import islice

from crawler.thai.text import compact
from data.tables import table

MOST = 200_000
"""Characters that are searched for phrases; beyond lies no heading."""

_LINE = 400


def folded(text: str) -> str:
    """Fold a text for phrase matching.

    >>> folded("ไม่ พบ Page")
    'ไม่พบpage'
    """
    if len(text) > _LINE:
        return compact(text[:MOST]).lower()
    return _folded_line(text)


def phrases(name: str, key: str) -> tuple[str, ...]:
    """Return one list of phrases of ``data/phrases/``, folded."""
    return _folded_list(name, key)


def first_phrase(text: str, name: str, key: str) -> str | None:
    """Return the first phrase of a list that a folded text contains."""
    for phrase in _folded_list(name, key):  # a plain loop: asked of every line
        if phrase in text:
            return phrase
    return None


def distinct_phrases(text: str, name: str, key: str, most: int = 10) -> tuple[str, ...]:
    """Return the phrases of a list that a folded text contains, at most ``most``."""
    found = (phrase for phrase in _folded_list(name, key) if phrase in text)
    return tuple(islice(found, most))


@lru_cache(maxsize=4096)
def _folded_line(text: str) -> str:
    """Lines are folded once: every question about a page asks for the same ones."""
    return compact(text).lower()


@cache
def _folded_list(name: str, key: str) -> tuple[str, ...]:
    return tuple(folded(phrase) for phrase in table(f"phrases/{name}.toml")[key])
