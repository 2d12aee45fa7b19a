"""Boxes to sign in that stand on every page of a site are no walls (DOMAIN.md 3.9)."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, framed, read
from tests.crawler.pages.confusions.noise_of_sites import LOGIN

COMMENTS = "<h3>แสดงความคิดเห็น</h3><p>กรุณาเข้าสู่ระบบก่อนแสดงความคิดเห็น</p>"
STAFF = "<h4>สำหรับเจ้าหน้าที่</h4><p><a href='/admin/login.php'>เข้าสู่ระบบ</a></p>"
OWN = {
    "a picture": "<img src='/upload/news/88.jpg'>",
    "a short notice": "<h3>แจ้งย้ายที่ทำการ</h3><p>อาคาร 2 ชั้น 1</p>",
    "a bold line": "<b>มอบถุงยังชีพ</b><br>12 ม.ค. 2566<br>ณ ศาลาหมู่ 4",
}


@pytest.mark.parametrize("box", [LOGIN, COMMENTS, STAFF])
@pytest.mark.parametrize("shape", OWN)
def test_what_an_impossible_id_lacks_is_no_wall(shape: str, box: str) -> None:
    """Both bear the box, one an item."""
    found = read(framed(box + OWN[shape]), NEWS, sibling=framed(box))

    assert found.outcome is Outcome.OK, found.proof


def test_the_same_form_alone_on_both_is_the_wall() -> None:
    """Then it stands where an item would."""
    found = read(framed(LOGIN), NEWS, sibling=framed(LOGIN))

    assert found.outcome is Outcome.LOGIN_REQUIRED, found.proof


def test_a_template_without_a_record_beside_a_box_is_missing() -> None:
    """Its labels stand there without a value, whoever signs in."""
    record = "<h3>รายละเอียดข่าว</h3><p>ประกาศเมื่อ 30 พฤศจิกายน 543 เข้าชม 0 ครั้ง</p>"

    found = read(framed(LOGIN + record), NEWS, sibling=framed(LOGIN + record))

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_a_list_beside_a_box_is_there() -> None:
    """Its address asks for a list, and rows with days are shown."""
    rows = "<a href='n?id=1'>ราคากลางบ่อบาดาล</a> 12 พ.ค. 2566<br>"
    rows += "<a href='n?id=2'>ราคากลางซ่อมฝาย</a> 3 ก.ย. 2566"

    found = read(
        framed(f"{LOGIN}<h2>ประกาศราคากลาง</h2>{rows}"),
        "https://www.example.go.th/news",
    )

    assert found.outcome is Outcome.OK, found.proof
