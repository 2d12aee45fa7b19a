"""Read the letters of a page with their places; a letter keeps its Thai marks.

PDFium knows the replacement texts by which browsers say what their glyphs mean.
The spaces and line ends that it makes up itself are not letters; but a space that is
drawn all by itself it drops and makes up again, so its place is kept.
"""

import ctypes
import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pypdfium2 import raw

from crawler.errors import ReportUnreadableError
from crawler.links.anchors import strip_marks
from crawler.pdf.letters import is_mark, is_thai, letter_of
from crawler.pdf.pdfium import (
    Box,
    Handle,
    Upright,
    address_of,
    bounds_of,
    objects_on,
    text_of,
    upright,
)


@dataclass(slots=True, kw_only=True)
class Glyph:
    """One letter with its marks, and where it stands on the upright page.

    ``text`` is empty only where a hyperlink covers no letters. ``may_be_apart`` says
    that a space may have been drawn in front, if there is room for one.
    """

    text: str
    left: float
    right: float
    y: float
    em: float
    target: str | None = None
    may_be_apart: bool = False

    @property
    def middle(self) -> float:
        """The middle of the letter itself; its marks may stand far off."""
        return self.left + min(self.right - self.left, self.em) / 2


@dataclass(slots=True, kw_only=True)
class Letters:
    """The letters of one page, and how many of them say what they are."""

    glyphs: list[Glyph] = field(default_factory=list)
    ink: list[Box] = field(default_factory=list)
    unknown: int = 0
    unseen: int = 0
    aslant: Counter[int] = field(default_factory=Counter)


def letters_on(page: Handle, turn: Upright) -> Letters:
    """Return the letters of one page, in the order in which they are drawn.

    Letters that run another way, such as a stamp across the page, are left out.

    Raises:
        ReportUnreadableError: There are more letters than on any page of paper.
    """
    found = Letters()
    replaced: set[int] = set()
    with text_of(page) as text:
        count = raw.FPDFText_CountChars(text)
        if count > _MOST_LETTERS:
            raise ReportUnreadableError("a page of this PDF holds too many letters")
        runs = _Runs(text, turn)
        for run in runs.all(max(count, 0), found):
            _add_run(run, found, replaced)
    if replaced:
        found.ink.extend(_silent_ink(page, runs.known, turn))
        _widen(found)
    _settle(found)
    return found


def read_upright(page: Handle) -> tuple[Letters, Upright]:
    """Return the letters of a page the way round that most of them stand."""
    turn = upright(page)
    letters = letters_on(page, turn)
    others = [pair for pair in letters.aslant.most_common() if pair[0] > 0]
    if others and others[0][1] > sum(len(glyph.text) for glyph in letters.glyphs):
        turn = Upright(turns=(turn.turns + others[0][0]) % 4)
        letters = letters_on(page, turn)
    return letters, turn


_MOST_LETTERS = 60_000
_INVISIBLE = 3
_SLANT = 0.13
_ASKEW = -1
_SPREAD = 10


@dataclass(slots=True, kw_only=True)
class _Run:
    """Letters of one text object that stand side by side."""

    owner: int
    pointer: Handle
    em: float
    letters: list[tuple[str, float, float, float, float]] = field(default_factory=list)
    apart: set[int] = field(default_factory=set)
    """Which letters may have a space in front."""

    def take(
        self, letter: tuple[str, float, float, float, float], *, may_be_apart: bool
    ) -> None:
        """Add a letter that stands beside the last one."""
        if may_be_apart:
            self.apart.add(len(self.letters))
        self.letters.append(letter)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Owner:
    """What a text object says of its letters."""

    em: float
    is_seen: bool
    turns: int


class _Runs:
    """Splits the letters of a page by the text objects that draw them."""

    def __init__(self, text: Handle, turn: Upright) -> None:
        self.known: dict[int, _Owner] = {}
        self._text = text
        self._turn = turn
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box = raw.FS_RECTF()

    def all(self, count: int, found: Letters) -> Iterator[_Run]:
        """Yield the runs; letters that are not seen or not known are counted."""
        run: _Run | None = None
        made_up = -1
        for index in range(count):
            if raw.FPDFText_IsGenerated(self._text, index) == 1:
                made_up = index
                continue
            pointer = raw.FPDFText_GetTextObject(self._text, index)
            owner = address_of(pointer)
            about = self.known.get(owner) or self._about(owner, pointer, index)
            if not about.is_seen or about.turns:
                found.unseen += not about.is_seen
                found.aslant[about.turns] += 1
                continue
            if raw.FPDFText_HasUnicodeMapError(self._text, index) == 1:
                found.unknown += 1
            if run is None or run.owner != owner:
                if run is not None:
                    yield run
                run = _Run(owner=owner, pointer=pointer, em=about.em)
            run.take(self._letter(index), may_be_apart=made_up == index - 1)
        if run is not None:
            yield run

    def _about(self, owner: int, pointer: Handle, index: int) -> _Owner:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, index, matrix)
        size = raw.FPDFText_GetFontSize(self._text, index)
        across = self._turn.point(matrix.a, matrix.b)
        slant = math.atan2(across[1], across[0]) / (math.pi / 2)
        self.known[owner] = _Owner(
            em=min(max(abs(size) * math.hypot(matrix.c, matrix.d), 1.0), 500.0),
            is_seen=not pointer
            or raw.FPDFTextObj_GetTextRenderMode(pointer) != _INVISIBLE,
            turns=round(slant) % 4 if abs(slant - round(slant)) < _SLANT else _ASKEW,
        )
        return self.known[owner]

    def _letter(self, index: int) -> tuple[str, float, float, float, float]:
        code = raw.FPDFText_GetUnicode(self._text, index)
        is_hyphen = raw.FPDFText_IsHyphen(self._text, index) == 1
        raw.FPDFText_GetCharOrigin(self._text, index, self._x, self._y)
        raw.FPDFText_GetLooseCharBox(self._text, index, self._box)
        box = self._box
        left, _, right, _ = self._turn.box((box.left, box.bottom, box.right, box.top))
        x, y = self._turn.point(self._x.value, self._y.value)
        return "-" if is_hyphen else letter_of(code), left, right, x, y


