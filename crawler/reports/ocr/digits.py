"""Put the Thai digits that shapes show into the text that Tesseract read.

Years, days and item numbers decide verdicts as much as addresses do.
"""

import re
from collections.abc import Sequence
from statistics import fmean

from crawler.reports.ocr.glyphs import Glyph
from crawler.reports.ocr.lines import Line
from crawler.reports.ocr.shapes import Token, digit_runs
from crawler.thai.text import mend


def text_with_digits(line: Line, tokens: Sequence[Token]) -> str:
    """Return the text of a line, its Thai digits read by their shapes.

    Where Tesseract saw Thai letters, it is believed; it knows them better.
    """
    texts = [word.text for word in line.words]
    for token in tokens:
        for run in digit_runs(token.glyphs):
            if fmean(glyph.digit_chance for glyph in run) >= _SURE:
                _put(texts, line, token, run)
    if not texts:
        return _bare_number(tokens)
    pieces = [texts[0]]
    for space, text in zip(line.spaces, texts[1:], strict=True):
        pieces.append(f"{space}{text}" if text else space)
    return mend("".join(pieces)).strip()


_SURE = 0.7
_SLACK = 4
_THAI = re.compile(r"[\u0e01-\u0e4e]")
_DIGITS = re.compile(r"[๐-๙0-9]+")
_NO_DIGIT = re.compile(r"[^๐-๙0-9]+")
_EDGES = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)


def _put(texts: list[str], line: Line, token: Token, run: Sequence[Glyph]) -> None:
    digits = "".join(glyph.digit for glyph in run)
    left = token.place(run[0].left) - _SLACK
    right = token.place(run[-1].right) + _SLACK
    inside = [
        index
        for index, word in enumerate(line.words)
        if left <= (word.left + word.right) / 2 <= right
    ]
    inside = _with_neighbours(texts, line, _without_thai_ends(texts, inside, len(run)))
    seen = "".join(texts[index] for index in inside)
    if inside and _may_be_number(seen):
        edges = _EDGES.fullmatch(seen)
        before, after = (edges.group(1), edges.group(3)) if edges else ("", "")
        for index in inside:
            texts[index] = ""
        texts[inside[0]] = f"{before}{digits}{after}"
        return
    middle = (left + right) / 2
    for index, word in enumerate(line.words):
        if (
            word.left <= middle <= word.right
            and len(_DIGITS.findall(texts[index])) == 1
        ):
            texts[index] = _DIGITS.sub(digits, texts[index])
            return


def _without_thai_ends(
    texts: Sequence[str], inside: list[int], count: int
) -> list[int]:
    """Leave out Thai letters at the ends where there are digits enough without them.

    The next word begins with them; places are not exact.
    """
    digits = [index for index in inside if _DIGITS.search(texts[index])]
    if len(_NO_DIGIT.sub("", "".join(texts[index] for index in digits))) < count:
        return inside
    return [
        index
        for index in inside
        if digits[0] <= index <= digits[-1] or not _THAI.search(texts[index])
    ]


def _with_neighbours(texts: Sequence[str], line: Line, inside: list[int]) -> list[int]:
    """Add the digits on either side with no space between: places are not exact."""
    if not inside:
        return inside
    first, last = inside[0], inside[-1]
    while (
        first > 0 and not line.spaces[first - 1] and _NUMBER.fullmatch(texts[first - 1])
    ):
        first -= 1
    while last + 1 < len(texts) and not line.spaces[last]:
        if not _DIGITS.match(texts[last + 1]):
            break
        last += 1
    return list(range(first, last + 1))


def _may_be_number(seen: str) -> bool:
    """Whether Tesseract leaves room for a number: no Thai letter, or few of many."""
    thai = len(_THAI.findall(seen))
    return thai == 0 or (thai == 1 and len(seen) > _FEW)


_FEW = 2
_NUMBER = re.compile(r"\W?[๐-๙0-9]+")


def _bare_number(tokens: Sequence[Token]) -> str:
    """Return a number that stands alone on a line that Tesseract could not read."""
    numbers = []
    for token in tokens:
        runs = digit_runs(token.glyphs)
        if sum(map(len, runs)) != len(token.glyphs):
            return ""
        numbers.append("".join(glyph.digit for run in runs for glyph in run))
    return " ".join(numbers)
