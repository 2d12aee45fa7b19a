"""Know what a report file is by what is in it; names and endings lie."""

import re
from enum import StrEnum

from crawler.errors import ReportUnreadableError
from crawler.reports.csv_reader import delimiter_of
from crawler.reports.decode import decode, decode_html
from crawler.reports.zipped import Zipped


class FileKind(StrEnum):
    """A kind of file that has a reader."""

    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"
    HTML = "html"
    CSV = "csv"
    TEXT = "text"
    IMAGE = "image"


def kind_of(data: bytes) -> FileKind:
    """Return what kind of report the bytes are.

    >>> kind_of(b"%PDF-1.7 ...")
    <FileKind.PDF: 'pdf'>

    Raises:
        ReportUnreadableError: Empty, encrypted, or of a kind that is not read.
    """
    if _is_blank(data):
        raise ReportUnreadableError("the file is empty")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    _refuse_foreign(data)
    if data.startswith(_ZIP):
        return _kind_of_zip(data)
    if _PDF_HEAD.search(data[:_LONGEST_HEAD]):
        return FileKind.PDF
    return _kind_of_text(data)


def _is_blank(data: bytes) -> bool:
    rest = _BYTE_ORDER.sub(b"", data[:4])
    return not rest.strip(_BLANK) and not data[4:].strip(_BLANK)


def _refuse_foreign(data: bytes) -> None:
    start = data[:_LONGEST_HEAD].lstrip(_BLANK)  # as the programs do that open these
    for magic, name in _FOREIGN:
        if start.startswith(magic):
            raise ReportUnreadableError(f"is {name}")
    if data.startswith(_OLE):
        raise ReportUnreadableError(f"is {_kind_of_ole(data)}")


_SAVE = "save it as DOCX or PDF and try again"
_BYTE_ORDER = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_BLANK = b"\x00 \t\r\n"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_HEAD = re.compile(rb"%PDF-[12]\.\d")
_LONGEST_HEAD = 1024  # readers of PDF look as far for its first line
_MAGIC = (
    (b"%PDF-", FileKind.PDF),
    (b"\x89PNG\r\n", FileKind.IMAGE),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"GIF87a", FileKind.IMAGE),
    (b"GIF89a", FileKind.IMAGE),
    (b"II*\x00", FileKind.IMAGE),
    (b"MM\x00*", FileKind.IMAGE),
    (b"BM", FileKind.IMAGE),
)
_FOREIGN = (
    (b"{\\rtf", f"an RTF file; {_SAVE}"),
    (b"\xef\xbb\xbf{\\rtf", f"an RTF file; {_SAVE}"),
    (b"\x1f\x8b", "a gzip archive; unpack it and give the report itself"),
    (b"7z\xbc\xaf'\x1c", "a 7-Zip archive; unpack it and give the report itself"),
    (b"Rar!\x1a\x07", "a RAR archive; unpack it and give the report itself"),
    (b"%!PS", f"a PostScript file; {_SAVE}"),
    (b"MZ", "a program, not a report"),
    (b"\x7fELF", "a program, not a report"),
    (b"SQLite format 3\x00", "a database, not a report"),
)


def _kind_of_zip(data: bytes) -> FileKind:
    """Tell the formats apart that are ZIP archives, by their members."""
    zipped = Zipped(data)
    names = zipped.names
    if any(name.startswith("word/document") for name in names):
        return FileKind.DOCX
    if "xl/workbook.xml" in names:
        return FileKind.XLSX
    types = _declared_types(zipped, names)
    for declared, found in _ZIP_TYPES:
        if declared in types:
            return found
    for mark, name in _FOREIGN_ZIPS:
        if any(one.startswith(mark) for one in names):
            raise ReportUnreadableError(f"is {name}")
    raise ReportUnreadableError(
        "is a ZIP archive; unpack it and give the report itself"
    )


_CONTENT_TYPES = "[content_types].xml"
_MOST_TYPES = 1024 * 1024
_ZIP_TYPES = (
    (b"wordprocessingml.document.main", FileKind.DOCX),
    (b"spreadsheetml.sheet.main", FileKind.XLSX),
)
_FOREIGN_ZIPS = (
    ("xl/workbook.bin", f"a binary workbook (.xlsb); {_SAVE}"),
    ("ppt/", f"a presentation; {_SAVE}"),
    ("mimetype", f"an OpenDocument or e-book file; {_SAVE}"),
)


def _declared_types(zipped: Zipped, names: frozenset[str]) -> bytes:
    if _CONTENT_TYPES not in names:
        return b""
    return zipped.read(_CONTENT_TYPES, most=_MOST_TYPES)


def _kind_of_ole(data: bytes) -> str:
    """Tell the formats apart that are compound files, by names of their streams."""
    for stream, name in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return name
    return f"an old Office file; {_SAVE}"


_OLE_STREAMS = (
    ("EncryptedPackage", "encrypted; save it without a password and try again"),
    ("WordDocument", f"a Word file of before 2007 (.doc); {_SAVE}"),
    ("Workbook", f"an Excel file of before 2007 (.xls); {_SAVE}"),
    ("PowerPoint Document", f"a presentation; {_SAVE}"),
    ("__substg1.0", f"an Outlook message; {_SAVE}"),
)


def _kind_of_text(data: bytes) -> FileKind:
    head = data[:_HEAD_OF_TEXT]
    if head.startswith(_UTF16):
        head = head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    if _MHTML.match(head) and b"multipart/related" in head.lower():
        raise ReportUnreadableError(f"is a web archive (.mht); {_SAVE}")
    if _HTML_HEAD.search(head):
        return FileKind.HTML
    if _XML_HEAD.match(head):
        return _kind_of_xml(data)
    text = decode(data)
    if text.lstrip().startswith("<") and _MARKUP.search(text):
        return FileKind.HTML
    return FileKind.TEXT if delimiter_of(text) is None else FileKind.CSV


_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_HEAD_OF_TEXT = 4096
_MHTML = re.compile(
    rb"\s*(?:MIME-Version|From|Message-ID|Date|Subject):", re.IGNORECASE
)
_HTML_HEAD = re.compile(
    rb"\A[^<]{0,200}(?:<\?xml[^>]{0,200}>|<!--.{0,1000}?-->|\s){0,4}"
    rb"<(?:!doctype\s{1,9}html|html|head|body|meta|style|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\b")
_MARKUP = re.compile(r"</(?:table|tr|td|div|p|ul|ol|span)\s*>", re.IGNORECASE)


def _kind_of_xml(data: bytes) -> FileKind:
    """Name what Office programs write as bare XML; XHTML is a page."""
    head = decode_html(data[:_XML_LOOKED_AT])
    if re.search(r"<html\b", head, re.IGNORECASE):
        return FileKind.HTML
    for mark in ("Word.Document", "Excel.Sheet", "<office:document", "<pkg:package"):
        if mark in head:
            raise ReportUnreadableError(f"is an Office file as bare XML; {_SAVE}")
    raise ReportUnreadableError("is XML of a kind that is no report")


_XML_LOOKED_AT = 65_536
