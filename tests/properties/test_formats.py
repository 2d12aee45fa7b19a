"""The law of reading: an address comes back exact from every format."""

import csv
import html
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.reports.read import read_report_bytes
from tests.crawler.reports.docx.making import cell, docx, para, row, run, tbl
from tests.crawler.reports.workbooks import made
from tests.properties.addresses import (
    AFTER,
    BEFORE,
    Address,
    addresses,
    breaks_in,
    certain_breaks_in,
)
from tests.properties.test_links import urls

pytestmark = pytest.mark.uncounted


HEADER = (
    "ประเด็นที่ต้องพัฒนา",
    "ผู้รับผิดชอบ",
    "ขั้นตอนหรือวิธีการ",
    "กำหนดเวลาแล้วเสร็จ",
    "การดำเนินการ",
)
MEASURE = ("e๓ การอบรม", "กองคลัง", "๑. อบรม", "ทุกเดือน")
Pieces = list[str]
"""A sentence in pieces: an address in it is cut where its format can cut it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How a sentence is put into a format.

    ``unseen`` are ways to cut a word that no reader sees, ``breaks`` those that
    begin a new line, ``paragraphs`` those that begin a new paragraph.
    """

    write: Callable[[str], bytes]
    plain: Callable[[str], str] = str
    unseen: tuple[str, ...] = ("", "\u200b", "\u00ad", "\u2060")
    breaks: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()


def _tabbed(outcome: str) -> bytes:
    return "\n".join(["\t".join(HEADER), "\t".join([*MEASURE, outcome]), ""]).encode()


def _piped(outcome: str) -> bytes:
    rule = "|---" * len(HEADER) + "|"
    rows = [
        "|" + "|".join(HEADER) + "|",
        rule,
        "|" + "|".join([*MEASURE, outcome]) + "|",
    ]
    return ("# รายงาน\n\n" + "\n".join(rows) + "\n").encode()


def _listed(outcome: str) -> bytes:
    return f"รายงานผล\n\n- {outcome}\n\nจบรายงาน\n".encode()


def _values(delimiter: str, code: str = "utf-8-sig") -> Callable[[str], bytes]:
    def write(outcome: str) -> bytes:
        file = io.StringIO()
        csv.writer(file, delimiter=delimiter, lineterminator="\r\n").writerows(
            [HEADER, [*MEASURE, outcome], [*MEASURE, "จัดทำแล้ว"]]
        )
        return file.getvalue().encode(code)

    return write


def _page(outcome: str) -> bytes:
    cells = "".join(f"<td>{one}</td>" for one in [*MEASURE, outcome])
    head = "".join(f"<th>{one}</th>" for one in HEADER)
    return f"<html><body><table><tr>{head}</tr><tr>{cells}</tr></table>".encode()


def _paragraph(outcome: str) -> bytes:
    return f"<html><body><h1>รายงาน</h1><p>{outcome}</p><p>จบ</p>".encode()


def _workbook(outcome: str) -> bytes:
    rows = [[f"<r><t>{escape(one)}</t></r>" for one in HEADER]]
    rows.append([*(f"<r><t>{escape(one)}</t></r>" for one in MEASURE), outcome])
    cells = (
        "".join(f'<c t="inlineStr"><is>{one}</is></c>' for one in line) for line in rows
    )
    return made(
        "<sheetData>" + "".join(f"<row>{one}</row>" for one in cells) + "</sheetData>"
    )


def _document(outcome: str) -> bytes:
    return docx(tbl(row(*HEADER), row(*MEASURE, cell(para(outcome)))))


def _running(outcome: str) -> bytes:
    return docx(para("รายงานผล") + para(outcome) + para("จบ"))


_RICH = '</t></r><r><t xml:space="preserve">'


def _rich(text: str) -> str:
    return f'<r><t xml:space="preserve">{escape(text)}</t></r>'


