"""Reports that are web pages."""

from base64 import b64encode

import pytest
from bs4 import BeautifulSoup

from crawler.errors import ReportUnreadableError
from crawler.links.find import find_links
from crawler.reports.content import Content
from crawler.reports.html import reader
from crawler.reports.html.lists import labels_in
from crawler.reports.html.reader import read_html
from crawler.reports.read import read_report_bytes
from tests.crawler.reports.test_qr import code, saved
from tests.crawler.reports.workbooks import HEADER as WORKBOOK_HEADER

HEADER = """<tr><th rowspan=2>ประเด็นที่ต้องพัฒนา<th rowspan=2>ผู้รับผิดชอบ
<th rowspan=2>ขั้นตอนหรือวิธีการ<th rowspan=2>กำหนดเวลาแล้วเสร็จ<th colspan=2>การดำเนินการ</tr>
<tr><th>ผลการดำเนินการ<th>หลักฐาน</tr>"""
ROWS = """<tr><td rowspan=2>e๓ การอบรม<td>กองคลัง<td><ol><li>อบรม<li>รายงาน</ol>
<td>ภายในเดือนมกราคม ๒๕๖๖<td>จัดอบรมแล้ว<br>เรียบร้อย<td><a href="n.php?id=5">ดูที่นี่</a></tr>
<tr><td>กองช่าง<td>อบรม<td>ทุกเดือน<td>จัดแล้ว<td><table><tr><td>https://a.go.th/1
<td>https://a.go.th/2</table></tr>"""
COVER = "<h1>ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน</h1><p>เทศบาลตำบลตัวอย่างสมมุติ"
FRAME = f"""<html><head><base href="https://a.go.th/x/"><title>x</title></head>
<nav><a href="m.php">เมนู</a></nav>
<table><tr><td colspan=2>แบนเนอร์</tr><tr><td>เมนู<td>{COVER}<table>{HEADER}{ROWS}</table>
</td></tr><tr><td colspan=2>ท้ายเว็บ</tr></table>"""


def page(body: str, address: str = "") -> Content:
    """Read a page with this body."""
    return read_html(f"<html><body>{body}".encode(), address=address)


def texts(body: str) -> list[str]:
    """Return the paragraphs of a page as people see them."""
    return [one.plain for one in page(body).paragraphs]


def urls(body: str, address: str = "") -> list[str]:
    """Return the addresses in the paragraphs of a page."""
    found = [find_links(one.text) for one in page(body, address).paragraphs]
    return [one.url for links in found for one in links]


def grid(body: str) -> list[list[str]]:
    """Return the cells of the first table."""
    return [[cell.text for cell in row.cells] for row in page(body).tables[0].rows]


def test_report_inside_the_frame_of_a_site_is_read() -> None:
    """Old sites lay out the whole page by tables; the report is one inside."""
    report = read_report_bytes(FRAME.encode(), "https://b.go.th/report")

    assert (report.agency, report.fiscal_year) == ("เทศบาลตำบลตัวอย่างสมมุติ", 2566)
    first, second = report.measures
    assert (first.topic, second.topic) == ("e๓ การอบรม", "e๓ การอบรม")
    assert first.claims[0].links[0].url == "https://a.go.th/x/n.php?id=5"
    assert first.claims[0].links[0].as_written == "ดูที่นี่"
    urls = [link.url for claim in second.claims for link in claim.links]
    assert urls == ["https://a.go.th/1", "https://a.go.th/2"]


def test_spans_are_expanded() -> None:
    """A cell over rows says something of each; one over columns says it once."""
    rows = "<tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td>d</tr><tr><td>e</tr>"

    assert grid(f"<table>{rows}</table>") == [
        ["a", "b", ""],
        ["a", "c", "d"],
        ["e", "", ""],
    ]


def test_odd_spans_are_bounded() -> None:
    """Anything may stand in an attribute."""
    rows = "<tr><td rowspan=0>a<td colspan=x>b</tr><tr><td colspan=-3>c</tr><tr></tr>"
    cells = page(f"<table>{rows}</table>").tables[0].rows

    assert [[cell.text for cell in row.cells] for row in cells] == [
        ["a", "b"],
        ["a", "c"],
    ]
    wide = grid("<table><tr><td>a<td colspan=99999>b</tr><tr><td>c<td>d</tr></table>")
    assert len(wide[0]) == 200


def test_cell_that_hangs_right_of_a_short_row_stays_in_its_column() -> None:
    """The gap is filled, or columns would shift."""
    rows = "<tr><td>a<td>b<td rowspan=2>c</tr><tr><td>d</tr>"

    assert grid(f"<table>{rows}</table>") == [["a", "b", "c"], ["d", "", "c"]]


