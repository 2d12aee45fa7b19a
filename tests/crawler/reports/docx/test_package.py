import inspect
import io
import itertools
import sys
import zipfile

import pytest
from PIL import Image

from crawler.errors import ReportUnreadableError
from crawler.reports.docx.reader import read_docx
from tests.crawler.reports.docx.making import (
    NAMESPACES,
    docx,
    packed,
    para,
    relationships,
    row,
    span,
    tbl,
    texts,
)

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
USUAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(body: str, head: str = "") -> bytes:
    """Return an archive of nothing but the text part."""
    markup = f"{head}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return packed({"word/document.xml": markup})


def message(data: bytes) -> str:
    """Return what is said of a document that is refused."""
    with pytest.raises(ReportUnreadableError) as caught:
        read_docx(data)
    return str(caught.value)


def test_document_of_the_text_alone_is_read() -> None:
    """Programs that write little more than the text exist."""
    assert texts(document(para("ก"))) == ["ก"]


def test_strict_documents_are_read() -> None:
    """The strict variant of the standard has other names for everything."""
    markup = f"<w:document {NAMESPACES}><w:body>{para('ก')}</w:body></w:document>"

    assert texts(packed({"word/document.xml": markup.replace(USUAL, STRICT)})) == ["ก"]


def test_main_part_is_where_the_document_says() -> None:
    """Its name is a habit, no rule."""
    members: dict[str, str | bytes] = {
        "_rels/.rels": relationships({"x": ("officeDocument", "/word/document2.xml")}),
        "word/document2.xml": f"<w:document {NAMESPACES}><w:body>{para('ก')}</w:body>"
        "</w:document>",
    }

    assert texts(packed(members)) == ["ก"]


def test_document_of_pictures_alone_says_so() -> None:
    """A scan in a Word document is read as PDF, by its pictures."""
    drawn = para('<w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r>')

    assert "only pictures" in message(docx(drawn, pictures={"p": png()}))


@pytest.mark.parametrize("name", ["altChunk", "subDoc"])
def test_document_that_takes_in_others_is_refused(name: str) -> None:
    """What stands in them would be lost in silence."""
    said = message(docx(para("ก") + f'<w:{name} r:id="r1"/>', links={"r1": "a.html"}))

    assert "save it" in said


def test_macros_are_never_looked_at() -> None:
    """A document with macros is read like any other."""
    data = io.BytesIO(docx(para("ก")))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0" + b"x" * 99)

    assert texts(data.getvalue()) == ["ก"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        b"{\\rtf1}",
        b"<html></html>",
        packed({"a.txt": "x"}),
        packed({"word/document.xml": "x"}),
        packed({"word/document.xml": "<w:document>"}),
        packed({"_rels/.rels": relationships({"m": ("officeDocument", "none.xml")})}),
        docx(para("ก"))[:-30],
        docx(para("ก"))[:300],
        docx(""),
        docx(para("")),
    ],
    ids=itertools.count(),  # the bytes of an archive tell the time at which it was made
)
def test_what_is_no_word_document_is_refused_in_one_line(data: bytes) -> None:
    """A file may be cut short, renamed or empty; the user must learn which."""
    said = message(data)

    assert said
    assert "\n" not in said


def test_pictures_beyond_the_first_hundreds_are_not_looked_at() -> None:
    """Each costs time, and no report has so many codes."""
    names = [f"p{number}" for number in range(600)]
    drawn = [
        f'<w:r><w:drawing><a:blip r:embed="{one}"/></w:drawing></w:r>' for one in names
    ]
    looked: list[bytes] = []

    def look(picture: bytes) -> list[str]:
        looked.append(picture)
        return []

    read_docx(docx(para("ก", *drawn), pictures=dict.fromkeys(names, png())), look=look)

    assert len(looked) == 400


def test_picture_that_is_too_large_is_not_looked_at() -> None:
    """A few kilobytes may unpack to any number of dots."""
    drawn = para("ก", '<w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r>')
    bomb = docx(drawn, pictures={"p": png(20_000)})
    huge = docx(drawn, pictures={"p": b" " * 17_000_000})

    for data in (bomb, huge):
        assert texts(data) == ["ก"]


