"""Days beside a title, and which of them are days of other things (DOMAIN.md 3.7)."""

import pytest

from tests.crawler.pages.building import PROSE, framed, read, tabled
from tests.crawler.pages.confusions.site_frames import soup, three_cells

HEADING = "<h2>แจกกล้าไม้และพันธุ์ปลาแก่เกษตรกร</h2>"
TEXT = f"<p>{PROSE}</p>"
LISTED = "https://example.go.th/data.php?content_id=31"
FRAMES = (framed, tabled, soup, three_cells)


def days(content: str) -> set[str | None]:
    """The days that a content is given in four frames."""
    found = (read(frame(content), LISTED).facts.published for frame in FRAMES)
    return {None if one is None else one.value.isoformat() for one in found}


@pytest.mark.parametrize(
    "line",
    [
        "โพสต์โดย: admin - 22 มี.ค. 2568, 09:00 น.",
        "โพสต์เมื่อ จันทร์, 22 มี.ค. 2568 15:31 โดย นักวิชาการสาธารณสุข",
        "โพสต์ : webmaster วันที่ : 2025/03/22 เวลา : 15:02:11 เปิดดู : 206",
        "ลงภาพเมื่อ 22/3/2568",
        "ลงไว้เมื่อ 22 มี.ค. 2568",
        "นำเข้าข้อมูลเมื่อ 22 มีนาคม ค.ศ. 2025 เวลา 11.05 น. | ผู้ดูแล 3",
        "ลงข่าว 22 มี.ค. 2568",
        "ข่าว ณ วันที่ 22 มี.ค. 2568",
        "ชื่อ : ลูกบ้าน วันที่ตั้ง : 22 มีนาคม 2568 10:22",
        "วันที่เริ่มประกาศ 22/03/2568",
        "ผู้ดูแลระบบ อบต. 22/03/2568 10.22",
        "งานประชาสัมพันธ์ เทศบาลตำบลสมมุติ | 22 มีนาคม 2568",
        "กองช่าง, 22 มีนาคม 2568",
        "โดย noi » ส. 22 มี.ค. 2025 8:12 am",
        "prtessaban22 มี.ค. 2568ยาว 1 นาที",
        "ส่งข่าวโดย admin เมื่อ Saturday, March 22 @ 10:22:13 ICT 2025",
        "Post by Admin [22-Mar-25 09:01]",
        "วันที่ประกาศ&nbsp;:&nbsp;22&nbsp;มี.ค.<br>2568",
        "ตราไว้ ณ วันที่ ๒๒ มีนาคม พ.ศ. ๒๕๖๘",
    ],
)
def test_byline_is_read_however_it_is_worded(line: str) -> None:
    """Agencies word it as they like; a page with a clear day must not lack one."""
    content = f"{HEADING}<p>{line}</p>{TEXT}"

    assert days(content) == {"2025-03-22"}


@pytest.mark.parametrize(
    "line",
    [
        "งานวันเด็ก 22 มี.ค. 2568",
        "กองช่างซ่อมถนน 22 มี.ค. 2568",
        "งานป้องกันฯ ซ้อมแผน 22 มี.ค. 2568",
        "โดยเปิดให้ลงทะเบียน 22 มี.ค. 2568",
        "อ่านผลสอบได้ 22 มี.ค. 2568",
        "เข้าชมสูงสุดเมื่อ 22 มี.ค. 2568",
        "ประกาศรายชื่อวันที่ 22 มี.ค. 2568",
        "โรงเรียนเปิดเรียน 22 มี.ค. 2568",
        "ยกฐานะเป็นเทศบาลตำบลเมื่อวันที่ 25 พฤษภาคม 2542",
        "อ้างถึง หนังสือจังหวัด ที่ มท 0023/ว 145 ลงวันที่ 4 กุมภาพันธ์ 2568",
        "เก็บตัวอย่าง 4/3/68 ทราบผล 22/3/68",
        "คู่มือการใช้งาน ฉบับวันที่ 22 มีนาคม 2568 ดาวน์โหลด",
        "<a href='a.pdf'>ดาวน์โหลดเอกสาร</a> 22 มี.ค. 2568",
        "(ณ 22 มี.ค. 2568)",
        "ครั้งที่ 3 วันที่ 22 มี.ค. 2568",
        "วันที่รับเรื่อง 22 มี.ค. 2568",
        "22 มีนาคม 2568 เวลา 09.00-12.00 น.",
        "ตามที่ได้มีประกาศ ลงวันที่ 22 มีนาคม 2568",
        "ประชาสัมพันธ์กิจกรรมวันที่ 22 มีนาคม 2568",
        "สร้างเมื่อ 22 มีนาคม 2559 แล้วเสร็จ 11 มกราคม 2560",
        "คุณเอ 22 มี.ค. 2568 : สวยมาก",
    ],
)
def test_day_of_something_else_is_not_taken(line: str) -> None:
    """A wrong day makes an honest page look stale: none is better."""
    content = f"{HEADING}<p>{line}</p>{TEXT}"

    assert days(content) == {None}


