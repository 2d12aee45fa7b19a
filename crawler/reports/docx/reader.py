"""Read a Word document into paragraphs and tables."""

import re
from collections.abc import Iterator

from crawler.errors import ReportUnreadableError
from crawler.links.find import find_links
from crawler.model.report import Place
from crawler.reports.codes import Look
from crawler.reports.content import Content, Paragraph, Table
from crawler.reports.docx.blocks import Printed, lines_of, printed_in, with_notes
from crawler.reports.docx.flow import Flow
from crawler.reports.docx.names import w
from crawler.reports.docx.package import Package
from crawler.reports.docx.reading import Reading
from crawler.reports.docx.tables import Tables
from crawler.reports.qr import addresses_in


def read_docx(data: bytes, *, look: Look = addresses_in) -> Content:
    """Read a DOCX or DOCM as it is printed; macros are never looked at.

    ``look`` reads the addresses out of pictures, where codes stand for them.

    Raises:
        ReportUnreadableError: It is damaged, encrypted, hostile, or no Word document;
            the text is one line without the name of the file.
    """
    try:
        reading = Reading(Package(data), look)
        blocks = (*_body(reading), *_margins(reading))
    except RecursionError as error:
        raise ReportUnreadableError("is nested deeper than any report") from error
    if not blocks:
        only = ", only pictures; save it as PDF" if reading.parts("image") else ""
        raise ReportUnreadableError(f"the document holds no text{only}")
    return Content(format="docx", blocks=blocks)


def _body(reading: Reading) -> Iterator[Paragraph | Table]:
    flow = Flow(reading, reading.relations)
    tables = Tables(reading, flow)
    for body in reading.body.iterfind(w("body")):
        for one in printed_in(flow, body):
            if isinstance(one, Printed):
                yield from _paragraphs(one)
            else:
                yield from tables.blocks_of(one)


def _paragraphs(printed: Printed) -> Iterator[Paragraph]:
    """Yield the lines of a paragraph: a cover sets them with breaks of lines."""
    for line in lines_of(with_notes(printed.text)):
        if line.strip():
            yield Paragraph(
                text=line.strip(),
                where=Place(page=printed.page),
                is_heading=printed.is_heading,
            )


def _margins(reading: Reading) -> Iterator[Paragraph]:
    """Yield what stands in headers and footers, once and behind everything else.

    It may name the agency or the year where nothing else does. An address there is
    that of the agency and no evidence, and page numbers say nothing.
    """
    seen: set[str] = set()
    for kind in ("header", "footer"):
        for name in reading.parts(kind)[:_MOST_MARGINS]:
            flow = Flow(reading, reading.package.relations(name))
            for element in reading.package.root(name).iter(w("p")):
                text = flow.line(element).text
                if text not in seen and _says_something(text):
                    yield Paragraph(text=" ".join(text.split()), where=Place())
                seen.add(text)


_MOST_MARGINS = 30
_WORDS = re.compile(r"[ก-๎A-Za-z]{3}")


def _says_something(text: str) -> bool:
    return _WORDS.search(text) is not None and not find_links(text)
