"""What a file is, whatever its name says."""

import pytest

from crawler.errors import ReportUnreadableError
from crawler.reports.sniff import FileKind, kind_of
from tests.crawler.reports.workbooks import parts_of, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
TABLE = "<table><tr><td>ผล</td></tr></table>"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n...", FileKind.PDF),
        (b"\r\n junk \n%PDF-1.4\n...", FileKind.PDF),
        (zipped({"word/document.xml": "<x/>"}), FileKind.DOCX),
        (zipped({"word\\document.xml": "<x/>"}), FileKind.DOCX),
        (zipped(parts_of(["<sheetData/>"])), FileKind.XLSX),
        (b"\x89PNG\r\n\x1a\n...", FileKind.IMAGE),
        (b"\xff\xd8\xff\xe0...", FileKind.IMAGE),
        (b"II*\x00...", FileKind.IMAGE),
        (b"<!DOCTYPE html><p>x", FileKind.HTML),
        (b"\xef\xbb\xbf\n <HTML lang=th><p>x", FileKind.HTML),
        (b"<!-- saved from x --><html>", FileKind.HTML),
        ("<html>ผล".encode("utf-16"), FileKind.HTML),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html SYSTEM "x"><html>', FileKind.HTML),
        (b'<?xml version="1.0"?><!-- x --><x:y/><html>', FileKind.HTML),
        (TABLE.encode("cp874"), FileKind.HTML),
        ("ก,ข,ค\n๑,๒,๓\n".encode(), FileKind.CSV),
        ('ก\tข\tค\n๑\t"๒\n๓"\t๔\n'.encode(), FileKind.CSV),
        ("ก\tข\tค\n๑\t๒\t๓\n".encode(), FileKind.TEXT),
        ("# รายงาน\n\n1. ผล <b>ดี</b> ก่อน, หลัง\n".encode(), FileKind.TEXT),
        (f"ผล {TABLE}".encode(), FileKind.TEXT),
        ("รายงาน".encode("cp874"), FileKind.TEXT),
    ],
)
def test_kind_is_known_by_the_content(data: bytes, kind: FileKind) -> None:
    """Names lie: exports are called .xls that are pages, scans .docx that are PDF."""
    assert kind_of(data) is kind


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\x00" * 5000, "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"\xff\xfe", "empty"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE + "WordDocument".encode("utf-16-le"), r"Word file .*\.doc"),
        (OLE + "Workbook".encode("utf-16-le"), r"Excel file .*\.xls"),
        (OLE, "old Office file"),
        (b"{\\rtf1\\ansi x}", "RTF"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n", "web archive"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>',
            "bare XML",
        ),
        (b'<?xml version="1.0"?><feed/>', "no report"),
        (zipped({"ppt/presentation.xml": ""}), "presentation"),
        (zipped({"xl/workbook.bin": ""}), "binary workbook"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "OpenDoc"),
        (zipped({"a.docx": "x"}), "ZIP archive"),
        (zipped({"word/document.xml": "x" * 9})[:-30], "damaged"),
        (b"PK\x03\x04....", "damaged"),
        (b"\x1f\x8b\x08....", "gzip"),
        (b"Rar!\x1a\x07\x00", "RAR"),
        (b"MZ\x90\x00", "program"),
        (b"abc\x00def", "neither"),
        (b"\xff\xff\xff\xff", "neither"),
        ("été à la plage".encode("latin-1"), "neither"),
    ],
)
def test_what_has_no_reader_is_refused_by_its_name(data: bytes, says: str) -> None:
    """A person must know what to do with the file."""
    with pytest.raises(ReportUnreadableError, match=says) as caught:
        kind_of(data)

    assert "\n" not in str(caught.value)


def test_types_that_an_archive_declares_count_too() -> None:
    """Some programs put the main part elsewhere."""
    declared = "<Types><Override ContentType='x.wordprocessingml.document.main+xml'/>"

    kind = kind_of(zipped({"[Content_Types].xml": declared, "main.xml": "<x/>"}))

    assert kind is FileKind.DOCX
