"""Days that are told from the visit, and those that nobody can resolve."""

from datetime import date

import pytest

from crawler.model.page import DateWhere, PageDate
from crawler.pages.read import read_page
from tests.crawler.pages.building import NEWS, PROSE, fetched, framed


def published(line: str, **headers: str) -> PageDate | None:
    """Return the date of a page whose heading stands above a line."""
    body = framed(f"<h2>ประกาศผลการประเมิน</h2><p>{line}</p><p>{PROSE}</p>")
    given = {"content-type": "text/html; charset=utf-8"} | headers
    return read_page(fetched(body, NEWS, headers=given)).facts.published


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("โพสต์เมื่อ 3 วันที่แล้ว", date(2026, 11, 17)),
        ("๓ วันที่ผ่านมา", date(2026, 11, 17)),
        ("3 days ago", date(2026, 11, 17)),
        ("เผยแพร่เมื่อ 30 ชั่วโมงที่แล้ว", date(2026, 11, 19)),
        ("Posted yesterday at 10:20", date(2026, 11, 19)),
        ("โพสต์เมื่อ เมื่อวานนี้ เวลา 10:20 น.", date(2026, 11, 19)),
    ],
)
def test_days_ago_are_told_from_the_visit(line: str, day: date) -> None:
    """The reviewer sees that no date was printed, and from which day it was told."""
    found = published(line)

    assert found is not None
    assert (found.value, found.where) == (day, DateWhere.TEXT)
    assert "told from the visit of 2026-11-20" in found.reasoning


@pytest.mark.parametrize(
    "line",
    [
        "โพสต์เมื่อ 2 สัปดาห์ที่แล้ว",
        "โพสต์เมื่อ 3 เดือนที่แล้ว",
        "4 ปี ago",
        "โพสต์เมื่อ 12 วันที่แล้ว",
        "แก้ไขล่าสุด 3 วันที่แล้ว",
        "ดำเนินการภายใน 3 วันที่แล้วเสร็จ",
        "เมื่อวาน 35 คน",
        f"{PROSE} ซึ่งได้จัดประชุมไปเมื่อ 3 วันที่แล้ว",
    ],
)
def test_what_is_rounded_or_of_another_thing_is_refused(line: str) -> None:
    """A week ago may be thirteen days; an edit or a meeting is no publication."""
    assert published(line) is None


def test_printed_date_outweighs_a_day_told() -> None:
    """It is the same on every visit."""
    found = published("12 มกราคม 2566</p><p>โพสต์เมื่อ 3 วันที่แล้ว")

    assert found is not None
    assert found.value == date(2023, 1, 12)


@pytest.mark.parametrize(
    ("age", "is_dated"), [("3600", True), ("90000", False), ("soon", True)]
)
def test_page_that_a_cache_kept_tells_no_day(age: str, *, is_dated: bool) -> None:
    """Three days before which day, nobody knows."""
    assert (published("โพสต์เมื่อ 3 วันที่แล้ว", age=age) is not None) == is_dated
