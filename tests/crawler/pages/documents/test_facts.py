"""Documents are evidence too: their title, when they were signed, what they name."""

from dataclasses import replace
from datetime import date

import pytest

from crawler.model.outcome import Outcome
from crawler.model.page import DateWhere, PageKind, PageReading, YearWhere
from crawler.pages.documents import facts as of_document
from crawler.pages.documents.worker import look_into
from crawler.pages.read import read_page
from tests.crawler.pages import filing
from tests.crawler.pages.building import fetched
from tests.crawler.pages.filing import LINES, SIGNED, TITLE
from tests.crawler.reports.pdf.building import pdf, picture, stream

DAY = date(2023, 1, 12)
FILE = "https://example.go.th/docs/plan"
CREATED_EARLIER = (
    "<dcterms:created>2019-01-12T00:00:00Z</dcterms:created>"
    "<dcterms:modified>2023-01-12T03:00:00Z</dcterms:modified>"
)
LOCKED_PDF = filing.FOLDER.parent / "reports" / "locked.pdf"


@pytest.fixture(autouse=True)
def _reads_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process for every file would make these tests slow; others start it."""
    monkeypatch.setattr(of_document, "inside_of", look_into)


def read(data: bytes, url: str = FILE) -> PageReading:
    """Read a document that came well."""
    return read_page(fetched(data, url, headers={}))


def shown(*lines: str) -> bytes:
    """Return a PDF of some lines of ASCII."""
    drawn = b" 0 -24 Td ".join(b"(%b) Tj" % line.encode() for line in lines)
    return pdf(stream(b"BT /F 12 Tf 50 700 Td %b ET" % drawn))


@pytest.mark.parametrize(
    "data",
    [
        filing.word(*LINES),
        filing.open_text(*LINES),
        filing.old_word(),
        (filing.FOLDER / "announcement.pdf").read_bytes(),
    ],
    ids=["docx", "odt", "doc", "pdf"],
)
def test_announcement_is_read_alike_in_every_format(data: bytes) -> None:
    """Agencies upload what their program saves; the paper is the same."""
    facts = read(data).facts

    assert facts.kind is PageKind.DOCUMENT
    assert facts.title is not None
    assert facts.title.startswith(filing.ISSUER)
    assert "แผนปฏิบัติการป้องกันการทุจริต" in facts.title
    assert (2566, YearWhere.TITLE) in {(y.year, y.where) for y in facts.named_years}
    assert facts.published is not None
    assert (facts.published.value, facts.published.where) == (DAY, DateWhere.DOCUMENT)
    assert "๕ กันยายน ๒๕๖๕" in facts.published.runners_up
    assert "date-doubtful" not in facts.signals


def test_date_that_a_text_refers_to_is_no_date_of_the_document() -> None:
    """An order is quoted with its date; a line may break right in front of it."""
    facts = read(filing.word(*LINES[:-1])).facts

    assert facts.published is None
    assert date(2022, 9, 5) in facts.stated_dates


def test_workbook_is_named_by_its_first_rows() -> None:
    """Procurement plans are sheets; numbers of cells are no dates."""
    rows = (("แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566",), ("ลำดับ", "รายการ"))

    facts = read(filing.sheet(*rows)).facts

    assert facts.title == rows[0][0]
    assert facts.published is None


def test_slides_are_named_by_their_title() -> None:
    """The title is not the first thing drawn."""
    data = filing.slides("ผลการดำเนินงาน ปี 2566", "เสนอต่อที่ประชุม")

    assert read(data).facts.title == "ผลการดำเนินงาน ปี 2566"


def test_marked_heading_names_a_document() -> None:
    """Who writes with styles says what the title is; a preface is none."""
    lines = ("คำนำ", "เอกสารฉบับนี้จัดทำขึ้นเพื่อใช้เป็นแนวทาง", "คู่มือการปฏิบัติงาน")
    data = filing.word(*lines, centred=0, styles={0: "Heading 1", 2: "Heading 1"})

    assert read(data).facts.title == "คู่มือการปฏิบัติงาน"


def test_subject_names_a_letter() -> None:
    """Above it stand only who writes, and the day."""
    data = filing.word(
        "บันทึกข้อความ",
        "ส่วนราชการ สำนักปลัด",
        "ที่ ตย ๗๑๐๐๑/๑๒ วันที่ ๑๒ มกราคม ๒๕๖๖",
        "เรื่อง รายงานผลการดำเนินการตามแผน รอบ ๖ เดือน",
        "เรียน นายกองค์การบริหารส่วนตำบล",
        centred=1,
    )

    facts = read(data).facts

    assert facts.title == "รายงานผลการดำเนินการตามแผน รอบ ๖ เดือน"
    assert facts.published is not None
    assert facts.published.value == DAY


def test_rows_of_a_table_do_not_date_a_document() -> None:
    """Each contract has its day; the report has none of them."""
    rows = (f"{day} จ้างเหมาบริการ {day} มกราคม 2566" for day in range(1, 6))
    lines = ("รายงานผลการจัดซื้อจัดจ้าง", *rows)

    undated = read(filing.told(filing.word(*lines, centred=1), "")).facts
    signed = read(filing.word(*lines, SIGNED, centred=1)).facts

    assert undated.published is None
    assert signed.published is not None
    assert signed.published.value == DAY


def test_lone_date_of_a_document_is_doubtful() -> None:
    """Nothing says that it is the day of the document."""
    filler = [filing.TEXT.replace("๕ กันยายน ๒๕๖๕", "")] * 9

    facts = read(filing.word("คู่มือการปฏิบัติงาน", *filler, "12 มกราคม 2566")).facts

    assert facts.published is not None
    assert (facts.published.value, facts.published.where) == (DAY, DateWhere.TEXT)
    assert "date-doubtful" in facts.signals


def test_days_ago_in_a_document_are_told_from_another_day() -> None:
    """It was written long before the visit."""
    data = filing.told(filing.word("รายงานผลการดำเนินงาน", "โพสต์เมื่อ 3 วันที่แล้ว"), "")

    assert read(data).facts.published is None


def test_largest_letters_name_a_cover() -> None:
    """The cover of a plan has neither subject nor day."""
    drawn = (
        b"BT /F 30 Tf 50 700 Td (Action plan of 2023) Tj"
        b" /F 12 Tf 0 -60 Td (Written by the office of the clerk, as every year.) Tj ET"
    )

    assert read(pdf(stream(drawn))).facts.title == "Action plan of 2023"


def test_title_property_counts_only_if_the_text_says_it() -> None:
    """Templates keep the title of last year's document, with its year."""
    last_year = "<dc:title>แผนปฏิบัติการป้องกันการทุจริต ปี 2561</dc:title>"
    data = filing.told(filing.word(*LINES[1:], centred=2), last_year)

    facts = read(data).facts

    assert facts.title == f"{filing.SUBJECT} {filing.YEAR}".removeprefix("เรื่อง ")
    assert 2561 not in {named.year for named in facts.named_years}


