"""Paragraphs, rows and slides of Office files, from the XML of their parts.

ECMA-376 (DOCX, XLSX, PPTX) and OpenDocument 1.2; runs in the worker's process only.
"""

import re
import zipfile
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from crawler.isolation.xml import attribute
from crawler.pages.documents.inside import Paragraph
from crawler.pages.documents.parts import (
    elements,
    local_name,
    part_of,
    text_inside,
)
from crawler.thai.text import mend, squeeze

_FIRST_SLIDES = 3
_NUMBER = re.compile("[0-9]{1,4}")


def word_paragraphs(data: bytes, _: zipfile.ZipFile) -> Iterator[Paragraph]:
    """Yield the paragraphs of a DOCX, with their style, size and place."""
    for element in elements(data, "p"):
        text = text_inside(element, "t")
        if text:
            yield Paragraph(
                text=text,
                level=_level(_told(element, "pStyle")),
                size=_size(_told(element, "sz")) / 2,
                is_centred=_told(element, "jc") == "center",
            )


def sheet_rows(_: bytes, archive: zipfile.ZipFile) -> Iterator[Paragraph]:
    """Yield the rows of the first sheet, cells side by side."""
    shared = [
        text_inside(element, "t")
        for element in islice(
            elements(part_of(archive, "xl/sharedStrings.xml") or b"", "si"), 20_000
        )
    ]
    sheets = sorted(
        (name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")),
        key=lambda name: (len(name), name),
    )
    for row in elements(part_of(archive, sheets[0]) or b"" if sheets else b"", "row"):
        cells = (_cell(one, shared) for one in row.iter() if local_name(one) == "c")
        text = squeeze(" ".join(filter(None, cells)))
        if text:
            yield Paragraph(text=text)


def slide_texts(_: bytes, archive: zipfile.ZipFile) -> Iterator[Paragraph]:
    """Yield the texts of the first slides of a PPTX."""
    for number in range(1, _FIRST_SLIDES + 1):
        data = part_of(archive, f"ppt/slides/slide{number}.xml") or b""
        for shape in elements(data, "sp"):
            holders = (one for one in shape.iter() if local_name(one) == "ph")
            kind = next((attribute(one, "type") for one in holders), "")
            text = text_inside(shape, "t")
            if text:
                level = 1 if kind in ("title", "ctrTitle") and number == 1 else 0
                yield Paragraph(text=text, page=number, level=level)


def open_paragraphs(data: bytes, _: zipfile.ZipFile) -> Iterator[Paragraph]:
    """Yield headings and paragraphs of an OpenDocument file."""
    for element in elements(data, "h", "p"):
        text = squeeze(mend("".join(str(one) for one in element.itertext())))
        if text:
            level = (
                attribute(element, "outline-level")
                if local_name(element) == "h"
                else ""
            )
            yield Paragraph(text=text, level=min(int(_size(level)), 6))


def _told(element: etree._Element, name: str) -> str:
    found = next((one for one in element.iter() if local_name(one) == name), None)
    return "" if found is None else attribute(found, "val")


def _size(told: str) -> float:
    return float(told) if _NUMBER.fullmatch(told) else 0.0


_MOST_DIGITS = 9
"""Of the number of a shared text; there are never so many."""


def _level(style: str) -> int:
    """Return the level of a heading by the name of its style ("Heading1", "Title")."""
    name = style.lower().replace(" ", "")
    if name == "title":
        return 1
    number = name.removeprefix("heading")
    return int(number) + 1 if name != number and number in set("123456") else 0


def _cell(cell: etree._Element, shared: list[str]) -> str:
    """Return what a cell says; numbers may be dates, amounts or counts: none."""
    kind = attribute(cell, "t")
    if kind == "inlineStr":
        return text_inside(cell, "t")
    value = next((one.text or "" for one in cell.iter() if local_name(one) == "v"), "")
    if kind == "s" and value.isascii() and value[:_MOST_DIGITS].isdigit():
        at = int(value) if len(value) < _MOST_DIGITS else len(shared)
        return shared[at] if at < len(shared) else ""
    return value if kind == "str" else ""
