"""Names of empty elements: which are of the page, and which of every page of a site."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.programs.furniture import is_field, is_of_furniture
from tests.crawler.pages.building import read

ITEM = "https://sommut.example/news.php?id=12"
PAGE = (
    "<title>เทศบาลตำบลสมมุติ</title><body><header><a href='/'>หน้าแรก</a>"
    "<a href='/news'>ข่าว</a><a href='/c'>ติดต่อ</a></header><div id='{name}'></div>"
    "<footer>เทศบาลตำบลสมมุติ โทร 02-222-2222</footer>{script}</body>"
)
SCRIPTS = (
    (
        "<script>fetch('/api/12').then(r => r.json()).then(d => {{"
        "document.getElementById('{name}').innerHTML = d.html}})</script>"
    ),
    "<script>$.get('/api', d => $('#{name}').html(d))</script>",
)
OF_THE_PAGE = (
    "topic",
    "topicDetail",
    "headline",
    "downloads",
    "download-list",
    "news-update",
    "timetable",
    "timeline",
    "statement",
    "dashboard",
    "account-info",
    "loadNews",
    "operating",
    "searchResult",
    "date-list",
    "guideline",
    "pollution",
)
OF_EVERY_PAGE = (
    "clock",
    "showDate",
    "visitor-count",
    "backToTop",
    "scrolltop",
    "fb-root",
    "lineOA",
    "cookie_banner",
    "sidenav",
    "mainmenu2",
    "live-chat",
    "popupModal",
    "stat",
    "map",
    "preloader",
    "share",
)


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("name", OF_THE_PAGE)
def test_a_place_with_a_word_of_content_is_of_the_page(name: str, script: str) -> None:
    """A topic is no button to the top, downloads are no ads, an update is no clock."""
    shown = PAGE.format(name=name, script=script.format(name=name))

    assert read(shown, ITEM).outcome is Outcome.NEEDS_BROWSER


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("name", OF_EVERY_PAGE)
def test_clocks_and_counters_bring_no_page(name: str, script: str) -> None:
    """They are filled on pages of no record too."""
    assert is_of_furniture(name)

    shown = PAGE.format(name=name, script=script.format(name=name))

    assert read(shown, ITEM).outcome is Outcome.SOFT_404


@pytest.mark.parametrize("name", ["topic", "lblTopic", "createdate", "news-update"])
def test_fields_of_a_record_are_not_filled_by_just_any_file(name: str) -> None:
    """Servers leave them empty where there is no record, and send their scripts.

    That an impossible id has them too tells so; without it a doubt is left.
    """
    assert is_field(name)

    shown = PAGE.format(name=name, script="<script src='/js/site.js'></script>")

    assert read(shown, ITEM, sibling=shown).outcome is Outcome.SOFT_404
    assert read(shown, ITEM).outcome is Outcome.NEEDS_BROWSER


def test_a_notice_about_scripts_on_every_page_says_nothing_of_an_empty_record() -> None:
    """A program without scripts has no menus; this server has written them."""
    menu = "".join(f"<a href='/m/{n}'>งานบริการประชาชน {n}</a>" for n in range(30))
    notice = "<noscript>กรุณาเปิดใช้งาน JavaScript</noscript>"
    shown = PAGE.format(name="detail", script=notice)

    frame = shown.replace("<header>", f"<header>{menu}")

    assert read(shown, ITEM).outcome is Outcome.NEEDS_BROWSER
    assert read(frame, ITEM).outcome is Outcome.SOFT_404
