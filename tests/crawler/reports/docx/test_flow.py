import io

import pytest
from PIL import Image

from crawler.links.anchors import mark, strip_marks
from crawler.links.find import find_links
from crawler.reports.docx.reader import read_docx
from crawler.thai.text import squeeze
from tests.crawler.reports.docx.making import (
    cell,
    docx,
    field,
    link,
    para,
    row,
    rows_of,
    run,
    tbl,
    texts,
)

URL = "https://a.go.th/select_news.php?news_id=๒๓๗&x=1"
RUBY = f"<w:r><w:ruby><w:rt>{run('อ่าน')}</w:rt>{run('ก')}</w:ruby></w:r>"
WORD_ART = '<w:pict><v:shape><v:textpath string="ปก"/></v:shape></w:pict>'


def _png() -> bytes:
    buffer = io.BytesIO()
    Image.new("1", (8, 8)).save(buffer, "PNG")
    return buffer.getvalue()


PNG = _png()


def control(properties: str, inner: str) -> str:
    """Return a content control."""
    return (
        f"<w:sdt><w:sdtPr>{properties}</w:sdtPr>"
        f"<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    )


def links(data: bytes) -> list[tuple[str, str]]:
    """Return each address of the running text, as written and as visited."""
    return [
        (one.as_written, one.url) for text in texts(data) for one in find_links(text)
    ]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("ก") + "<w:r><w:tab/></w:r>" + run("ข"), "ก ข"),
        (run("ก") + "<w:r><w:softHyphen/></w:r>" + run("ข"), "กข"),
        (run("a") + "<w:r><w:noBreakHyphen/></w:r>" + run("b"), "a-b"),
        (run("ก") + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "ก✓"),
        ('<w:r><w:sym w:font="Wingdings" w:char="00FE"/></w:r>' + run("ข"), "☑ข"),
        ('<w:r><w:sym w:char="zz"/><w:sym/></w:r>' + run("ข"), "ข"),
        (run("\uf0fc ครบ"), "✓ ครบ"),
        (run("ก") + f"<w:del>{run('ลบ')}</w:del>" + run("ข"), "กข"),
        (run("ก") + f"<w:ins>{run('เพิ่ม')}</w:ins>" + run("ข"), "กเพิ่มข"),
        (f"<w:moveFrom>{run('ก')}</w:moveFrom><w:moveTo>{run('ข')}</w:moveTo>", "ข"),
        (run("ก") + run("ซ่อน", "<w:vanish/>") + run("ข"), "กข"),
        (run("ก") + run("เห็น", '<w:vanish w:val="0"/>'), "กเห็น"),
        (f"<w:smartTag>{run('ก')}</w:smartTag>" + run("ข"), "กข"),
        (control("", run("ก")), "ก"),
        (control("<w:showingPlcHdr/>", run("คลิกเพื่อใส่ข้อความ")) + run("ข"), "ข"),
        (field(" PAGE ", "๑๒"), "๑๒"),
        ("<w:r><w:t> ก </w:t></w:r>" + run("ข"), "กข"),
        (RUBY, "ก"),
        (f"<w:r>{WORD_ART}</w:r>", "ปก"),
        (run("ก\ue0f0\ue168\ue0f2\ue0f4ข"), "กข"),
    ],
)  # fmt: skip
def test_paragraph_is_read_as_it_is_printed(inner: str, text: str) -> None:
    """What nobody sees on paper was not written, and nothing else is lost."""
    assert texts(docx(para(inner))) == [text]


def test_hyperlink_gives_its_target_and_its_words() -> None:
    """The visible text is often cut short with dots."""
    body = para("ตามหลักฐาน ", link("r1", "https://a.go.th/sel…"), " แล้ว")

    assert links(docx(body, links={"r1": URL})) == [("https://a.go.th/sel…", URL)]


def test_place_in_the_page_belongs_to_the_target() -> None:
    """Word keeps what stands behind the number sign apart."""
    body = para(link("r1", "ดู", place="ita"))

    assert links(docx(body, links={"r1": "https://a.go.th/x"})) == [
        ("ดู", "https://a.go.th/x#ita")
    ]


@pytest.mark.parametrize(
    "inner",
    [
        '<w:hyperlink w:anchor="top"><w:r><w:t>ดู</w:t></w:r></w:hyperlink>',
        link("r9", "ดู"),
        field(' HYPERLINK \\l "top" ', "ดู"),
        field(" REF x ", "ดู"),
        field(" HYPERLINK ", "ดู"),
    ],
)
def test_link_inside_the_report_is_its_words(inner: str) -> None:
    """It leads nowhere that can be visited."""
    data = docx(para(inner))

    assert texts(data) == ["ดู"]


