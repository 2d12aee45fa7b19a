"""Open PDF files with PDFium, and ask it the few things that are needed.

All that touches the library's C interface stands here and in the modules that read
letters, drawings and hyperlinks; they alone are untyped.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, TypeAlias

import pypdfium2
from pypdfium2 import raw

from crawler.errors import ReportUnreadableError

Handle: TypeAlias = Any
"""A document, a page, or anything else of the library; it tells no types."""

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""
Matrix = tuple[float, float, float, float, float, float]


@contextmanager
def opened(data: bytes) -> Iterator[Handle]:
    """Open a PDF for as long as it is read.

    Raises:
        ReportUnreadableError: It needs a password, or is broken.
    """
    if _END not in data[-_TAIL:]:
        raise ReportUnreadableError("this PDF is cut short; its end is missing")
    try:
        document = pypdfium2.PdfDocument(data)
        pages = len(document)
    except (pypdfium2.PdfiumError, ValueError) as error:
        raise ReportUnreadableError(_reason(str(error))) from error
    if pages == 0:
        document.close()
        raise ReportUnreadableError("this PDF has no pages")
    try:
        yield document
    finally:
        document.close()


_END = b"startxref"
_TAIL = 4096


def _reason(message: str) -> str:
    if "password" in message.lower() or "security" in message.lower():
        return "this PDF is locked with a password; save it without one"
    return "this PDF is damaged or cut short, and cannot be opened"


@contextmanager
def page_of(document: Handle, index: int) -> Iterator[Handle]:
    """Load one page of a document, or nothing where the page is broken."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        yield None
        return
    try:
        yield page
    finally:
        page.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Upright:
    """Turns a page's own coordinates into those of a reader who holds it upright."""

    turns: int

    def point(self, x: float, y: float) -> Point:
        """Return where a point stands on the upright page."""
        match self.turns:
            case 1:
                return y, -x
            case 2:
                return -x, -y
            case 3:
                return -y, x
            case _:
                return x, y

    def box(self, box: Box) -> Box:
        """Return where a box stands on the upright page."""
        (x0, y0), (x1, y1) = self.point(*box[:2]), self.point(*box[2:])
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def upright(page: Handle) -> Upright:
    """Return how to turn a page upright."""
    return Upright(turns=int(raw.FPDFPage_GetRotation(page)) % 4)


def address_of(pointer: Handle) -> int:
    """Return a number that tells one object of the library from another."""
    return ctypes.addressof(pointer.contents) if pointer else 0


IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def matrix_of(page_object: Handle) -> Matrix:
    """Return the matrix of a page object; that of the page where it has none."""
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(page_object, found):
        return IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f


def product(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that applies one and then the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def moved(matrix: Matrix, x: float, y: float) -> Point:
    """Return where a matrix puts a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def objects_on(page: Handle) -> Iterator[tuple[Any, int, Matrix]]:
    """Yield the objects drawn on a page with their kind and the matrix around them.

    Raises:
        ReportUnreadableError: There are too many of them to be a report.
    """
    seen = 0
    stack = [_objects_in(page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)]
    matrices = [IDENTITY]
    while stack:
        found = next(stack[-1], None)
        if found is None:
            stack.pop()
            matrices.pop()
            continue
        seen += 1
        if seen > _MOST_OBJECTS:
            raise ReportUnreadableError("a page of this PDF draws too many things")
        kind = raw.FPDFPageObj_GetType(found)
        if kind == raw.FPDF_PAGEOBJ_FORM and len(stack) < _DEEPEST:
            matrices.append(product(matrix_of(found), matrices[-1]))
            stack.append(
                _objects_in(
                    found, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject
                )
            )
            continue
        yield found, kind, matrices[-1]


_MOST_OBJECTS = 100_000
_DEEPEST = 6


def _objects_in(
    owner: Handle, count: Callable[[Handle], int], get: Callable[[Handle, int], Handle]
) -> Iterator[Handle]:
    for index in range(count(owner)):
        found = get(owner, index)
        if found:
            yield found


def bounds_of(page_object: Handle, matrix: Matrix) -> Box | None:
    """Return where an object stands on its page."""
    sides = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(page_object, *sides):
        return None
    left, bottom, right, top = (side.value for side in sides)
    corners = [moved(matrix, x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


@contextmanager
def text_of(page: Handle) -> Iterator[Handle]:
    """Load the text of one page."""
    text = raw.FPDFText_LoadPage(page)
    try:
        yield text
    finally:
        with suppress(ValueError):
            raw.FPDFText_ClosePage(text)
