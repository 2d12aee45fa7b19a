import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pdf.letters import letter_of, mended


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("ดำาเนินการ", "ดำเนินการ"),
        ("ท าการ", "ทำการ"),
        ("ส านัก", "สำนัก"),
        ("น ้า", "น้ำ"),
        ("น้ า", "น้ำ"),
        ("ชํ" + "าระ", "ชำระ"),
        ("ท่ี", "ที่"),
        ("น้ำ", "น้ำ"),
    ],
)
def test_thai_vowels_are_put_together_again(damaged: str, whole: str) -> None:
    """Fonts and programs tear them apart; phrases must be found all the same."""
    assert mended(damaged) == whole


@pytest.mark.parametrize("text", ["กา รวม", "มา ๒ ครั้ง", "ที่นา อา", "https://a.go.th/ a"])
def test_sound_text_is_left_alone(text: str) -> None:
    """Sara am is restored only where no word could begin."""
    assert mended(text) == text


def test_letters_mean_what_they_look_like() -> None:
    """Shapes of marks, hyphens by other names, and what is no letter at all."""
    assert [letter_of(code) for code in (0xF70A, 0x2010, 0xA0, 0x07, 0xD800)] == [
        "่",
        "-",
        " ",
        "",
        "",
    ]


@given(st.integers(min_value=0, max_value=2**32 - 1))
def test_every_code_is_a_letter_or_none(code: int) -> None:
    """The library hands on whatever a font says."""
    letter_of(code).encode("utf-8")


@given(st.text(alphabet="กนาำํ่้ิุั a", max_size=30))
def test_mending_twice_changes_nothing_more(text: str) -> None:
    """Else the same line could read two ways."""
    assert mended(mended(text)) == mended(text)
