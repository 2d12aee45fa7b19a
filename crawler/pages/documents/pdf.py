"""Look into a PDF: the paragraphs of its first and last pages, and its properties.

Runs in the process of ``crawler.pages.documents.worker`` only.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

import pypdfium2

from crawler.errors import ReportUnreadableError
from crawler.isolation.answering import say_step_is_done
from crawler.pages.documents.cut import with_an_end
from crawler.pages.documents.inside import Inside, Paragraph, Property, State
from crawler.pdf.glyphs import Letters, read_upright
from crawler.pdf.letters import mended
from crawler.pdf.lines import Line, Spacing, lines_of
from crawler.pdf.pdfium import Handle, page_of
from crawler.thai.text import squeeze

FIRST_PAGES, LAST_PAGES = 4, 2
"""The title stands on the first pages; who signed, and when, on these or the last."""

_END = b"startxref"
_TAIL = 4096
_PASSWORD, _SECURITY = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY of fpdfview.h
_FEW_LETTERS = 20
_TOO_MANY_UNKNOWN = 0.2
_NAMES = {"Title": "title", "CreationDate": "created", "ModDate": "changed"}
_MOST_OF_A_PROPERTY = 1_000
_FULL = 0.86
_NEW_LINE = 1.9
_OFF_CENTRE = 0.05
_INDENT = 0.1
_MOST_OF_A_PARAGRAPH = 4_000
_ITEM = re.compile(r"[\d๐-๙]{1,3}[.)]|[-•●▪]\s|\(")


def look_into_pdf(data: bytes) -> Inside:
    """Return what stands in a PDF, or why it cannot be opened.

    Of one that was cut, and that no reader opens, the beginning is read all the
    same, as far as its pages came with their letters.
    """
    is_cut = _END not in data[-_TAIL:]
    inside = _look_into(data, is_cut=is_cut)
    if inside.state is not State.CUT:
        return inside
    for whole in with_an_end(data):
        part = _look_into(whole, is_cut=True)
        if part.paragraphs:
            return replace(
                inside, paragraphs=part.paragraphs, properties=part.properties
            )
    return inside


def _look_into(data: bytes, *, is_cut: bool) -> Inside:
    try:
        document = pypdfium2.PdfDocument(data)
    except (pypdfium2.PdfiumError, ValueError) as error:
        return _unopened(error, is_cut=is_cut)
    try:
        return _opened(document, is_cut=is_cut)
    finally:
        document.close()


def _unopened(error: Exception, *, is_cut: bool) -> Inside:
    """Tell a lock from damage; a lock that asks for a certificate is one too."""
    if getattr(error, "err_code", None) in (_PASSWORD, _SECURITY):
        return Inside(state=State.LOCKED, detail="the PDF asks for a password")
    state = State.CUT if is_cut else State.UNOPENED
    return Inside(state=state, is_cut=is_cut, detail=str(error)[:200])


def _opened(document: Handle, *, is_cut: bool) -> Inside:
    count = len(document)
    letters, paragraphs = Letters(), list[Paragraph]()
    spacing = Spacing()
    for index in _read_pages(count):
        found = _letters(document, index)
        if found is not None:
            letters.unknown += found.unknown
            letters.unseen += found.unseen
            letters.glyphs += found.glyphs
            spacing.see(found.glyphs)
            lines = lines_of(found.glyphs, index + 1, spacing.least_gap)
            paragraphs.extend(_paragraphs(lines))
        say_step_is_done()
    state = _state(letters)
    return Inside(
        state=state if count else State.UNOPENED,
        paragraphs=tuple(paragraphs) if state is State.READ else (),
        properties=tuple(_properties(document)),
        pages=count,
        is_cut=is_cut,
    )


def _read_pages(count: int) -> Iterator[int]:
    """Yield the pages that are read, the last ones in their order too."""
    yield from range(min(count, FIRST_PAGES))
    yield from range(max(count - LAST_PAGES, FIRST_PAGES), count)


def _letters(document: Handle, index: int) -> Letters | None:
    try:
        with page_of(document, index) as page:
            return None if page is None else read_upright(page)[0]
    except ReportUnreadableError:
        return None  # more letters than on any page of paper


def _state(letters: Letters) -> State:
    """Say whether there are letters; those behind a picture were guessed by OCR."""
    known = sum(len(glyph.text) for glyph in letters.glyphs if glyph.text.strip())
    if letters.unknown > _TOO_MANY_UNKNOWN * known:
        return State.GARBLED
    return State.SCANNED if known < _FEW_LETTERS else State.READ


def _properties(document: Handle) -> Iterator[Property]:
    for name, text in document.get_metadata_dict(skip_empty=True).items():
        if name in _NAMES:
            kept = text.replace("\x00", "")[:_MOST_OF_A_PROPERTY]
            yield Property(kind=_NAMES[name], name=name, text=kept)


def _paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Join lines that fill their width with what they go on in.

    Else a sentence that is broken in front of "ลงวันที่" would look like a line that
    says when its page was signed.
    """
    if not lines:
        return
    sides = (min(line.left for line in lines), max(line.right for line in lines))
    held: list[Line] = []
    for line in lines:
        if held and not _goes_on(held, line, sides):
            yield _paragraph(held, sides)
            held = []
        held.append(line)
    yield _paragraph(held, sides)


def _goes_on(held: Sequence[Line], line: Line, sides: tuple[float, float]) -> bool:
    before, width = held[-1], sides[1] - sides[0]
    is_full = before.right - sides[0] >= _FULL * width
    is_near = before.y - line.y <= _NEW_LINE * max(before.em, 1.0)
    is_alike = abs(before.em - line.em) <= 1.0
    is_indented = line.left > min(before.left, sides[0] + width / 2) + _INDENT * width
    is_item = _ITEM.match(line.text) is not None
    is_short = sum(len(one.glyphs) for one in held) < _MOST_OF_A_PARAGRAPH
    return (
        is_full
        and is_near
        and is_alike
        and is_short
        and not (is_indented or is_item or _is_centred(before, sides))
    )


def _is_centred(line: Line, sides: tuple[float, float]) -> bool:
    width = sides[1] - sides[0]
    left, right = line.left - sides[0], sides[1] - line.right
    least = _OFF_CENTRE * width
    return min(left, right) > least and abs(left - right) <= 2 * least


def _paragraph(lines: Sequence[Line], sides: tuple[float, float]) -> Paragraph:
    return Paragraph(
        text=squeeze(mended(" ".join(line.text for line in lines))),
        page=lines[0].page,
        size=round(median(line.em for line in lines), 1),
        is_centred=_is_centred(lines[0], sides),
    )
