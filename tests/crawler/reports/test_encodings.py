"""The same report in every encoding and with every end of line."""

import pytest

from crawler.model.report import Report
from crawler.reports.read import read_report_bytes
from tests.crawler.reports.samples import COVER, HEADER, row

ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "cp874",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
)
ENDS = ("\n", "\r\n", "\r")
OUTCOME = "<p>จัดทำแล้ว</p><p>https://a.go.th/n.php?id=๒๓๗</p>"
TABBED = "\n".join([COVER, HEADER, row(OUTCOME), ""])
VALUES = TABBED.partition(HEADER)[2].replace("\t", ";")
PAGE_ROWS = "".join(
    f"<tr>{''.join(f'<td>{one}' for one in line.split(chr(9)))}</tr>\n"
    for line in (HEADER, row(OUTCOME))
)
TEXTS = {
    "report.txt": TABBED,
    "report.tsv": "\n".join([HEADER, row(OUTCOME), ""]),
    "report.csv": HEADER.replace("\t", ";") + VALUES,
    "report.md": "\n".join(
        [COVER, *(f"|{line.replace(chr(9), '|')}|" for line in (HEADER, row(OUTCOME)))]
    ),
    "report.html": f"<html><body>\n<p>{COVER}</p>\n<table>\n{PAGE_ROWS}</table>",
}


def claimed(report: Report) -> list[tuple[str, list[str]]]:
    """Return the claims with their addresses."""
    return [
        (claim.text, [link.url for link in claim.links])
        for measure in report.measures
        for claim in measure.claims
    ]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", sorted(TEXTS))
def test_report_says_the_same_in_every_encoding(
    name: str, encoding: str, end: str
) -> None:
    """Notepad, Excel and old programs of offices each write their own."""
    data = TEXTS[name].replace("\n", end).encode(encoding)

    report = read_report_bytes(data, name)

    assert claimed(report) == [("จัดทำแล้ว", ["https://a.go.th/n.php?id=237"])]


@pytest.mark.parametrize(
    ("outcome", "claims"),
    [
        ("<p>จัดแล้ว <p>https://a.go.th/1", [("จัดแล้ว", ["https://a.go.th/1"])]),
        ("<ol>จัดแล้ว <ul>https://a.go.th/1", [("จัดแล้ว", ["https://a.go.th/1"])]),
        (
            '<input type="checkbox">จัดแล้ว https://a.go.th/1<input>ครบ',
            [("จัดแล้ว ครบ", ["https://a.go.th/1"])],
        ),
        (
            "<ol><li>จัดแล้ว https://a.go.th/1<li>รายงาน https://a.go.th/2</ol>",
            [
                ("1. จัดแล้ว", ["https://a.go.th/1"]),
                ("2. รายงาน", ["https://a.go.th/2"]),
            ],
        ),
        ("จัด a<b https://a.go.th/1?a=1&lt=2", [("จัด a<b", ["https://a.go.th/1?a=1&lt=2"])]),
        ("จัด https://a.go.th/1?x=1&copy=2 Q&A", [("จัด Q&A", ["https://a.go.th/1?x=1&copy=2"])]),
        ("จัด<br/>https://a.go.th/sel_<br>news.php", [("จัด", ["https://a.go.th/sel_news.php"])]),
    ],
)  # fmt: skip
def test_stray_tags_change_no_address(
    outcome: str, claims: list[tuple[str, list[str]]]
) -> None:
    """The real reports hold tags that nobody closed and boxes that nobody ticked."""
    data = "\n".join([COVER, HEADER, row(outcome)]).encode()

    assert claimed(read_report_bytes(data, "report.txt")) == claims
