"""Find the fixed phrases of measures reports, however spaces broke them."""

import re
from collections.abc import Iterable
from functools import cache

from crawler.thai.text import compact
from data.tables import table


def phrase_list(name: str) -> tuple[str, ...]:
    """Return one list of phrases from the table of phrases."""
    return tuple(table("reports/phrases.toml")[name])


def begins_with(text: str, name: str) -> bool:
    """Whether a text begins with a phrase of the list, spaces and damage apart."""
    return compact(text).startswith(_folded(name))


def ends_with(text: str, name: str) -> bool:
    """Whether a text ends with a phrase of the list, spaces and damage apart."""
    return compact(text).rstrip(":").endswith(_folded(name))


def is_one_of(text: str, name: str) -> bool:
    """Whether a text is a phrase of the list and nothing else."""
    return compact(text) in _folded(name)


@cache
def _folded(name: str) -> tuple[str, ...]:
    return tuple(map(compact, phrase_list(name)))


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """Return a pattern for the phrases of a list; the longest one wins.

    A phrase glued to a Thai word in front is the middle of a sentence.
    """
    phrases = sorted(phrase_list(name), key=len, reverse=True)
    return re.compile(rf"(?<![ก-ฺเ-๎])(?:{'|'.join(map(_spaced, phrases))})")


def as_listed(text: str, name: str) -> str:
    """Return the phrase of the list that a match of its pattern stands for."""
    folded = compact(text)
    return next(phrase for phrase in phrase_list(name) if compact(phrase) == folded)


def _spaced(phrase: str) -> str:
    return r"\s{0,2}".join(map(_letters, _characters(phrase)))


def _characters(phrase: str) -> Iterable[str]:
    return (character for character in phrase if not character.isspace())


def _letters(character: str) -> str:
    """Let sara am match what extraction leaves of it."""
    return r"(?:ำ|\u0e4d\s?า|\s?า)" if character == "ำ" else re.escape(character)
