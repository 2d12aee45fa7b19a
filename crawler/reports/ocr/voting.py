"""Choose among the readings of a token of an address, and tell the others."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from crawler.reports.ocr.correcting import are_known, corrected, folded, shaped
from crawler.reports.ocr.glyphs import THAI_SHAPE, Glyph
from crawler.reports.ocr.redraw import as_printed
from crawler.reports.ocr.shapes import Token


def voted(
    token: Token, runs: Sequence[Sequence[Glyph]], texts: Sequence[str]
) -> list[str]:
    """Put Tesseract's readings of a token in order, and what its shapes say last.

    Best is one that the shapes agree with, letter for letter; then, where readings
    differ, the shapes if all are sure; then what most readings say; of equal ones,
    what looks most like the shapes.
    """
    best, *rest = _voted(token, runs, texts)
    return [*dict.fromkeys([best, *_other_digits(best, runs), *rest])]


def _other_digits(best: str, runs: Sequence[Sequence[Glyph]]) -> Iterator[str]:
    """Yield a reading with each doubtful Thai digit as the next likely one.

    A digit changes what an address opens, and nothing else on the line tells it.
    """
    for run in runs:
        digits = [glyph.digit for glyph in run]
        number = "".join(digits)
        if best.count(number) != 1:
            continue
        for at, glyph in enumerate(run):
            if glyph.chance < _SURE_DIGIT and glyph.other_digit:
                other = [*digits[:at], glyph.other_digit, *digits[at + 1 :]]
                yield best.replace(number, "".join(other))


_SURE_DIGIT = 0.9


def _voted(
    token: Token, runs: Sequence[Sequence[Glyph]], texts: Sequence[str]
) -> list[str]:
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
            fuzz.ratio(text, token.text),
        ),
        reverse=True,
    )
    told = [corrected(text, glyphs) for text in best]
    nearest = max(best, key=lambda text: fuzz.ratio(folded(text), seen))
    if len(counted) > 1 and folded(told[0]) != seen and are_known(glyphs):
        told = [shaped(nearest, glyphs), *told]
    is_known = min(glyph.chance for glyph in glyphs) >= _LEAST_SURE
    if is_known and THAI_SHAPE not in token.text:
        told += [shaped(nearest, glyphs), token.text]
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