@pytest.mark.parametrize(
    ("code", "target"),
    [
        (f' HYPERLINK "{URL}" ', URL),
        (f" hyperlink {URL} ", URL),
        (f" HYPERLINK “{URL}” ", URL),
        (f' HYPERLINK "{URL}" \\t "_blank" \\o "คำแนะนำ" ', URL),
        (' HYPERLINK \\o "x" "https://a.go.th/y" \\h ', "https://a.go.th/y"),
        (' HYPERLINK "https://a.go.th/y" \\l "z" ', "https://a.go.th/y#z"),
        (' HYPERLINK "file:\\\\\\\\srv\\\\a.pdf" ', "file:\\\\srv\\a.pdf"),
    ],
)
def test_hyperlink_field_gives_its_target(code: str, target: str) -> None:
    """Older programs write hyperlinks as fields, in one element or in many."""
    complex_field = docx(para("ตาม ", field(code, "ดูที่นี่"), " แล้ว"))
    escaped = code.replace("&", "&amp;").replace('"', "&quot;")
    simple = docx(para(f'<w:fldSimple w:instr="{escaped}">{run("ดูที่นี่")}</w:fldSimple>'))

    assert links(complex_field) == [("ดูที่นี่", target)]
    assert links(simple) == [("ดูที่นี่", target)]


def test_hyperlink_field_may_run_over_paragraphs() -> None:
    """A title set as several paragraphs is one hyperlink."""
    begin, end = field(f'HYPERLINK "{URL}"', "หนึ่ง|สอง").split("|")
    data = docx(
        f"<w:p>{begin}</w:t></w:r></w:p><w:p><w:r><w:t>{end}</w:p>{para('สาม')}"
    )

    assert texts(data) == [mark("หนึ่ง", URL), mark("สอง", URL), "สาม"]


def test_field_without_an_end_links_not_the_whole_report() -> None:
    """One damaged field must not make every claim cite its address."""
    body = para(field(f'HYPERLINK "{URL}"', "ดู", end=False)) + para("ก") * 20

    assert len(links(docx(body))) <= 4


def test_field_without_an_end_does_not_run_out_of_its_cell() -> None:
    """Fields of one cell are no business of the next."""
    opened = para(field(f'HYPERLINK "{URL}"', "ดู", end=False))
    data = docx(tbl(row(cell(opened), "ก", "ข")) + para("ค"))

    assert rows_of(data) == [["ดู", "ก", "ข"]]
    assert texts(data) == ["ค"]


def test_field_without_a_result_swallows_nothing() -> None:
    """A field whose code never ends would hide the rest of the report."""
    begun = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r>'
    )

    assert texts(docx(para(begun, "โค้ด") + para("ข้อความ"))) == ["ข้อความ"]


def test_strange_fields_are_nothing() -> None:
    """Ends without beginnings, and nothing but beginnings."""
    end = '<w:r><w:fldChar w:fldCharType="end"/><w:fldChar/></w:r>'
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'

    assert texts(docx(para(end, separate, "ก"))) == ["ก"]
    assert texts(docx(para(begin * 500) + para("ก"))) == ["ก"]


def test_code_field_is_an_address_nobody_typed() -> None:
    """Word itself can draw a QR code."""
    code = f'DISPLAYBARCODE "{URL}" QR \\q 3'
    simple = code.replace("&", "&amp;").replace('"', "&quot;")

    assert links(docx(para("ดู", field(code)))) == [(URL, URL)]
    assert links(docx(para("ดู", f'<w:fldSimple w:instr="{simple}"/>'))) == [(URL, URL)]
    assert (
        links(docx(para("ดู", field('DISPLAYBARCODE "https://a.go.th" CODE39')))) == []
    )


def test_empty_hyperlink_is_none() -> None:
    """Editing leaves hyperlinks behind that nobody can see or click."""
    body = para("ก", link("r1"), link("r1", " "), link("r1", run("ข", "<w:vanish/>")))

    assert links(docx(body, links={"r1": URL})) == []


def test_hyperlink_on_a_picture_is_one() -> None:
    """Pictures are clicked as well; both of its properties say the same."""
    click = '<a:hlinkClick r:id="r1"/>'
    drawing = (
        f"<w:r><w:drawing><wp:inline><wp:docPr>{click}</wp:docPr><a:x>{click}</a:x>"
        "</wp:inline></w:drawing></w:r>"
    )
    old = f'<w:r><w:pict><v:shape href="{URL.replace("&", "&amp;")}"/></w:pict></w:r>'
    around = link("r1", "<w:r><w:drawing/></w:r>")

    for inner in (drawing, old, around):
        assert links(docx(para(inner), links={"r1": URL})) == [(URL, URL)]


def test_code_in_a_picture_is_an_address_where_it_stands() -> None:
    """Many reports print QR codes instead of addresses."""
    drawn = '<w:r><w:drawing><a:blip r:embed="p1"/></w:drawing></w:r>'
    old = '<w:r><w:pict><v:shape><v:imagedata r:id="p1"/></v:shape></w:pict></w:r>'
    outside = '<w:r><w:drawing><a:blip r:link="r1"/><a:blip/></w:drawing></w:r>'
    body = tbl(
        row(cell(para("ก", drawn)), cell(para("ข", old)), cell(para(outside, "ค")))
    )
    looked: list[bytes] = []

    def look(picture: bytes) -> list[str]:
        looked.append(picture)
        return [URL]

    data = docx(body, pictures={"p1": PNG}, links={"r1": URL})
    (table,) = read_docx(data, look=look).tables

    assert [one.paragraphs for one in table.rows[0].cells] == [
        ("ก" + mark("", URL),),
        ("ข" + mark("", URL),),
        ("ค",),
    ]
    assert looked == [PNG]