def test_photographs_leave_time_for_codes() -> None:
    """Hundreds of photographs stand in some reports, and codes behind them."""
    names = [f"p{number}" for number in range(40)]
    drawn = [
        f'<w:r><w:drawing><a:blip r:embed="{n}"/></w:drawing></w:r>' for n in names
    ]
    photographs = dict.fromkeys(names[:-1], png(3000))
    looked: list[bytes] = []

    def look(picture: bytes) -> list[str]:
        looked.append(picture)
        return []

    data = docx(para("ก", *drawn), pictures={**photographs, names[-1]: png()})
    read_docx(data, look=look)

    assert len(looked) == 22 + 1
    assert looked[-1] == png()


def png(side: int = 8) -> bytes:
    """Return a white picture."""
    buffer = io.BytesIO()
    Image.new("1", (side, side)).save(buffer, "PNG")
    return buffer.getvalue()


def test_document_types_are_refused() -> None:
    """They serve only to blow up the text or to read files of the machine."""
    laughs = '<!DOCTYPE x [<!ENTITY a "ฮ่า"><!ENTITY b "&a;&a;">]>'
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'

    for head in (laughs, outside):
        assert "document type" in message(document(para("ก"), head))


def test_document_type_in_another_encoding_is_refused() -> None:
    """XML may be written in sixteen bits."""
    head = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]>'
    markup = f"{head}<w:document {NAMESPACES}><w:body>{para('ก')}</w:body></w:document>"

    assert "document type" in message(
        packed({"word/document.xml": markup.encode("utf-16")})
    )


def test_bomb_is_refused() -> None:
    """A few kilobytes may unpack to gigabytes."""
    assert "too much" in message(document(" " * 120_000_000))


def test_very_much_markup_is_refused() -> None:
    """Elements cost far more memory than their letters."""
    assert "more than any report" in message(document("<w:p/>" * 4_100_000))


def test_very_deep_nesting_is_refused() -> None:
    """A tower of elements would exhaust the stack."""
    deep = "<w:p>" + "<w:r>" * 5000 + "</w:r>" * 5000 + "</w:p>"

    assert message(document(deep))
    assert "deeper" in message(document(nested(20)))
    read_docx(document(nested(10)))


def test_stack_that_is_nearly_full_is_no_crash() -> None:
    """How much of it is left depends on who calls."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 60)
    try:
        said = message(document(nested(10)))
    finally:
        sys.setrecursionlimit(limit)

    assert "deeper" in said


def nested(depth: int) -> str:
    """Return a table in a table in a table."""
    inner = para("ก")
    for _ in range(depth):
        inner = tbl(row(f"<w:tc>{inner}<w:p/></w:tc>"))
    return inner


def test_note_that_is_referred_to_without_end_is_refused() -> None:
    """A small file could print a library."""
    notes = {"footnotes": f'<w:footnote w:id="1">{para("ก" * 100_000)}</w:footnote>'}
    body = para('<w:r><w:footnoteReference w:id="1"/></w:r>' * 1000)

    assert "more text" in message(docx(body, parts=notes))


def test_table_without_end_is_refused() -> None:
    """Rows of nothing cost memory as well."""
    wide = row(*["ก"] * 190) + row("ก") * 3000

    assert "larger tables" in message(docx(tbl(wide)))
    assert "wider" in message(docx(tbl(row(*["ก"] * 300))))


def test_span_without_end_is_bounded() -> None:
    """A cell may claim a billion columns."""
    body = tbl(row("ก", f"<w:tc><w:tcPr>{span(999999999)}</w:tcPr>{para('ข')}</w:tc>"))

    (table,) = read_docx(docx(body)).tables
    assert len(table.rows[0].cells) == 2


def test_member_names_never_leave_the_archive() -> None:
    """Nothing is written, and what is not inside is not there."""
    data = docx(
        para("ก", '<w:r><w:drawing><a:blip r:embed="p1"/></w:drawing></w:r>'),
        pictures={"p1": b"x"},
        parts={"../../../etc/styles": ""},
    )

    assert texts(data) == ["ก"]
