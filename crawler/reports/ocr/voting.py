"""Choose among the readings of a token of an address, and tell the others."""

from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz

from crawler.reports.ocr.correcting import corrected, folded
from crawler.reports.ocr.glyphs import THAI_SHAPE, Glyph
from crawler.reports.ocr.redraw import as_printed
from crawler.reports.ocr.shapes import Token


def voted(
    token: Token, runs: Sequence[Sequence[Glyph]], texts: Sequence[str]
) -> list[str]:
    """Put Tesseract's readings of a token in order, and what its shapes say last.

    Best is one that the shapes agree with, letter for letter; then what most
    readings say; of equal ones, what looks most like the shapes.
    """
    glyphs = token.glyphs
    if sum(len(run) for run in runs) == len(glyphs):
        return ["".join(glyph.digit for run in runs for glyph in run)]
    all_printed = (as_printed(one, glyphs, runs) for one in texts)
    counted = Counter([text for text in all_printed if text] or texts)
    seen = folded(token.text)
    best = sorted(
        counted,
        key=lambda text: (
            folded(text) == seen,
            counted[text],
            fuzz.ratio(folded(text), seen),
        ),
        reverse=True,
    )
    told = [corrected(text, glyphs) for text in best]
    is_known = min(glyph.chance for glyph in glyphs) >= _LEAST_SURE
    if is_known and THAI_SHAPE not in token.text:
        told.append(token.text)
    return [*dict.fromkeys(told)]


_LEAST_SURE = 0.2


def choices(told: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the best reading of each token, then with one of them in its next best."""
    best = [readings[0] for readings in told]
    further = [
        [*best[:at], other, *best[at + 1 :]]
        for at, readings in enumerate(told)
        for other in readings[1:_MOST_READINGS]
        if best[at] != other
    ]
    return [best, *further]


_MOST_READINGS = 4
