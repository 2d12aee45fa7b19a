from pathlib import Path

from crawler.model.report import Place, ReportKind
from crawler.reports.read import read_report_bytes
from tests.crawler.reports.samples import read


def test_lines_with_addresses_become_measures(tmp_path: Path) -> None:
    """A plain list of what was done and where to see it is a report too."""
    text = (
        "ปีงบประมาณ 2566\n\n- อบรมแล้ว https://a.go.th/1\nเผยแพร่แผน https://a.go.th/2\n"
    )
    report = read(tmp_path, text)

    assert report.kind is ReportKind.UNKNOWN
    assert [one.topic for one in report.measures] == ["อบรมแล้ว", "เผยแพร่แผน"]
    assert [one.row for one in report.measures] == [1, 2]
    assert report.measures[0].where == Place(row=3)


def test_formula_without_an_address_is_a_claim(tmp_path: Path) -> None:
    """It is a claim without evidence, and counted as such."""
    report = read(tmp_path, "ดำเนินการเรียบร้อยแล้วตามหลักฐาน\n")

    (measure,) = report.measures
    assert measure.claims[0].links == ()


def test_address_on_its_own_line_belongs_to_the_line_above(tmp_path: Path) -> None:
    """That is how such lists are typed."""
    text = "จัดอบรม\nhttps://a.go.th/1\nhttps://a.go.th/2\n"
    report = read(tmp_path, text)

    assert [one.topic for one in report.measures] == ["จัดอบรม", ""]


def test_address_broken_over_lines_is_put_together(tmp_path: Path) -> None:
    """Copying from a PDF breaks lines in the middle of addresses."""
    report = read(tmp_path, "จัดอบรม https://a.go.th/select_\nnews.php?id=๑๒\nจบ\n")

    (measure,) = report.measures
    assert measure.claims[0].links[0].url == "https://a.go.th/select_news.php?id=12"


def test_what_is_numbered_on_from_a_claim_is_a_claim(tmp_path: Path) -> None:
    """A letter lists what was done; the item without an address must not vanish."""
    report = read(
        tmp_path,
        "๑. เรื่องเดิม\nตามที่ได้รับแจ้ง\n1. ประกาศแล้ว https://a.go.th/1\n2. ประชุมผู้ปกครอง\n",
    )

    assert [one.topic for one in report.measures] == [
        "1. ประกาศแล้ว",
        "2. ประชุมผู้ปกครอง",
    ]


def test_unknown_table_is_read_row_by_row(tmp_path: Path) -> None:
    """Headers that nobody knows must not hide the addresses."""
    report = read(tmp_path, "ก\tข\nงานหนึ่ง\thttps://a.go.th/1\n")

    (measure,) = report.measures
    assert measure.topic == "งานหนึ่ง"
    assert measure.where == Place(table=1, row=2)


def test_several_formulas_in_a_line_are_several_claims(tmp_path: Path) -> None:
    """Scanning runs lines together."""
    line = "ดำเนินการเรียบร้อยตามหลักฐาน https://a.go.th/1 "
    report = read(tmp_path, line * 2)

    assert len(report.measures) == 2
    assert all(len(one.claims) == 1 for one in report.measures)


def test_markdown_is_read(tmp_path: Path) -> None:
    """Escaped underscores, headings and piped tables are its dress only."""
    text = (
        "## \n# รายงาน ปีงบประมาณ 2566\n\n| มาตรการ | ผลการดำเนินการ |\n|---|---|\n"
        "| อบรม | จัดแล้ว https://a.go.th/a\\_b.php |\n"
    )
    report = read(tmp_path, text, "report.md")

    (measure,) = report.measures
    assert report.kind is ReportKind.OUTCOME_REPORT
    assert measure.claims[0].links[0].url == "https://a.go.th/a_b.php"


def test_address_never_goes_on_in_the_next_row(tmp_path: Path) -> None:
    """A number below an address is that of the next row; nobody wrote both together."""
    report = read(
        tmp_path, "ก\tข\nจัดแล้ว\thttps://a.go.th/n/1\n2\tจัดอีก https://a.go.th/2\n"
    )

    assert [link.url for one in report.measures for link in one.claims[0].links] == [
        "https://a.go.th/n/1",
        "https://a.go.th/2",
    ]


def test_cell_over_several_rows_claims_once() -> None:
    """Repeated in each row, one claim would become three."""
    rows = "<tr><td>ก<td rowspan=3>จัดแล้ว https://a.go.th/1<tr><td>ข<tr><td>ค"
    report = read_report_bytes(f"<html><body><table>{rows}".encode(), "report.html")

    assert len(report.measures) == 1


def test_paragraphs_of_a_document_are_not_lines(tmp_path: Path) -> None:
    """In a text file a paragraph may be a broken line; Word and pages know better."""
    pieces = ("จัดแล้ว https://a.go.th/docs/", "about", "จบ")
    text = read(tmp_path, "\n".join(pieces))
    page = "".join(f"<p>{one}</p>" for one in pieces)
    other = read_report_bytes(f"<html><body>{page}".encode(), "report.html")

    (link,) = other.measures[0].claims[0].links
    assert text.measures[0].claims[0].links[0].url == "https://a.go.th/docs/about"
    assert link.url == "https://a.go.th/docs/"
