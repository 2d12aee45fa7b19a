"""Make a picture of a page ready for reading: grey, upright, of a known size."""

from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Grey: TypeAlias = NDArray[np.uint8]
"""A picture as grey values, rows by columns, 0 black."""

Mask: TypeAlias = NDArray[np.bool_]
"""Which dots of a picture are ink."""

INCH = 300
"""Dots in an inch of a page that is ready; every length below refers to it."""

_LONG_SIDE = 11.7 * INCH
_MOST_ENLARGED = 3.0
_STEEPEST = 5.0
_BACKGROUND = 16
_INK = 0.66


def levelled(picture: Image.Image) -> Grey:
    """Return a page in grey on an even background, whatever scanner it came from.

    300 dots are an inch; the size of the paper is not known to a picture and taken
    for A4.
    """
    return _even(np.asarray(_sized(picture.convert("L")), dtype=np.uint8))


def straightened(grey: Grey) -> Grey:
    """Return a page whose lines lie flat; they may have been askew by a little."""
    angle = skew_of(ink_of(grey))
    if not angle:
        return grey
    turned = Image.fromarray(grey).rotate(
        angle, resample=Image.Resampling.BICUBIC, fillcolor=255
    )
    return np.asarray(turned, dtype=np.uint8)


def ink_of(grey: Grey) -> Mask:
    """Tell ink from paper on an even background."""
    return grey < int(255 * _INK)


def skew_of(ink: Mask) -> float:
    """Return by how many degrees the page must be turned to stand upright.

    Lines of text and rules lie flat when the rows of the picture differ most in
    how much ink they hold.
    """
    small = ink[::3, ::3]
    if not small.any():
        return 0.0
    edges = np.linspace(0, small.shape[1], _STRIPS + 1, dtype=int)
    strips = [(left + right) / 2 for left, right in pairwise(edges.tolist())]
    middles = np.asarray(strips) - small.shape[1] / 2
    sums = np.stack(
        [small[:, left:right].sum(axis=1) for left, right in pairwise(edges)]
    )
    best = 0.0
    for step, span in _STEPS:
        tried = np.arange(best - span, best + span + step / 2, step)
        best = float(max(tried, key=lambda angle: _sharpness(sums, middles, angle)))
    return best if abs(best) >= _LEAST_SKEW else 0.0


_STEPS = ((0.1, _STEEPEST), (0.025, 0.1))
"""By how much the angle is varied, and how far. A step of a whole degree blurs the
lines of a page that is askew by half of one, so that a wrong angle wins by chance."""

_LEAST_SKEW = 0.04
_STRIPS = 64


def _sharpness(
    sums: NDArray[np.int64], middles: NDArray[np.float64], angle: float
) -> float:
    """Return how unevenly rows are filled once strips are moved by the angle.

    ``sums`` are the rows of each strip, ``middles`` how far it lies to the right.
    """
    slope = float(np.tan(np.radians(angle)))
    moved = np.rint(slope * middles).astype(int)
    total = np.zeros(sums.shape[1])
    for strip, shift in zip(sums, moved.tolist(), strict=True):
        total += np.roll(strip, -shift)
    return float(np.square(np.diff(total)).sum())


def _sized(picture: Image.Image) -> Image.Image:
    scale = min(_LONG_SIDE / max(picture.size), _MOST_ENLARGED)
    size = [max(1, round(side * scale)) for side in picture.size]
    return picture.resize((size[0], size[1]), resample=Image.Resampling.LANCZOS)


def _even(grey: Grey) -> Grey:
    """Take shadows out: divide by the paper's own brightness nearby."""
    picture = Image.fromarray(grey)
    blocks = picture.reduce(_BACKGROUND) if min(picture.size) > _BACKGROUND else picture
    values = np.asarray(blocks, dtype=np.float32)
    paper = Image.fromarray(_brightest_near(values).astype(np.uint8))
    wide = paper.resize(picture.size, resample=Image.Resampling.BILINEAR)
    brightness = np.maximum(np.asarray(wide, dtype=np.float32), 64)
    return np.clip(grey / brightness * 255, 0, 255).astype(np.uint8)


def _brightest_near(values: NDArray[np.float32], reach: int = 4) -> NDArray[np.float32]:
    found = values
    for axis in (0, 1):
        padded = np.pad(
            found,
            [(reach, reach) if a == axis else (0, 0) for a in (0, 1)],
            mode="edge",
        )
        windows = np.lib.stride_tricks.sliding_window_view(
            padded, 2 * reach + 1, axis=axis
        )
        found = windows.max(axis=-1)
    return found
