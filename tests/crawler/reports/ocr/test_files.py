"""Only the scanned pages of a PDF are read as pictures; both give their claims."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from crawler.errors import ReportUnreadableError
from crawler.model.report import Repair
from crawler.reports.content import Why
from crawler.reports.ocr import files
from crawler.reports.ocr.files import read_picture
from crawler.reports.ocr.pages import ScannedPage
from crawler.reports.ocr.program import installed_languages
from crawler.reports.ocr.unread import PageUnreadError
from crawler.reports.read import read_report_bytes
from tests.crawler.reports.pdf.invented import ADDRESSES, FOLDER

TABLE = Path(__file__).with_name("table.png")
SCANNED = (
    "https://www.nasommut.go.th/select_news.php?news_id=479",
    "https://www.nasommut.go.th/contact18.php",
    "https://www.nasommut.go.th/Main/Form",
)


def mixed() -> tuple[bytes, int]:
    """Put the scan of a table behind a report with letters; tell its page."""
    document = pypdfium2.PdfDocument((FOLDER / "wide.pdf").read_bytes())
    file = BytesIO()
    Image.open(TABLE).convert("L").save(file, "PDF", resolution=200)
    document.import_pages(pypdfium2.PdfDocument(file.getvalue()))
    whole = BytesIO()
    document.save(whole)
    return whole.getvalue(), len(document)


@pytest.mark.skipif(
    not {"tha", "eng"} <= installed_languages(), reason="Tesseract is not installed"
)
def test_pages_with_letters_and_scanned_pages_give_the_claims_of_both() -> None:
    """The scanned annex was lost in silence, and now only it is in doubt."""
    data, last = mixed()

    report = read_report_bytes(data, "mixed.pdf")

    links = [one for m in report.measures for claim in m.claims for one in claim.links]
    assert [str(link.url) for link in links] == [*ADDRESSES, *SCANNED]
    assert [link.where.page == last for link in links] == [
        Repair.OCR in link.repairs for link in links
    ]
    assert sum(Repair.OCR in link.repairs for link in links) == len(SCANNED)


def test_a_picture_file_that_breaks_off_keeps_the_pages_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The page where it breaks off is named."""
    drawn: list[tuple[int, Why | None]] = []

    def read(pages: list[ScannedPage]) -> None:
        for page in pages:
            try:
                page.draw()
                drawn.append((page.number, None))
            except PageUnreadError as error:
                drawn.append((page.number, error.why))

    monkeypatch.setattr(files, "require_tesseract", lambda: None)
    monkeypatch.setattr(files, "read_scanned_pages", read)
    file = BytesIO()
    sheets = [Image.effect_noise((60, 60), 90) for _ in range(2)]
    sheets[0].save(file, "TIFF", save_all=True, append_images=sheets[1:])

    read_picture(file.getvalue()[:6_000])

    assert drawn == [(1, None), (2, Why.DAMAGED)]


def test_without_tesseract_a_picture_is_one_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It says what to install, before anything is decoded."""
    monkeypatch.setenv("PATH", "")

    with pytest.raises(ReportUnreadableError, match="install tesseract-ocr"):
        read_report_bytes(TABLE.read_bytes(), "scan.png")