def _add_run(run: _Run, found: Letters, replaced: set[int]) -> None:
    """Add the glyphs of a run.

    A replacement text stands for all objects inside one mark of the page, but the
    library may give it for each of them; it is taken once.
    """
    span = _replacement(run)
    if span in replaced:
        lefts, rights = [one[1] for one in run.letters], [one[2] for one in run.letters]
        y = run.letters[0][4]
        found.ink.append((min(lefts), y, max(rights), y))
        return
    if span:
        replaced.add(span)
    for index, (text, left, right, _, y) in enumerate(run.letters):
        if not strip_marks(text) or not all(map(math.isfinite, (left, right, y))):
            continue
        base = _base_of(text, left, right, y, found.glyphs)
        if base is not None:
            base.text += text
            base.right = max(base.right, right)
            continue
        glyph = Glyph(text=text, left=left, right=right, y=y, em=run.em)
        glyph.may_be_apart = index in run.apart
        found.glyphs.append(glyph)


def _replacement(run: _Run) -> int:
    """Return the mark whose replacement text a run is; zero for ordinary letters."""
    origins = {letter[3] for letter in run.letters}
    if len(run.letters) == 1 or len(origins) > 1:
        return 0
    marks = raw.FPDFPageObj_CountMarks(run.pointer)
    return (
        address_of(raw.FPDFPageObj_GetMark(run.pointer, marks - 1)) if marks > 0 else 0
    )


def _base_of(
    text: str, left: float, right: float, y: float, glyphs: list[Glyph]
) -> Glyph | None:
    """Return the letter that a mark belongs to: the one drawn last, if it is near.

    In a line that was spread to fill its cell the mark may stand apart from it.
    """
    if not is_mark(text) or not glyphs:
        return None
    base = glyphs[-1]
    middle = (left + right) / 2
    near = base.left - base.em / 2 <= middle <= base.right + _SPREAD * base.em
    level = abs(base.y - y) < base.em / 2
    return base if is_thai(base.text) and near and level else None


def _silent_ink(page: Handle, known: dict[int, _Owner], turn: Upright) -> Iterator[Box]:
    """Yield text objects without letters: parts of a glyph that was replaced."""
    for found, kind, matrix in objects_on(page):
        if kind != raw.FPDF_PAGEOBJ_TEXT or address_of(found) in known:
            continue
        bounds = bounds_of(found, matrix)
        if bounds is not None and all(map(math.isfinite, bounds)):
            yield turn.box(bounds)


def _widen(found: Letters) -> None:
    """Let letters take the room of the ink that draws the rest of them."""
    glyphs = sorted(found.glyphs, key=lambda glyph: glyph.left)
    lefts = [glyph.left for glyph in glyphs]
    for left, bottom, right, top in found.ink:
        end = bisect_right(lefts, left + _TOUCH)
        for glyph in reversed(glyphs[max(end - _MOST_LINES, 0) : end]):
            level = bottom - _TOUCH <= glyph.y <= top + _TOUCH
            if level and left - glyph.right < glyph.em:
                glyph.right = max(glyph.right, right)
                break


def _settle(found: Letters) -> None:
    """Give marks that were drawn late, or far off, to the letter before them.

    One that a browser broke off its letter begins a line; it belongs to the letter
    that was drawn before it.
    """
    lost = [
        (glyph, before)
        for before, glyph in pairwise([None, *found.glyphs])
        if glyph is not None and is_mark(glyph.text[:1])
    ]
    if not lost:
        return
    found.glyphs = [glyph for glyph in found.glyphs if not is_mark(glyph.text[:1])]
    levels: dict[int, list[Glyph]] = {}
    for glyph in found.glyphs:
        if is_thai(glyph.text):
            levels.setdefault(round(glyph.y), []).append(glyph)
    for mark, drawn_before in lost:
        middle = (mark.left + mark.right) / 2
        near = (levels.get(round(mark.y) + step, ()) for step in (0, 1, -1))
        bases = [base for level in near for base in level if base.left <= middle]
        if bases:
            max(bases, key=lambda base: base.left).text += mark.text
        elif drawn_before is not None and is_thai(drawn_before.text):
            drawn_before.text += mark.text


_TOUCH = 1.0
_MOST_LINES = 400
