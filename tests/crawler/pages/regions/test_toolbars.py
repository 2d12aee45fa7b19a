"""Rows of links that belong to no page, and those that are its content."""

import pytest

from crawler.model.page import PageReading
from tests.crawler.pages.building import page, read

NEWS = "https://example.go.th/data_12"


def shown(content: str) -> str:
    """The main text of a page without any frame that a name would tell."""
    return page(f"<html><body>{content}<p>ท้ายหน้า</p></body></html>", NEWS).main_text


def test_share_links_are_no_text_of_the_page() -> None:
    """They stand on empty records too."""
    buttons = (
        "<p>แชร์ <a href='https://www.facebook.com/sharer.php?u=1'>Facebook</a></p>"
    )

    assert "Facebook" not in shown(buttons)


def test_mailbox_is_no_share_link() -> None:
    """It may be the only channel of a contact page."""
    assert "เขียนถึงเรา" in shown("<p><a href='mailto:a@example.go.th'>เขียนถึงเรา</a></p>")


def test_row_of_links_above_the_text_is_a_menu() -> None:
    """Menus of new systems have neither lists nor telling names."""
    row = "".join(
        f"<a href='/{n}'>{n}</a>" for n in ("เกี่ยวกับเรา", "บริการ", "ข่าว", "สื่อ")
    )

    assert "บริการ" not in shown(f"<div>{row}</div>")


@pytest.mark.parametrize("links", [3, 4])
def test_row_of_documents_is_content(links: int) -> None:
    """Files of four quarters in one line are what the page is for."""
    row = "".join(f"<a href='q{n}.pdf'>ไตรมาส {n}</a> " for n in range(1, links + 1))

    assert "ไตรมาส 2" in shown(f"<div>{row}</div>")


def title_of(reading: PageReading) -> str | None:
    """The title that was read."""
    return reading.facts.title


def test_way_from_the_start_page_is_no_title() -> None:
    """Breadcrumbs end in the title, and are not it."""
    crumbs = "<div><a href='/'>หน้าแรก</a> / <a href='/news'>ข่าว</a> / ผลสอบ</div>"
    body = (
        f"<html><body>{crumbs}<div>ผลสอบพนักงานจ้าง</div><p>ประกาศแล้ว</p></body></html>"
    )

    assert title_of(read(body, NEWS)) == "ผลสอบพนักงานจ้าง"
