# ruff: noqa: E501 - markup in one line, as servers print it
"""Pages that are a name over an application, which only a browser opens."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import PROSE, read
from tests.crawler.pages.confusions.site_frames import FRAMES

NEW = "https://sites.google.com/view/bannongwa/report"
OLD = "https://sites.google.com/site/bannongwa/report"
OWN = "https://www.bannongwa.example/report"
LISTED = "https://sommut.example/data/category/14"
APP = "https://script.google.com/macros/s/AKfy/exec"
HEAD = "<h1 class='zfr3Q'><span>ผลการจัดซื้อจัดจ้าง</span></h1>"
NAV = "".join(
    f"<li><a data-url='/view/bannongwa/{at}' href='/view/bannongwa/{at}'>{name}</a></li>"
    for at, name in enumerate(("หน้าแรก", "แผนจัดซื้อ", "ราคากลาง", "สัญญา"))
)


def new_site(*parts: str, main: str = "role='main'") -> str:
    """A page of the new Google Sites: one section a part."""
    sections = "".join(
        f"<section class='yaqOZd'><div class='mYVXT'><div class='LS81yb'>{one}</div>"
        "</div></section>"
        for one in parts
    )
    return (
        "<!DOCTYPE html><html lang='th'><head><meta charset='utf-8'><title>พัสดุ - ผล"
        "</title><meta property='og:title' content='พัสดุ - ผล'></head><body>"
        "<header id='atIdViewHeader'><a href='/view/bannongwa'><span>งานพัสดุ</span></a>"
        f"<nav><ul>{NAV}</ul></nav></header><div {main}>{sections}</div>"
        "<div role='contentinfo'><span>Google Sites</span></div>"
        "<script src='https://www.gstatic.com/_/atari/_/js/k=atari.vw.th'></script>"
        "</body></html>"
    )


def old_site(content: str) -> str:
    """A page of the old Google Sites."""
    return (
        "<html><head><title>ผล - โรงเรียน</title></head><body><div id='sites-page'>"
        "<table id='sites-chrome-main'><tr><td id='sites-chrome-sidebar-left'><ul>"
        "<li><a href='/site/bannongwa'>หน้าแรก</a></li></ul></td>"
        "<td id='sites-canvas-wrapper'><div id='sites-canvas'>"
        "<h3 id='sites-page-title-header'><span>ผลการจัดซื้อจัดจ้าง</span></h3>"
        f"<div id='sites-canvas-main-content'>{content}</div></div></td></tr></table>"
        "</div></body></html>"
    )


def placed(address: str) -> str:
    """The place of an embed with an address, as the new Google Sites sends it."""
    return (
        f"<div class='w536ob' data-url='{address}'><div role='progressbar' "
        "aria-label='กำลังโหลด'></div><iframe jsname='L5Fo6c' title='ตาราง'></iframe></div>"
    )


APPLICATIONS = {
    "a table of Apps Script": (NEW, new_site(HEAD, placed(APP))),
    "on an own domain": (OWN, new_site(HEAD, placed(APP))),
    "a report": (NEW, new_site(HEAD, placed("https://lookerstudio.google.com/r/1"))),
    "a dashboard of an office": (NEW, new_site(HEAD, placed("https://bi.example/v/7"))),
    "code": (NEW, new_site(HEAD, "<div class='w536ob' data-code='&lt;b&gt;x'></div>")),
    "code under no name": (NEW, new_site("<div data-code='&lt;b&gt;x'></div>")),
    "a short line beside": (
        NEW,
        new_site(HEAD, "<p>เลื่อนลงเพื่อดูตาราง</p>", placed(APP)),
    ),
    "code that has been put in": (
        NEW,
        new_site(
            HEAD,
            "<iframe src='https://12-atari-embeds.googleusercontent.com/embeds/16cb/"
            "inner-frame-minified.html'></iframe>",
        ),
    ),
    "a frame with no address at all": (
        NEW,
        new_site(
            "<div class='w536ob' data-enable-interaction='true'><iframe></iframe></div>"
        ),
    ),
    "all of the page": (
        NEW,
        new_site("<div></div>", main=f"role='main' data-embed-url='{APP}'"),
    ),
    "the old builder": (OLD, old_site(f"<iframe src='{APP}'></iframe>")),
    "a gadget": (
        OLD,
        old_site("<iframe src='//www.gmodules.com/gadgets/ifr?url=x.xml'></iframe>"),
    ),
    "a frame that is loaded late": (
        LISTED,
        FRAMES["soup"](
            "<h2>สถิติการรับเรื่อง</h2><iframe data-src='https://bi.example/v/7'></iframe>"
        ),
    ),
    "a place on a site of one's own": (
        LISTED,
        FRAMES["three_cells"](
            "<h2>สถิติการรับเรื่อง</h2><div class='rp' data-report-url='https://bi.example/7'>"
            "</div><script src='/js/report.js'></script>"
        ),
    ),
}


@pytest.mark.parametrize("shape", APPLICATIONS)
def test_a_name_over_an_application_has_not_been_read(shape: str) -> None:
    """What the application shows, and of which day, is not in the page."""
    url, source = APPLICATIONS[shape]

    found = read(source, url)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


FINE = {
    "a text above": (NEW, new_site(HEAD, f"<p>{PROSE}</p>", placed(APP))),
    "lines above": (
        NEW,
        new_site(
            HEAD,
            "<p>ผู้รับผิดชอบ นางสาวสมมุติ ตัวอย่าง นักวิชาการพัสดุ</p>"
            "<p>ปรับปรุงข้อมูลทุกวันที่ 5 ของเดือน</p>",
            placed(APP),
        ),
    ),
    "files above": (
        NEW,
        new_site(
            HEAD,
            "<p><a href='https://drive.google.com/file/d/1/view'>แผนจัดซื้อ 2569</a></p>",
            placed(APP),
        ),
    ),
    "a document": (
        NEW,
        new_site(HEAD, placed("https://drive.google.com/file/d/1/preview")),
    ),
    "a file": (NEW, new_site(HEAD, placed("https://files.example/plan.pdf"))),
    "a film": (NEW, new_site(HEAD, placed("https://www.youtube.com/embed/x"))),
    "a drive's document": (
        NEW,
        new_site(
            HEAD, "<div data-embed-doc-id='1x'><div><iframe></iframe></div></div>"
        ),
    ),
    "a map": (NEW, new_site(HEAD, placed("https://www.google.com/maps/d/embed?mid=1"))),
    "text of the old builder": (
        OLD,
        old_site(f"<p>{PROSE}</p><iframe src='{APP}'></iframe>"),
    ),
    "buttons to share": (
        LISTED,
        FRAMES["soup"](
            "<h2>ประกาศราคากลาง</h2><div class='sharethis' data-url='https://sommut.example/"
            "data/category/14'></div>"
        ),
    ),
    "buttons of another host": (
        LISTED,
        FRAMES["soup"](
            "<h2>ประกาศราคากลาง</h2><div class='line-it-button' "
            "data-url='https://social-plugins.line.me/x'></div>"
        ),
    ),
    "a list beside": (
        LISTED,
        FRAMES["soup"](
            "<h2>สถิติการรับเรื่อง</h2><ul><li><a href='/s/1'>สถิติรับเรื่องร้องเรียนรายเดือนมกราคม"
            "</a></li></ul><iframe data-src='https://bi.example/v/7'></iframe>"
        ),
    ),
    "an item": (
        "https://sommut.example/news/detail/88",
        FRAMES["soup"](
            "<h2>เปิดใช้แผงสถิติการรับเรื่อง</h2><p>3 ต.ค. 2569</p>"
            "<iframe data-src='https://bi.example/v/7'></iframe>"
        ),
    ),
}


@pytest.mark.parametrize("shape", FINE)
def test_a_page_with_a_text_or_a_viewer_is_read(shape: str) -> None:
    """A text tells what is there, and a viewer of what: nobody has to look."""
    url, source = FINE[shape]

    found = read(source, url)

    assert found.outcome is Outcome.OK, found.proof