@pytest.mark.parametrize("picture", [b"", b"\x89PNG\r\n\x1a\nxx", b"GIF89a"])
def test_picture_that_cannot_be_read_shows_nothing(picture: bytes) -> None:
    """A broken picture is no reason to refuse a report."""
    drawn = '<w:r><w:drawing><a:blip r:embed="p1"/></w:drawing></w:r>'
    data = docx(para("ก", drawn), pictures={"p1": picture})

    assert [one.text for one in read_docx(data).paragraphs] == ["ก"]


def test_text_box_is_read_once() -> None:
    """Word writes each text box twice, for programs old and new."""
    content = f"<w:txbxContent>{para('กล่อง')}{para('สอง')}</w:txbxContent>"
    body = para(
        "ก",
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        "ข",
    )
    old = para("ก", f"<w:r><w:pict><v:textbox>{content}</v:textbox></w:pict></w:r>")

    assert texts(docx(body)) == ["กข", "กล่อง", "สอง"]
    assert texts(docx(old)) == ["ก", "กล่อง", "สอง"]
    assert rows_of(docx(tbl(row(cell(body), "ค")))) == [["กข กล่อง สอง", "ค"]]


def test_box_for_new_programs_alone_falls_back() -> None:
    """An empty choice says nothing; the other alternative does."""
    body = para(
        "<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:t>ก</w:t></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )

    assert texts(docx(body)) == ["ก"]


FOOTNOTE = para("<w:r><w:footnoteRef/></w:r>", "ดู ", link("n1", "ประกาศ"))
FOOTNOTE += para("และ https://b.go.th/๒")
ENDNOTE = para("ท้ายเล่ม") + para('<w:r><w:endnoteReference w:id="1"/></w:r>')
NOTES = {
    "footnotes": f'<w:footnote w:id="1">{FOOTNOTE}</w:footnote>',
    "endnotes": f'<w:endnote w:id="1">{ENDNOTE}</w:endnote>',
}
REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'


def test_note_is_read_where_it_is_referred_to() -> None:
    """Evidence given in a footnote belongs to the claim with the number."""
    body = para("๑. จัดทำแล้ว", REFERENCE, " ๒. รายงานแล้ว")
    data = docx(body, parts=NOTES, note_links={"n1": URL})
    (text,) = texts(data)

    assert (
        squeeze(strip_marks(text))
        == "๑. จัดทำแล้ว ดู ประกาศ และ https://b.go.th/๒ ๒. รายงานแล้ว"
    )
    assert [url for _, url in links(data)] == [URL, "https://b.go.th/2"]


def test_note_in_a_hyperlink_is_not_its_words() -> None:
    """The words are quoted to the reviewer."""
    body = para(link("r1", "ดู", REFERENCE))
    data = docx(body, parts=NOTES, links={"r1": URL}, note_links={"n1": URL + "2"})

    assert [one[0] for one in links(data)] == ["ดู", "ประกาศ", "https://b.go.th/๒"]


def test_end_note_is_read_and_loops_end() -> None:
    """A note that refers to itself is no riddle."""
    body = para("ก", '<w:r><w:endnoteReference w:id="1"/></w:r>')

    assert texts(docx(body, parts=NOTES)) == ["ก ท้ายเล่ม"]
    assert texts(docx(para("ก", REFERENCE))) == ["ก"]


def test_broken_lines_of_a_cover_are_lines() -> None:
    """Covers are set with breaks of lines; a hyperlink over two stays whole."""
    broken = "<w:r><w:br/></w:r>"
    body = para(
        "หนึ่ง", broken, "สอง", broken, link("r1", "สาม", broken, "สี่"), broken, "ห้า"
    )

    assert texts(docx(body, links={"r1": URL})) == [
        "หนึ่ง",
        "สอง",
        mark("สาม\nสี่", URL),
        "ห้า",
    ]


def test_broken_address_in_a_cell_is_one() -> None:
    """Authors break long addresses to fit the column."""
    broken = para("https://a.go.th/select_", "<w:r><w:br/></w:r>", "news.php?id=๑")
    body = tbl(row(cell(broken), "ก"))
    (table,) = read_docx(docx(body), look=lambda _: []).tables

    (found,) = find_links(table.rows[0].cells[0].paragraphs[0])

    assert found.url == "https://a.go.th/select_news.php?id=1"


def test_end_of_paragraph_that_was_deleted_joins_the_next() -> None:
    """Accepting the change would make them one."""
    deleted = "<w:rPr><w:del/></w:rPr>"
    body = para("https://a.go.th/", properties=deleted) + para("x.php") + para("ข")
    last = para("ก", properties=deleted)

    assert texts(docx(body)) == ["https://a.go.th/x.php", "ข"]
    assert texts(docx(last)) == ["ก"]
