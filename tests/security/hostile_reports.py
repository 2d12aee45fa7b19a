"""Reports that strangers make to harm a reader, beside those of ``reports.hostile``."""

import struct
import zlib
from collections.abc import Callable, Mapping

from tests.crawler.pages import filing
from tests.crawler.reports.workbooks import parts_of
from tests.crawler.reports.workbooks import zipped as booked
from tests.security.hostile_documents import (
    LAUGHS,
    OUTSIDE,
    QUADRATIC,
    bombed,
    overlapping,
    word,
    zipped,
)
from tests.site.documents import locked_pdf

Maker = Callable[[int], bytes]
_W = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'


def _book(strings: str, sheet: str) -> bytes:
    parts = parts_of([f"<sheetData>{sheet}</sheetData>"])
    parts["xl/sharedStrings.xml"] = f"<sst>{strings}</sst>"
    return booked(parts)


def _png(width: int, height: int, body: bytes, kind: int = 0) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(body, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data))
        + name
        + data
        + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def _png_text(size: int) -> bytes:
    """A picture with a comment that unpacks to much (PNG, 11.3.3.3)."""
    text = b"k\0\0" + zlib.compress(bytes(size), 9)
    chunk = struct.pack(">I", len(text)) + b"zTXt" + text
    chunk += struct.pack(">I", zlib.crc32(b"zTXt" + text))
    small = _png(1, 1, b"\0\0")
    return small[:33] + chunk + small[33:]


