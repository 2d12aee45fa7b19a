"""A sheet of Thai office paper in Word: typeface, margins, tables, lines to fill in.

Form of a บันทึกข้อความ: Regulation of the Office of the Prime Minister on
Correspondence B.E. 2526, form 29; TH Sarabun 16 pt. Rows of a table may not break over
pages and its heading is repeated, so that a printed page can be read alone.
"""

import io
import zipfile
from collections.abc import Sequence
from copy import deepcopy
from datetime import datetime
from typing import Any

from docx import Document
from docx.document import Document as Document_
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row
from docx.shared import Cm, Pt
from docx.table import _Row

from checks.discrepancies.plain import plain

FONT = "TH Sarabun New"
_TITLE, _BODY, _HEADING, _CELL = "Memo title", "Memo", "Memo heading", "Memo cell"
_STYLES = {
    _TITLE: (26, True),
    _BODY: (16, False),
    _HEADING: (14, True),
    _CELL: (14, False),
}
"""Size in points and whether bold, by the name of the style."""
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
        for name, (size, bold) in _STYLES.items():
            _add_style(self._document, name, size, bold=bold)

    def title(self, text: str) -> None:
        """Write the heading in the middle."""
        paragraph = self._document.add_paragraph(plain(text), _TITLE)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def pairs(self, *pairs: tuple[str, str]) -> None:
        """Write labels and what stands beside them on one line, over its width."""
        paragraph = self._document.add_paragraph(style=_BODY)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(12.9))
        for at, (label, text) in enumerate(pairs):
            run = paragraph.add_run(f"{chr(9) * bool(at)}{label}  ")
            run.font.bold = run.font.cs_bold = True
            paragraph.add_run(plain(text))

    def text(self, text: str, *, closing: bool = False) -> None:
        """Write an indented paragraph; a closing one stays with the signature."""
        paragraph = self._document.add_paragraph(plain(text), _BODY)
        paragraph.paragraph_format.first_line_indent = Cm(2.5)
        paragraph.paragraph_format.keep_with_next = closing

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
        heading, body = (self._document.styles[one] for one in (_HEADING, _CELL))
        empty = table.add_row()
        _shape(empty, widths, body.style_id)
        table._tbl.remove(empty._tr)  # noqa: SLF001 - taken out to be copied: cells
        # that are made one by one take most of the time of a long memo
        _shape(table.rows[0], widths, heading.style_id)
        _fill(table.rows[0]._tr, headings)  # noqa: SLF001 - ditto
        _mark(table.rows[0], "w:tblHeader")
        for row in rows:
            copied = deepcopy(empty._tr)  # noqa: SLF001 - ditto
            _fill(copied, row)
            table._tbl.append(copied)  # noqa: SLF001 - ditto

    def signature(self, *lines: str) -> None:
        """Write lines to sign on, at the right."""
        for line in lines:
            paragraph = self._document.add_paragraph(line, _BODY)
            paragraph.paragraph_format.left_indent = Cm(15)
            paragraph.paragraph_format.keep_with_next = line is not lines[-1]

    def content(self) -> bytes:
        """Return the document as a .docx file; the same text makes the same bytes."""
        buffer = io.BytesIO()
        self._document.save(buffer)
        return _without_times(buffer)

    def _set_page(self) -> None:
        section = self._document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = _WIDE, _HIGH
        section.left_margin = section.right_margin = Cm(2)
        section.top_margin = section.bottom_margin = Cm(1.5)


def _without_times(made: io.BytesIO) -> bytes:
    """Pack a file anew without the hour at which each of its parts was packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(packed, "w") as anew:
        for part in parts.infolist():
            at_no_time = zipfile.ZipInfo(part.filename)
            at_no_time.compress_type = zipfile.ZIP_DEFLATED
            anew.writestr(at_no_time, parts.read(part))
    return packed.getvalue()


def _shape(row: _Row, widths: Sequence[float], style: str) -> None:
    """Set widths and style of the empty cells of a row that may not break."""
    _mark(row, "w:cantSplit")
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Cm(width)
        cell.paragraphs[0]._p.style = style  # noqa: SLF001 - by name it is searched for


def _fill(row: CT_Row, texts: Sequence[str]) -> None:
    """Write into the only paragraph of every cell of a row."""
    for cell, text in zip(row.tc_lst, texts, strict=True):
        cell.p_lst[0].add_r().text = plain(text).strip()


def _mark(row: _Row, name: str) -> None:
    """Set a property of a table row that python-docx has no name for."""
    row._tr.get_or_add_trPr().append(_element(name))  # noqa: SLF001 - its way in


def _add_style(document: Document_, name: str, size: int, *, bold: bool) -> None:
    """Make a paragraph style, for Thai too: Word keeps that apart as "complex"."""
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.cs_bold = bold
    style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(2), 1.0
    properties = style.element.get_or_add_rPr()
    properties.get_or_add_rFonts().set(qn("w:cs"), FONT)
    complex_size = _element("w:szCs")
    complex_size.set(qn("w:val"), str(size * 2))  # half points
    properties.append(complex_size)


def _element(name: str) -> Any:  # noqa: ANN401 - lxml's types and python-docx's differ
    return OxmlElement(name)