_RUN = "\x00"
FORMS: Mapping[str, Form] = {
    "table.txt": Form(write=_tabbed, breaks=("<br>",), paragraphs=("<p>", "</p><p>")),
    "list.txt": Form(write=_listed, breaks=("\n", "\r\n")),
    "table.md": Form(write=_piped, breaks=("<br>",), paragraphs=("<p>",)),
    "list.md": Form(write=_listed, breaks=("\n",)),
    "values.csv": Form(write=_values(","), breaks=("\n", "\r\n"), paragraphs=("\n\n",)),
    "utf16.csv": Form(write=_values(";", "utf-16"), breaks=("\n",)),
    "values.tsv": Form(write=_values("\t"), breaks=("\n",), paragraphs=("\r\n\r\n",)),
    "table.html": Form(
        write=_page,
        plain=html.escape,
        unseen=("", "<wbr>", "&shy;", "&#8203;", "</span><span>", "<!-- x -->"),
        breaks=("<br>", "<br/>\n"),
        paragraphs=("<p>", "</p><div>", "<br><br>"),
    ),
    "list.html": Form(
        write=_paragraph,
        plain=html.escape,
        unseen=("", "<wbr>", "<b></b>"),
        breaks=("<br>",),
        paragraphs=("</p><p>",),
    ),
    "table.xlsx": Form(
        write=_workbook,
        plain=_rich,
        unseen=("", "\u200b"),
        breaks=("\n", "_x000D_\n"),
        paragraphs=("\n\n",),
    ),
    "table.docx": Form(
        write=_document,
        paragraphs=("</w:p><w:p>",),
        plain=run,
        unseen=("",),
        breaks=("<w:r><w:br/></w:r>", "<w:r><w:cr/></w:r>"),
    ),
    "list.docx": Form(
        write=_running,
        paragraphs=("</w:p><w:p>",),
        plain=run,
        unseen=("", '<w:proofErr w:type="spellStart"/>'),
        breaks=("<w:r><w:br/></w:r>",),
    ),
}


def _cuts(
    draw: st.DrawFn, form: Form, printed: str, after: str
) -> tuple[dict[int, str], str]:
    """Return where the address is cut and how, and what may follow it then."""
    lines, below = breaks_in(printed), certain_breaks_in(printed)
    kind = draw(st.sampled_from(["unseen", "line", "paragraph"]))
    parted = f" {after}" if re.match(r"[ก-๎).]", after) else after
    if kind == "line" and form.breaks and lines:
        return {
            draw(st.sampled_from(lines)): draw(st.sampled_from(form.breaks))
        }, parted
    if kind == "paragraph" and form.paragraphs and below:
        way = draw(st.sampled_from(form.paragraphs))
        return {draw(st.sampled_from(below)): way}, ""
    places = draw(st.sets(st.integers(1, len(printed) - 1), max_size=4))
    return {one: draw(st.sampled_from(form.unseen)) for one in places}, after


@st.composite
def sentences(draw: st.DrawFn, form: Form) -> tuple[Address, str]:
    """Return an address and a sentence that prints it, cut as the format can."""
    address = draw(addresses())
    before, after = draw(BEFORE), draw(AFTER)
    if re.match(r"[ก-๎]", after) and re.search(r"[/]\Z", address.printed):
        after = " " + after
    cuts, after = _cuts(draw, form, address.printed, after)
    ends = [0, *sorted(cuts), len(address.printed)]
    pieces = [form.plain(before)] if before else []
    for start, end in pairwise(ends):
        pieces += [cuts.get(start, ""), form.plain(address.printed[start:end])]
    return address, "".join([*pieces, form.plain(after) if after else ""])


def _law(name: str, data: st.DataObject) -> None:
    form = FORMS[name]
    address, sentence = data.draw(sentences(form))
    report = read_report_bytes(form.write(sentence), name)
    links = [
        link for one in report.measures for claim in one.claims for link in claim.links
    ]

    assert [link.url for link in links] == [address.url]


_SHAPES: Mapping[str, Callable[[str], str]] = {
    "inline": "[ดูที่นี่]({})".format,
    "in angles": "[ดูที่นี่](<{}> 'ประกาศ')".format,
    "autolink": "<{}>".format,
    "reference": "[ดูที่นี่][หมาย]\n\n[หมาย]: {}\n\n".format,
    "emphasis": " **{}** ".format,
    "slanted": " _{}_ ".format,
    "literal": "`{}`".format,
    "tag": '<a href="{}">https://a…</a>'.format,
}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(url=urls(), before=BEFORE, after=AFTER, shape=st.sampled_from(sorted(_SHAPES)))
def test_any_address_in_markdown_comes_back_exact(
    url: str, before: str, after: str, shape: str
) -> None:
    """However Markdown writes it; what marks it is no part of it."""
    written = _SHAPES[shape](url)
    where, tail = (
        (before + written, "") if shape == "reference" else (before, written + after)
    )
    report = read_report_bytes(_listed(where + tail), "list.md")
    found = [
        link.url
        for one in report.measures
        for claim in one.claims
        for link in claim.links
    ]

    assert found == [url]


@pytest.mark.parametrize("name", sorted(FORMS))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_address_comes_back_exact(name: str, data: st.DataObject) -> None:
    """An address that reading altered would be called broken."""
    _law(name, data)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FORMS))
@settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_address_comes_back_exact_many_times(
    name: str, data: st.DataObject
) -> None:
    """The same law, for an hour by hand."""
    _law(name, data)
