"""Headings of a document, and what stands below them."""

import pytest

from crawler.reports.docx.reader import read_docx
from crawler.reports.read import read_report_bytes
from tests.crawler.reports.docx.making import docx, para
from tests.crawler.reports.docx.test_numbering import item, level, lists


@pytest.mark.parametrize(
    ("properties", "heads"),
    [
        ('<w:pStyle w:val="Heading2"/>', True),
        ('<w:pStyle w:val="Below"/>', True),
        ('<w:outlineLvl w:val="0"/>', True),
        ('<w:pStyle w:val="Heading2"/><w:outlineLvl w:val="9"/>', False),
        ('<w:pStyle w:val="Body"/>', False),
        ('<w:pStyle w:val="Loop"/>', False),
        ("", False),
    ],
)
def test_headings_are_known_by_their_outline(properties: str, *, heads: bool) -> None:
    """Names of styles differ by language; the level of the outline does not."""
    styles = (
        '<w:style w:styleId="Heading2"><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
        "</w:style>"
        '<w:style w:styleId="Below"><w:basedOn w:val="Heading2"/></w:style>'
        '<w:style w:styleId="Body"><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
        '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    )
    data = docx(para("ก", properties=properties), parts={"styles": styles})

    assert [one.is_heading for one in read_docx(data).paragraphs] == [heads]


def test_bullets_below_headings_are_claims_of_their_measure() -> None:
    """A report without a table is told apart by its headings and lists."""
    numbering = lists(level(0, "bullet", "•"), level(1, "bullet", "-"))

    def heading(text: str) -> str:
        return para(text, properties='<w:outlineLvl w:val="1"/>')

    body = (
        heading("การให้บริการ")
        + item("ผลการดำเนินการ", 0)
        + item("จัดอบรมแล้ว https://a.go.th/1", 1)
        + item("จัดทำคู่มือแล้ว https://a.go.th/2", 1)
        + heading("การเปิดเผยข้อมูล")
        + item("เผยแพร่แล้ว https://a.go.th/3", 0)
    )
    report = read_report_bytes(docx(body, parts={"numbering": numbering}), "a.docx")

    assert [
        (one.topic, [[link.url for link in claim.links] for claim in one.claims])
        for one in report.measures
    ] == [
        ("การให้บริการ", [["https://a.go.th/1"], ["https://a.go.th/2"]]),
        ("การเปิดเผยข้อมูล", [["https://a.go.th/3"]]),
    ]
