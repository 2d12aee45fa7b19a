"""Templates of records without a record, and short records beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.lines.unfilled import is_unfilled


@pytest.mark.parametrize(
    "text",
    [
        "เลขที่โครงการ :",
        "วงเงินงบประมาณ : 0.00 บาท",
        "หัวข้อข่าว: - เนื้อข่าว: - ภาพข่าว: -",
        "ขนาดไฟล์ 0 KB",
        "By On In 0 Comments",
        "{{ news.title }}",
        "$title",
        "วันที่ลงนาม 00/00/0000",
        "อ่าน 12 ครั้ง",
        "ประมวลผล 0.6564 วินาที",
        "N/A",
    ],
)
def test_a_template_without_a_value_shows_nothing(text: str) -> None:
    """Such a page answers 200 for every id that there is not (DOMAIN.md 3.1)."""
    assert is_unfilled(text)


@pytest.mark.parametrize(
    "text",
    [
        "วงเงินงบประมาณ : 14,500.00 บาท",
        "สัญญาเลขที่ 3/2567",
        "โทร. 0-3855-1122",
        "ตำแหน่ง นายช่างโยธา",
        "ประกาศผลสอบ",
        "วันที่ลงนาม 2 ก.พ. 2567",
        "ราคา 5 บาท",
        "Annual Report",
        "",
    ],
)
def test_one_value_or_other_word_is_something(text: str) -> None:
    """A short record is a record."""
    assert not is_unfilled(text)


@given(st.integers(1, 10**9))
def test_no_amount_is_nothing(amount: int) -> None:
    """Whatever an office paid is a fact; only visits are counted away."""
    assert not is_unfilled(f"ราคากลาง {amount:,} บาท")


def test_the_id_that_was_asked_for_is_no_value() -> None:
    """The template repeats it, whether there is such a record or not."""
    url = "https://www.sommut.example/view.php?id=996"

    assert is_unfilled("รหัส 996", url)
    assert is_unfilled("996", url)
    assert not is_unfilled("รหัส 997", url)
