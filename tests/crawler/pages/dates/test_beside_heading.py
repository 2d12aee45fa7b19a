"""Days beside the title: second lines, topics of boards, leaves of a calendar."""

import pytest

from tests.crawler.pages.building import PROSE, framed, page, read

TOPIC = "https://example.go.th/viewtopic.php?t=88"
TITLE = "แจ้งอัตราเงินปันผลและเงินเฉลี่ยคืน ประจำปี 2567"
NEWS_PATH = "https://example.go.th/news/12"


def dated(content: str, url: str = NEWS_PATH) -> str | None:
    """The day that a page is read to be published on."""
    published = read(framed(content), url).facts.published
    return None if published is None else published.value.isoformat()


def test_the_first_post_dates_a_topic() -> None:
    """Posts repeat like the items of a list; members have joined long before."""
    posts = "".join(
        f"<div class='post'><dl class='profile'><dt><a href='/u{n}'>สมาชิก</a></dt>"
        f"<dd>ลงทะเบียนเมื่อ: 06 ม.ค. 2014</dd></dl><h3><a href='#p{n}'>{mark}{TITLE}</a>"
        f"</h3><p class='author'>โดย <a href='/u{n}'>สมาชิก</a> » {22 + n} ม.ค. 2025</p>"
        f"<p>{PROSE}</p></div>"
        for n, mark in ((1, ""), (2, "Re: "), (3, "Re: "))
    )

    assert dated(f"<h2><a href='/t'>{TITLE}</a></h2>{posts}", TOPIC) == "2025-01-23"


def test_a_small_heading_right_below_the_title_is_its_second_line() -> None:
    """AdminLTE prints who and when in a heading."""
    content = (
        f"<h3>{TITLE}</h3><h6>จาก: กองคลัง 15 ก.ย. 2568 11:03 น.</h6><p>{PROSE}</p>"
    )

    assert dated(content) == "2025-09-15"


def test_day_month_and_year_in_three_boxes_are_one_day() -> None:
    """A leaf of a calendar beside the title."""
    content = (
        f"<div><div>23</div><div>ก.พ.</div><div>2568</div></div><h2>{TITLE}</h2>"
        f"<p>{PROSE}</p>"
    )

    assert dated(content) == "2025-02-23"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Submitted by pr on พ, 11/05/2025 - 13:22", "2025-11-05"),
        ("โพสต์เมื่อ วันพุธที่ 5 มีนาคม 2568", "2025-03-05"),
        ("06-25-2025, 02:15 PM (แก้ไขล่าสุด: 06-27-2025)", "2025-06-25"),
        ("เผยแพร่ข้อมูล ณ วันที่ 25 ธันวาคม 2567", "2024-12-25"),
        ("กำหนดส่ง วันศุกร์ที่ 7 มีนาคม 2568", None),
        ("สขร.1 เดือนตุลาคม 2567", None),
    ],
)
def test_lines_below_a_title(line: str, expected: str | None) -> None:
    """Weekdays belong to the date; a form's number does not."""
    assert dated(f"<h2>{TITLE}</h2><p>{line}</p><p>{PROSE}</p>") == expected


def test_what_is_published_counts_more_than_what_was_written_down() -> None:
    """Joomla prints both, and the day of the last change."""
    content = (
        f"<h2>{TITLE}</h2><dl><dd>สร้างเมื่อ: 21 มีนาคม 2567</dd>"
        f"<dd>แก้ไขเมื่อ: 4 เมษายน 2567</dd><dd>เผยแพร่เมื่อ: 24 มีนาคม 2567</dd></dl>"
        f"<p>{PROSE}</p>"
    )

    assert dated(content) == "2024-03-24"


def test_an_item_that_tells_only_of_its_last_change_carries_that_day_in_doubt() -> None:
    """DOMAIN.md 3.7 lists it among the days of pages; it is never held against one."""
    content = f"<h2>{TITLE}</h2><p>{PROSE}</p><p>แก้ไขล่าสุด ใน วันจันทร์ที่ 3 ก.พ. 2568</p>"

    facts = read(framed(content), NEWS_PATH).facts

    assert facts.published is not None
    assert facts.published.value.isoformat() == "2025-02-03"
    assert "date-doubtful" in facts.signals


def test_a_standing_page_is_not_dated_by_its_last_change() -> None:
    """Such a page is of no day: its address asks for no item."""
    content = f"<h2>{TITLE}</h2><p>{PROSE}</p><p>แก้ไขล่าสุด 3 ก.พ. 2568</p>"

    about = "https://example.go.th/about"
    assert dated(content, about) is None


def test_a_day_told_in_hours_may_be_that_of_the_visit() -> None:
    """Elsewhere the day of the visit decides nothing, since programs print it."""
    content = f"<p>5 ชั่วโมงที่แล้ว</p><h1>{TITLE}</h1><p>{PROSE}</p>"

    assert dated(content) == page("").at.date().isoformat()


def test_a_slashed_day_is_read_month_first_where_the_text_names_that_day() -> None:
    """Systems set up in English print 3/12/2025 for the twelfth of March."""
    content = (
        f"<h2>{TITLE}</h2><p>3/12/2025</p><p>จัดกิจกรรมเมื่อวันพุธที่ 12 มีนาคม 2568 {PROSE}</p>"
    )

    assert dated(content) == "2025-03-12"
