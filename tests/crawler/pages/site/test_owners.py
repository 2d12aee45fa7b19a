"""Whose site a page belongs to, known by the link that leads to its start."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.site.owners import names_site
from tests.crawler.pages.building import framed, page, read

BRAND = "<a href='/'>ศูนย์ฝึกอบรมแม่น้ำสาย</a>"


@pytest.mark.parametrize(
    ("text", "is_site"),
    [
        ("ศูนย์ฝึกอบรมแม่น้ำสาย", True),
        ("ศูนย์ฝึกอบรมแม่น้ำสาย เปิดรับสมัคร", False),
        ("หน้าแรก", True),
    ],
)
def test_link_to_the_start_page_names_the_site(text: str, is_site: bool) -> None:  # noqa: FBT001
    """Not every owner is an agency whose name says so."""
    assert names_site(page(framed(f"{BRAND}<p>ข่าว</p>")), text) is is_site


def test_name_of_the_site_is_no_title() -> None:
    """It stands on every page."""
    body = framed(f"<h2>ศูนย์ฝึกอบรมแม่น้ำสาย</h2>{BRAND}<h3>ตารางอบรม</h3><p>รุ่นที่ 1</p>")

    assert read(body, "https://example.go.th/data_3").facts.title == "ตารางอบรม"


def test_only_the_name_of_the_site_is_left_of_a_missing_item() -> None:
    """A heading with the owner's name does not name the item."""
    reading = read(framed(f"<h2>ศูนย์ฝึกอบรมแม่น้ำสาย</h2>{BRAND}<p>ไม่พบข้อมูล</p>"))

    assert reading.outcome is Outcome.SOFT_404, reading.proof