def _gif(size: int) -> bytes:
    frame = b"\x2c\0\0\0\0\xff\xff\xff\xff\0\x02\x02\x44\x01\0"
    return b"GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff" + frame * (size // 16)


def _tiff(size: int) -> bytes:
    """Pages that each point to the same page again (TIFF 6.0, section 2)."""
    entries = b"".join(
        struct.pack("<HHII", tag, 4, 1, value)
        for tag, value in (
            (256, 60_000),
            (257, 60_000),
            (258, 8),
            (259, 1),
            (262, 1),
            (273, 8),
            (278, 60_000),
            (279, size),
        )
    )
    return (
        b"II*\0"
        + struct.pack("<I", 8)
        + struct.pack("<H", 8)
        + entries
        + struct.pack("<I", 8)
    )


def _jpeg(width: int, height: int) -> bytes:
    size = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\0"
    return (
        b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc0\0\x0b"
        + size
        + b"\xff\xd9"
    )


def _mht(_: int) -> bytes:
    return (
        b"MIME-Version: 1.0\r\n"
        b"Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: text/html\r\nContent-Location: file:///c:/x\r\n\r\n"
        b"<html><script>alert(1)</script><a href='https://a.example/1'>x</a></html>\r\n--x--"
    )


REPORTS: Mapping[str, Maker] = {
    "Word: members that overlap": overlapping,
    "Word: a bomb of spaces": lambda size: bombed(
        "word/document.xml", _W, b" ", size * 10, b"</w:document>"
    ),
    "Word: a long entity, often": lambda _: word(b"<w:p>&a;</w:p>" * 5000, QUADRATIC),
    "Word: entities in entities": lambda _: word(b"<w:p>&j;</w:p>", LAUGHS),
    "Word: an entity outside": lambda _: word(b"<w:p>&a;</w:p>", OUTSIDE),
    "Word: a document type in UTF-7": lambda _: zipped(
        {
            "word/document.xml": b"<?xml version='1.0' encoding='UTF-7'?>"
            b"+ADwAIQ-DOCTYPE x [+ADwAIQ-ENTITY a 'lol'+AD4-]+AD4-<x>&a;</x>"
        }
    ),
    "Word: a document type in EBCDIC": lambda _: zipped(
        {
            "word/document.xml": (
                "<?xml version='1.0' encoding='cp037'?>"
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"
            ).encode("cp037")
        }
    ),
    "Word: a document type in UTF-32": lambda _: zipped(
        {
            "word/document.xml": (
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"
            ).encode("utf-32")
        }
    ),
    "Word: a table of cells": lambda size: word(
        b"<w:tbl><w:tr>%b</w:tr></w:tbl>"
        % (b"<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>" * (size // 50))
    ),
    "Word: tables in tables": lambda size: word(b"<w:tbl><w:tr><w:tc>" * (size // 20)),
    "Word: spans of millions": lambda size: word(
        b"<w:tbl>%b</w:tbl>"
        % (
            b"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2000000000'/></w:tcPr><w:p/>"
            b"</w:tc>"
            b"</w:tr>" * (size // 80)
        )
    ),
    "Word: one paragraph of runs": lambda size: word(
        b"<w:p>%b</w:p>" % (b"<w:r><w:t>x</w:t></w:r>" * (size // 23))
    ),
    "Word: an archive that says it is another": lambda size: zipped(
        {"[Content_Types].xml": b"wordprocessingml.document.main" + bytes(size)}
    ),
    "Excel: texts without end": lambda size: _book(
        "<si><t>x</t></si>" * (size // 17), "<row><c t='s'><v>0</v></c></row>"
    ),
    "Excel: one long text in all cells": lambda size: _book(
        f"<si><t>{'x' * (size // 10)}</t></si>",
        "<row>" + "<c t='s'><v>0</v></c>" * (size // 100) + "</row>",
    ),
    "Excel: a text that is not there": lambda _: _book(
        "", "<row><c t='s'><v>99999999999999999999</v></c></row>"
    ),
    "Excel: a number of digits": lambda size: _book(
        "<si><t>x</t></si>", f"<row><c t='s'><v>{'9' * size}</v></c></row>"
    ),
    "Excel: a row of a number of digits": lambda size: _book(
        "<si><t>x</t></si>",
        f"<row r='{'9' * size}'><c r='{'A' * size}1' t='s'><v>0</v></c></row>",
    ),
    "Excel: a cell far away": lambda _: _book(
        "<si><t>x</t></si>",
        "<row r='1048576'><c r='XFD1048576' t='s'><v>0</v></c></row>",
    ),
    "HTML: a document type with entities": lambda size: (
        LAUGHS + b"<html><body><p>&j;" + b"&a;" * (size // 3)
    ),
    "HTML: an entity outside": lambda _: (
        OUTSIDE + b"<html><body><p>&a;</p></body></html>"
    ),
    "HTML: scripts, frames and refreshes": lambda _: (
        b"<html><meta http-equiv=refresh content='0;url=http://10.0.0.1/'>"
        b"<script src='http://10.0.0.1/'></script><iframe src='file:///etc/passwd'>"
        b"</iframe><table><tr><td>x</table></html>"
    ),
    "HTML: one line of letters": lambda size: (
        b"<html><body><table><tr><td>" + b"a" * size
    ),
    "CSV: one field of megabytes": lambda size: (
        b'a,b,c\n1,"' + "ดำเนินการแล้ว ".encode() * (size // 40) + b'",x\n'
    ),
    "CSV: a field that never ends": lambda size: b'a,b,c\n1,"' + b"x,\n" * (size // 3),
    "CSV: records": lambda size: b"a,b,c\n" * (size // 6),
    "CSV: a field in each of many records": lambda size: b'"x",1,2\n' * (size // 8),
    "text: lines": lambda size: b"x\n" * (size // 2),
    "CSV: one line of fields": lambda size: b"a,b,c\n" + b"x," * (size // 2),
    "RTF": lambda _: b"{\\rtf1{\\object\\objdata 0105}}",
    "RTF behind a space": lambda _: b" {\\rtf1{\\object\\objdata 0105}}",
    "MHT": _mht,
    "a Word document with a password": lambda _: filing.locked_new_word(),
    "an old Word document": lambda _: filing.old_word(),
    "a PDF with a password": lambda _: locked_pdf(b"secret"),
    "PNG: 50,000 by 50,000": lambda _: _png(50_000, 50_000, bytes(1_000_000)),
    "PNG: 6,300 by 6,300, all of it there": lambda size: _png(
        6_300, 6_300, bytes(6_301 * 6_300 if size > 100_000 else 1000)
    ),
    "PNG: a comment that is a bomb": _png_text,
    "GIF: frames of 65,535 by 65,535": _gif,
    "TIFF: pages in a circle": _tiff,
    "JPEG: 65,500 by 65,500": lambda _: _jpeg(65_500, 65_500),
    "BMP: of a negative size": lambda _: (
        b"BM"
        + struct.pack(
            "<IHHIIiiHHIIiiII",
            100,
            0,
            0,
            54,
            40,
            -2147483648,
            -2147483648,
            1,
            24,
            0,
            0,
            0,
            0,
            0,
            0,
        )
    ),
}
"""Hostile reports, by what they are made of."""