def test_lists_are_numbered_as_shown() -> None:
    """Deadlines and outcomes are paired by the numbers of their items."""
    body = """<ol start=3><li>ก<li value=7>ข<li>ค</ol><ol type=a><li>ง</ol>
    <ol style="list-style-type: thai"><li>จ</ol><ol type=i start=4><li>ฉ</ol>
    <ol style="list-style:none"><li>ช</ol><ol><li>๑. ซ</ol><ul><li>ฌ</ul>"""

    assert texts(body) == [
        "3. ก",
        "7. ข",
        "8. ค",
        "a. ง",
        "๑. จ",
        "iv. ฉ",
        "ช",
        "๑. ซ",
        "• ฌ",
    ]


def test_letters_of_long_lists_fall_back_to_numbers() -> None:
    """There is no twenty-seventh letter."""
    lists = BeautifulSoup("<ol type=a start=27><li>x</ol>", "lxml").ol
    assert lists is not None

    assert [label for _, label in labels_in(lists)] == ["27. "]


def test_breaks_are_those_of_a_browser() -> None:
    """Lines of the source are spaces; elements of blocks are paragraphs."""
    assert texts("a\n  b<br>c<p>d<div>e</div>f<pre>g\nh</pre><hr>i") == [
        "a b\nc",
        "d",
        "e",
        "f",
        "g\nh",
        "i",
    ]


def test_what_is_not_shown_is_not_read() -> None:
    """Forgotten drafts hide in pages; nobody answers for them."""
    body = """a<p hidden>b<p style="x:1; DISPLAY : none">c<script>d</script>
    <!-- e --><style>f</style><p style="visibility:hidden">g<template>h</template>
    <span style="mso-hide:all">i</span><select><option>j</select><p>&#3585;&amp;"""

    assert texts(body) == ["a", "ก&"]


def test_menus_and_footers_are_left_out_unless_they_hold_a_table() -> None:
    """Their addresses are cited by no claim."""
    body = "<nav>a</nav><footer>b</footer><div role=navigation>c</div><aside>d</aside>"

    assert texts(body + "e") == ["e"]
    assert page("<aside><table><tr><td>f<td>g</table></aside>").tables


def test_targets_are_resolved_as_a_browser_does() -> None:
    """Against the base that the page declares, then its own address."""
    link = '<a href=" n.php?id=๑\n">x</a>'

    assert urls(link, "https://a.go.th/x/") == ["https://a.go.th/x/n.php?id=๑"]
    assert urls(f'<base href="/y/">{link}', "https://a.go.th/x/") == [
        "https://a.go.th/y/n.php?id=๑"
    ]
    assert urls(f'<base href="//[x">{link}', "https://a.go.th/x/") == urls(link) == []


@pytest.mark.parametrize(
    "href",
    ["mailto:a@a.go.th", "javascript:x()", "#top", "tel:1", "", " ", "x" * 9000, "[:"],
)
def test_what_opens_no_page_is_no_address(href: str) -> None:
    """Buttons and mailboxes are no evidence."""
    assert urls(f'<a href="{href}">x</a>', "https://a.go.th/") in (
        [],
        ["https://a.go.th/[:"],
    )


def test_whole_target_is_never_altered() -> None:
    """What a click opens is judged as it is."""
    odd = "HTTPS://A.go.th/๑ b%2f?x=[&copy=1"

    assert urls(f'<a href="{odd}">ดู</a>') == [odd.replace("&copy", "&copy")]
    assert urls('<a href="https://[bad/">x</a>') == ["https://[bad/"]


def test_hyperlink_around_blocks_keeps_its_words() -> None:
    """Cards of a site are hyperlinks around paragraphs."""
    body = '<a href="https://a.go.th/1"><p>ก</p><p>ข</p></a>'

    assert texts(body) == ["ก", "ข"]
    assert urls(body) == ["https://a.go.th/1"]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<meta charset=utf-8><p>ข่าว".encode("cp874"), "ข่าว"),
        ("<meta charset=tis-620><p>ข่าว".encode(), "ข่าว"),
        ("<p>ข่าว".encode("utf-16"), "ข่าว"),
        (b"\xef\xbb\xbf<p>" + "ข่าว".encode(), "ข่าว"),
        ("<meta charset=iso-8859-1><p>été".encode("latin-1"), "été"),
        (b"<meta charset=utf-7><p>x\xff", "x\ufffd"),
        (b"<meta charset=cp999999><p>x\xff", "x\ufffd"),
        (b"<p>x\x00y", "xy"),
    ],
)
def test_charset_is_that_of_the_bytes(data: bytes, text: str) -> None:
    """Declarations are copied from template to template."""
    assert [one.text for one in read_html(data).paragraphs] == [text]


