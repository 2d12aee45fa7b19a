"""Find the ruling lines of a page: strokes, thin boxes, and outlines of boxes."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pypdfium2 import raw

from crawler.errors import ReportUnreadableError
from crawler.pdf.glyphs import Glyph
from crawler.pdf.pdfium import (
    Handle,
    Matrix,
    Point,
    Upright,
    matrix_of,
    moved,
    objects_on,
    product,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One straight line at ``at`` that runs from ``start`` to ``end``."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The lines of one page; pieces of one line are joined."""

    across: tuple[Rule, ...]
    down: tuple[Rule, ...]


THICKEST = 3.5
"""Points; a filled box that is thicker is no line."""

_SHORTEST = 5.0
_JOINED = 3.0
_SAME = 0.8
_MOST_SEGMENTS = 60_000
_MOST_RULES = 3_000
_STRAIGHT = 0.7


def ruling_on(page: Handle, glyphs: Sequence[Glyph], turn: Upright) -> Ruling:
    """Return the ruling lines of one page; what underlines words is none.

    Raises:
        ReportUnreadableError: There are more lines than any table has.
    """
    across: list[Rule] = []
    down: list[Rule] = []
    segments = 0
    for found, kind, matrix in objects_on(page):
        if kind != raw.FPDF_PAGEOBJ_PATH:
            continue
        segments += max(raw.FPDFPath_CountSegments(found), 0)
        if segments > _MOST_SEGMENTS:
            raise ReportUnreadableError("a page of this PDF draws too many lines")
        for start, end in _strokes(found, matrix, turn):
            _add(start, end, across, down)
    words = _underlined(glyphs)
    joined = [rule for rule in _joined(across) if not _is_underline(rule, words)]
    upwards = list(_joined(down))
    if len(joined) > _MOST_RULES or len(upwards) > _MOST_RULES:
        raise ReportUnreadableError("a page of this PDF draws too many lines")
    return Ruling(across=tuple(joined), down=tuple(upwards))


def _strokes(
    found: Handle, matrix: Matrix, turn: Upright
) -> Iterator[tuple[Point, Point]]:
    """Yield the straight pieces that a path shows as lines."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(found, fill, stroke):
        return
    paths = list(_subpaths(found, product(matrix_of(found), matrix), turn))
    for points in paths:
        if stroke.value:
            yield from pairwise(points)
        elif fill.value and (middle := _middle(points)) is not None:
            yield middle


def _subpaths(found: Handle, matrix: Matrix, turn: Upright) -> Iterator[list[Point]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    for index in range(raw.FPDFPath_CountSegments(found)):
        segment = raw.FPDFPath_GetPathSegment(found, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append(turn.point(*moved(matrix, x.value, y.value)))
        if raw.FPDFPathSegment_GetClose(segment) and points[0] != points[-1]:
            points.append(points[0])
    if points:
        yield points


def _middle(points: list[Point]) -> tuple[Point, Point] | None:
    """Return the middle line of a thin filled shape."""
    xs, ys = zip(*points, strict=True)
    left, right, bottom, top = min(xs), max(xs), min(ys), max(ys)
    if min(right - left, top - bottom) > THICKEST:
        return None
    x, y = (left + right) / 2, (bottom + top) / 2
    if right - left > top - bottom:
        return (left, y), (right, y)
    return (x, bottom), (x, top)


def _add(start: Point, end: Point, across: list[Rule], down: list[Rule]) -> None:
    (x0, y0), (x1, y1) = start, end
    if abs(y0 - y1) <= _STRAIGHT and abs(x0 - x1) > _STRAIGHT:
        across.append(Rule(at=(y0 + y1) / 2, start=min(x0, x1), end=max(x0, x1)))
    elif abs(x0 - x1) <= _STRAIGHT and abs(y0 - y1) > _STRAIGHT:
        down.append(Rule(at=(x0 + x1) / 2, start=min(y0, y1), end=max(y0, y1)))


def _joined(rules: list[Rule]) -> Iterator[Rule]:
    """Yield lines whose pieces were drawn one by one as whole ones."""
    for group in _near(sorted(rules, key=lambda rule: rule.at)):
        held: Rule | None = None
        for rule in sorted(group, key=lambda one: one.start):
            if held is not None and rule.start <= held.end + _JOINED:
                end = max(held.end, rule.end)
                held = Rule(at=held.at, start=held.start, end=end)
                continue
            if held is not None and held.end - held.start >= _SHORTEST:
                yield held
            held = rule
        if held is not None and held.end - held.start >= _SHORTEST:
            yield held


def _near(rules: Iterable[Rule]) -> Iterator[list[Rule]]:
    group: list[Rule] = []
    for rule in rules:
        if group and rule.at - group[0].at > _SAME:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


def _underlined(glyphs: Sequence[Glyph]) -> dict[int, list[tuple[float, float, float]]]:
    """Return the stretches of letters that stand side by side, by their height."""
    stretches: dict[int, list[tuple[float, float, float]]] = {}
    ordered = sorted(glyphs, key=lambda glyph: (round(glyph.y), glyph.left))
    for glyph in ordered:
        known = stretches.setdefault(round(glyph.y), [])
        if known and glyph.left - known[-1][1] < glyph.em:
            left, right, em = known[-1]
            known[-1] = (left, max(right, glyph.right), em)
        else:
            known.append((glyph.left, glyph.right, glyph.em))
    return stretches


def _is_underline(
    rule: Rule, words: dict[int, list[tuple[float, float, float]]]
) -> bool:
    """Whether a line keeps close under letters and ends within them."""
    for y in range(round(rule.at) - 1, round(rule.at) + 8):
        for left, right, em in words.get(y, ()):
            low = -1 <= y - rule.at <= em / 2
            within = left - 2 <= rule.start and rule.end <= right + 2
            if low and within:
                return True
    return False
