"""Charsets as pages declare them, and as their bytes are."""

import pytest

from crawler.pages.markup.decoding import decode

TEXT = "<p>ประกาศองค์การบริหารส่วนตำบลตัวอย่าง เรื่อง แผนพัฒนาท้องถิ่น</p>"
META = '<meta http-equiv="Content-Type" content="text/html; charset={}">'
LOOSE = "<meta name=viewport content='width=device-width; charset=windows-874'>"


@pytest.mark.parametrize("written", ["utf-8", "cp874"])
@pytest.mark.parametrize(
    "header",
    [
        "",
        "utf-8",
        "tis-620",
        "windows-874",
        "x-windows-874",
        "ISO-8859-1",
        "nonsense",
        "base64",
    ],
)
@pytest.mark.parametrize(
    "meta", ["", META.format("utf-8"), META.format("tis-620"), LOOSE]
)
def test_text_is_read_whatever_is_declared(
    written: str, header: str, meta: str
) -> None:
    """Header and meta lie in either direction."""
    headers = {"content-type": f"text/html; charset={header}"} if header else {}

    decoded = decode((meta + TEXT).encode(written), headers, "https://example.go.th/")

    assert decoded.text == meta + TEXT


def test_lie_is_told() -> None:
    """A reviewer who sees gibberish in the browser should know why."""
    assert decode(
        TEXT.encode("cp874"), {"content-type": "text/html; charset=utf-8"}
    ).lied
    assert not decode(TEXT.encode(), {"content-type": "text/html; charset=utf-8"}).lied


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_mark_decides(encoding: str) -> None:
    """It is surer than any label."""
    assert (
        decode(
            TEXT.encode(encoding), {"content-type": "text/html; charset=tis-620"}
        ).text
        == TEXT
    )


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("declared", ["utf-16", "utf-8", ""])
def test_wide_markup_needs_no_mark(encoding: str, declared: str) -> None:
    """The bytes of its Thai letters are those of ASCII, and well-formed UTF-8."""
    page = f"<!DOCTYPE html><html lang='th'><body><h1>{TEXT}</h1></body></html>"
    headers = {"content-type": f"text/html; charset={declared}"}

    assert decode(page.encode(encoding), headers).text == page


def test_utf8_that_was_read_as_thai_is_read_back() -> None:
    """Some programs store it so."""
    misread = "".join(
        bytes((byte,)).decode("cp874", "ignore") or chr(byte) for byte in TEXT.encode()
    )

    assert "เธ" in misread
    assert decode(misread.encode(), {}).text == TEXT


def test_latin_text_stays_latin() -> None:
    """Not every high byte is Thai."""
    body = "<p>déjà vu, façade et naïveté</p>".encode("cp1252")

    decoded = decode(body, {"content-type": "text/html; charset=iso-8859-1"})

    assert "déjà vu" in decoded.text


def test_few_broken_bytes_leave_utf8_alone() -> None:
    """A text cut in the middle of a character is still UTF-8."""
    assert decode(TEXT.encode() + b"\xe0 \xff", {}).encoding == "utf-8"


def test_text_has_no_mark_that_breaks_the_parser() -> None:
    """NUL and lone surrogates cannot be parsed."""
    assert decode(b"a\x00b", {}).text == "ab"
    assert decode(b"\xff\xfe\x00\xd8a", {}).text.isprintable()


@pytest.mark.parametrize("cuts", [3, 20, 200])
def test_letters_cut_in_two_do_not_make_a_page_of_another_encoding(cuts: int) -> None:
    """Old programs cut the titles of their lists after so many bytes."""
    cut = b"<li>" + "ประจำเดือน".encode()[:-1] + b"...</li>"
    body = TEXT.encode() * 12 + cut * cuts

    decoded = decode(body, {"content-type": "text/html; charset=utf-8"})

    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(TEXT)


def test_texts_of_another_database_are_read_within_an_old_page() -> None:
    """A frame of the days of cp874 around news that are kept in UTF-8."""
    frame = "<ul><li>หน้าแรก</li><li>เนติบัณฑิต</li><li>เธอและฉัน</li></ul>" * 20
    body = frame.encode("cp874") + TEXT.encode() + frame.encode("cp874")

    assert decode(body, {}).text == frame + TEXT + frame
