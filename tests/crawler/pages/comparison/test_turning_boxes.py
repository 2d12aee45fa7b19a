"""Small boxes that turn, on pages without a record and beside short items."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, framed, read

EMPTY = "<h3></h3><p>ประกาศเมื่อ 30 พฤศจิกายน 543</p>"
BOXES = {
    "a motto": (
        "<div><b>คติประจำวัน</b><p>{}</p></div>",
        "น้ำขึ้นให้รีบตัก",
        "ขยันวันนี้ สบายวันหน้า",
    ),
    "a product": (
        "<div><h4>ของดีตำบล</h4><p>{}</p></div>",
        "ผ้าทอมือ หมู่ 4",
        "กล้วยฉาบ หมู่ 9",
    ),
    "a face": (
        "<div><img src='/s.jpg'><p>{}</p></div>",
        "นายสมชาย ใจดี",
        "นางสมหญิง รักงาน",
    ),
    "a card": (
        "<div><img src='/c.jpg'><h4>{}</h4><a href='view.php?id=4'>อ่านต่อ</a></div>",
        "ปลูกป่าชุมชนบ้านเหนือ",
        "มอบทุนการศึกษาบุตรพนักงาน",
    ),
    "a film": (
        "<iframe src='https://www.youtube.com/embed/{}'></iframe>",
        "aB3dE6gH9jK",
        "zY8xW5vU2tS",
    ),
}


@pytest.mark.parametrize("shape", BOXES)
def test_an_empty_record_beside_a_box_that_turns_is_missing(shape: str) -> None:
    """The box holds other words on the sibling, and the record none on both."""
    box, mine, theirs = BOXES[shape]

    found = read(
        framed(EMPTY + box.format(mine)),
        NEWS,
        sibling=framed(EMPTY + box.format(theirs)),
    )

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize(
    "content",
    [
        "<h3>แจ้งย้ายที่ทำการ</h3><p>อาคาร 2 ชั้น 1</p>",
        "<p>งดจ่ายน้ำประปา หมู่ 3 พรุ่งนี้</p><p>12 มกราคม 2566</p>",
        "<iframe src='https://www.youtube.com/embed/aB3dE6gH9jK'></iframe>",
    ],
)
def test_an_item_beside_an_empty_record_is_there(content: str) -> None:
    """What stands in the place of the record has nothing to turn with."""
    found = read(framed(content), NEWS, sibling=framed(EMPTY))

    assert found.outcome is Outcome.OK, found.proof


def test_a_short_item_in_the_place_of_another_is_there() -> None:
    """Some sites show their newest item for ids that they lack."""
    found = read(
        framed("<p>งดจ่ายน้ำประปา หมู่ 3 พรุ่งนี้</p>"),
        NEWS,
        sibling=framed("<p>มอบถุงยังชีพผู้สูงอายุ หมู่ 9</p>"),
    )

    assert found.outcome is Outcome.OK, found.proof
