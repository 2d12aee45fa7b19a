"""Read words again that Tesseract took for Latin though their shapes are Thai.

Read in two languages at once, a Thai abbreviation such as that of the Buddhist Era
comes back as Latin capitals, and the date with it is lost. Read in Thai alone, it
does not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from crawler.reports.ocr.crops import MARGIN
from crawler.reports.ocr.lines import Line
from crawler.reports.ocr.page import Grey
from crawler.reports.ocr.shapes import Token
from crawler.reports.ocr.tesseract import Layout, Word, recognise
from crawler.reports.ocr.timing import TimeLimit


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubted:
    """One piece of a line between two spaces whose Latin letters are doubtful.

    ``first`` and ``last`` are its words in the line, ``picture`` is cut out of it.
    """

    first: int
    last: int
    picture: Grey


def doubted(line: Line, tokens: Sequence[Token], grey: Grey) -> list[Doubted]:
    """Return the pieces of a line that hold Latin letters, but Thai shapes."""
    found = []
    for token in tokens:
        inside = [
            index
            for index, word in enumerate(line.words)
            if token.left <= (word.left + word.right) / 2 <= token.right
        ]
        if not inside or token.latin_share > _THAI_SHARE:
            continue
        if not any(_LATIN.search(line.words[index].text) for index in inside):
            continue
        cut = grey[
            max(0, line.top - _RIM) : line.bottom + _RIM,
            max(0, token.left - _RIM) : token.right + _RIM,
        ]
        picture = np.pad(cut, MARGIN, constant_values=255)
        found.append(Doubted(first=inside[0], last=inside[-1], picture=picture))
    return found


def read_in_thai(doubts: Sequence[Doubted], limit: TimeLimit) -> list[tuple[Word, ...]]:
    """Return the words of each doubtful piece as Thai alone has them.

    Raises:
        ReportUnreadableError: Tesseract is missing.
        PageUnreadError: It failed, or took too long or too much memory.
    """
    pictures = [Image.fromarray(one.picture) for one in doubts]
    told = recognise(pictures, languages="tha", layout=Layout.LINE, limit=limit)
    return [tuple(words) for words in told]


def with_thai(
    line: Line, doubts: Sequence[Doubted], again: Sequence[Sequence[Word]]
) -> Line:
    """Return a line with the pieces that are surer in Thai put in.

    Both must agree that it is Thai: the shapes, and Tesseract, which has to be sure
    of the Thai letters and no less sure than it was of the Latin ones.
    """
    words, spaces = list(line.words), list(line.spaces)
    for doubt, other in reversed(list(zip(doubts, again, strict=True))):
        own = line.words[doubt.first : doubt.last + 1]
        if not _is_surer(other, own):
            continue
        placed = [_placed(one, own) for one in other]
        words[doubt.first : doubt.last + 1] = placed
        spaces[doubt.first : doubt.last] = [""] * (len(placed) - 1)
    return replace(line, words=tuple(words), spaces=tuple(spaces))


_LATIN = re.compile(r"[A-Za-z]")
_THAI_SHARE = 0.4
_RIM = 4
_SURE = 80.0
_THAI = re.compile(r"[\u0e01-\u0e4e.]+")


def _is_surer(other: Sequence[Word], own: Sequence[Word]) -> bool:
    text = "".join(word.text for word in other)
    return bool(_THAI.fullmatch(text)) and _sureness(other) >= max(
        _SURE, _sureness(own)
    )


def _sureness(words: Sequence[Word]) -> float:
    letters = sum(len(word.text) for word in words)
    return sum(len(word.text) * word.confidence for word in words) / letters


def _placed(word: Word, own: Sequence[Word]) -> Word:
    """Return a word where the piece that it was read in stands."""
    first = own[0]
    right = max(one.right for one in own)
    left = first.left - _RIM - MARGIN
    return replace(
        word,
        left=min(max(first.left, left + word.left), right),
        right=min(max(first.left, left + word.right), right),
        top=first.top,
        bottom=first.bottom,
        line=first.line,
    )
