"""Put letters together to lines, with the spaces that one sees between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from crawler.pdf.glyphs import Glyph
from crawler.pdf.letters import is_thai


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of letters; spaces at its end are said apart.

    ``sides`` are those of its column, where a page is set in columns.
    """

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    y: float
    em: float
    ends_in_space: bool
    page: int
    shows_spaces: bool = True
    sides: tuple[float, float] | None = None

    @property
    def text(self) -> str:
        """The line as printed."""
        return "".join(glyph.text for glyph in self.glyphs)


_SPACE = 0.2
"""Of the size of the letters: a gap that is wider looks like a space."""

_WIDE_SPACE = 0.6
"""The same where spaces are letters of their own; lines that fill their width by
wider spaces may lack them all the same."""

_THAI_SPACE = 0.4
"""The same beside Thai letters: lines that are spread may lack their spaces."""

_OFTEN = 200

_LEVEL = 0.3
_NEVER_FIRST = frozenset("ะาำๅ็่้๊๋์ิีึืัุู")


@dataclass(slots=True, kw_only=True)
class Spacing:
    """Whether the spaces of a document are letters of their own, as far as read."""

    letters: int = 0
    spaces: int = 0

    def see(self, glyphs: Sequence[Glyph]) -> None:
        """Count the letters of one more page."""
        self.letters += len(glyphs)
        self.spaces += sum(glyph.text.isspace() for glyph in glyphs)

    @property
    def least_gap(self) -> float:
        """How wide a gap must be to be a space, in sizes of letters."""
        return _WIDE_SPACE if self.spaces * _OFTEN > self.letters else _SPACE


def lines_of(glyphs: Sequence[Glyph], page: int, gap: float) -> list[Line]:
    """Return the lines that letters make, from the top; each is read left to right."""
    found = (_line(level, page, gap) for level in levels_of(glyphs))
    return [line for line in found if line is not None]


def levels_of(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the letters that stand at one height, from the top."""
    level: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda one: -one.y):
        if level and level[0].y - glyph.y > _LEVEL * max(level[0].em, glyph.em):
            yield level
            level = []
        level.append(glyph)
    if level:
        yield level


def _line(level: list[Glyph], page: int, gap: float) -> Line | None:
    ordered = list(_spaced(sorted(level, key=lambda glyph: glyph.left), gap))
    printed = len(ordered)
    while printed and ordered[printed - 1].text.isspace():
        printed -= 1
    kept = tuple(ordered[:printed])
    if not any(glyph.text or glyph.target for glyph in kept):
        return None
    return Line(
        glyphs=kept,
        left=kept[0].left,
        right=max(glyph.right for glyph in kept),
        y=median(glyph.y for glyph in kept),
        em=median(glyph.em for glyph in kept),
        ends_in_space=printed < len(ordered),
        page=page,
        shows_spaces=gap > _SPACE,
    )


def _is_overdrawn(space: Glyph, glyph: Glyph, reach: float) -> bool:
    """Whether letters stand where the space between them should be.

    Half a sara am is spelt as such a space; that one is kept and mended later.
    """
    if not space.text.isspace() or glyph.text.startswith("า"):
        return False
    room = glyph.left - max(space.left, reach)
    return room < (space.right - space.left) / 3


def _spaced(glyphs: list[Glyph], gap: float) -> Iterator[Glyph]:
    """Yield the letters of a line with a space wherever a gap looks like one."""
    spread = _usual_gaps(glyphs, gap)
    held: Glyph | None = None
    reach = 0.0
    for glyph, after in zip(glyphs, [*glyphs[1:], None], strict=True):
        if glyph.text.isspace() and (held is None or held.text.isspace()):
            continue
        if after is not None and _is_overdrawn(glyph, after, reach):
            continue
        if held is not None and _is_gap(held, glyph, reach, gap, spread):
            yield Glyph(
                text=" ", left=reach, right=glyph.left, y=glyph.y, em=glyph.em,
                target=held.target if held.target == glyph.target else None,
            )  # fmt: skip
        reach = max(reach, glyph.right)
        if glyph.text or glyph.target:
            yield glyph
            held = glyph


def _is_gap(
    held: Glyph, glyph: Glyph, reach: float, gap: float, spread: dict[bool, float]
) -> bool:
    if held.text.isspace() or glyph.text.isspace():
        return False
    if not glyph.text or glyph.text[0] in _NEVER_FIRST:
        return False  # a mark without width stands in no gap
    usual = spread[_is_spread(held)]
    if gap > _SPACE and _is_spread(held) and glyph.text[0] in _SIGNS:
        return False
    if usual > _SPREAD:
        gap = min(gap, _SPACE + usual * _UNEVEN)
    elif glyph.may_be_apart and _is_spread(held) and held.text[-1:] not in _SIGNS:
        gap = min(gap, _SPACE)
    elif is_thai(glyph.text) or is_thai(held.text):
        gap = min(gap, _THAI_SPACE)
    return glyph.left - reach > (gap + usual) * glyph.em


_SPREAD = 0.05
_UNEVEN = 0.2
_SIGNS = frozenset("/.?=&_%")
"""Signs of addresses: behind a digit that is spread they have no space in front."""


def _is_spread(glyph: Glyph) -> bool:
    """Whether a letter is Thai: some programs spread only those, digits included."""
    return "\u0e01" <= glyph.text[:1] <= "\u0e59"


def _usual_gaps(glyphs: list[Glyph], gap: float) -> dict[bool, float]:
    """Return the gaps behind letters that are spread to fill the line, in sizes.

    Those behind Thai letters are told apart. Where spaces are letters, few gaps are
    spaces; otherwise half of them may be.
    """
    gaps: dict[bool, list[float]] = {True: [], False: []}
    for before, after in pairwise(glyphs):
        is_thai = _is_spread(before)
        is_odd = after.text[:1] in _NEVER_FIRST or is_thai != _is_spread(after)
        if before.text.strip() and after.text.strip() and not (is_odd and gap > _SPACE):
            gaps[is_thai].append((after.left - before.right) / after.em)
    return {thai: _usual(sorted(found), gap) for thai, found in gaps.items()}


def _usual(gaps: list[float], gap: float) -> float:
    count = len(gaps)
    if count <= _FEW:
        lower = (count - 1) // 2
        return max(gaps[lower], 0.0) if gaps and gap > _SPACE else 0.0
    return max(gaps[count - count // (2 if gap == _SPACE else 4) - 1], 0.0)


_FEW = 5
