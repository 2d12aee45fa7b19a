"""Look into Office files that are ZIP archives: DOCX, XLSX, PPTX, and OpenDocument.

Runs in the process of ``crawler.pages.documents.worker`` only.
"""

import io
import zipfile
from collections.abc import Callable, Iterator
from itertools import islice

from crawler.isolation.archives import DAMAGED
from crawler.pages.documents.inside import Inside, Paragraph, Property, State
from crawler.pages.documents.office import (
    open_paragraphs,
    sheet_rows,
    slide_texts,
    word_paragraphs,
)
from crawler.pages.documents.parts import elements, local_name, part_of
from crawler.thai.text import squeeze

MOST_PARAGRAPHS = 400
_MOST_MEMBERS = 50_000
_IS_ENCRYPTED = 0x1

_PROPERTIES = {
    "title": "title",
    "created": "created",
    "modified": "changed",
    "creation-date": "created",
    "date": "changed",
}
"""Names of docProps/core.xml (ECMA-376 part 2) and of meta.xml (OpenDocument)."""

_OFFICE_PROPERTIES = ("docProps/core.xml", "meta.xml")


def look_into_zip(data: bytes) -> Inside:
    """Return what stands in an Office file, or why it cannot be opened.

    An archive that is no Office file is not looked into.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except DAMAGED as error:
        return Inside(state=_damage(data), detail=str(error)[:200])
    with archive:
        members = {one.filename: one for one in archive.infolist()[:_MOST_MEMBERS]}
        if _is_locked(archive, members):
            return Inside(state=State.LOCKED, detail="the file asks for a password")
        reader = _reader_of(members)
        if reader is None:
            return Inside(state=State.UNREAD)
        part, read = reader
        text = part_of(archive, part)
        if text is None:
            return Inside(state=State.UNOPENED, detail=f"{part} cannot be unpacked")
        paragraphs = tuple(islice(read(text, archive), MOST_PARAGRAPHS))
        properties = tuple(_properties(archive))
    return Inside(state=State.READ, paragraphs=paragraphs, properties=properties)


def _damage(data: bytes) -> State:
    """Say whether an archive was cut: it has members, and no list of them at its end.

    Where not even the first member has a name, nobody knows what the file is.
    """
    named = len(data) > _NAME_LENGTH + 1 and any(data[_NAME_LENGTH : _NAME_LENGTH + 2])
    is_cut = named and b"PK\x05\x06" not in data[-_LONGEST_END:]
    return State.CUT if is_cut else State.UNOPENED


_NAME_LENGTH = 26
_LONGEST_END = 70_000


def _is_locked(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo]) -> bool:
    """Whether nothing can be read without a password; OpenDocument says so apart."""
    files = [one for one in members.values() if not one.is_dir()]
    if files and all(one.flag_bits & _IS_ENCRYPTED for one in files):
        return True
    if "mimetype" not in members or "META-INF/manifest.xml" not in members:
        return False
    return b"encryption-data" in (part_of(archive, "META-INF/manifest.xml") or b"")


_Read = Callable[[bytes, zipfile.ZipFile], Iterator[Paragraph]]


def _reader_of(members: dict[str, zipfile.ZipInfo]) -> tuple[str, _Read] | None:
    for part, read in (
        ("word/document.xml", word_paragraphs),
        ("xl/workbook.xml", sheet_rows),
        ("ppt/presentation.xml", slide_texts),
        ("content.xml", open_paragraphs),
    ):
        if part in members and (part != "content.xml" or "mimetype" in members):
            return part, read
    return None


def _properties(archive: zipfile.ZipFile) -> Iterator[Property]:
    for part in _OFFICE_PROPERTIES:
        for element in elements(part_of(archive, part) or b"", *_PROPERTIES):
            name, text = local_name(element), squeeze(element.text or "")
            yield Property(kind=_PROPERTIES[name], name=name, text=text[:1_000])
