"""Look into Office files of before 2007 (.doc, .xls, .ppt), and into locked new ones.

Runs in the process of ``crawler.pages.documents.worker`` only. Of a .doc its text is
read; of .xls and .ppt only what the file says about itself. The layout is that of
Microsoft's open specifications [MS-DOC], [MS-PPT] and [MS-OFFCRYPTO].
"""

import re
import struct
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice

import olefile

from crawler.pages.documents.inside import Inside, Paragraph, Property, State
from crawler.thai.text import mend, squeeze

MOST_PARAGRAPHS = 400
MOST_LETTERS = 200_000
_PACKAGES = ("EncryptedPackage", "EncryptedSummary", "EncryptedSummaryInformation")
_WORD_STREAM = "WordDocument"
_BROKEN = (OSError, ValueError, IndexError, KeyError, TypeError, struct.error)
"""What olefile raises on files that are cut short or made up."""


def look_into_ole(data: bytes) -> Inside:
    """Return what stands in an old Office file, or why it cannot be opened."""
    try:
        with olefile.OleFileIO(data) as file:
            return _opened(file)
    except _BROKEN as error:
        return Inside(state=State.UNOPENED, detail=str(error)[:200])


def _opened(file: olefile.OleFileIO) -> Inside:
    if _is_locked(file):
        return Inside(state=State.LOCKED, detail="the file asks for a password")
    paragraphs: tuple[Paragraph, ...] = ()
    if file.exists(_WORD_STREAM):
        paragraphs = tuple(islice(_paragraphs(_word_text(file)), MOST_PARAGRAPHS))
    return Inside(
        state=State.READ if paragraphs else State.UNREAD,
        paragraphs=paragraphs,
        properties=tuple(_properties(file)),
    )


def _is_locked(file: olefile.OleFileIO) -> bool:
    """Whether a password is needed to open a file.

    An old workbook is never said to be: one whose structure is protected is
    encrypted too, with a password that Excel knows ([MS-OFFCRYPTO] 2.3), and opens.
    """
    if any(file.exists(name) for name in _PACKAGES):
        return True
    if file.exists(_WORD_STREAM):
        head = file.openstream(_WORD_STREAM).read(12)
        return bool(struct.unpack_from("<H", head, 0x0A)[0] & 0x0100)  # fEncrypted
    return False


def _word_text(file: olefile.OleFileIO) -> str:
    """Put the pieces of a document together, in the order of its piece table."""
    document = file.openstream(_WORD_STREAM).read()
    flags = struct.unpack_from("<H", document, 0x0A)[0]
    table = "1Table" if flags & 0x0200 else "0Table"
    if not file.exists(table):
        return ""
    begin, length = struct.unpack_from("<II", document, 0x1A2)  # fcClx, lcbClx
    pieces = _pieces(file.openstream(table).read()[begin : begin + length])
    text, letters = [], 0
    for count, place, is_narrow in pieces:
        size = count if is_narrow else 2 * count
        code = "cp1252" if is_narrow else "utf-16-le"
        text.append(document[place : place + size].decode(code, "replace"))
        letters += count
        if letters > MOST_LETTERS:
            break
    return "".join(text)


def _pieces(table: bytes) -> Iterator[tuple[int, int, bool]]:
    """Yield how many letters a piece has, where they stand, and if one byte each."""
    place = 0
    while place < len(table) and table[place] == 1:  # how pieces look
        place += 3 + struct.unpack_from("<H", table, place + 1)[0]
    if place >= len(table):
        return
    length = struct.unpack_from("<I", table, place + 1)[0]
    count = (length - 4) // 12
    first = place + 5
    ends = struct.unpack_from(f"<{count + 1}I", table, first)
    for index in range(count):
        at = first + 4 * (count + 1) + 8 * index + 2
        where = struct.unpack_from("<I", table, at)[0]
        is_narrow = bool(where & 0x4000_0000)
        where &= 0x3FFF_FFFF
        letters = max(ends[index + 1] - ends[index], 0)
        yield letters, where // 2 if is_narrow else where, is_narrow


_FIELD = re.compile("\x13[^\x13\x14\x15]{0,2000}(?:\x14|(?=\x15))|\x15")
_ENDS = re.compile("[\r\n\x07\x0c]+")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f]")


def _paragraphs(text: str) -> Iterator[Paragraph]:
    for piece in _ENDS.split(_FIELD.sub("", text)):
        said = squeeze(mend(_CONTROLS.sub(" ", piece)))
        if said:
            yield Paragraph(text=said)


def _properties(file: olefile.OleFileIO) -> Iterator[Property]:
    told = file.get_metadata()
    title = told.title
    if isinstance(title, bytes):
        text = title.decode(_codec(told.codepage), "replace").replace("\x00", "")
        yield Property(kind="title", name="Title", text=squeeze(text)[:1_000])
    for kind, name, moment in (
        ("created", "create_time", told.create_time),
        ("changed", "last_saved_time", told.last_saved_time),
    ):
        if isinstance(moment, datetime):
            text = moment.replace(tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            yield Property(kind=kind, name=name, text=text)


def _codec(page: object) -> str:
    """Return the codec of a code page; Thai files of Thai machines say 874."""
    known = {874: "cp874", 1252: "cp1252", 65001: "utf-8", 1200: "utf-16-le"}
    return known.get(page % 65_536, "cp874") if isinstance(page, int) else "cp874"
