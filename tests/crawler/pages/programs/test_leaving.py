"""Pages that leave at once, are sold in frames, or hold scripts that do nothing."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, article, framed, read

LEAVING = {
    "back": ("alert('ไม่พบข้อมูล'); window.history.back();", Outcome.SOFT_404),
    "home": ("alert('ไม่มีข่าวนี้');window.location='index.php';", Outcome.SOFT_404),
    "login": ("alert('กรุณาเข้าสู่ระบบ');history.go(-1)", Outcome.LOGIN_REQUIRED),
    "called later": (
        "function gone() { alert('ไม่พบข้อมูล'); history.back(); }",
        Outcome.OK,
    ),
    "on a condition": ("if (!ok) { alert('ไม่พบข้อมูล'); history.back(); }", Outcome.OK),
}


@pytest.mark.parametrize("how", LEAVING)
def test_a_page_that_sends_visitors_back_at_once_shows_them_nothing(how: str) -> None:
    """The whole frame may stand around it; a function waits to be called."""
    script, outcome = LEAVING[how]

    found = read(framed(f"{article('ข่าว')}<script>{script}</script>"), NEWS)

    assert found.outcome is outcome, found.proof


def test_a_name_that_is_sold_in_frames_is_parked() -> None:
    """All that such a page holds is what it says to browsers without frames."""
    source = (
        "<html><head><title>a.example</title></head><frameset rows='100%'>"
        "<frame src='http://park.example'><noframes><h1>a.example</h1>"
        "<p>This domain may be for sale.</p></noframes></frameset></html>"
    )

    assert read(source, NEWS).outcome is Outcome.PARKED


def test_a_frame_that_hands_on_the_name_of_the_site_is_parked() -> None:
    """Sellers learn from it which of their names was asked for."""
    frame = "<frame src='http://ww5.seller.example/?d=town.go.th&sub=1'>"
    source = f"<html><frameset rows='100%'>{frame}</frameset></html>"

    assert read(source, "https://town.go.th/news.php?id=7").outcome is Outcome.PARKED


def test_a_short_page_that_asks_for_scripts_needs_them() -> None:
    """Said to everybody, not only to browsers without scripts."""
    said = "เว็บไซต์นี้ต้องใช้ JavaScript โปรดเปิดใช้งานในเบราว์เซอร์ของท่าน"
    source = f"<header>ระบบข้อมูลเปิดของจังหวัด</header><div>{said}</div>"

    assert read(source, NEWS).outcome is Outcome.NEEDS_BROWSER


@pytest.mark.parametrize("script", ["var base = '/th/';", "console.log('ready')"])
def test_a_script_of_values_alone_leaves_a_page_blank(script: str) -> None:
    """It neither draws nor asks nor leaves: no browser would show more."""
    source = f"<html><body><script>{script}</script></body></html>"

    assert read(source, NEWS).outcome is Outcome.BLANK


def test_a_picture_under_a_title_that_denies_the_page_is_no_blank_page() -> None:
    """Some error pages say it in the title and paint it."""
    source = "<title>404 - ไม่พบหน้า</title><body><img src='404.png'></body>"

    assert read(source, NEWS).outcome is Outcome.SOFT_404
