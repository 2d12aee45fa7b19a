"""Typeset what a reader saw as a Word document, the way agencies do."""

import io
import re
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from crawler.links.find import find_links
from crawler.links.found import FoundLink
from crawler.reports.content import Content, Table

_PIECES = re.compile(r"\S+\s*|\s+")


def typeset(content: Content, *, width: float = 21, links: bool = False) -> bytes:
    """Return a report as DOCX on paper of this width, addresses as hyperlinks or not.

    Text is cut into runs as spelling checkers do, and printed lines into breaks.
    """
    document = Document()
    document.sections[0].page_width = Cm(width)
    document.sections[0].header.paragraphs[0].text = "รายงานผลการดำเนินงาน หน้า"
    for block in content.blocks:
        if isinstance(block, Table):
            columns = max(len(row.cells) for row in block.rows)
            _fill(document.add_table(0, columns), block, links=links)
        else:
            _write(document.add_paragraph(), block.text, links=links)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _fill(table: WordTable, block: Table, *, links: bool) -> None:
    for row in block.rows:
        table.add_row()  # type: ignore[no-untyped-call]
        written = table.rows[-1].cells
        for cell, target in zip(row.cells, written, strict=False):
            first, *rest = cell.paragraphs or ("",)
            _write(target.paragraphs[0], first, links=links)
            for text in rest:
                _write(target.add_paragraph(), text, links=links)


def _write(paragraph: WordParagraph, text: str, *, links: bool) -> None:
    position = 0
    for link in find_links(text) if links else []:
        _runs(paragraph, text[position : link.start])
        _hyperlink(paragraph, link)
        position = link.end
    _runs(paragraph, text[position:])


def _runs(paragraph: WordParagraph, text: str) -> None:
    for piece in _PIECES.findall(text):
        half = len(piece) // 2
        paragraph.add_run(piece[:half])
        paragraph.add_run(piece[half:])


def _hyperlink(paragraph: WordParagraph, link: FoundLink) -> None:
    name = paragraph.part.relate_to(
        link.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    element: Any = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), name)
    paragraph.add_run(link.as_written)
    paragraph._p.append(element)
    element.append(paragraph.runs[-1]._r)
