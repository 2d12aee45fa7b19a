"""Heights of a page as pieces of letters that stand well apart: cells, or columns."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from crawler.pdf.glyphs import Glyph

Interval = tuple[float, float]


@dataclass(slots=True, kw_only=True)
class Stripe:
    """One height of the page: its letters in pieces that stand well apart."""

    pieces: list[list[Glyph]] = field(default_factory=list)

    @property
    def intervals(self) -> list[Interval]:
        """Where each piece begins and ends."""
        return [interval_of(piece) for piece in self.pieces]

    @property
    def y(self) -> float:
        """How high it stands."""
        return self.pieces[0][0].y

    @property
    def em(self) -> float:
        """The size of its letters."""
        return self.pieces[0][0].em

    @property
    def glyphs(self) -> list[Glyph]:
        """All its letters."""
        return [glyph for piece in self.pieces for glyph in piece]


def stripe_of(level: Sequence[Glyph]) -> Stripe:
    """Return the letters of one height in pieces; spaces go with the piece before."""
    stripe = Stripe()
    reach = 0.0
    for glyph in sorted(level, key=lambda one: one.left):
        if glyph.text.isspace():
            if stripe.pieces:
                stripe.pieces[-1].append(glyph)
            continue
        if not stripe.pieces or glyph.left - reach > _APART * glyph.em:
            stripe.pieces.append([])
        stripe.pieces[-1].append(glyph)
        reach = max(reach, glyph.right)
    return stripe


def interval_of(piece: Sequence[Glyph]) -> Interval:
    """Return where the letters of a piece begin and end."""
    printed = [glyph for glyph in piece if not glyph.text.isspace()]
    return min(one.left for one in printed), max(one.right for one in printed)


def merged_intervals(intervals: Sequence[Interval]) -> list[Interval]:
    """Return intervals from the left; those that touch are one."""
    merged: list[Interval] = []
    for left, right in sorted(intervals):
        if merged and left < merged[-1][1] + 1:
            merged[-1] = merged[-1][0], max(merged[-1][1], right)
        else:
            merged.append((left, right))
    return merged


_APART = 1.2
