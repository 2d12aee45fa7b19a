"""What page and sibling show alike may be a template that no record has filled."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import PROSE, framed, read

CARD = "https://example.go.th/web.php?a=377&v=person&k=5028"
LABELS = ("ชื่อ - สกุล", "ตำแหน่ง", "สังกัด", "โทรศัพท์", "อีเมล")


def record(*values: str) -> str:
    """A record with a heading, a field a row, and a line of the frame below."""
    rows = "".join(
        f"<tr><td>{label}</td><td>{value}</td></tr>"
        for label, value in zip(LABELS, values, strict=True)
    )
    return framed(f"<h3>ข้อมูลบุคลากร</h3><table>{rows}</table><p>{PROSE}</p>")


@pytest.mark.parametrize(
    "values",
    [
        ("-", "-", "-", "-", "-"),
        ("", "", "ไม่ระบุ", "-", "N/A"),
        ("null", "undefined", "0", "--", ""),
        ("0.00 บาท", "0", "ไม่มีข้อมูล", "ไม่ระบุ", "-"),
    ],
)
def test_a_record_without_values_is_none(values: tuple[str, ...]) -> None:
    """Its heading and the lines of the frame below are on every page of the site."""
    source = record(*values)

    found = read(source, CARD, sibling=source)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize(
    "values",
    [
        ("สมปอง ตัวอย่าง", "ปลัดเทศบาล", "สำนักปลัด", "-", "-"),
        ("นางสาวใจดี ตัวอย่าง", "ครู", "กองการศึกษา", "-", "ไม่ระบุ"),
    ],
)
def test_a_record_with_some_values_is_one(values: tuple[str, ...]) -> None:
    """Its site may show it for any id: nothing proves that it is not what was cited."""
    source = record(*values)

    assert read(source, CARD, sibling=source).outcome is Outcome.OK


@pytest.mark.parametrize("number", ["999999999", "99999999", "9999999"])
def test_an_impossible_id_is_known_where_a_column_cut_it(number: str) -> None:
    """The template echoes the number; that it is another one is nothing of its own."""
    template = "<h2>โครงการรหัส {}</h2><p>ราคากลาง</p><p>0.00 บาท</p><p>0000-00-00</p>"
    url = "https://example.go.th/page.php?mod=egp&pid=20415"

    found = read(
        framed(template.format(20415)), url, sibling=framed(template.format(number))
    )

    assert found.outcome is Outcome.SOFT_404, found.proof
