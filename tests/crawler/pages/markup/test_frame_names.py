"""What is page and what is frame, on pages of today and of the early 2000s."""

import pytest

from crawler.pages.content import page_of
from crawler.pages.markup.tree import parse, text_of
from crawler.pages.not_genuine.shells import default_page, parked, suspended
from tests.crawler.pages.building import (
    AGENCY,
    FOOT,
    MENU,
    PROSE,
    Frame,
    article,
    fetched,
    framed,
    page,
    tabled,
)

MENU_ROW = (
    "<p><a href='/'>หน้าแรก</a> | <a href='b'>ติดต่อเรา</a> | <a href='c'>บุคลากร</a>"
    " | <a href='d'>ดาวน์โหลด</a></p>"
)


def main_lines(body: str) -> list[str]:
    """Return the texts of the main part."""
    return [block.text for block in page(body).main]


@pytest.mark.parametrize(
    "aside",
    [
        f"<nav>{MENU}</nav>",
        f"<div class='left-menu'>{MENU}</div>",
        f"<div id='site-footer'>{PROSE}</div>",
        f"<div role='complementary'>{PROSE}</div>",
        f"<div class='related-posts'>{PROSE}</div>",
        f"<div style='display: none'>{PROSE}</div>",
        f"<div hidden>{PROSE}</div>",
        f"<div aria-hidden='true'>{PROSE}</div>",
        f"<div class='sr-only'>{PROSE}</div>",
        f"<div class='alert d-none'>{PROSE}</div>",
        f"<div class='ng-hide'>{PROSE}</div>",
        f"<p style='position:absolute;left:-9999px'>{PROSE}</p>",
        f"<script>{PROSE}</script><style>{PROSE}</style><template>{PROSE}</template>",
        "<p>© 2567 สงวนลิขสิทธิ์</p>",
        f"<table><tr><td>{MENU}</td></tr></table>",
        MENU_ROW,
    ],
)
def test_frame_is_no_part_of_the_page(aside: str) -> None:
    """Whatever its system calls it."""
    body = f"<html><body>{aside}<div><h2>ประกาศผล</h2><p>ข้อความ</p></div></body></html>"

    assert main_lines(body) == ["ประกาศผล", "ข้อความ"]


@pytest.mark.parametrize(
    "wrapper",
    [
        "<div class='content-with-sidebar'>{}</div>",
        "<div class='page-menu-wrapper'>{}</div>",
        "<div id='nav'><article>{}</article></div>",
        "<body class='right-sidebar'>{}</body>",
        "<div class='header'>{}" + f"<p>{PROSE * 5}</p></div>",
        "<div class='d-none d-md-block'>{}</div>",
        "<div class='d-none d-lg-flex'>{}</div>",
    ],
)
def test_wrapper_named_like_a_frame_is_the_page(wrapper: str) -> None:
    """A page lost to its wrapper would look like a missing one."""
    assert "ประกาศผล" in main_lines(wrapper.format("<h2>ประกาศผล</h2><p>ข้อความ</p>"))


def test_main_element_is_the_page_and_headings_in_front_of_it() -> None:
    """Heroes stand before the main element."""
    body = f"<h1>ประกาศผล</h1><p>แถบ</p><main><p>ข้อความ</p></main><p>{PROSE}</p>"

    assert main_lines(body) == ["ประกาศผล", "ข้อความ"]


def test_related_items_end_where_the_page_goes_on() -> None:
    """A box of latest news in the left column hides no article."""
    body = (
        "<div><h3>ข่าวล่าสุด</h3><a href='a'>ข่าวหนึ่ง</a><a href='b'>ข่าวสอง</a></div>"
        "<div><p>เนื้อหา</p></div>"
    )

    assert main_lines(body) == ["เนื้อหา"]


@pytest.mark.parametrize("frame", [framed, tabled])
def test_only_the_article_is_left_of_a_framed_page(frame: Frame) -> None:
    """Menu, head and copyright are gone; an address line may stay."""
    lines = main_lines(frame(article("ประกาศผล")))

    assert lines[:3] == ["ประกาศผล", "วันที่ประกาศ 12 มกราคม 2566", PROSE]
    assert "หน้าแรก" not in lines


def test_tolerant_parser_reads_what_the_fast_one_cannot() -> None:
    """Nothing that a reader sees may be lost."""
    root = parse("<!-- never closed <p>ประกาศผลการดำเนินงานของหน่วยงาน</p>" + "x" * 30)

    assert "ประกาศผลการดำเนินงานของหน่วยงาน" in text_of(root)


def test_phrases_of_shells_do_not_touch_a_full_site() -> None:
    """News about suspended or parked things is news."""
    body = framed(article("Account Suspended: this domain is for sale", text=PROSE * 4))
    full = page_of(fetched(body), None)

    assert suspended(full) is None
    assert parked(full) is None
    assert default_page(full) is None


@pytest.mark.parametrize(
    ("url", "is_default"),
    [("https://example.go.th/", True), ("https://example.go.th/ita66/", False)],
)
def test_root_listing_is_a_default_page_and_a_folder_is_none(
    url: str,
    is_default: bool,  # noqa: FBT001
) -> None:
    """Some agencies publish folders of files."""
    body = "<title>Index of /</title><h1>Index of /</h1><a href='a.pdf'>a.pdf</a>"

    assert (default_page(page(body, url)) is not None) is is_default


def test_notice_of_a_hosting_service_is_known_by_its_address() -> None:
    """Its text may be anything."""
    seen = page("<p>ขออภัย</p>", "https://example.go.th/cgi-sys/suspendedpage.cgi")

    assert suspended(seen) is not None


def test_foot_and_menu_alone_leave_nothing() -> None:
    """The frame of these tests is a frame."""
    body = f"<title>{AGENCY}</title><body>{MENU}<footer>{FOOT}</footer></body>"

    assert main_lines(body) == []
