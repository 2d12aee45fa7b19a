"""Cut the inside of a cell out of a page, without the rules around it."""

import numpy as np

from crawler.reports.ocr.page import INCH, Grey
from crawler.reports.ocr.ruling import Box

MARGIN = 20
"""White dots on every side of a crop; Tesseract misses letters at the very edge."""

_RIM = INCH // 12
_RULED = 0.5
_DARK = 160


def crop_of(grey: Grey, box: Box) -> Grey:
    """Return the inside of a box on a white margin; rules at its rim are wiped out."""
    inside = grey[max(0, box.top) : box.bottom, max(0, box.left) : box.right].copy()
    for turned in (inside, inside[::-1], inside.T, inside.T[::-1]):
        _wipe(turned)
    return np.pad(inside, MARGIN, constant_values=255)


def _wipe(inside: Grey) -> None:
    """Wipe all from the edge to the last row of the rim that is mostly ink.

    A rule that is askew by a dot lies half in one row and half in the next.
    """
    rim = inside[:_RIM] < _DARK
    if rim.size:
        near = rim.copy()
        near[1:] |= rim[:-1]
        near[:-1] |= rim[1:]
        ruled = np.flatnonzero(near.mean(axis=1) >= _RULED)
        if ruled.size:
            inside[: int(ruled[-1]) + 3] = 255
