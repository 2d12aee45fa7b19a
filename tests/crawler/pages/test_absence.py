"""Lines of nothing but words about missing pages, and lines with another word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.absence import told
from crawler.pages.missing import Missing, missing
from data.tables import table

WORDS = table("phrases/absence.toml")
THAI = sorted(
    {word for kind in WORDS.values() if isinstance(kind, list) for word in kind}
)
ENGLISH = sorted({word for kind in WORDS["english"].values() for word in kind})


@pytest.mark.parametrize(
    "text",
    [
        "บทความที่ท่านกำลังเปิดอ่านไม่ได้อยู่ในระบบแล้ว",
        "รายการดังกล่าวมิได้มีอยู่ในฐานข้อมูลของเรา",
        "ลิ้งค์นี้ใช้งานไม่ได้แล้ว",
        "คอนเทนต์ที่คุณหาไม่มีแล้วหรืออาจเปลี่ยนที่อยู่",
        "ว้า! หาหน้านี้ไม่เจอ",
        "ไม่สามารถดึงข้อมูลข่าวนี้ได้",
        "ระบบค้นหาประกาศเลขที่ 8821 ดังกล่าวไม่พบ",
        "The page you are trying to reach is gone",
        "Topic not exists",
        "No content here",
    ],
)
def test_a_wording_nobody_listed_is_sure(text: str) -> None:
    """No list holds what a thousand webmasters wrote; the words are common."""
    assert missing(text) is Missing.SURELY


@pytest.mark.parametrize(
    "text",
    [
        "ไม่ได้ระบุรหัสข่าว",
        "ไม่พบข้อมุลในระบบ",
        "ไม่มีรายละเอียดข่าว",
        "คำขอไม่ถูกต้อง",
        "Have no data",
    ],
)
def test_what_points_at_nothing_may_be_said_of_a_list(text: str) -> None:
    """An empty list is there, and bears a name."""
    assert missing(text) is not Missing.NO


@pytest.mark.parametrize(
    "text",
    [
        "ไม่พบผู้ป่วยในพื้นที่นี้",
        "ไม่มีผู้ยื่นข้อเสนอตามที่ระบุในประกาศนี้",
        "ถนนสายนี้ถูกปิดชั่วคราว",
        "หนังสือรับรองนี้สูญหาย ผู้ใดพบโปรดแจ้งตำรวจ",
        "ไม่มีการจัดซื้อจัดจ้าง",
        "สนามกีฬานี้ยังไม่เปิดให้บริการ",
        "ท่านไม่มีสิทธิ์เข้าถึงหน้านี้",
        "You are not authorised to view this resource.",
        "This road is closed",
        "",
        "๑๒๓",
    ],
)
def test_one_other_word_is_enough_to_be_of_something_else(text: str) -> None:
    """Roads, patients and bidders are missing too; a wall is no missing page."""
    assert missing(text) is Missing.NO


@given(st.lists(st.sampled_from(THAI + ENGLISH), min_size=1, max_size=12))
def test_a_line_of_known_words_leaves_no_letter_over(words: list[str]) -> None:
    """However the words run together, some way of parting them is found."""
    assert told(" ".join(words)).others == 0


@given(
    st.lists(st.sampled_from(THAI), min_size=1, max_size=8),
    st.sampled_from(["กฐิน", "ซ่อมถนน", "ฉีดวัคซีน", "ผู้ป่วย"]),
    st.integers(0, 8),
)
def test_another_word_is_always_left_over(
    words: list[str], other: str, place: int
) -> None:
    """The words around it never swallow what the line is about."""
    words.insert(place, other)

    assert told(" ".join(words)).others > 0
