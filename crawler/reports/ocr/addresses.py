"""Read the addresses among the lines of a page a second time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PIL import Image

from crawler.reports.ocr.crops import MARGIN
from crawler.reports.ocr.digits import text_with_digits
from crawler.reports.ocr.lines import Line
from crawler.reports.ocr.page import Grey
from crawler.reports.ocr.parting import together
from crawler.reports.ocr.spotting import Region, Seen, Spot, spots_of
from crawler.reports.ocr.tesseract import Layout, recognise
from crawler.reports.ocr.thai_words import doubted, read_in_thai, with_thai
from crawler.reports.ocr.timing import TimeLimit
from crawler.reports.ocr.voting import choices, voted


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
    spots = _read_in_thai(
        [spots_of(region, limit) for region in regions], regions, limit
    )
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


_LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#&()+,;=%@"
)
_SCALES = (0.8, 1.0, 1.4)


def _read_in_thai(
    spots: Sequence[list[Seen]], regions: Sequence[Region], limit: TimeLimit
) -> list[list[Seen]]:
    """Read again, in Thai alone, what was read as Latin but looks Thai."""
    doubts = [
        [doubted(one.line, one.tokens, region.grey) for one in found]
        for region, found in zip(regions, spots, strict=True)
    ]
    flat = [doubt for found in doubts for own in found for doubt in own]
    told = iter(read_in_thai(flat, limit))
    return [
        [
            replace(one, line=with_thai(one.line, own, [next(told) for _ in own]))
            for one, own in zip(found, theirs, strict=True)
        ]
        for found, theirs in zip(spots, doubts, strict=True)
    ]


def _texts(spots: Sequence[Spot], limit: TimeLimit) -> list[list[str]]:
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


def _read_line(seen: Seen, region: Region, told: Sequence[Sequence[str]]) -> ReadLine:
    line = seen.line
    wide = 1.1 * seen.size.small
    plain = text = text_with_digits(line, seen.tokens)
    others: tuple[str, ...] = ()
    if seen.spots:
        first, last = seen.spots[0].token, seen.spots[-1].token
        least = _LEAST_BESIDE * seen.size.small
        before = after = ""
        if first.left - line.left > least:
            before = "".join(_words(line, line.left - 9, first.left)).strip("|")
        if line.right - last.right > least:
            after = "".join(_words(line, last.right, line.right + 9))
        narrow = _narrow_gaps(seen)
        texts = [
            " ".join(part for part in (before, *parts, after) if part)
            for read in choices(told)
            for parts in together(read, narrow)
        ]
        text, *rest = dict.fromkeys(texts)
        others = tuple(rest)
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


def _narrow_gaps(seen: Seen) -> list[bool]:
    """Tell which tokens stand nearer to the one before than words do."""
    most = _NARROW * seen.size.small
    pairs = pairwise(spot.token for spot in seen.spots)
    return [after.left - before.right < most for before, after in pairs]


_NARROW = 0.8
"""Less than a space is wide, in heights of a small letter."""

_LEAST_BESIDE = 0.5
"""The room, in heights of a small letter, of the least that stands beside an address.

Tesseract misplaces words that it could not read: in less room stands nothing.
"""


def _right(region: Region) -> int:
    """Return up to where lines are set: as far from the right side as from the left.

    Nothing but its longest line tells where letters keep farther away from it.
    """
    left = min(one.left for one in region.lines) - MARGIN
    side = int(region.grey.shape[1]) - MARGIN - left
    return max(side, *(one.right for one in region.lines))


def _words(line: Line, left: float, right: float) -> list[str]:
    return [w.text for w in line.words if left <= (w.left + w.right) / 2 < right]
