"""Find the addresses among the lines of a page, and read them a second time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from PIL import Image

from crawler.reports.ocr.crops import MARGIN
from crawler.reports.ocr.digits import text_with_digits
from crawler.reports.ocr.glyphs import Glyph
from crawler.reports.ocr.lines import Line
from crawler.reports.ocr.page import Grey
from crawler.reports.ocr.redraw import redrawn
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
from crawler.reports.ocr.voting import choices, voted


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
    with, both in widths of a letter. ``bottom`` is where it ends in its cell, in
    dots, and ``plain`` how it reads if no address goes on in it; ``others`` are what
    it may say as well, likeliest first.
    """

    text: str
    is_address: bool
    begins_as_address: bool
    room: float
    first: float
    bottom: int = 0
    plain: str = ""
    others: tuple[str, ...] = ()


def read_again(regions: Sequence[Region], *, limit: TimeLimit) -> list[list[ReadLine]]:
    """Return the lines of each region, their addresses read by a way of their own.

    Raises:
        PageUnreadError: It took too long.
    """
    spots = [_spots(region, limit) for region in regions]
    flat = [spot for found in spots for line in found for spot in line.spots]
    told = iter(_texts(flat, limit))
    return [
        [
            line
            for line in (
                _read_line(one, region, [next(told) for _ in one.spots])
                for one in found
            )
            if line.text.strip()
        ]
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
    goes_on: bool


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
        goes_on = bool(kept) and kept[-1] is tokens[-1]
        found.append(
            _Seen(
                line=line,
                size=size,
                tokens=tuple(tokens),
                spots=spots,
                begins=begins,
                goes_on=goes_on,
            )
        )
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


def _texts(spots: Sequence[_Spot], limit: TimeLimit) -> list[list[str]]:
    """Read every token at several sizes; return what it says, the likeliest first."""
    pictures = [_scaled(spot.picture, scale) for scale in _SCALES for spot in spots]
    told = recognise(
        pictures, languages="eng", layout=Layout.LINE, letters=_LETTERS, limit=limit
    )
    texts = ["".join(word.text for word in words) for words in told]
    return [
        voted(spot.token, spot.runs, texts[number :: len(spots)])
        for number, spot in enumerate(spots)
    ]


def _scaled(grey: Grey, scale: float) -> Image.Image:
    picture = Image.fromarray(grey)
    size = (round(picture.width * scale), round(picture.height * scale))
    return picture.resize(size, Image.Resampling.BICUBIC)


def _read_line(seen: _Seen, region: Region, told: Sequence[Sequence[str]]) -> ReadLine:
    line = seen.line
    wide = 1.1 * seen.size.small
    plain = text = text_with_digits(line, seen.tokens)
    others: tuple[str, ...] = ()
    if seen.spots:
        first, last = seen.spots[0].token, seen.spots[-1].token
        before = "".join(_words(line, line.left - 9, first.left)).strip("|")
        after = "".join(_words(line, last.right, line.right + 9))
        texts = [
            " ".join(part for part in (before, *parts, after) if part)
            for parts in choices(told)
        ]
        text, others = texts[0], tuple(texts[1:])
    return ReadLine(
        text=text,
        is_address=seen.goes_on,
        begins_as_address=seen.begins,
        room=(_right(region) - line.right) / wide,
        first=(seen.spots[0].token.right - seen.spots[0].token.left) / wide
        if seen.spots
        else 0.0,
        bottom=line.bottom - MARGIN,
        plain=plain,
        others=others,
    )


def _right(region: Region) -> int:
    """Return up to where lines are set: as far from the right side as from the left.

    Nothing but its longest line tells where letters keep farther away from it.
    """
    left = min(one.left for one in region.lines) - MARGIN
    side = int(region.grey.shape[1]) - MARGIN - left
    return max(side, *(one.right for one in region.lines))


def _words(line: Line, left: float, right: float) -> list[str]:
    return [w.text for w in line.words if left <= (w.left + w.right) / 2 < right]
