"""Find the addresses among the lines of a page, and read them a second time."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from PIL import Image
from rapidfuzz import fuzz

from crawler.reports.ocr.correcting import corrected, folded
from crawler.reports.ocr.digits import text_with_digits
from crawler.reports.ocr.glyphs import Glyph
from crawler.reports.ocr.lines import Line
from crawler.reports.ocr.page import Grey
from crawler.reports.ocr.redraw import as_printed, redrawn
from crawler.reports.ocr.shapes import (
    Measured,
    Token,
    digit_runs,
    is_thai,
    measured,
    tokens_of,
)
from crawler.reports.ocr.tesseract import Layout, Word, recognise
from crawler.reports.ocr.timing import TimeLimit


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """One cell or paragraph of a page as it was cut out, and its lines."""

    grey: Grey
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLine:
    """One line as it is handed on.

    ``is_address`` says that it ends in an address or a part of one; ``room`` is
    what was left free to its right, and ``first`` the width of what it begins
    with, both in widths of a letter.
    """

    text: str
    is_address: bool
    begins_as_address: bool
    room: float
    first: float


def read_again(regions: Sequence[Region], *, limit: TimeLimit) -> list[list[ReadLine]]:
    """Return the lines of each region, their addresses read by a way of their own.

    Raises:
        PageUnreadError: It took too long.
    """
    spots = [_spots(region, limit) for region in regions]
    flat = [spot for found in spots for line in found for spot in line.spots]
    told = iter(_texts(flat, limit))
    return [
        [_read_line(line, region, [next(told) for _ in line.spots]) for line in found]
        for region, found in zip(regions, spots, strict=True)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """One token of an address, where it stands, and how Tesseract is to see it."""

    token: Token
    runs: tuple[tuple[Glyph, ...], ...]
    picture: Grey


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """One line with the tokens of its address, if it has any."""

    line: Line
    size: Measured
    tokens: tuple[Token, ...]
    spots: tuple[_Spot, ...]
    begins: bool


_OPENER = re.compile(
    r"h?[tf]{1,2}ps?\W{0,2}[/7l|]{1,2}|ttps?|w[wv]{2}[.,]|:/|(?:go|or|ac|co|in|mi)[.,กi]?th(?:/|\b)",
    re.IGNORECASE,
)
_LATIN, _SURELY_LATIN = 0.6, 0.8
_LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#&()+,;=%@"
)
_SCALES = (0.8, 1.0, 1.4)


def _spots(region: Region, limit: TimeLimit) -> list[_Seen]:
    """Mark the lines that hold an address, and those on which it goes on."""
    sizes = [measured(line, region.grey) for line in region.lines]
    openers = [
        size.small
        for line, size in zip(region.lines, sizes, strict=True)
        if _OPENER.search(line.text)
    ]
    found: list[_Seen] = []
    goes_on = True  # an address may come from the page before
    for line, own in zip(region.lines, sizes, strict=True):
        limit.left()
        size = measured(line, region.grey, median(openers)) if openers else own
        tokens = tokens_of(line, region.grey, size)
        kept, begins = _address_tokens(line, tokens, goes_on=goes_on)
        spots = tuple(_spot(token, size) for token in kept)
        found.append(
            _Seen(
                line=line, size=size, tokens=tuple(tokens), spots=spots, begins=begins
            )
        )
        goes_on = bool(kept) and kept[-1] is tokens[-1]
    return found


def _address_tokens(
    line: Line, tokens: Sequence[Token], *, goes_on: bool
) -> tuple[list[Token], bool]:
    """Return the tokens of the address on a line, and whether it goes on into it."""
    begins = bool(tokens) and goes_on and _goes_on(tokens[0], line.words)
    openers = (i for i, token in enumerate(tokens) if _opens(token, line.words))
    start = 0 if begins else next(openers, len(tokens))
    end = start
    while end < len(tokens) and (end == start or _is_latin(tokens[end], line.words)):
        end += 1
    return list(tokens[start:end]), begins


def _opens(token: Token, words: Sequence[Word]) -> bool:
    return bool(_OPENER.search(_told(token, words)) or _OPENER.search(token.text))


def _goes_on(token: Token, words: Sequence[Word]) -> bool:
    """Whether a token at the start of a line may go on from the line before."""
    told = _told(token, words)
    anew = _ANEW.match(told) or _ANEW.match(token.text)
    return not anew and _is_latin(token, words)


_ANEW = re.compile(r"h?[tf]{1,2}ps?\W|w[wv]{2}[.,]", re.IGNORECASE)


def _is_latin(token: Token, words: Sequence[Word]) -> bool:
    """Whether a token may be part of an address: its words or its shapes say so."""
    told = _told(token, words)
    if len(told) > 1 and told.isascii():
        return True
    if token.latin_share >= _SURELY_LATIN and token.chance >= _SURELY_LATIN:
        return True
    return token.latin_share >= _LATIN and not is_thai(told)


def _told(token: Token, words: Sequence[Word]) -> str:
    return "".join(word.text for word in words if _within(word, token))


def _within(word: Word, token: Token) -> bool:
    return token.left <= (word.left + word.right) / 2 <= token.right


def _spot(token: Token, size: Measured) -> _Spot:
    runs = tuple(tuple(run) for run in digit_runs(token.glyphs))
    return _Spot(
        token=token,
        runs=runs,
        picture=redrawn(token.picture, token.glyphs, runs, size),
    )


def _texts(spots: Sequence[_Spot], limit: TimeLimit) -> list[str]:
    """Read every token at several sizes and return what most readings say."""
    pictures = [_scaled(spot.picture, scale) for scale in _SCALES for spot in spots]
    told = recognise(
        pictures, languages="eng", layout=Layout.LINE, letters=_LETTERS, limit=limit
    )
    texts = ["".join(word.text for word in words) for words in told]
    return [
        _voted(spot, texts[number :: len(spots)]) for number, spot in enumerate(spots)
    ]


def _scaled(grey: Grey, scale: float) -> Image.Image:
    picture = Image.fromarray(grey)
    size = (round(picture.width * scale), round(picture.height * scale))
    return picture.resize(size, Image.Resampling.BICUBIC)


def _voted(spot: _Spot, texts: Sequence[str]) -> str:
    """Choose one of Tesseract's readings of a token.

    Best is one that the shapes agree with, letter for letter; then what most
    readings say; of equal ones, what looks most like the shapes.
    """
    glyphs = spot.token.glyphs
    if sum(len(run) for run in spot.runs) == len(glyphs):
        return "".join(glyph.digit for run in spot.runs for glyph in run)
    all_printed = (as_printed(one, glyphs, spot.runs) for one in texts)
    counted = Counter([text for text in all_printed if text] or texts)
    seen = folded(spot.token.text)
    best = max(
        counted,
        key=lambda text: (
            folded(text) == seen,
            counted[text],
            fuzz.ratio(folded(text), seen),
        ),
    )
    return corrected(best, glyphs)


def _read_line(seen: _Seen, region: Region, told: Sequence[str]) -> ReadLine:
    line = seen.line
    right = max(one.right for one in region.lines)
    wide = 1.1 * seen.size.small
    text = text_with_digits(line, seen.tokens)
    if seen.spots:
        first, last = seen.spots[0].token, seen.spots[-1].token
        before = "".join(_words(line, line.left - 9, first.left))
        after = "".join(_words(line, last.right, line.right + 9))
        text = " ".join(part for part in (before, *told, after) if part)
    return ReadLine(
        text=text,
        is_address=bool(seen.spots),
        begins_as_address=seen.begins,
        room=(right - line.right) / wide,
        first=(seen.spots[0].token.right - seen.spots[0].token.left) / wide
        if seen.spots
        else 0.0,
    )


def _words(line: Line, left: float, right: float) -> list[str]:
    return [w.text for w in line.words if left <= (w.left + w.right) / 2 < right]
