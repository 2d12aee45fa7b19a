# ruff: noqa: E501 - markup in one line, as servers print it
"""Lists that a script has yet to fetch, in frames that nobody wrote a rule for."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import framed, read
from tests.crawler.pages.confusions.site_frames import FRAMES

pytestmark = pytest.mark.uncounted


LISTED = "https://sommut.example/docs/category/14"
SIDE = (
    "<h3>ลิงก์น่าสนใจ</h3><ul><li><a href='/go/1'>กรมตัวอย่าง</a></li>"
    "<li><a href='/go/2'>สหกรณ์ออมทรัพย์</a></li></ul>"
    "<h3>สถิติ</h3><p>วันนี้ 31<br>เดือนนี้ 902<br>ทั้งหมด 326994</p>"
)
UNKNOWN_SIDE = (
    "<h3>เว็บไซต์แนะนำ</h3><ul><li><a href='/go/1'>กระทรวงตัวอย่าง</a></li>"
    "<li><a href='/go/2'>ตลาดกลางผลผลิต</a></li></ul><h3>มุมสุขภาพ</h3>"
    "<p>ล้างมือบ่อย ๆ</p><h3>ผู้ชมเว็บ</h3><p>วันนี้ 31<br>ทั้งหมด 326994</p>"
)
HEADS = "<thead><tr><th>#</th><th>ชื่อเอกสาร</th><th>วันที่เผยแพร่</th></tr></thead>"
TABLE = "<table id='tb' class='display'>%s<tbody><tr><td colspan='3'>%s</td></tr></tbody></table>"
GRID = (
    "<script src='/js/jquery.dataTables.min.js'></script>"
    "<script>$('#tb').DataTable({processing:true,serverSide:true,ajax:{url:'/ajax/14'},"
    "language:{zeroRecords:'ไม่พบข้อมูล',emptyTable:'ไม่มีข้อมูลในตาราง'}});</script>"
)
FETCH = (
    "<script>fetch('/api/docs').then(r => r.json()).then(d => {"
    "document.getElementById('tb').innerHTML = d.html})</script>"
)
SAID = (
    "กำลังดึงข้อมูลจากเซิร์ฟเวอร์...",
    "กำลังประมวลผล",
    "กำลังโหลดรายการ โปรดรอสักครู่",
    "กรุณารอซักครู่",
    "กำลังค้นหาข้อมูล...",
    "ระบบกำลังเรียกข้อมูลจากฐานข้อมูล",
    "Loading",
    "Loading records from server",
    "Processing",
    "Processing...",
    "Retrieving data...",
    "Please wait",
)
CONTENTS = {
    "a year to choose": (
        "<h2 class='ttl'>แผนการจัดหาพัสดุ</h2><p>เลือกปีงบประมาณ <select><option>2569"
        "</option></select> <button>แสดง</button></p>"
        + TABLE % (HEADS, "กำลังดึงข้อมูลจากเซิร์ฟเวอร์...")
        + GRID
    ),
    "tabs above": (
        "<h1>ประกาศราคากลาง</h1><ul class='tabs'><li><a href='?t=1'>งานก่อสร้าง</a></li>"
        "<li><a href='?t=2'>งานจัดซื้อ</a></li><li><a href='?t=3'>งานจ้าง</a></li></ul>"
        + TABLE % (HEADS, "Loading...")
        + GRID
    ),
    "heads in cells": (
        "<h3>รายงานผลการดำเนินงาน</h3>"
        + TABLE % ("<tr><td>ลำดับ</td><td>เรื่อง</td><td>วันที่</td></tr>", "กรุณารอสักครู่")
        + FETCH
    ),
    "a wheel in the row": (
        "<h2>งบทดลองประจำเดือน</h2>"
        + TABLE % (HEADS, "<i class='fa fa-spinner fa-spin'></i> Loading")
        + FETCH
    ),
    "no row": (
        f"<h2>งบทดลองประจำเดือน</h2><table id='tb'>{HEADS}<tbody></tbody></table>{GRID}"
    ),
    "a list of no table": (
        "<h2>ข่าวจัดซื้อจัดจ้าง</h2><ul id='tb'><li>กำลังดึงข้อมูล...</li></ul>" + FETCH
    ),
    "cards": (
        "<h2>ระเบียบและข้อบังคับ</h2><div class='row' id='tb'><div class='col-12'>"
        "<div class='text-center'>กำลังโหลดข้อมูล</div></div></div>" + FETCH
    ),
    "a note below": (
        "<h2>แผนการจัดหาพัสดุ</h2>"
        + TABLE % (HEADS, "กำลังโหลดข้อมูล")
        + "<p>* กดที่ชื่อเอกสารเพื่อเปิดอ่าน</p>"
        + GRID
    ),
}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("shape", CONTENTS)
def test_a_list_that_is_yet_to_be_fetched_has_not_been_read(
    shape: str, frame: str
) -> None:
    """What it holds, and of which day, only a browser shows; boxes stand beside."""
    found = read(FRAMES[frame](CONTENTS[shape], side=SIDE), LISTED)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


NAMES = {
    "by name": ("<h2>ประกาศจัดซื้อจัดจ้าง</h2><div id='tb'></div>" + FETCH),
    "a library of tables": (
        "<h2>ประกาศจัดซื้อจัดจ้าง</h2><div id='grid'></div>"
        "<script>$('#grid').jsGrid({controller: {loadData: () => $.get('/api')}})</script>"
    ),
    "bound": (
        "<h2>ประกาศจัดซื้อจัดจ้าง</h2><ul><li ng-repeat='n in news'><a ng-bind='n.title'></a>"
        "</li></ul><script src='/js/angular.min.js'></script>"
    ),
    "a wheel": (
        "<h2>ประกาศจัดซื้อจัดจ้าง</h2><div class='c'><i class='fa fa-spin fa-circle-o'></i>"
        "</div><script src='/js/app.js'></script>"
    ),
    "labels": (
        "<h2>รายละเอียดข่าว</h2><h3 id='t'></h3><p>วันที่ : <span id='d'></span></p>"
        "<div id='tb'></div>" + FETCH
    ),
}


@pytest.mark.parametrize(
    "frame", ["semantic", "three_cells", "soup", "tailwind", "lte"]
)
@pytest.mark.parametrize("shape", NAMES)
def test_a_name_over_an_empty_place_has_not_been_read(shape: str, frame: str) -> None:
    """Columns that nobody knows stand beside it on many a site."""
    found = read(FRAMES[frame](NAMES[shape], side=UNKNOWN_SIDE), LISTED)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


WEATHER = "<h3>ริมน้ำวันนี้</h3><div id='weather-now'></div>" + FETCH.replace(
    "'tb'", "'weather-now'"
)


@pytest.mark.parametrize("frame", FRAMES)
def test_a_box_that_is_fetched_beside_an_empty_list_proves_nothing(frame: str) -> None:
    """A category that the agency has not filled yet is there."""
    found = read(FRAMES[frame]("<h2>ประกาศจัดซื้อจัดจ้าง</h2>", side=WEATHER), LISTED)

    assert found.outcome is Outcome.OK, found.proof


APART = [one for one in FRAMES if one not in ("centred", "board")]
"""In the others, page and boxes follow each other in one element."""


@pytest.mark.parametrize("frame", APART)
@pytest.mark.parametrize("shape", CONTENTS)
def test_boxes_that_nobody_knows_tell_nothing_of_the_list(
    shape: str, frame: str
) -> None:
    """They stand in a column of their own, over links or a few words."""
    found = read(FRAMES[frame](CONTENTS[shape], side=UNKNOWN_SIDE), LISTED)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


@pytest.mark.parametrize("said", SAID)
def test_a_row_may_say_in_many_ways_that_rows_are_to_come(said: str) -> None:
    """Makers of tables let everybody word it."""
    table = TABLE % (HEADS, said)
    source = FRAMES["soup"](f"<h2>แผนการจัดหาพัสดุ</h2>{table}{GRID}", side=SIDE)

    found = read(source, LISTED)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


ROWS = (
    "<tr><td>1</td><td><a href='/d/1'>ราคากลางปรับปรุงถนน</a></td><td>3 ต.ค. 2569</td></tr>"
    "<tr><td>2</td><td><a href='/d/2'>ราคากลางซ่อมอาคาร</a></td><td>1 ต.ค. 2569</td></tr>"
)
FINE = {
    "rows, and a box that DataTables hides by its style": (
        "<h2>ประกาศราคากลาง</h2><div id='tb_processing' class='dataTables_processing'>"
        f"Processing...</div><table id='tb'>{HEADS}<tbody>{ROWS}</tbody></table>{GRID}"
    ),
    "rows, and more to come": (
        f"<h2>ประกาศราคากลาง</h2><table>{HEADS}{ROWS}</table>"
        "<div id='tb'>กำลังโหลดข้อมูล...</div>" + FETCH
    ),
    "a text above a box": (
        "<h2>ประวัติความเป็นมา</h2><p>ตำบลตั้งขึ้นเมื่อมีผู้คนย้ายมาทำไร่ริมลำห้วย "
        "และยกฐานะเป็นเทศบาลในภายหลัง</p><h3>ระดับน้ำ</h3>"
        + TABLE % (HEADS, "กำลังโหลดข้อมูล...")
        + GRID
    ),
    "a short text beside a box": (
        "<div class='l'><h2>ประวัติ</h2><p>มีพื้นที่ 45 ตารางกิโลเมตร แบ่งเป็น 9 หมู่บ้าน</p>"
        "</div><div class='r'><h3>ระดับน้ำ</h3>"
        + TABLE % (HEADS, "กำลังโหลดข้อมูล...")
        + f"</div>{GRID}"
    ),
    "a file above a box": (
        "<h2>แผนพัฒนาท้องถิ่น</h2><p><a href='/f/plan.pdf'>แผนพัฒนา พ.ศ. 2566-2570</a></p>"
        + TABLE % (HEADS, "Loading...")
        + GRID
    ),
    "items above a box": (
        "<h2>ระเบียบและข้อบังคับ</h2><ul>"
        "<li><a href='/r/1'>ระเบียบว่าด้วยการรักษาความสะอาดของหมู่บ้าน</a></li>"
        "<li><a href='/r/2'>ข้อบังคับว่าด้วยการใช้ตลาดสดของเทศบาล</a></li></ul>"
        "<h3>ระดับน้ำ</h3>" + TABLE % (HEADS, "Loading...") + GRID
    ),
    "another table with rows": (
        f"<h2>ประกาศราคากลาง</h2><table>{HEADS}{ROWS}</table><h3>ฉบับเก่า</h3>"
        + TABLE % (HEADS, "Loading...")
        + GRID
    ),
    "telephone numbers": (
        "<h2>หมายเลขโทรศัพท์ภายใน</h2><table><tr><td>กองคลัง</td><td>0-2000-0001</td></tr>"
        "<tr><td>กองช่าง</td><td>0-2000-0002</td></tr></table>"
        "<h3>ความคิดเห็น</h3>" + TABLE % (HEADS, "Loading...") + GRID
    ),
}
FINE |= {
    "services, and a wheel in a button": (
        "<h2>บริการออนไลน์</h2><p>เลือกบริการที่ต้องการ</p><ul><li><a href='/s/1'>ขอถังขยะ</a>"
        "</li><li><a href='/s/2'>แจ้งไฟดับ</a></li></ul>"
        "<button><span class='spinner-border'></span> ส่ง</button>"
        "<script src='/js/app.js'></script>"
    ),
    "a few words above a box": (
        "<h2>วิสัยทัศน์</h2><p>เมืองน่าอยู่ ผู้คนมีสุข</p><div id='tb'></div>" + FETCH
    ),
    "a picture above a box": (
        "<h2>โครงสร้างองค์กร</h2><img src='/uploads/org.png'><p>กำลังโหลด...</p>"
        "<script src='/js/a.js'></script>"
    ),
    "a question to be answered": (
        "<h2>ตรวจสอบสถานะคำร้อง</h2><form>เลขที่ <input name='a'><button>ค้น</button></form>"
        f"<table id='tb'>{HEADS}<tbody></tbody></table>{GRID}"
    ),
    "a vote": (
        "<h2>แบบสำรวจความพึงพอใจ</h2><form><label><input type='radio' name='a'> มาก</label>"
        "<button>โหวต</button></form><div id='tb'></div>" + FETCH
    ),
    "cards, and more to come": (
        "<h2>ข่าวประชาสัมพันธ์</h2><div class='c'><a href='/n/1'><h4>วันเด็ก</h4></a></div>"
        "<div class='c'><a href='/n/2'><h4>ลอยกระทง</h4></a></div>"
        "<div id='tb'>กำลังโหลดเพิ่มเติม...</div>" + FETCH
    ),
    "links, and more to come": (
        "<h2>ข่าวประชาสัมพันธ์</h2><div class='c'><a href='/n/1'>วันเด็ก</a></div>"
        "<div class='c'><a href='/n/2'>ลอยกระทง</a></div>"
        "<div id='tb'>กำลังโหลดเพิ่มเติม...</div>" + FETCH
    ),
    "a film above a box": (
        "<h2>วีดิทัศน์แนะนำ</h2><iframe src='https://www.youtube.com/embed/x'></iframe>"
        "<div id='tb'></div>" + FETCH
    ),
}


@pytest.mark.parametrize("side", [SIDE, UNKNOWN_SIDE], ids=["known", "unknown"])
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("shape", FINE)
def test_a_page_whose_own_content_stands_there_is_read(
    shape: str, frame: str, side: str
) -> None:
    """A box that is yet to come beside it takes nothing away from it."""
    found = read(FRAMES[frame](FINE[shape], side=side), LISTED)

    assert found.outcome is Outcome.OK, found.proof


ITEM = "https://sommut.example/news/detail/88"
OF_ITEMS = {
    "comments": (
        "<h1>ประกาศขยายเวลาชำระภาษีที่ดิน</h1><p>12 มกราคม 2569</p>"
        "<h3>ความคิดเห็น</h3><div id='tb'>กำลังโหลด...</div>" + FETCH
    ),
    "files": (
        "<h1>ประกาศขยายเวลาชำระภาษีที่ดิน</h1><p>วันที่ประกาศ 12 มกราคม 2569</p>"
        + TABLE % (HEADS, "กำลังโหลดไฟล์แนบ...")
        + GRID
    ),
}


@pytest.mark.parametrize("shape", OF_ITEMS)
def test_an_item_whose_name_and_day_have_come_is_there(shape: str) -> None:
    """The name and the day of an item prove it; its comments prove nothing."""
    found = read(FRAMES["soup"](OF_ITEMS[shape], side=SIDE), ITEM)

    assert found.outcome is Outcome.OK, found.proof


def test_a_table_without_a_row_yet_is_no_missing_page() -> None:
    """Its only cell says "no data" until a script has fetched what it names."""
    table = (
        "<table id='tb'><tr><th>ลำดับ</th><th>เรื่อง</th></tr>"
        "<tr><td colspan=2>ไม่พบข้อมูล</td></tr></table>"
    )

    found = read(framed(f"<h2>งบทดลองประจำเดือน</h2>{table}{FETCH}"), LISTED)
    plain = read(framed(f"<h2>งบทดลองประจำเดือน</h2>{table}"), LISTED)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof
    assert plain.outcome is not Outcome.NEEDS_BROWSER, plain.proof
