"""Put the words that Tesseract read together to lines, with the spaces on paper."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

import numpy as np

from crawler.reports.ocr.page import INCH, Grey
from crawler.reports.ocr.tesseract import Word
from crawler.thai.text import mend


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text with its rectangle in the picture that was read.

    ``spaces`` stand between its words: a space, or nothing inside a Thai word.
    """

    text: str
    left: int
    top: int
    right: int
    bottom: int
    words: tuple[Word, ...]
    spaces: tuple[str, ...] = ()


def lines_of(words: Sequence[Word], grey: Grey) -> list[Line]:
    """Return the lines of one picture from top to bottom.

    The Thai model splits words at every letter; a space is where paper shows. Lines
    that it could not read, or did not see at all, come without words: they may be
    a part of an address.
    """
    groups = [tuple(group) for _, group in groupby(words, key=lambda word: word.line)]
    usual = median(map(_height, groups)) if groups else float(_USUAL)
    found = [_line(group, grey, usual) for group in groups]
    found = [line for line in found if line.bottom - line.top >= _TOO_FLAT * usual]
    found += _unseen(found, grey, usual)
    return sorted(found, key=lambda line: (line.top + line.bottom, line.left))


def _unseen(found: Sequence[Line], grey: Grey, usual: float) -> list[Line]:
    """Return what stands in rows of ink that no line covers."""
    inked = np.asarray((grey < _DARK).any(axis=1))
    for line in found:
        inked[max(0, line.top - _RIM) : line.bottom + _RIM] = False
    edges = np.flatnonzero(np.diff(np.pad(inked, 1).astype(np.int8)))
    rows = zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    return [
        _wordless(grey, top, bottom)
        for top, bottom in rows
        if bottom - top >= _TOO_FLAT * usual
    ]


def _wordless(grey: Grey, top: int, bottom: int) -> Line:
    columns = np.flatnonzero((grey[top:bottom] < _DARK).any(axis=0))
    if not columns.size:
        return Line(text="", left=0, top=top, right=1, bottom=bottom, words=())
    left, right = int(columns[0]), int(columns[-1]) + 1
    return Line(text="", left=left, top=top, right=right, bottom=bottom, words=())


_USUAL = INCH // 5
_RIM = 3
_SPACE = 0.15
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_MARK = re.compile(r"[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]")
_NO_WIDTH = 2
_LEAST_SURE = 25
_TOO_FLAT = 0.35
_DARK = 160


def _height(words: Sequence[Word]) -> int:
    return max(word.bottom for word in words) - min(word.top for word in words)


def _line(words: tuple[Word, ...], grey: Grey, usual: float) -> Line:
    top, bottom = min(w.top for w in words), max(w.bottom for w in words)
    if median(word.confidence for word in words) < _LEAST_SURE:
        return _wordless(grey, top, bottom)
    gaps = _gaps(grey[top:bottom], _SPACE * usual)
    spaces = _beside_marks(words, [_between(*pair, gaps) for pair in pairwise(words)])
    text = words[0].text + "".join(
        space + word.text for space, word in zip(spaces, words[1:], strict=True)
    )
    left, right = _reach(
        grey[top:bottom],
        min(word.left for word in words),
        max(word.right for word in words),
        _BESIDE * usual,
    )
    return Line(
        text=mend(text),
        left=left,
        top=top,
        right=right,
        bottom=bottom,
        words=words,
        spaces=spaces,
    )


def _reach(band: Grey, left: int, right: int, most: float) -> tuple[int, int]:
    """Return from where to where ink reaches: Tesseract leaves out a stop at an end."""
    inked = np.flatnonzero((band < _DARK).sum(axis=0) >= _LEAST_STOP)
    near = inked[(inked >= left - most) & (inked < right + most)]
    if not near.size:
        return left, right
    return min(left, int(near[0])), max(right, int(near[-1]) + 1)


_BESIDE = 0.3
_LEAST_STOP = 4
"""A full stop is as many dots high, at least."""


def _gaps(band: Grey, least: float) -> list[float]:
    """Return the middles of the white gaps in a line that are wide enough."""
    inked = np.flatnonzero((band < _DARK).any(axis=0))
    steps = np.diff(inked)
    wide = np.flatnonzero(steps > least)
    return [float(inked[place] + steps[place] / 2) for place in wide]


def _between(before: Word, word: Word, gaps: Sequence[float]) -> str:
    if not (_THAI.search(before.text[-1]) or _THAI.search(word.text[0])):
        return " "
    first, last = _middle(before), _middle(word)
    return " " if any(first < gap < last for gap in gaps) else ""


def _beside_marks(words: Sequence[Word], spaces: list[str]) -> tuple[str, ...]:
    """Move spaces that stand between a Thai letter and the mark that belongs to it.

    There is none on paper; it is in front of a letter that Tesseract gave no width,
    which it saw in the gap, and else behind the mark.
    """
    moved = list(spaces)
    for at, word in enumerate(words[1:]):
        if not spaces[at] or not _MARK.match(word.text):
            continue
        letter = words[at]
        is_before = letter.right - letter.left <= _NO_WIDTH
        other = at - 1 if is_before else at + 1
        moved[at] = ""
        if 0 <= other < len(moved):
            moved[other] = " "
    return tuple(moved)


def _middle(word: Word) -> float:
    return (word.left + word.right) / 2
