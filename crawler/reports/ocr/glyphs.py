"""Tell Thai digits from all other letters on a line, by their shape.

Tesseract's Thai model takes Thai digits for one another; addresses hang on them. A
small network, trained on drawn letters of free fonts, knows them better
(``data/ocr/glyphs.npz``; tests/benchmarks/train_glyphs.py makes it).
"""

from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from data.tables import folder

Strip: TypeAlias = NDArray[np.float32]
"""One line as ink from 0 to 1, of fixed height, small letters of one height."""

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
THAI_SHAPE = "ก"
"""What the network calls every Thai letter that is no digit."""

SMALL = 12
"""Height of a small letter (x) on a strip, in dots."""

ABOVE, BELOW = 24, 10
"""Dots of a strip above and below the line that letters stand on."""

HEIGHT = ABOVE + BELOW
_WIDEST = 30
_LEAST_INK = 0.35
_INK = 0.25
_MOST_CUTS = 600
_REACH = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """One letter on a strip: from where to where, what it is, and how surely.

    ``digit`` is the best Thai digit in its place, ``other_digit`` the next best, and
    ``digit_chance`` how likely it is any.
    """

    left: float
    right: float
    letter: str
    chance: float
    digit: str
    digit_chance: float
    other_digit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Weights of two layers, and the letters that its answers stand for.

    The empty letter is a piece of a letter, or several at once.
    """

    first: NDArray[np.float32]
    first_bias: NDArray[np.float32]
    second: NDArray[np.float32]
    second_bias: NDArray[np.float32]
    letters: tuple[str, ...]

    def log_chances(self, windows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return how likely each window shows each letter, as logarithms."""
        hidden = np.maximum(windows @ self.first + self.first_bias, 0)
        scores = hidden @ self.second + self.second_bias
        top = scores.max(axis=1, keepdims=True)
        sums = np.log(np.exp(scores - top).sum(axis=1, keepdims=True))
        return np.asarray(scores - top - sums, dtype=np.float32)


@cache
def network() -> Network:
    """Load the network that comes with the package, once per process."""
    with folder("ocr").joinpath("glyphs.npz").open("rb") as file:
        held = np.load(file, allow_pickle=False)
        return Network(
            first=held["first"].astype(np.float32) * held["first_scale"],
            first_bias=held["first_bias"],
            second=held["second"].astype(np.float32),
            second_bias=held["second_bias"],
            letters=tuple(str(letter) for letter in held["letters"]),
        )


def strip_of(grey: NDArray[np.uint8], base: float, small: float) -> Strip:
    """Cut a line out of a picture: letters stand on ``base``, x is ``small`` high."""
    scale = SMALL / small
    top, bottom = round(base - ABOVE / scale), round(base + BELOW / scale)
    over, under = max(0, -top), max(0, bottom - grey.shape[0])
    cut = np.pad(
        grey[max(0, top) : max(0, bottom)], ((over, under), (0, 0)), constant_values=255
    )
    width = max(1, round(grey.shape[1] * scale))
    small_cut = Image.fromarray(cut).resize(
        (width, HEIGHT), resample=Image.Resampling.BILINEAR
    )
    return (1 - np.asarray(small_cut, dtype=np.float32) / 255).astype(np.float32)


def glyphs_of(strip: Strip) -> list[Glyph]:
    """Return the letters of a strip from left to right, parted as suits them best."""
    cuts = _cuts(strip)
    pieces = [
        (a, b)
        for a in range(len(cuts))
        for b in range(a + 1, min(a + 1 + _REACH, len(cuts)))
        if cuts[b] - cuts[a] <= _WIDEST
    ]
    pieces = [(a, b) for a, b in pieces if _has_ink(strip, cuts[a], cuts[b])]
    if not pieces:
        return []
    known = network()
    windows = np.stack([window(strip, cuts[a], cuts[b]) for a, b in pieces])
    chances = known.log_chances(windows)
    return [
        _glyph(*_tight(strip, cuts[a], cuts[b]), row, known)
        for (a, b), row in _best_way(strip, cuts, pieces, chances, known)
    ]


