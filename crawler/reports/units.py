"""Split the cell of responsible units into single units."""

import re
from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import Levenshtein

from crawler.reports.content import Cell
from crawler.thai.text import mend, squeeze
from data.tables import table


def units_of(cell: Cell | None) -> tuple[str, ...]:
    """Return the responsible units, in reading order, each once.

    A section named with its office ("งานพัสดุ กองคลัง") is one unit. Of a sentence
    only its unit nouns are kept. A usual name that lost a letter or its end is given
    as it should be (J23 of the exact content), for units are what lists are made by.
    """
    if cell is None:
        return ()
    units: list[str] = []
    for paragraph in cell.paragraphs:
        units.extend(_units_in(squeeze(mend(paragraph))))
    return tuple(dict.fromkeys(map(_as_usual, units)))


def unit_starts() -> tuple[str, ...]:
    """Return the words with which names of units begin."""
    return _words("starts")


_BULLET = re.compile(r"(?:^|\s)[-–•●*]\s*")
_NUMBER = re.compile(r"^[\d๐-๙]{1,2}[.)]\s*")
_SLASH = re.compile(r"\s*[/,;]\s*")
_OTHER_SCRIPT = re.compile(r"[A-Za-z]|อบต|อบจ|เทศบาล")
_HOLDER = re.compile(r"^เจ้าหน้าที่(?=ทุกภารกิจ|ทุกส่วน|ทุกกอง)")


def _words(name: str) -> tuple[str, ...]:
    return tuple(table("reports/units.toml")[name])


def _units_in(text: str) -> Iterator[str]:
    joined = text.replace(" ", "")
    if any(verb in joined for verb in _words("verbs")):
        yield from _nouns().findall(joined)
        return
    for part in _BULLET.split(text):
        if part.strip():
            yield from _split_part(_NUMBER.sub("", part.strip()))


def _split_part(part: str) -> Iterator[str]:
    if part.replace(" ", "") in _words("unsplit"):
        yield part.replace(" ", "")
        return
    for piece in _SLASH.split(_and().sub("/", part)):
        for unit in _gathered(_spaced_offices(piece).split()):
            yield _HOLDER.sub("", unit)


@cache
def _and() -> re.Pattern[str]:
    """Return a pattern for "and" between two units; inside a name it joins others."""
    starts = "|".join(map(re.escape, _words("after_and")))
    return re.compile(rf"\s*(?:และ|ร่วมกับ)\s*(?={starts})")


def _spaced_offices(piece: str) -> str:
    """Part a section from the office that is glued to it."""
    if not piece.startswith(_words("sections")):
        return piece
    offices = "|".join(map(re.escape, _words("offices")))
    return re.sub(rf"(?<=[ก-๎])(?={offices})", " ", piece)


def _gathered(words: list[str]) -> list[str]:
    """Join words that belong to one unit."""
    units: list[str] = []
    for word in words:
        if word in _words("dropped"):
            continue
        if not units:
            units.append(word)
        elif _goes_on(units[-1], word):
            units[-1] += _joint(units[-1], word) + word
        else:
            units.append(word)
    return units


def _goes_on(unit: str, word: str) -> bool:
    if unit in _words("incomplete") or _is_office_of(unit, word):
        return True
    if word.startswith("เจ้าหน้าที่") and unit.startswith(_words("sections")):
        return True
    return not word.startswith(_words("starts"))


def _joint(unit: str, word: str) -> str:
    return " " if _OTHER_SCRIPT.match(word) or _is_office_of(unit, word) else ""


def _is_office_of(unit: str, word: str) -> bool:
    """Whether a section is followed by the office that it belongs to."""
    return unit.startswith(_words("sections")) and word.startswith(_words("offices"))


def _as_usual(unit: str) -> str:
    """Return the usual name that a long one stands for which lost letters.

    One letter that was lost or misread inside, or up to three at the end: scanning
    does so, and no two offices of an agency differ by so little.
    """
    if len(unit) < _LONG or unit in _words("nouns") or _INITIALS.search(unit):
        return unit
    for noun in _words("nouns"):
        is_cut = noun.startswith(unit) and len(noun) - len(unit) <= _MOST_CUT
        if is_cut or (len(noun) >= _LONG and _is_misread(unit, noun)):
            return noun
    return unit


def _is_misread(unit: str, noun: str) -> bool:
    return Levenshtein.distance(unit, noun, score_cutoff=1) == 1


_LONG = 12
_MOST_CUT = 3
_INITIALS = re.compile(r"[ฯ\d๐-๙]")


@cache
def _nouns() -> re.Pattern[str]:
    nouns = sorted(_words("nouns"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, nouns)))
