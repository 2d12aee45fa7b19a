from collections.abc import Callable
from io import BytesIO

import pypdfium2
import pytest

from crawler.errors import ReportUnreadableError
from crawler.links.anchors import is_marked
from crawler.model.report import Place, Report
from crawler.reports.content import Content
from crawler.reports.pdf import bounded
from crawler.reports.pdf.pages import read_pages
from crawler.reports.pdf.reader import is_scanned, read_pdf
from crawler.reports.pdf.scanned import GarbledReportError, ScannedReportError
from crawler.reports.read import build_report
from tests.crawler.reports.pdf.building import TEXT, packed, pdf, picture, stream
from tests.crawler.reports.pdf.comparing import addresses, differences
from tests.crawler.reports.pdf.invented import ADDRESSES, FOLDER, STYLES, content


def report_of(content: Content) -> Report:
    """Build the report that a reader's content makes."""
    return build_report(content, path="", sha256="")


def fixture(name: str) -> bytes:
    """Return one of the small files."""
    return (FOLDER / f"{name}.pdf").read_bytes()


def read(data: bytes) -> Content:
    """Read a file in this process."""
    seen = read_pages(data, lambda: None)
    return Content(format="pdf", blocks=seen.blocks, other_readings=seen.other_readings)


@pytest.mark.parametrize("name", [*STYLES, "browser"])
def test_typeset_report_says_what_was_written(name: str) -> None:
    """Every address and claim survives, however narrow its cell and long its row."""
    wanted = report_of(content())
    found = report_of(read(fixture(name)))

    assert addresses(found) == ADDRESSES
    assert differences(wanted, found) == []


def test_file_is_read_in_a_process_of_its_own() -> None:
    """What the process says is what is read here."""
    read_there = read_pdf(fixture("narrow"))

    assert read_there == read(fixture("narrow"))
    assert read_there.format == "pdf"


def test_row_over_pages_is_one_row_with_its_place() -> None:
    """A row that is torn apart would lose its claims or count twice."""
    (table,) = read(fixture("narrow")).tables

    assert len(table.rows) == 5
    assert [row.where.row for row in table.rows] == [1, 2, 3, 4, 5]
    assert table.rows[1].where == Place(page=1, table=1, row=2)
    assert table.rows[2].cells[4].where == Place(page=2, table=1, row=3, column=5)


def test_hyperlinks_are_marked_with_their_targets() -> None:
    """A hyperlink is what a click opens; it is never mended."""
    (linked,) = read(fixture("linked")).tables
    (plain,) = read(fixture("narrow")).tables

    assert is_marked("".join(linked.rows[1].cells[4].paragraphs))
    assert not is_marked("".join(plain.rows[1].cells[4].paragraphs))


