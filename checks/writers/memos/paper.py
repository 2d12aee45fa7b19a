"""A sheet of Thai office paper in Word: typeface, margins, tables, lines to fill in.

Form of a บันทึกข้อความ: Regulation of the Office of the Prime Minister on
Correspondence B.E. 2526, form 29; TH Sarabun 16 pt. Rows of a table may not break over
pages and its heading is repeated, so that a printed page can be read alone.
"""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell, _Row
from docx.text.run import Run

from checks.discrepancies.plain import plain

FONT = "TH Sarabun New"
_BODY, _SMALL, _TITLE = 16, 14, 26
_WIDE, _HIGH = Cm(29.7), Cm(21.0)


class Paper:
    """One document that is written from top to bottom, A4 across."""

    def __init__(self, title: str, made: datetime) -> None:
        self._document = Document()
        self._document.core_properties.title = plain(title)
        self._document.core_properties.author = "Lakthan"
        self._document.core_properties.created = made
        self._document.core_properties.modified = made
        self._set_page()
        style = self._document.styles["Normal"]
        style.paragraph_format.space_after = Pt(4)

    def title(self, text: str) -> None:
        """Write the heading in the middle."""
        paragraph = self._document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _typeset(paragraph.add_run(plain(text)), _TITLE, bold=True)

    def pair(self, label: str, text: str) -> None:
        """Write a label and what stands beside it."""
        paragraph = self._document.add_paragraph()
        _typeset(paragraph.add_run(f"{label}  "), _BODY, bold=True)
        _typeset(paragraph.add_run(plain(text)), _BODY)

    def text(self, text: str) -> None:
        """Write an indented paragraph."""
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Cm(2.5)
        _typeset(paragraph.add_run(plain(text)), _BODY)

    def table(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
    ) -> None:
        """Write a ruled table; ``widths`` in centimetres."""
        table = self._document.add_table(rows=1, cols=len(headings))
        table.style = "Table Grid"
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)  # LibreOffice looks here, Word at the cells
        _fill(table.rows[0], headings, widths, bold=True)
        _mark(table.rows[0], "w:tblHeader")
        for row in rows:
            _fill(table.add_row(), row, widths, bold=False)

    def signature(self, *lines: str) -> None:
        """Write lines to sign on, at the right."""
        for line in lines:
            paragraph = self._document.add_paragraph()
            paragraph.paragraph_format.left_indent = Cm(15)
            paragraph.paragraph_format.keep_with_next = line is not lines[-1]
            _typeset(paragraph.add_run(line), _BODY)

    def content(self) -> bytes:
        """Return the document as a .docx file."""
        buffer = io.BytesIO()
        self._document.save(buffer)
        return buffer.getvalue()

    def _set_page(self) -> None:
        section = self._document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = _WIDE, _HIGH
        section.left_margin = section.right_margin = Cm(2)
        section.top_margin = section.bottom_margin = Cm(1.8)


def _fill(
    row: _Row, texts: Sequence[str], widths: Sequence[float], *, bold: bool
) -> None:
    _mark(row, "w:cantSplit")
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Cm(width)
        _write(cell, text, bold=bold)


def _write(cell: _Cell, text: str, *, bold: bool) -> None:
    """Write a cell; Word breaks lines inside a paragraph where the text does."""
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    _typeset(paragraph.add_run(plain(text).strip()), _SMALL, bold=bold)


def _mark(row: _Row, name: str) -> None:
    """Set a property of a table row that python-docx has no name for."""
    row._tr.get_or_add_trPr().append(_element(name))  # noqa: SLF001 - its way in


def _typeset(run: Run, size: int, *, bold: bool = False) -> None:
    """Set typeface and size, for Thai too: Word keeps them apart as "complex"."""
    run.font.name, run.font.size, run.font.bold = FONT, Pt(size), bold
    run.font.cs_bold = bold
    properties = run._element.get_or_add_rPr()  # noqa: SLF001 - its documented way in
    fonts = properties.get_or_add_rFonts()
    fonts.set(qn("w:cs"), FONT)
    complex_size = _element("w:szCs")
    complex_size.set(qn("w:val"), str(size * 2))  # half points
    properties.append(complex_size)


def _element(name: str) -> Any:  # noqa: ANN401 - lxml's types and python-docx's differ
    return OxmlElement(name)
