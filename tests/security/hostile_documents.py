"""Documents that strangers make to harm a reader, of any size, of one thing each."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from tests.site.documents import locked_pdf, pdf

Maker = Callable[[int], bytes]
"""From about how many bytes it is to have, or to unpack to, to a document."""

_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %b >>"
_FONT = (
    b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 "
    b"/BaseFont /Helvetica >> >> >>"
)
_TEXT = b"BT /F1 18 Tf 72 720 Td (Annual plan) Tj ET"
_TREE = (
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
)


def stream(body: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object of a PDF."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(body), entries, body)


def assembled(objects: list[bytes], trailer: bytes = b"", prev: bytes = b"") -> bytes:
    """Return a PDF of these objects, the first of them its catalogue."""
    body = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % one for one in offsets)
    start, size = len(body), len(objects) + 1
    prev = prev.replace(b"START", b"%d" % start)
    return bytes(body) + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R %b %b >>"
        b"\nstartxref\n%d\n%%%%EOF\n" % (size, table, size, trailer, prev, start)
    )


def one_page(contents: bytes, *more: bytes, resources: bytes = _FONT) -> bytes:
    """Return a PDF of one page with these contents, and further objects from 5 on."""
    return assembled([*_TREE, _PAGE % resources, contents, *more])


def _flat(body: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        body = zlib.compress(body, 9)
    return stream(body, b"/Filter [%b]" % (b"/FlateDecode " * times))


def _bombed(size: int) -> bytes:
    packer = zlib.compressobj(9)
    block = b" " * 1_000_000
    packed = b"".join(packer.compress(block) for _ in range(max(size // 1_000_000, 1)))
    return packed + packer.flush()


def _forms(depth: int) -> bytes:
    """Each form draws the next one ten times."""
    forms = [
        stream(
            b"/X Do " * 10,
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
            b"/Resources << /XObject << /X %d 0 R >> >>" % (6 + n),
        )
        for n in range(depth)
    ]
    last = stream(_TEXT, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + _FONT)
    use = b"/Resources << /XObject << /X 5 0 R >> >>"
    return one_page(stream(b"/X Do"), *forms, last, resources=use)


def _image(filters: bytes, body: bytes, side: int) -> bytes:
    picture = stream(
        body,
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 "
        b"/ColorSpace /DeviceRGB /Filter %b" % (side, side, filters),
    )
    use = b"/Resources << /XObject << /X 5 0 R >> >>"
    return one_page(stream(b"595 0 0 842 0 0 cm /X Do"), picture, resources=use)


def _pages(size: int) -> bytes:
    count = size // 10
    kids = b"3 0 R " * count
    tree = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, count)
    return assembled([_TREE[0], tree, _PAGE % _FONT, stream(_TEXT)])


def _deep_pages(size: int) -> bytes:
    depth = size // 70
    nodes = [
        b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 3) for n in range(depth)
    ]
    return assembled([_TREE[0], *nodes, b"<< /Type /Page /MediaBox [0 0 9 9] >>"])


def _object_streams(size: int) -> bytes:
    body = zlib.compress(b"1 0 " + b" " * size, 9)
    entries = b"/Type /ObjStm /N 1000000 /First 4 /Filter /FlateDecode"
    return one_page(stream(_TEXT), stream(body, entries))


def _outlines(_: int) -> bytes:
    catalog = b"<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R >>"
    item = b"<< /Title (x) /Parent 5 0 R /Next 6 0 R /First 6 0 R >>"
    outlines = b"<< /Type /Outlines /First 6 0 R /Last 6 0 R /Count 999999 >>"
    return assembled([catalog, _TREE[1], _PAGE % _FONT, stream(_TEXT), outlines, item])


def _script(_: int) -> bytes:
    catalog = (
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS "
        b"(while\\(1\\){app.alert\\(1\\)}) >> /AA << /O << /S /Launch /F (x) >> >> >>"
    )
    return assembled([catalog, _TREE[1], _PAGE % _FONT, stream(_TEXT)])


PDFS: Mapping[str, Maker] = {
    "xref that leads to itself": lambda _: assembled(
        [*_TREE, _PAGE % _FONT, stream(_TEXT)], prev=b"/Prev START"
    ),
    "page tree in a circle": lambda _: assembled(
        [_TREE[0], b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99 >>"]
    ),
    "pages without end": _pages,
    "pages, as it says, two thousand million": lambda _: assembled(
        [
            _TREE[0],
            b"<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>",
            _PAGE % _FONT,
            stream(_TEXT),
        ]
    ),
    "deep page tree": _deep_pages,
    "Flate bomb": lambda size: one_page(stream(_bombed(size), b"/Filter /FlateDecode")),
    "Flate in Flate": lambda size: one_page(
        stream(zlib.compress(_bombed(size), 9), b"/Filter [/FlateDecode /FlateDecode]")
    ),
    "filters upon filters": lambda _: one_page(_flat(_TEXT, 200)),
    "objects in a bomb": _object_streams,
    "forms in forms": lambda _: _forms(9),
    "form in itself": lambda _: _forms(0).replace(_TEXT, b"/X Do" + b" " * 37),
    "outlines in a circle": _outlines,
    "a script and a program to start": _script,
    "JBIG2 of junk": lambda size: _image(
        b"/JBIG2Decode", b"\x97JB2" * (size // 400), 10_000
    ),
    "JPEG 2000 of junk": lambda size: _image(
        b"/JPXDecode", b"\xff\x4f\xff\x51" * (size // 400), 10_000
    ),
    "a picture of 10,000 by 10,000": lambda _: _image(
        b"/FlateDecode", _bombed(300_000_000), 10_000
    ),
    "letters on one page": lambda size: one_page(
        stream(b"BT /F1 9 Tf 9 9 Td " + b"(aaaaaaaaaa) Tj " * (size // 16) + b"ET")
    ),
    "letters, packed": lambda size: one_page(
        _flat(b"BT /F1 9 Tf 9 9 Td " + b"(aaaaaaaaaa) Tj " * (size // 16) + b"ET")
    ),
    "lines": lambda size: one_page(stream(b"0 0 m 9 9 l S\n" * (size // 14))),
    "states pushed": lambda size: one_page(stream(b"q " * (size // 2))),
    "arrays in arrays": lambda size: one_page(stream(b"[" * size)),
    "dictionaries in dictionaries": lambda size: assembled(
        [b"<< /Type /Catalog /Pages 2 0 R /X " + b"<< /A " * (size // 6), _TREE[1]]
    ),
    "a paper of miles": lambda _: one_page(stream(_TEXT)).replace(
        b"595 842", b"9e9 9e9"
    ),
    "a title of megabytes": lambda size: assembled(
        [*_TREE, _PAGE % _FONT, stream(_TEXT), b"<< /Title (%b) >>" % (b"x" * size)],
        b"/Info 5 0 R",
    ),
    "objects without end, cut": lambda size: (
        b"%PDF-1.7\n"
        + b"".join(b"%d 0 obj\n<< /Type /Page >>\n" % n for n in range(size // 27))
    ),
    "catalogues, cut": lambda size: (
        b"%PDF-1.7\n" + b"1 0 obj\n<< /Type /Catalog >>\n" * (size // 29)
    ),
    "a password": lambda _: locked_pdf(b"secret"),
    "random bytes": lambda size: pdf("x")[:40] + bytes(range(256)) * (size // 256),
}


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Return an archive, packed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def bombed(name: str, before: bytes, piece: bytes, size: int, after: bytes) -> bytes:
    """Return an archive of one member that repeats a piece, never held as a whole."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w", force_zip64=True) as member,
    ):
        member.write(before)
        block = piece * max(1, 1_000_000 // len(piece))
        for _ in range(size // len(block)):
            member.write(block)
        member.write(after)
    return made.getvalue()


_W = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body>"
)
_DOCUMENT = "word/document.xml"
LAUGHS = b"<!DOCTYPE x [<!ENTITY a 'lol'>%b]>" % b"".join(
    b"<!ENTITY %c '%b'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
)
QUADRATIC = b"<!DOCTYPE x [<!ENTITY a '%b'>]>" % (b"x" * 50_000)
OUTSIDE = b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
_SHEET = "xl/worksheets/sheet1.xml"


def word(body: bytes, before: bytes = b"") -> bytes:
    """Return a DOCX with this body."""
    return zipped({_DOCUMENT: before + _W + body + b"</w:body></w:document>"})


def overlapping(size: int) -> bytes:
    """Return an archive whose members are all the same bytes, counted again and again.

    As in D. Fifield, "A better zip bomb" (WOOT 2019), with whole members.
    """
    packed = zlib.compress(_W + b" " * size, 9)[2:-4]
    crc = zlib.crc32(_W + b" " * size)
    name = _DOCUMENT.encode()
    sizes = struct.pack("<III", crc, len(packed), len(_W) + size)
    head = (
        b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0" + sizes + struct.pack("<HH", len(name), 0)
    )
    entry = b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0" + sizes
    entries = b"".join(
        entry + struct.pack("<HHHHHII", len(one), 0, 0, 0, 0, 0, 0) + one
        for one in (name, *(b"word/%06d.xml" % n for n in range(20_000)))
    )
    body = head + name + packed
    end = struct.pack("<HHHHIIH", 0, 0, 20_001, 20_001, len(entries), len(body), 0)
    return body + entries + b"PK\x05\x06" + end


def _shared(size: int) -> bytes:
    """One long text, and a row of cells that each are that text."""
    cell = b'<c t="s"><v>0</v></c>'
    return zipped(
        {
            "xl/workbook.xml": b"<workbook/>",
            "xl/sharedStrings.xml": b"<sst><si><t>%b</t></si></sst>"
            % (b"x" * (size // 10)),
            _SHEET: b"<sheetData><row>%b</row></sheetData>" % (cell * (size // 100)),
        }
    )


def _book(sheet: bytes) -> bytes:
    return zipped({"xl/workbook.xml": b"<workbook/>", _SHEET: sheet})


ARCHIVES: Mapping[str, Maker] = {
    "Word: a bomb of spaces": lambda size: bombed(
        _DOCUMENT, _W, b" ", size, b"</w:body>"
    ),
    "Word: a bomb of paragraphs": lambda size: bombed(
        _DOCUMENT, _W, b"<w:p><w:r><w:t>x</w:t></w:r></w:p>", size, b"</w:body>"
    ),
    "Word: one paragraph of megabytes": lambda size: word(
        b"<w:p><w:r><w:t>%b</w:t></w:r></w:p>" % (b"12 " * (size // 3))
    ),
    "Word: one paragraph of dates": lambda size: word(
        b"<w:p><w:r><w:t>%b</w:t></w:r></w:p>"
        % ("๑๒ ม.ค. ๒๕๖๖ ".encode() * (size // 34))
    ),
    "Word: one paragraph of runs": lambda size: word(
        b"<w:p>%b</w:p>" % (b"<w:r><w:t>x</w:t></w:r>" * (size // 23))
    ),
    "Word: 400 long paragraphs": lambda size: word(
        b"<w:p><w:r><w:t>%b</w:t></w:r></w:p>" % (b"12/01/2566 " * (size // 4400)) * 400
    ),
    "Word: paragraphs in paragraphs": lambda size: word(b"<w:p>" * (size // 5)),
    "Word: attributes": lambda size: word(
        b"<w:p %b/>" % b" ".join(b"w:a%d='x'" % n for n in range(size // 12))
    ),
    "Word: entities in entities": lambda _: word(b"<w:p>&j;</w:p>", LAUGHS),
    "Word: a long entity, often": lambda _: word(b"<w:p>&a;</w:p>" * 5000, QUADRATIC),
    "Word: an entity outside": lambda _: word(b"<w:p>&a;</w:p>", OUTSIDE),
    "Word: members that overlap": overlapping,
    "Word: members": lambda size: zipped(
        {_DOCUMENT: _W, **{f"word/{n}": b"" for n in range(size // 100)}}
    ),
    "Word: names that lead out": lambda _: zipped(
        {_DOCUMENT: _W, "../../etc/passwd": b"x", "/etc/x": b"x", "C:\\x": b"x"}
    ),
    "Word: an archive in an archive": lambda size: zipped(
        {_DOCUMENT: bombed(_DOCUMENT, _W, b" ", size, b"")}
    ),
    "Excel: rows": lambda size: _book(
        b"<sheetData>%b" % (b"<row><c t='str'><v>x</v></c></row>" * (size // 33))
    ),
    "Excel: one row of cells": lambda size: _book(
        b"<sheetData><row>%b</row>" % (b"<c t='str'><v>x</v></c>" * (size // 22))
    ),
    "Excel: one text in all cells": _shared,
    "Excel: texts": lambda size: zipped(
        {
            "xl/workbook.xml": b"<workbook/>",
            "xl/sharedStrings.xml": b"<sst>%b" % (b"<si><t>x</t></si>" * (size // 17)),
        }
    ),
    "Excel: a number of digits": lambda size: (
        _shared(1000).replace(b"x", b"y")
        and zipped(
            {
                "xl/workbook.xml": b"<workbook/>",
                "xl/sharedStrings.xml": b"<sst><si><t>x</t></si></sst>",
                _SHEET: b"<sheetData><row><c t='s'><v>%b</v></c></row>" % (b"9" * size),
            }
        )
    ),
    "PowerPoint: shapes in shapes": lambda size: zipped(
        {
            "ppt/presentation.xml": b"<p/>",
            "ppt/slides/slide1.xml": b"<p>" + b"<sp>" * (size // 4),
        }
    ),
    "PowerPoint: shapes": lambda size: zipped(
        {
            "ppt/presentation.xml": b"<p/>",
            "ppt/slides/slide1.xml": b"<p>" + b"<sp><t>x</t></sp>" * (size // 17),
        }
    ),
    "OpenDocument: a level of digits": lambda size: zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": b"<o><h outline-level='%b'>x</h></o>" % (b"9" * size),
        }
    ),
    "OpenDocument: entities": lambda _: zipped(
        {"mimetype": b"x", "content.xml": LAUGHS + b"<o><p>&j;</p></o>"}
    ),
    "properties of megabytes": lambda size: zipped(
        {
            _DOCUMENT: _W + b"<w:p/></w:body></w:document>",
            "docProps/core.xml": b"<c><title>%b</title></c>" % (b"x" * size),
        }
    ),
    "properties without end": lambda size: zipped(
        {
            _DOCUMENT: _W + b"<w:p/></w:body></w:document>",
            "docProps/core.xml": b"<c>%b</c>" % (b"<title>x</title>" * (size // 16)),
        }
    ),
}


def _ole(table: bytes, directory: bytes = b"") -> bytes:
    """Return a compound file with this table of sectors ([MS-CFB] 2.2)."""
    head = bytearray(512)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<I", head, 44, 1)
    struct.pack_into("<I", head, 48, 1)
    struct.pack_into("<IIIII", head, 56, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", head, 76, 0, *[0xFFFFFFFF] * 108)
    return bytes(head) + table.ljust(512, b"\xff") + directory.ljust(512, b"\0")


def _entry(
    name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF
) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBB", len(raw), kind, 1)
        + struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, child)
        + bytes(16 + 4 + 16)
        + struct.pack("<IQ", start, size)
    )


_ROOT = _entry("Root Entry", 5, 0xFFFFFFFE, 0, 1)
COMPOUND: Mapping[str, Maker] = {
    "OLE: sectors in a circle": lambda _: _ole(
        struct.pack("<4I", 0xFFFFFFFD, 1, 2, 3),
        _ROOT + _entry("WordDocument", 2, 2, 1 << 31),
    ),
    "OLE: a directory in a circle": lambda _: _ole(
        struct.pack("<4I", 0xFFFFFFFD, 1, 1, 1), _ROOT * 4
    ),
    "OLE: entries in a circle": lambda _: _ole(
        struct.pack("<3I", 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFE),
        _entry("Root Entry", 5, 0xFFFFFFFE, 0, 0) * 4,
    ),
    "OLE: a stream that says it is huge": lambda _: _ole(
        struct.pack("<3I", 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFE),
        _ROOT + _entry("WordDocument", 2, 2, 1 << 40),
    ),
    "OLE: nothing but its head": lambda size: _ole(b"")[:512] + b"\xfe" * size,
    "OLE: sectors of nothing": lambda size: _ole(b"") + bytes(size),
}

DOCUMENTS: Mapping[str, Maker] = {
    **{f"PDF: {name}": make for name, make in PDFS.items()},
    **ARCHIVES,
    **COMPOUND,
}
"""Hostile documents, by what they are made of."""
