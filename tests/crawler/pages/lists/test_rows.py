"""Which repeated elements are the dated items of a list, and which are not."""

import pytest

from crawler.model.page import PageKind
from crawler.pages.lists.rows import dated_rows
from tests.crawler.pages.building import PROSE, framed, page, read

LIST = "https://example.go.th/news"
TITLE = "แจ้งกำหนดการจ่ายเบี้ยยังชีพผู้สูงอายุ"


def test_a_line_below_a_title_a_text_and_a_comment_are_no_list() -> None:
    """WordPress links the day of a post to itself, and comments have days too."""
    content = (
        f"<article><h1>{TITLE}</h1><div class='entry-meta'>"
        f"<a href='/p'>14 ก.พ. 2568</a></div>"
        f"<div class='entry-content'><p>สอบวันที่ 21 ก.พ. 2568</p>"
        f"<p><a href='/x.pdf'>รายชื่อ</a></p></div><footer><div class='comment-metadata'>"
        f"<a href='#c1'>28 ก.พ. 2568</a></div></footer></article>"
    )

    published = read(framed(content)).facts.published

    assert published is not None
    assert published.value.isoformat() == "2025-02-14"


def test_what_holds_other_items_is_none_itself() -> None:
    """The body of a short page holds few links, and yet is no row of a list."""
    others = "".join(
        f"<li><a href='/o{n}'>ประกาศฉบับที่ {n}</a> {n} ม.ค. 2568</li>"
        for n in range(1, 4)
    )
    content = (
        f"<div><h1>{TITLE}</h1><p>11 ธ.ค. 2567</p><p>ขอแจ้งให้ทราบ</p><ul>{others}</ul>"
        f"</div><div>ส่วนท้าย</div>"
    )

    rows = dated_rows(page(framed(content)))

    assert {row.element.tag for row in rows} == {"li"}


def test_a_day_in_the_name_of_an_item_is_not_the_day_of_the_item() -> None:
    """A weekly report bears its week in its name, and its own day in a column."""
    rows = "".join(
        f"<tr><td><a href='/r{n}'>สถานการณ์น้ำ {n + 6} พ.ย. 2568</a></td>"
        f"<td>{n + 8}/11/2568</td></tr>"
        for n in range(1, 5)
    )

    facts = read(framed(f"<h1>รายงาน</h1><table>{rows}</table>"), LIST).facts

    assert facts.item_dates[0].isoformat() == "2025-11-12"


def test_items_that_a_program_opens_are_a_list_too() -> None:
    """Angular's lists have no links: a click is answered by a program."""
    rows = "".join(
        f"<mat-list-item><h3>รับสมัครฝึกอบรมรุ่นที่ {n}</h3><p>๒{n} ก.ย. ๒๕๖๘</p>"
        f"</mat-list-item>"
        for n in range(1, 5)
    )

    facts = read(framed(f"<h2>ข่าวกองทุน</h2>{rows}"), LIST).facts

    assert facts.kind is PageKind.LISTING
    assert facts.title == "ข่าวกองทุน"
    assert facts.item_dates[0].isoformat() == "2025-09-24"


def test_labelled_days_of_one_item_are_no_list() -> None:
    """Fields of a record: when it begins, when it ends, when it was announced."""
    fields = "".join(
        f"<div class='field'><div>{label}</div><div>{day} พ.ค. 2568</div></div>"
        for label, day in (
            ("วันที่เริ่มต้น", 18),
            ("วันที่สิ้นสุด", 29),
            ("วันที่ประกาศ", 6),
        )
    )

    facts = read(framed(f"<h1>{TITLE}</h1>{fields}<p>{PROSE}</p>"), LIST).facts

    assert facts.kind is PageKind.NEWS_ITEM
    assert facts.published is not None
    assert facts.published.value.isoformat() == "2025-05-06"


SHARED = (
    "<table><tr><td>เรื่อง : งดจ่ายน้ำประปาชั่วคราว</td></tr><tr><td>โดย : งานประปา</td></tr>"
    "<tr><td>พุธ ที่ 8 เดือน มีนาคม พ.ศ.2566 {}</td></tr></table>"
    f"<p>{PROSE}</p><table>"
    + "".join(
        f"<tr><td><a href='read.php?id={n}'>ประชุมชุดที่ {n}</a> 1/พ.ค./2567</td></tr>"
        for n in range(4)
    )
    + "</table>"
)


@pytest.mark.parametrize(
    "button",
    [
        "<a href='https://example.go.th' onclick='share()'><img src='share.gif'></a>",
        "<a href='http://example.go.th/'>บันทึก</a>",
        "",
    ],
)
def test_a_button_to_share_a_page_makes_no_row_of_its_day(button: str) -> None:
    """Every page of one of the oldest systems of local offices has it there."""
    found = read(framed(SHARED.format(button)))

    assert found.facts.published is not None
    assert found.facts.published.value.isoformat() == "2023-03-08"


def test_tabs_above_a_list_are_no_links_of_an_item() -> None:
    """Its rows have none either: they were taken for one item, of the last day."""
    tabs = "".join(
        f"<li><a href='#{name}' data-toggle='tab'>{name}</a></li>" for name in "abc"
    )
    rows = "".join(
        f"<tr><td>จ้างก่อสร้างถนน สายที่ {n}</td><td>{n} ต.ค. 69</td></tr>"
        for n in (30, 12, 5)
    )
    other = "<tr><td>ราคากลางก่อสร้างถนน</td><td>21 ต.ค. 69</td></tr>"
    found = read(
        framed(
            f"<div><div><h3>ประกาศจัดซื้อจัดจ้าง</h3><ul>{tabs}</ul><div><div id='a'>"
            f"<table>{rows}</table></div><div id='b'><table>{other}</table></div></div>"
            "</div><div><p>ลำดับหน้า 1</p></div></div>"
        ),
        "https://example.go.th/news/category/procure",
    )

    assert found.facts.published is None
    assert [day.day for day in found.facts.item_dates] == [30, 21, 12, 5]
