"""Find the addresses among the lines of a region, token by token."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

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
from crawler.reports.ocr.tesseract import Word
from crawler.reports.ocr.timing import TimeLimit


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """One cell or paragraph of a page as it was cut out, and its lines."""

    grey: Grey
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One token of an address, where it stands, and how Tesseract is to see it."""

    token: Token
    runs: tuple[tuple[Glyph, ...], ...]
    picture: Grey


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One line with the tokens of its address, if it has any."""

    line: Line
    size: Measured
    tokens: tuple[Token, ...]
    spots: tuple[Spot, ...]
    begins: bool
    goes_on: bool


OPENER = re.compile(
    r"h?[tf]{1,2}ps?\W{0,2}[/7l|]{1,2}|ttps?|w[wv]{2}[.,]|:/|(?:go|or|ac|co|in|mi)[.,กi]?th(?:/|\b)",
    re.IGNORECASE,
)
"""What an address begins with, or a host ends with, as Tesseract may misread it."""

_LATIN, _SURELY_LATIN = 0.6, 0.8


def spots_of(region: Region, limit: TimeLimit) -> list[Seen]:
    """Mark the lines that hold an address, and those on which it goes on.

    Raises:
        PageUnreadError: It took too long.
    """
    sizes = [measured(line, region.grey) for line in region.lines]
    openers = [
        size.small
        for line, size in zip(region.lines, sizes, strict=True)
        if OPENER.search(line.text)
    ]
    found: list[Seen] = []
    goes_on = True  # an address may come from the page before
    for line, own in zip(region.lines, sizes, strict=True):
        limit.left()
        size = measured(line, region.grey, median(openers)) if openers else own
        tokens = tokens_of(line, region.grey, size)
        kept, begins = _address_tokens(line, tokens, goes_on=goes_on)
        spots = tuple(_spot(token, size) for token in kept)
        goes_on = bool(kept) and kept[-1] is tokens[-1]
        found.append(
            Seen(
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
    return bool(OPENER.search(_told(token, words)) or OPENER.search(token.text))


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


def _spot(token: Token, size: Measured) -> Spot:
    runs = tuple(tuple(run) for run in digit_runs(token.glyphs))
    return Spot(
        token=token,
        runs=runs,
        picture=redrawn(token.picture, token.glyphs, runs, size),
    )