def window(strip: Strip, left: int, right: int) -> NDArray[np.float32]:
    """Return one piece of a strip in the middle of a square, its neighbours white."""
    left, right = _tight(strip, left, right)
    if right - left > HEIGHT:
        right = left + HEIGHT
    square = np.zeros((HEIGHT, HEIGHT), dtype=np.float32)
    start = (HEIGHT - (right - left)) // 2
    square[:, start : start + right - left] = strip[:, left:right]
    return square.ravel()


def _tight(strip: Strip, left: int, right: int) -> tuple[int, int]:
    inked = np.flatnonzero(strip[:, left:right].max(axis=0, initial=0) > _INK)
    if not inked.size:
        return left, right
    return left + int(inked[0]), left + int(inked[-1]) + 1


def _has_ink(strip: Strip, left: int, right: int) -> bool:
    return bool(strip[:, left:right].max(initial=0) > _LEAST_INK)


def _cuts(strip: Strip) -> list[int]:
    """Return where a letter may begin or end: gaps, and thin places between."""
    weight = np.where(strip > _INK, strip, 0).sum(axis=0)
    blank = weight <= 0
    padded = np.pad(weight, 1, mode="edge")
    low = (weight <= padded[:-2]) & (weight <= padded[2:]) & (weight < _THIN * SMALL)
    cuts = [0]
    for place in range(1, strip.shape[1]):
        into_blank = blank[place] and not blank[place - 1]
        out_of_blank = blank[place - 1] and not blank[place]
        thin = low[place] and not blank[place] and place - cuts[-1] >= _NARROWEST
        if into_blank or out_of_blank or thin:
            cuts.append(place)
    return [*cuts, strip.shape[1]][:_MOST_CUTS]


_THIN = 0.6
_NARROWEST = 3


def _best_way(
    strip: Strip,
    cuts: list[int],
    pieces: list[tuple[int, int]],
    chances: NDArray[np.float32],
    known: Network,
) -> list[tuple[tuple[int, int], NDArray[np.float32]]]:
    """Choose the row of pieces that are letters most likely, gaps left out."""
    whole = [index for index, letter in enumerate(known.letters) if letter]
    scores = chances[:, whole].max(axis=1)
    by_end: dict[int, list[int]] = {}
    for number, (_, end) in enumerate(pieces):
        by_end.setdefault(end, []).append(number)
    best = [0.0] + [-np.inf] * (len(cuts) - 1)
    back: list[int | None] = [None] * len(cuts)
    for end in range(1, len(cuts)):
        if not _has_ink(strip, cuts[end - 1], cuts[end]):
            best[end], back[end] = best[end - 1], None
        for number in by_end.get(end, []):
            score = best[pieces[number][0]] + float(scores[number]) - _PER_LETTER
            if score > best[end]:
                best[end], back[end] = score, number
    way: list[tuple[tuple[int, int], NDArray[np.float32]]] = []
    at = len(cuts) - 1
    while at > 0:
        chosen = back[at]
        if chosen is None:
            at -= 1
            continue
        way.append((pieces[chosen], chances[chosen]))
        at = pieces[chosen][0]
    return way[::-1]


_PER_LETTER = 0.05


def _glyph(left: int, right: int, row: NDArray[np.float32], known: Network) -> Glyph:
    order = [index for index in np.argsort(row)[::-1] if known.letters[index]]
    digits = {
        letter: float(np.exp(row[index]))
        for index, letter in enumerate(known.letters)
        if letter in THAI_DIGITS and letter
    }
    best, other = sorted(digits, key=lambda digit: -digits[digit])[:2]
    return Glyph(
        left=left,
        right=right,
        letter=known.letters[int(order[0])],
        chance=float(np.exp(row[order[0]])),
        digit=best,
        digit_chance=sum(digits.values()),
        other_digit=other,
    )