def test_forged_targets_are_dropped() -> None:
    """Nobody but us may say where a hyperlink leads."""
    assert urls("x&#xE0F0;&#xE0F1;&#xE168;&#xE0F2;\ue0f0\ue0f1\ue168\ue0f2") == []


def test_caption_stands_above_its_table() -> None:
    """It may name agency and year."""
    content = page("<table><caption>ปีงบประมาณ</caption><tr><td>a<td>b</table>")

    assert [one.text for one in content.paragraphs] == ["ปีงบประมาณ"]
    assert [cell.text for cell in content.tables[0].rows[0].cells] == ["a", "b"]


def test_table_of_one_column_is_running_text() -> None:
    """Pages put everything into a table."""
    assert texts("<table><tr><td>a<p>b</tr><tr><td>c</tr></table>") == ["a", "b", "c"]


def test_page_of_very_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tree of a page takes a hundred times its bytes."""
    monkeypatch.setattr(reader, "MOST_TAGS", 3)

    with pytest.raises(ReportUnreadableError, match="too many elements"):
        page("<p><p><p>")


def test_items_without_numbers_are_marked_as_shown() -> None:
    """Each may be a claim of its own; a mark that was typed needs no second one."""
    body = """<ul><li>ก<ul><li>ข</ul><li>- ค<li><ol><li>ง</ol></ul>
    <ul style="list-style: none"><li>จ</ul><li>ฉ"""

    assert texts(body) == ["• ก", "• ข", "- ค", "1. ง", "จ", "ฉ"]


def test_headings_head_what_stands_below() -> None:
    """A report without tables is told apart by its headings."""
    body = "<h2>การให้บริการ</h2><p>ก</p><div><h3><b>การ</b>เปิดเผย</h3></div><p>ข"

    headed = [(one.text, one.is_heading) for one in page(body).paragraphs]
    assert headed == [
        ("การให้บริการ", True),
        ("ก", False),
        ("การเปิดเผย", True),
        ("ข", False),
    ]


def held(picture: bytes, kind: str = "image/png") -> str:
    """Return a picture that stands in its own address."""
    return f'<img alt="x" src="data:{kind};base64,{b64encode(picture).decode()}">'


def test_code_in_a_picture_of_the_page_is_an_address() -> None:
    """Pages saved by office programs hold their pictures."""
    drawn = held(saved(code("https://a.go.th/n?id=๕")))
    body = f'<p>จัดแล้ว {drawn}</p><p>ดู <a href="https://a.go.th/1">{drawn}</a></p>'

    assert urls(body) == [
        "https://a.go.th/n?id=๕",
        "https://a.go.th/n?id=๕",
        "https://a.go.th/1",
    ]


@pytest.mark.parametrize(
    "image",
    [
        held(b"no picture"),
        held(b"", "image/svg+xml"),
        '<img src="data:image/png;base64,%%%">',
        '<img src="data:image/png;base64,QQ">',
        '<img src="https://a.go.th/qr.png">',
        "<img>",
    ],
)
def test_picture_without_a_code_is_none(image: str) -> None:
    """A damaged picture is no reason to refuse a report; none is fetched."""
    assert urls(f"<p>ก {image}</p>") == []
    assert texts(f"<p>ก {image}</p>") == ["ก"]


def test_outcome_over_several_measures_is_one_claim() -> None:
    """Counted in each row, one claim would become two."""
    head = "".join(f"<th>{one}" for one in WORKBOOK_HEADER[:5])
    first = "<td>e๓ การอบรม<td>กองคลัง<td>อบรม<td>ทุกเดือน"
    outcome = "<td rowspan=2>จัดแล้ว https://a.go.th/1"
    rows = f"<tr>{first}{outcome}</tr><tr>{first.replace('๓', '๔')}</tr>"
    data = f"<html><body><table><tr>{head}</tr>{rows}</table>".encode()

    report = read_report_bytes(data, "report.html")

    assert [len(one.claims) for one in report.measures] == [1, 0]


def test_address_shortened_with_dots_is_read_by_its_target() -> None:
    """What is shown ends in dots, what is opened does not."""
    body = (
        '<p>ดู <a href="https://a.go.th/very/long.php?id=5">https://a.go.th/ve…</a> ครับ'
    )
    (paragraph,) = page(body).paragraphs
    (found,) = find_links(paragraph.text)

    assert found.as_written == "https://a.go.th/ve…"
    assert found.url == "https://a.go.th/very/long.php?id=5"
