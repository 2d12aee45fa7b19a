"""From a Word document to claims and their addresses."""

import re

from crawler.model.report import Claim, ClaimKind, Report
from crawler.reports.docx.reader import read_docx
from crawler.reports.read import build_report
from tests.crawler.reports.docx.making import cell, docx, link, para, row, run, tbl
from tests.crawler.reports.docx.test_flow import PNG
from tests.crawler.reports.docx.test_numbering import item, level, lists

HEADER = ("ประเด็นที่ต้องพัฒนา", "ผู้รับผิดชอบ", "ขั้นตอน", "ระยะเวลา", "การดำเนินการ")
LINKS = {"r1": "https://a.go.th/x?id=๑", "r2": "https://b.go.th/y"}
PICTURE = '<w:r><w:drawing><a:blip r:embed="p1"/></w:drawing></w:r>'
UNSEEN = re.compile("[\ue000-\uf8ff]")


def report_of(body: str, **parts: str) -> Report:
    """Return the report that a document makes; its picture holds a code."""
    data = docx(
        para("เทศบาลตำบลตัวอย่าง") + para("ประจำปีงบประมาณ พ.ศ. ๒๕๖๖") + body,
        links=LINKS,
        pictures={"p1": PNG},
        parts=parts,
    )
    content = read_docx(data, look=lambda _: ["https://q.go.th/code"])
    return build_report(content, path="", sha256="")


def claims_of(outcome: str, **parts: str) -> list[Claim]:
    """Return the claims of a measure with this outcome cell."""
    report = report_of(tbl(row(*HEADER), row(*"กขคง", outcome)), **parts)
    (measure,) = report.measures
    return list(measure.claims)


def urls(claim: Claim) -> list[str]:
    """Return the addresses of a claim."""
    return [one.url for one in claim.links]


def test_numbered_list_makes_claims_with_their_own_hyperlinks() -> None:
    """Word numbers the claims; each cites what its words open."""
    numbering = lists(level(0, "thaiNumbers", "%1."))
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    first = para("จัดทำ", link("r1", "ประกาศ"), "แล้ว", properties=number)
    second = para(link("r2", "รายงานผลเมื่อ ๕ มกราคม ๒๕๖๖"), properties=number)

    one, two, three = claims_of(cell(first, second, item("สรุปผล")), numbering=numbering)

    assert (one.text, urls(one)) == ("๑. จัดทำ ประกาศ แล้ว", ["https://a.go.th/x?id=๑"])
    assert (two.text, urls(two)) == (
        "๒. รายงานผลเมื่อ ๕ มกราคม ๒๕๖๖",
        ["https://b.go.th/y"],
    )
    assert two.kind is ClaimKind.URL_AND_DATE
    assert three.kind is ClaimKind.NONE


def test_formula_inside_a_hyperlink_still_opens_a_claim() -> None:
    """Authors link the very words of the formula."""
    done = para(link("r1", "ดำเนินการเรียบร้อยตามหลักฐาน")) + para(
        link("r2", "ดำเนินการเรียบร้อยตามหลักฐาน")
    )

    assert [urls(one) for one in claims_of(cell(done))] == [
        ["https://a.go.th/x?id=๑"],
        ["https://b.go.th/y"],
    ]


def test_note_at_the_foot_is_evidence_of_its_claim() -> None:
    """Some reports give every address in a footnote."""
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{number}">{para(f"https://a.go.th/{number}")}</w:footnote>'
        for number in (1, 2)
    )
    outcome = cell(
        para("๑. จัดทำแล้ว", reference.format(1)) + para("๒. รายงาน", reference.format(2))
    )

    one, two = claims_of(outcome, footnotes=notes)

    assert (one.text, urls(one)) == ("๑. จัดทำแล้ว", ["https://a.go.th/1"])
    assert (two.text, urls(two)) == ("๒. รายงาน", ["https://a.go.th/2"])


def test_picture_of_a_code_is_evidence_on_its_own() -> None:
    """A cell of nothing but a picture is no section heading."""
    wide = row(*HEADER, "หลักฐาน")
    body = tbl(wide, row(*"กขคง", "จัดทำแล้ว", cell(para(PICTURE))))
    (measure,) = report_of(body).measures

    assert [urls(one) for one in measure.claims] == [["https://q.go.th/code"]]
    assert measure.claims[0].links[0].as_written == "https://q.go.th/code"


def test_row_of_evidence_alone_belongs_to_the_measure_above() -> None:
    """Authors begin a new row for each picture or address."""
    body = tbl(
        row(*HEADER),
        row(*"กขคง", "จัดทำแล้ว"),
        row("", "", "", "", cell(para(PICTURE))),
        row("", "", "", "", "https://a.go.th/๒"),
    )
    (measure,) = report_of(body).measures
    (claim,) = measure.claims

    assert urls(claim) == ["https://q.go.th/code", "https://a.go.th/2"]
    assert measure.where.row == 2


def test_report_without_a_table_cites_by_hyperlinks() -> None:
    """Letters and minutes report measures as well."""
    body = para("จัดทำประกาศแล้ว ", link("r1", "https://a.go.th/x…"))
    body += para("รายงานผล") + para(link("r2", "https://b.go.th/y"))
    report = report_of(body)

    assert [urls(one.claims[0]) for one in report.measures] == [
        ["https://a.go.th/x?id=๑"],
        ["https://b.go.th/y"],
    ]


def test_row_that_cites_is_no_header() -> None:
    """Were it one, its claim would be lost in silence."""
    cited = row(*HEADER[:4], cell(para(link("r1", "การดำเนินการ"))))

    assert len(report_of(tbl(row(*HEADER), cited)).measures) == 1


def test_nobody_sees_what_carries_a_target() -> None:
    """Every text of the report is for people."""
    linked = [
        cell(para(link("r1", name))) for name in ("หัวข้อ", "กองคลัง", "ทำ", "ทุกเดือน")
    ]
    body = para(link("r1", "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล")) + tbl(
        row(*HEADER),
        row(*linked, cell(para(run("ตาม "), link("r1", "ประกาศ"), PICTURE))),
    )
    report = report_of(body)

    assert report.measures[0].responsible_units == ("กองคลัง",)
    assert UNSEEN.search(repr(report)) is None
    assert not UNSEEN.search(str(report.measures[0].claims[0].text))