def test_table_without_lines_is_known_by_its_header() -> None:
    """Cells of neighbours must not run into the address between them."""
    report = report_of(read(fixture("unruled")))

    assert [one.topic.replace(" ", "") for one in report.measures] == [
        "อบรมเจ้าหน้าที่ของหน่วยงานทุกคน",
        "เผยแพร่ข้อมูล",
    ]
    assert addresses(report) == [
        "https://a-sample.go.th/files/2566/news_12.php",
        "https://a-sample.go.th/7",
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    """Read across, every sentence and address would be nonsense."""
    report = report_of(read(fixture("columns")))

    wanted = [f"https://a-sample.go.th/news/detail/{n}" for n in range(101, 109)]
    assert addresses(report) == wanted


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_page_that_lies_on_its_side_is_read(turn: int) -> None:
    """Programs turn landscape pages in every way there is."""
    document = pypdfium2.PdfDocument(fixture("narrow"))
    for page in document:
        page.set_rotation(turn)
    turned = BytesIO()
    document.save(turned)

    assert addresses(report_of(read(turned.getvalue()))) == ADDRESSES


def test_words_across_a_page_are_left_out() -> None:
    """A stamp that says DRAFT belongs to no sentence."""
    stamp = b" BT /F 40 Tf .7 .7 -.7 .7 100 300 Tm (DRAFT) Tj ET"
    (paragraph,) = read(pdf(stream(TEXT + stamp))).paragraphs

    assert paragraph.text == "The report says so at https://a.go.th/x-y as shown"


def test_scanned_report_is_known() -> None:
    """Optical reading takes over there, and only there."""
    assert is_scanned(picture())
    assert not is_scanned(fixture("narrow"))
    with pytest.raises(ScannedReportError, match="only pictures"):
        read_pdf(picture())


def test_unseen_letters_are_no_text() -> None:
    """Scanners lay what they guessed behind the picture; it was never checked."""
    unseen = TEXT.replace(b"BT", b"BT 3 Tr")

    with pytest.raises(ScannedReportError):
        read(pdf(stream(unseen)))


def test_fonts_that_do_not_say_their_letters_are_refused() -> None:
    """The pages look right; the text behind them is nonsense."""
    garbled = fixture("narrow").replace(b"/ToUnicode", b"/XoUnicode")

    with pytest.raises(GarbledReportError, match="fonts"):
        read(garbled)
    assert is_scanned(garbled)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (lambda: b"%PDF-1.7\n" + bytes(100_000), "cut short"),
        (lambda: fixture("narrow")[:20_000], "cut short"),
        (lambda: b"no PDF at all", "cut short"),
        (lambda: b"%PDF-1.7 startxref", "damaged"),
        (lambda: fixture("locked"), "password"),
        (lambda: pdf(stream(TEXT), pages=1001), "1,001 pages"),
    ],
)
def test_unreadable_file_gets_one_clear_line(
    data: Callable[[], bytes], says: str
) -> None:
    """The auditor must know what to do about it."""
    with pytest.raises(ReportUnreadableError, match=says) as caught:
        read_pdf(data())

    assert "\n" not in str(caught.value)


LINES = b"".join(
    b"%d 0 m %d 800 l S 0 %d m 600 %d l S " % (n % 600, n % 600, n % 800, n % 800)
    for n in range(20_000)
)


@pytest.mark.parametrize(
    "data",
    [
        lambda: pdf(packed(b"0 0 m 1 1 l S " * 8_000_000)),
        lambda: pdf(packed(TEXT + LINES)),
        lambda: pdf(packed(b"BT /F 12 Tf " + b"(all work) Tj " * 100_000 + b"ET")),
        lambda: pdf(
            stream(TEXT + b" /A Do"),
            stream(
                b"/A Do " * 200,
                b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
                b"/Resources<</XObject<</A 6 0 R>>>>",
            ),
        ),
    ],
    ids=["bomb", "lines", "letters", "forms in themselves"],
)
def test_hostile_page_is_refused(data: Callable[[], bytes]) -> None:
    """Neither memory nor patience is without bounds."""
    with pytest.raises(ReportUnreadableError) as caught:
        read_pdf(data())

    assert "\n" not in str(caught.value)


def test_deep_nesting_does_no_harm() -> None:
    """A result, or one clear line."""
    deep = b"[" * 100_000 + b"]" * 100_000
    content = read_pdf(pdf(stream(TEXT), deep))

    assert len(content.paragraphs) == 1


def test_slow_file_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that never answers must not keep us."""
    monkeypatch.setattr(bounded, "FIRST_SECONDS", 0.0)

    with pytest.raises(ReportUnreadableError, match="too long"):
        read_pdf(fixture("narrow"))


def test_process_that_says_nothing_is_no_report(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A crash inside the library looks like this."""
    monkeypatch.setattr(bounded, "_WORKER", "crawler.reports.pdf.scanned")

    with pytest.raises(ReportUnreadableError, match="damaged"):
        read_pdf(fixture("narrow"))


def test_endless_answer_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text can be a bomb too."""
    monkeypatch.setattr(bounded, "MOST_ANSWER", 10)

    with pytest.raises(ReportUnreadableError, match="more text"):
        read_pdf(fixture("narrow"))
