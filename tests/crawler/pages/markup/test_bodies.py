"""Files are known by their bytes, whatever their names and types say."""

import pytest

from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.pages.read import read_page
from tests.crawler.pages.building import PROSE, fetched, framed
from tests.crawler.pages.filing import zipped

PDF = (
    b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
)
FILE = "https://example.go.th/docs/plan.pdf"
PAGE = "https://example.go.th/download.php?id=3"
AS_PDF = {"content-type": "application/pdf"}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (PDF, PageKind.DOCUMENT),
        (b"\xef\xbb\xbf\r\n" + PDF, PageKind.DOCUMENT),
        (zipped(notes_txt="x"), PageKind.DOCUMENT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", PageKind.DOCUMENT),
        (b"{\\rtf1 }", PageKind.DOCUMENT),
        (b"\xff\xd8\xff\xe0JFIF", PageKind.IMAGE),
        (b"\x89PNG\r\n\x1a\nrest", PageKind.IMAGE),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", PageKind.IMAGE),
    ],
)
def test_file_is_known_by_its_bytes(body: bytes, kind: PageKind) -> None:
    """Download scripts say text/html for everything."""
    reading = read_page(fetched(body, PAGE))

    assert reading.outcome is Outcome.OK
    assert reading.facts.kind is kind
    assert reading.facts.title is None


@pytest.mark.parametrize(
    ("body", "url", "headers", "outcome"),
    [
        (b"", FILE, AS_PDF, Outcome.BLANK),
        (b"%PDF-1.4 cut", FILE, AS_PDF, Outcome.CORRUPT_DOCUMENT),
        (b"\x00\x01\x02\x03" * 9, FILE, AS_PDF, Outcome.CORRUPT_DOCUMENT),
        (b"File not there", FILE, AS_PDF, Outcome.WRONG_CONTENT),
        (framed(f"<p>{PROSE}</p>").encode(), FILE, {}, Outcome.WRONG_CONTENT),
        ("<h1>ไม่พบหน้านี้</h1>".encode(), FILE, {}, Outcome.SOFT_404),
        (b"<p>x</p><embed src='real.pdf'>", FILE, {}, Outcome.OK),
        (b"picture", PAGE, {"content-type": "image/jpeg"}, Outcome.OK),
        (b"a,b\n1,2\n", "https://example.go.th/data.csv", {}, Outcome.OK),
    ],
)
def test_file_that_is_none_is_told(
    body: bytes, url: str, headers: dict[str, str], outcome: Outcome
) -> None:
    """An empty or broken file is no evidence; one that is whole is."""
    reading = read_page(fetched(body, url, headers=headers))

    assert reading.outcome is outcome, reading.proof
