"""Laws of reading Word documents."""

import zipfile
from contextlib import suppress
from io import BytesIO
from itertools import pairwise
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import ReportUnreadableError
from crawler.links.find import find_links
from crawler.reports.docx.reader import read_docx
from crawler.reports.read import build_report
from tests.crawler.reports.docx.making import (
    cell,
    content_of,
    docx,
    field,
    link,
    nothing,
    packed,
    para,
    row,
    run,
    tbl,
)
from tests.properties.test_links import THAI, urls

pytestmark = pytest.mark.uncounted


XML_TEXT = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"
)
BREAK = "<w:r><w:br/></w:r>"
WHOLE = docx(
    para("ก", link("r1", "ดู"), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    + tbl(row(cell("ข"), cell(para(field('HYPERLINK "https://a.go.th"', "ค"))))),
    links={"r1": "https://a.go.th/x"},
    parts={
        "footnotes": f'<w:footnote w:id="1">{para("ง")}</w:footnote>',
        "numbering": '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"/>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
    },
)
VALUES = st.sampled_from(["", "-3", "0", "1", "7", "9" * 12, "x", "restart", "begin"])
NAMES = st.sampled_from([
    "p", "tbl", "tr", "tc", "r", "t", "tcPr", "trPr", "pPr", "rPr", "gridSpan", "del",
    "vMerge", "hMerge", "gridBefore", "numPr", "numId", "ilvl", "fldChar", "br", "ins",
    "instrText", "sdt", "sym", "sdtPr", "sdtContent", "txbxContent", "hyperlink",
    "footnoteReference", "footnote", "lvl", "lvlText", "lvlOverride", "abstractNum",
    "num", "start", "gridCol", "tblGrid", "body", "drawing", "pict",
    "lastRenderedPageBreak",
])  # fmt: skip
ATTRIBUTES = st.sampled_from(["val", "id", "ilvl", "numId", "fldCharType", "char", "w"])


@st.composite
def elements(draw: st.DrawFn) -> bytes:
    """Return elements that may stand where they must not, or no XML at all."""
    name, attribute, value = draw(NAMES), draw(ATTRIBUTES), draw(VALUES)
    inner = draw(st.one_of(st.just(b""), st.just(b"x"), elements()))
    begin = f'<w:{name} w:{attribute}="{value}" r:id="r1">'.encode()
    broken = draw(st.sampled_from([b""] * 12 + [b"\x00", b"\xff", b"&x;", b"<"]))
    return begin + inner + broken + f"</w:{name}>".encode()


def cut(text: str, places: list[int]) -> list[str]:
    """Return a text in pieces."""
    ends = sorted({place % (len(text) + 1) for place in places} | {0, len(text)})
    return [text[a:b] for a, b in pairwise(ends)]


def runs(text: str, places: list[int], between: str = "") -> str:
    """Return a text as several runs, as spelling checkers leave it."""
    return between.join(run(piece) for piece in cut(text, places))


def found(outcome: str, links: dict[str, str] | None = None) -> list[str]:
    """Return the addresses of a cell with this paragraph."""
    (table,) = content_of(docx(tbl(row("ก", cell(para(outcome)))), links=links)).tables
    text = "\n\n".join(table.rows[0].cells[1].paragraphs)
    return [one.url for one in find_links(text)]


@given(
    url=urls(),
    before=st.lists(THAI).map("".join),
    after=st.lists(THAI).map("".join),
    places=st.lists(st.integers(0, 200), max_size=8),
)
def test_printed_address_comes_back_exactly_however_it_is_cut_into_runs(
    url: str, before: str, after: str, places: list[int]
) -> None:
    """Word cuts text anywhere, in the middle of addresses too."""
    assert found(runs(f"{before} {url} ก{after}", places)) == [url]


@given(
    url=urls(),
    shown=st.one_of(urls(), st.just("ดูที่นี่")),
    before=st.lists(THAI).map("".join),
    places=st.lists(st.integers(0, 200), max_size=8),
    broken=st.booleans(),
)
def test_target_comes_back_exactly_however_the_words_are_wrapped(
    url: str, shown: str, before: str, places: list[int], *, broken: bool
) -> None:
    """A hyperlink opens its target, whatever it shows and wherever it breaks."""
    words = runs(shown, places, BREAK if broken else "")
    code = f'HYPERLINK "{url}"'
    simple = f"<w:fldSimple w:instr={quoteattr(code)}>{words}</w:fldSimple>"

    linked = found(run(before) + link("r1", words) + run(" ก"), {"r1": url})

    assert linked == [url]
    assert found(run(before) + field(code, words) + run(" ก")) == [url]
    assert found(run(before) + simple + run(" ก")) == [url]


@given(
    member=st.sampled_from(zipfile.ZipFile(BytesIO(WHOLE)).namelist()),
    changes=st.lists(
        st.tuples(st.integers(0, 500), elements()), min_size=1, max_size=6
    ),
)
def test_damaged_part_is_read_or_refused(
    member: str, changes: list[tuple[int, bytes]]
) -> None:
    """Whatever stands in a part, nothing but our own error comes out."""
    with zipfile.ZipFile(BytesIO(WHOLE)) as archive:
        members: dict[str, str | bytes] = {
            name: archive.read(name) for name in archive.namelist()
        }
        pieces = archive.read(member).split(b"><")
    for place, change in changes:
        pieces[place % len(pieces)] += b">" + change + b"<!---"
    damaged = b"><".join(pieces).replace(b"<!---><", b"<").replace(b"<!---", b"")
    reads_or_refuses(packed({**members, member: damaged}))


@given(
    changes=st.lists(
        st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6
    ),
    end=st.integers(0, len(WHOLE)),
)
def test_damaged_file_is_read_or_refused(
    changes: list[tuple[int, int]], end: int
) -> None:
    """Files are cut short on the way, and bits flip."""
    data = bytearray(WHOLE)
    for place, byte in changes:
        data[place] = byte
    reads_or_refuses(bytes(data[:end] if end % 2 else data))


@given(
    targets=st.lists(
        st.one_of(
            urls(), st.text(XML_TEXT), st.text(XML_TEXT).map("http://[{}".format)
        ),
        max_size=8,
    )
)
def test_any_target_makes_a_report(targets: list[str]) -> None:
    """Strangers write the targets, and nobody mends them."""
    names = {f"r{number}": target for number, target in enumerate(targets)}
    linked = "".join(para("ดำเนินการแล้ว ", link(name, "ดู")) for name in names)
    data = docx(para("ก") + linked, links=names)
    report = build_report(read_docx(data, look=nothing), path="", sha256="")

    cited = [one.url for row in report.measures for one in row.claims[0].links]
    assert set(cited) <= set(targets)


def reads_or_refuses(data: bytes) -> None:
    """Read a document; any error but our own is a mistake."""
    with suppress(ReportUnreadableError):
        read_docx(data, look=nothing)
