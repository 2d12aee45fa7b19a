"""The numbers that Word prints in front of paragraphs and stores nowhere.

Claims are told apart by their numbers, so they are counted as Word counts them
(ECMA-376 part 1, 17.9).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from lxml.etree import _Element as Element

from crawler.reports.docx.names import VAL, is_on, number_of, value_of, w
from crawler.reports.docx.symbols import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    start: int
    format: str
    text: str
    gap: str
    restarts: int
    is_plain: bool


_PLAIN = _Level(
    start=1, format="decimal", text="%1.", gap=" ", restarts=-1, is_plain=False
)
_LEVELS = 9


class Numbering:
    """Counts the numbered paragraphs of a document in reading order."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, list[_Level]] = {}
        self._list_of: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._own: dict[tuple[str, int], _Level] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._level_of_style: dict[tuple[str, str], int] = {}
        self._levels = cache(self._levels_of)
        if root is not None:
            self._read(root)

    def label(self, number: str, level: int) -> str:
        """Return what is printed in front of the next paragraph of a list."""
        name = self._list_of.get(number)
        if name is None or not 0 <= level < _LEVELS:
            return ""
        counts = self._counts.setdefault(name, [None] * _LEVELS)
        self._count(counts, number, level)
        printed = _printed(counts, self._levels(number), level)
        gap = self._levels(number)[level].gap
        return f"{printed}{gap}" if printed.strip() else ""

    def level_of(self, number: str, style: str) -> int:
        """Return the level that a list gives to paragraphs of a style."""
        name = self._list_of.get(number, "")
        return self._level_of_style.get((name, style), 0)

    def _levels_of(self, number: str) -> list[_Level]:
        levels = self._lists.get(self._list_of[number], [_PLAIN] * _LEVELS)
        return [self._own.get((number, at), one) for at, one in enumerate(levels)]

    def _count(self, counts: list[int | None], number: str, level: int) -> None:
        levels = self._levels(number)
        again = self._starts.get(number, {}).get(level)
        if again is not None and (number, level) not in self._begun:
            counts[level] = again
        else:
            before = counts[level]
            counts[level] = levels[level].start if before is None else before + 1
        self._begun.add((number, level))
        for deeper in range(level + 1, _LEVELS):
            restarts = levels[deeper].restarts
            if restarts < 0 or (restarts > 0 and level < restarts):
                counts[deeper] = None

    def _read(self, root: Element) -> None:
        linked: dict[str, str] = {}
        links: dict[str, str] = {}
        for element in root.iter(w("abstractNum")):
            name = element.get(w("abstractNumId"), "")
            self._lists[name] = self._levels_in(element, name)
            if style := value_of(element.find(w("styleLink"))):
                linked[style] = name
            if style := value_of(element.find(w("numStyleLink"))):
                links[name] = style
        for element in root.iter(w("num")):
            number = element.get(w("numId"), "")
            name = value_of(element.find(w("abstractNumId"))) or ""
            self._list_of[number] = linked.get(links.get(name, ""), name)
            self._override(element, number)

    def _levels_in(self, element: Element, name: str) -> list[_Level]:
        levels = [_PLAIN] * _LEVELS
        for at, one in _numbered(element, "lvl"):
            levels[at] = _level(one)
            if style := value_of(one.find(w("pStyle"))):
                self._level_of_style[name, style] = at
        return levels

    def _override(self, element: Element, number: str) -> None:
        for at, one in _numbered(element, "lvlOverride"):
            own = one.find(w("lvl"))
            if own is not None:
                self._own[number, at] = _level(own)
            start = number_of(one.find(w("startOverride")))
            if start is not None:
                self._starts.setdefault(number, {})[at] = start


def _numbered(element: Element, name: str) -> Iterator[tuple[int, Element]]:
    for one in element.iterfind(w(name)):
        at = one.get(w("ilvl"), "")
        if at in _DIGITS:
            yield int(at), one


_DIGITS = frozenset("012345678")


def _level(element: Element) -> _Level:
    text = element.find(w("lvlText"))
    start = number_of(element.find(w("start")))
    restarts = number_of(element.find(w("lvlRestart")))
    return _Level(
        start=0 if start is None else start,
        format=value_of(element.find(w("numFmt"))) or "decimal",
        text="" if text is None else text.get(VAL, "")[:_LONGEST],
        gap="" if value_of(element.find(w("suff"))) == "nothing" else " ",
        restarts=-1 if restarts is None else restarts,
        is_plain=is_on(element.find(w("isLgl"))),
    )


_LONGEST = 30
_PLACE = re.compile(r"%([1-9])")


def _printed(counts: list[int | None], levels: list[_Level], level: int) -> str:
    own = levels[level]
    if own.format == "bullet":
        return _bullet(own.text)

    def number(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        count = counts[at]
        value = levels[at].start if count is None else count
        return _written(value, "decimal" if own.is_plain else levels[at].format)

    return _PLACE.sub(number, own.text)


def _bullet(text: str) -> str:
    return "•" if text == "o" else shown(text) or "•"


_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def _written(value: int, name: str) -> str:
    """Write a number; formats that no Thai report uses come out in digits."""
    writer = _WRITERS.get(name)
    if writer is None or not 0 < value <= _MOST:
        return "" if name == "none" else str(value)
    return writer(value)


_MOST = 3999


def _letters(value: int, letters: str) -> str:
    """Repeat the letters after the last one, as Word does: z, aa, bb."""
    times, at = divmod(value - 1, len(letters))
    return letters[at] * (times + 1)


def _roman(value: int) -> str:
    written = ""
    for amount, letters in _ROMAN:
        times, value = divmod(value, amount)
        written += letters * times
    return written


_LATIN = "abcdefghijklmnopqrstuvwxyz"
_WRITERS: dict[str, Callable[[int], str]] = {
    "thaiNumbers": lambda value: str(value).translate(_THAI_DIGITS),
    "thaiLetters": lambda value: _letters(value, _THAI_LETTERS),
    "lowerLetter": lambda value: _letters(value, _LATIN),
    "upperLetter": lambda value: _letters(value, _LATIN).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "decimalZero": lambda value: f"{value:02d}",
    "none": lambda _: "",
}