def test_title_property_that_is_said_is_the_title() -> None:
    """It ends where the title ends; lines of a heading do not tell."""
    data = filing.told(
        filing.word("แผนพัฒนาบุคลากร", "ประจำปี 2566", "สำนักปลัด", "ที่อยู่ของหน่วยงาน"),
        "<dc:title>แผนพัฒนาบุคลากร ประจำปี 2566</dc:title>",
    )

    assert read(data).facts.title == "แผนพัฒนาบุคลากร ประจำปี 2566"


@pytest.mark.parametrize(
    ("core", "day"),
    [
        ("<dcterms:modified>2023-01-12T03:00:00Z</dcterms:modified>", DAY),
        ("<dcterms:created>2023-01-11T20:00:00Z</dcterms:created>", DAY),
        (CREATED_EARLIER, DAY),
        ("<dcterms:modified>2026-11-20T01:00:00Z</dcterms:modified>", None),
        ("<dcterms:modified>1980-01-01T00:00:00Z</dcterms:modified>", None),
        ("<dcterms:modified>soon</dcterms:modified>", None),
    ],
)
def test_property_dates_a_document_whose_text_does_not(
    core: str, day: date | None
) -> None:
    """Weakly: a program wrote it. One of the day of the visit was made for it."""
    data = filing.told(filing.word("รายงานผลการดำเนินงานของหน่วยงาน"), core)

    facts = read(data).facts

    assert (facts.published.value if facts.published else None) == day
    if facts.published:
        assert facts.published.where is DateWhere.META
        assert "the file's own property" in facts.published.reasoning
        assert "date-doubtful" in facts.signals


@pytest.mark.parametrize(
    "line", ["รายงานผลการดำเนินงาน ปีงบประมาณ 2566", "จัดประชุมในวันที่ 12 มกราคม 2566"]
)
def test_property_of_a_template_dates_nothing(line: str) -> None:
    """A document is not older than what it tells of; it would be called stale."""
    core = "<dcterms:modified>2013-12-23T23:15:00Z</dcterms:modified>"

    assert read(filing.told(filing.word(line, centred=1), core)).facts.published is None