@pytest.mark.parametrize(
    "below",
    [
        "<p>วันพุธที่ 14 พฤษภาคม 2568 เวลา 10.00 น.</p><p>ณ ห้องประชุมสภา</p>",
        "<h5>2 ความคิดเห็น:</h5><p>ครูเก่า 11 พฤษภาคม 2566 เวลา 20:15</p>",
        "<h4>คำตอบ</h4><p>ผู้ดูแลระบบ 10 ก.พ. 2568</p>",
        "<figure><img src='a.jpg'><figcaption>3 ตุลาคม 2567</figcaption></figure>",
        (
            "<table><tr><th>หมู่บ้าน</th><th>ราย</th><th>วันที่พบ</th></tr>"
            "<tr><td>หมู่ 1</td><td>3</td><td>4 ก.ค. 2568</td></tr></table>"
        ),
        (
            "<table><tr><td>ครั้งที่ 1</td><td>15 ม.ค. 2569</td></tr><tr><td>ครั้งที่ 2</td>"
            "<td>16 เม.ย. 2569</td></tr>"
            "<tr><td>ครั้งที่ 3</td><td>16 ก.ค. 2569</td></tr></table>"
        ),
        (
            "<table><tr><td>1</td><td><a href='/d/2'>รายงานฉบับที่ 2 ปี 2569</a></td>"
            "<td>11/09/2569</td></tr></table>"
        ),
        "<table><tr><td>ลงนามสัญญา</td><td>3 มีนาคม 2568</td></tr></table>",
        "<h4>30 มีนาคม 2549</h4><p>จัดตั้ง</p><h4>16 ธันวาคม 2549</h4><p>ยกฐานะ</p>",
        (
            "<b>อ่านข่าวอื่น ๆ</b><br><a href='/3'>อบรมกู้ชีพเบื้องต้นให้ชุมชน</a> (12/08/2568)<br>"
            "<a href='/4'>งานประเพณีแข่งเรือยาวประจำปี</a> (02/08/2568)<br>"
        ),
    ],
)
def test_days_of_other_parts_are_not_taken(below: str) -> None:
    """Tables, comments, captions and other items stand right below a title too."""
    content = f"{HEADING}{below}{TEXT}"

    assert days(content) == {None}


def test_day_of_the_only_record_is_taken_by_its_column() -> None:
    """A record may be a table with one row, whose column names the day."""
    table = (
        "<table><tr><td>เรื่อง</td><td>วันที่ประกาศ</td></tr>"
        "<tr><td>จ้างขุดลอกคลอง</td><td>18/02/2569</td></tr></table>"
    )

    assert days(HEADING + table + TEXT) == {"2026-02-18"}


@pytest.mark.parametrize(
    "tile",
    [
        "<div>8</div><div>พฤษภาคม</div><div>2568</div>",
        "<div>พฤษภาคม</div><div>8</div><div>2568</div>",
    ],
)
def test_leaf_of_a_calendar_is_read_in_both_orders(tile: str) -> None:
    """Templates print the month above the day as often as below it."""
    content = f"<div class='cal'>{tile}</div>{HEADING}{TEXT}"

    assert days(content) == {"2025-05-08"}


def test_posting_day_outweighs_the_day_of_signing() -> None:
    """The document was signed before it was put on the site."""
    content = (
        f"{HEADING}<p>โพสต์เมื่อ จันทร์, 9 กุมภาพันธ์ 2569 15:31</p>{TEXT}"
        "<p>ประกาศ ณ วันที่ ๒ เดือน กุมภาพันธ์ พ.ศ. ๒๕๖๙</p>"
    )

    assert days(content) == {"2026-02-09"}


def test_date_header_of_a_blog_is_its_posts() -> None:
    """Blogger prints the day above the title, behind its weekday, as clocks do."""
    head = "<h2 class='date-header'><span>วันเสาร์ที่ 22 มีนาคม พ.ศ. 2568</span></h2>"

    assert days(f"{head}<h3>คลิปซ่อมถนน</h3>{TEXT}") == {"2025-03-22"}


def test_last_step_of_the_path_may_be_the_day() -> None:
    """Some systems print it there and nowhere else."""
    path = (
        "<ol class='breadcrumb'><li><a href='/'>หน้าแรก</a></li><li><a href='/n'>ข่าว</a>"
        "</li><li class='active'>31 ม.ค. 2567</li></ol>"
    )

    assert days(f"{path}{HEADING}{TEXT}") == {"2024-01-31"}


def test_day_in_a_path_behind_words_is_of_these() -> None:
    """A path ends with the title of its page, which may end with an event's day."""
    path = (
        "<ol class='breadcrumb'><li><a href='/'>หน้าแรก</a></li>"
        "<li class='active'>งานวันเด็ก 13 ม.ค. 2567</li></ol>"
    )

    assert days(f"{path}{HEADING}{TEXT}") == {None}
