"""Templates of an item in which nothing was filled, among the boxes of a site.

There is no sibling to tell the boxes from the page (DOMAIN.md 3.1).
"""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import PROSE, Frame, framed, read, tabled

ITEM = "https://example.go.th/modules.php?name=News&sid=9921"
ROWS = "".join(
    f"<div class='it'><b>ร่วมกิจกรรมครั้งที่ {n}</b><i>{n} มกราคม 2569</i></div>"
    for n in range(1, 9)
)
QUESTIONS = "<h4>คำถามที่พบบ่อย</h4><dl><dt>ชำระภาษีได้ที่ใด</dt><dd>ที่กองคลัง</dd></dl>"
BOXES = f"<div class='rightbox1'>{QUESTIONS}<h4>เรื่องน่าอ่าน</h4>{ROWS}</div>"


def rows(*pairs: tuple[str, str]) -> str:
    """A record as systems print it: a table of labels and values."""
    cells = "".join(f"<tr><td>{label}</td><td>{one}</td></tr>" for label, one in pairs)
    return f"<table class='rec'>{cells}</table>"


VOID = {
    "a day of no record": rows(
        ("หัวข้อ :", ""), ("หมวดหมู่ :", ""), ("วันที่ :", "30 พฤศจิกายน 543"), ("ผู้อ่าน :", "")
    ),
    "in one cell": (
        "<div><p>หัวข้อ : </p><p>วันที่ : 30 พฤศจิกายน 543</p><p>ผู้อ่าน : 0</p></div>"
    ),
    "the year alone": rows(
        ("หัวข้อ", ""), ("รายละเอียด", ""), ("วันที่ลงข่าว", "543"), ("ผู้ลงข่าว", "")
    ),
    "a topic": "<h3>ผู้เขียน &nbsp; หัวข้อ: (อ่าน 0 ครั้ง)</h3><p>« เมื่อ: 00/00/0000 »</p>",
    "a file": rows(
        ("แฟ้ม:", ""), ("ขนาด:", "0 bytes"), ("เพิ่มเมื่อ:", "0000-00-00"), ("โฮมเพจ:", "")
    ),
    "no day at all": rows(("ชื่อเรื่อง :", ""), ("รายละเอียด :", ""), ("ผู้ประกาศ :", "")),
}
VOID["the day alone"] = "<div><div>ลงวันที่ 00/00/0000</div></div>"
VOID["the day below a part"] = "<h3>ข่าวประชาสัมพันธ์</h3><p>เมื่อ 1 มกราคม 2513</p>"
VOID["the day beside a menu"] = (
    "<div><ul><li><a href='a.php'>ภารกิจ</a></li><li><a href='b.php'>กิจการสภา</a></li>"
    "</ul><h5>แผนผัง</h5></div><div><p>-</p><p>ลงวันที่ 00/00/0000</p></div>"
)
SCAN = "<img src='upload/scan_7.jpg' width='800' height='1100'>"
FORM = (
    "<div><div>ชื่อเรื่อง :</div><div><input type='text' name='topic'></div></div>"
    "<div><div>รายละเอียด :</div><div><textarea name='d'></textarea></div></div>"
    "<div><div>โดย :</div><div><input type='text' name='by'></div></div>"
)
THERE = {
    "a value": rows(
        ("ชื่อโครงการ :", "ขุดลอกคลองส่งน้ำ"), ("วันที่ลงนาม :", "00/00/0000"), ("เรื่อง :", "")
    ),
    "a value in one line": (
        "<p>หัวข้อ : ขุดลอกคลองส่งน้ำ</p><p>วันที่ : 00/00/0000</p><p>ผู้อ่าน :</p>"
    ),
    "a low heading": f"<div><h4>ขุดลอกคลองส่งน้ำ</h4>{VOID['no day at all']}</div>",
    "plain letters above": f"<div><b>ขุดลอกคลองส่งน้ำ</b>{VOID['no day at all']}</div>",
    "a low heading above the day": (
        "<h4>ขุดลอกคลองส่งน้ำ</h4><div><span>00/00/0000</span></div><p>หมู่ 4</p>"
    ),
    "plain letters above the day": (
        "<div><b>ขุดลอกคลองส่งน้ำ</b></div><div><i>เมื่อ 1 มกราคม 2513</i></div>"
    ),
    "a text below the day": "<div><p>ลงวันที่ 00/00/0000</p></div><p>ขุดลอกคลองหมู่ 4</p>",
    "a scan": rows(("หัวข้อ :", ""), ("รายละเอียด :", SCAN), ("วันที่ :", "00/00/0000")),
    "prose": f"{VOID['a day of no record']}<p>{PROSE}</p>",
    "a document": f"{VOID['a day of no record']}<a href='upload/7.pdf'>ประกาศ 7</a>",
    "a viewer": f"{VOID['no day at all']}<iframe src='upload/7.pdf'></iframe>",
    "a form": FORM,
}


@pytest.mark.parametrize("frame", [framed, tabled])
@pytest.mark.parametrize("shape", VOID)
def test_a_record_without_a_value_is_none(shape: str, frame: Frame) -> None:
    """Boxes of news that nobody can tell from the page do not make it one."""
    found = read(frame(VOID[shape] + BOXES), ITEM)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize("frame", [framed, tabled])
@pytest.mark.parametrize("shape", THERE)
def test_a_record_with_a_value_is_there(shape: str, frame: Frame) -> None:
    """A field that nobody filled in, beside what was: an honest agency's page."""
    found = read(frame(THERE[shape] + BOXES), ITEM)

    assert found.outcome is Outcome.OK, found.proof


def test_labels_of_a_list_are_no_record() -> None:
    """The heads of an empty list name it; no item was asked for."""
    page = framed(f"<h2>ประกาศราคากลาง</h2>{VOID['no day at all']}{BOXES}")

    found = read(page, "https://example.go.th/list.php")

    assert found.outcome is Outcome.OK, found.proof


def test_proof_tells_the_record() -> None:
    """An auditor sees the very lines that hold nothing."""
    found = read(framed(VOID["a day of no record"] + BOXES), ITEM)

    assert found.proof == (
        'a record without a value: "หัวข้อ : หมวดหมู่ : วันที่ : 30 พฤศจิกายน 543 ผู้อ่าน :"'
    )


HEXADECIMAL = "https://example.go.th/news/41c07e"
PRINTED = (
    "<h1></h1><p>วันที่เผยแพร่: Invalid Date</p><p>undefined</p>"
    "<p>แชร์</p><aside><h3>ข่าวอื่น</h3><a href='/news/77ab2c'>รับสมัครงาน</a></aside>"
)


def test_what_a_program_prints_of_nothing_is_a_record_without_a_value() -> None:
    """Below the address of a list, too, where a short hexadecimal id stands behind."""
    found = read(framed(PRINTED), HEXADECIMAL)

    assert found.outcome is Outcome.SOFT_404, found.proof