def test_text_outweighs_the_property() -> None:
    """The paper says when it was signed; the property stands beside it."""
    core = "<dcterms:modified>2023-02-20T03:00:00Z</dcterms:modified>"

    published = read(filing.told(filing.word(*LINES), core)).facts.published

    assert published is not None
    assert published.value == DAY
    assert "2023-02-20T03:00:00Z" in published.runners_up


def test_pdf_of_pictures_says_nothing() -> None:
    """Its title and day can be read by people only; a scanner's clock proves none."""
    facts = read(picture()).facts

    assert (facts.title, facts.published) == (None, None)
    assert "scanned" in facts.signals


@pytest.mark.parametrize(
    "data",
    [
        LOCKED_PDF.read_bytes(),
        filing.locked_word(),
        filing.locked_new_word(),
        filing.open_text(*LINES, manifest="<m><encryption-data/></m>"),
    ],
    ids=["pdf", "doc", "docx", "odt"],
)
def test_document_that_asks_for_a_password_is_locked(data: bytes) -> None:
    """No citizen can open it."""
    reading = read(data)

    assert reading.outcome is Outcome.LOCKED_DOCUMENT
    assert reading.facts.title is None


@pytest.mark.parametrize(
    "data",
    [
        filing.word(*LINES)[:-400],
        (filing.FOLDER / "announcement.pdf").read_bytes()[:20_000],
        b"%PDF-1.7" + b"x" * 9000,
    ],
    ids=["docx", "pdf", "no pdf"],
)
def test_document_without_its_end_is_corrupt(data: bytes) -> None:
    """Nothing opens it."""
    assert read(data).outcome is Outcome.CORRUPT_DOCUMENT


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x01" * 2000,
        filing.zipped(word__document_xml="<!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>"),
        filing.zipped(picture_jpg="…"),
    ],
)
def test_document_that_our_reader_refuses_is_not_called_broken(data: bytes) -> None:
    """Other programs may open it, and a false "broken" is the worst answer."""
    reading = read(data)

    assert reading.outcome is Outcome.OK
    assert (reading.facts.title, reading.facts.published) == (None, None)


def test_document_that_is_an_error_message_is_wrong_content() -> None:
    """Some systems make a PDF of whatever they say."""
    reading = read(shown("404 Not Found", "The requested URL was not found."))

    assert reading.outcome is Outcome.WRONG_CONTENT


@pytest.mark.parametrize("outcome", [Outcome.TOO_LARGE, Outcome.TRUNCATED])
def test_part_of_a_document_that_tells_what_it_is_is_enough(outcome: Outcome) -> None:
    """Its first pages name it; what stands on the last one nobody knows."""
    whole = shown(
        "Annual action plan for FY 2023", "Published 12 January 2023", "x" * 30
    )
    part = fetched(whole[: whole.rfind(b"xref\n0")], FILE, headers={})
    part = replace(part, look=replace(part.look, outcome=outcome))

    reading = read_page(part)

    assert reading.outcome is Outcome.OK
    assert reading.facts.title == "Annual action plan for FY 2023"
    assert reading.facts.published is not None
    assert {"cut-short", "date-doubtful"} <= set(reading.facts.signals)
    assert "not whole" in reading.proof


@pytest.mark.parametrize("outcome", [Outcome.TOO_LARGE, Outcome.TRUNCATED])
@pytest.mark.parametrize("data", [b"%PDF-1.7\n" + b"\x01" * 5000, b"PK\x03\x04" * 99])
def test_part_of_a_document_that_tells_nothing_is_not_judged(
    outcome: Outcome, data: bytes
) -> None:
    """Nothing is known against it, and nothing for it."""
    part = fetched(data, FILE, headers={})
    part = replace(part, look=replace(part.look, outcome=outcome))

    assert read_page(part).outcome is outcome


def test_digest_of_a_document_is_that_of_its_text() -> None:
    """Servers write a PDF anew on every visit, with another day inside."""
    one, other = (
        read(
            filing.told(
                filing.word(*LINES), f"<dcterms:modified>{day}</dcterms:modified>"
            )
        )
        for day in ("2023-02-20T03:00:00Z", "2023-02-21T03:00:00Z")
    )

    assert one.facts.digest == other.facts.digest
    assert one.facts.digest != read(filing.word(*LINES, SIGNED)).facts.digest


def test_title_of_a_paper_has_issuer_subject_and_year() -> None:
    """Its lines belong together."""
    assert read(filing.word(*LINES)).facts.title == TITLE
