"""Look into Office files that are ZIP archives: DOCX, XLSX, PPTX, and OpenDocument.

Runs in the process of ``crawler.pages.document_worker`` only. Archives of strangers
lie about the size of their members; no more is unpacked than ``MOST_XML``.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from itertools import islice

from lxml import etree

from crawler.pages.document_inside import Inside, Paragraph, Property, State
from crawler.thai.text import mend, squeeze

MOST_XML = 24 * 1024 * 1024
"""How much of one part is unpacked, in bytes; a text of 1,000 pages has less."""

MOST_PARAGRAPHS = 400
_MOST_MEMBERS = 50_000
_IS_ENCRYPTED = 0x1
_DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    KeyError,
    IndexError,
    ValueError,
    OverflowError,
)
"""What the standard library raises on archives that are cut short or made up."""

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
    except _DAMAGED as error:
        return Inside(state=_damage(data), detail=str(error)[:200])
    with archive:
        members = {one.filename: one for one in archive.infolist()[:_MOST_MEMBERS]}
        if _is_locked(archive, members):
            return Inside(state=State.LOCKED, detail="the file asks for a password")
        reader = _reader_of(members)
        if reader is None:
            return Inside(state=State.UNREAD)
        part, read = reader
        text = _part(archive, part)
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
    return b"encryption-data" in (_part(archive, "META-INF/manifest.xml") or b"")


_Read = Callable[[bytes, zipfile.ZipFile], Iterator[Paragraph]]


def _reader_of(members: dict[str, zipfile.ZipInfo]) -> tuple[str, _Read] | None:
    for part, read in (
        ("word/document.xml", _word),
        ("xl/workbook.xml", _sheet),
        ("ppt/presentation.xml", _slides),
        ("content.xml", _open_document),
    ):
        if part in members and (part != "content.xml" or "mimetype" in members):
            return part, read
    return None


def _part(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """Return the beginning of a part, unpacked; nothing for one that is broken."""
    try:
        with archive.open(name) as stream:
            return stream.read(MOST_XML)
    except _DAMAGED:
        return None


def _elements(data: bytes, *names: str) -> Iterator[etree._Element]:
    """Yield elements as they end, as far as the XML is sound; each is forgotten."""
    walk = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for _, element in walk:
            if element.getroottree().docinfo.doctype:
                return  # Office files have none; one that has is made to harm
            yield element
            element.clear()
    except etree.XMLSyntaxError:
        return


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _attribute(element: etree._Element, name: str) -> str:
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def _text(element: etree._Element, *names: str) -> str:
    """Return the text of the elements inside one; tabs and breaks are spaces."""
    pieces = [
        (one.text or "") if _local(one) in names else " "
        for one in element.iter()
        if _local(one) in (*names, "tab", "br", "cr")
    ]
    return squeeze(mend("".join(pieces)))


def _properties(archive: zipfile.ZipFile) -> Iterator[Property]:
    for part in _OFFICE_PROPERTIES:
        for element in _elements(_part(archive, part) or b"", *_PROPERTIES):
            name, text = _local(element), squeeze(element.text or "")
            yield Property(kind=_PROPERTIES[name], name=name, text=text[:1_000])


def _word(data: bytes, _: zipfile.ZipFile) -> Iterator[Paragraph]:
    for element in _elements(data, "p"):
        text = _text(element, "t")
        if text:
            yield Paragraph(
                text=text,
                level=_level(_told(element, "pStyle")),
                size=_size(_told(element, "sz")) / 2,
                is_centred=_told(element, "jc") == "center",
            )


def _told(element: etree._Element, name: str) -> str:
    found = next((one for one in element.iter() if _local(one) == name), None)
    return "" if found is None else _attribute(found, "val")


def _size(told: str) -> float:
    return float(told) if _NUMBER.fullmatch(told) else 0.0


_NUMBER = re.compile("[0-9]{1,4}")


def _level(style: str) -> int:
    """Return the level of a heading by the name of its style ("Heading1", "Title")."""
    name = style.lower().replace(" ", "")
    if name == "title":
        return 1
    number = name.removeprefix("heading")
    return int(number) + 1 if name != number and number in set("123456") else 0


def _sheet(_: bytes, archive: zipfile.ZipFile) -> Iterator[Paragraph]:
    """Yield the rows of the first sheet, cells side by side."""
    shared = [
        _text(element, "t")
        for element in islice(
            _elements(_part(archive, "xl/sharedStrings.xml") or b"", "si"), 20_000
        )
    ]
    sheets = sorted(
        (name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")),
        key=lambda name: (len(name), name),
    )
    for row in _elements(_part(archive, sheets[0]) or b"" if sheets else b"", "row"):
        cells = (_cell(one, shared) for one in row.iter() if _local(one) == "c")
        text = squeeze(" ".join(filter(None, cells)))
        if text:
            yield Paragraph(text=text)


def _cell(cell: etree._Element, shared: list[str]) -> str:
    """Return what a cell says; numbers may be dates, amounts or counts: none."""
    kind = _attribute(cell, "t")
    if kind == "inlineStr":
        return _text(cell, "t")
    value = next((one.text or "" for one in cell.iter() if _local(one) == "v"), "")
    if kind == "s" and value.isascii() and value.isdigit():
        return shared[int(value)] if int(value) < len(shared) else ""
    return value if kind == "str" else ""


_FIRST_SLIDES = 3


def _slides(_: bytes, archive: zipfile.ZipFile) -> Iterator[Paragraph]:
    for number in range(1, _FIRST_SLIDES + 1):
        data = _part(archive, f"ppt/slides/slide{number}.xml") or b""
        for shape in _elements(data, "sp"):
            holders = (one for one in shape.iter() if _local(one) == "ph")
            kind = next((_attribute(one, "type") for one in holders), "")
            text = _text(shape, "t")
            if text:
                level = 1 if kind in ("title", "ctrTitle") and number == 1 else 0
                yield Paragraph(text=text, page=number, level=level)


def _open_document(data: bytes, _: zipfile.ZipFile) -> Iterator[Paragraph]:
    for element in _elements(data, "h", "p"):
        text = squeeze(mend("".join(str(one) for one in element.itertext())))
        if text:
            level = (
                _attribute(element, "outline-level") if _local(element) == "h" else ""
            )
            yield Paragraph(text=text, level=min(int(_size(level)), 6))
