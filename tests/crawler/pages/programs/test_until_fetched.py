"""Places that say "no data" or nothing until a script has put there what it fetches."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import read

ITEM = "https://sommut.example/news.php?id=12"
LIST = "https://sommut.example/procure"
PAGE = (
    "<title>เทศบาลตำบลสมมุติ</title><body><header><a href='/'>หน้าแรก</a>"
    "<a href='/news'>ข่าว</a><a href='/c'>ติดต่อ</a></header>%s"
    "<footer>เทศบาลตำบลสมมุติ โทร 02-222-2222</footer>%s</body>"
)
PLACES = {
    "main": "<main id='content'>%s</main>",
    "a paragraph within": "<div id='content'><p>%s</p></div>",
    "boxes within": "<div id='content'><div class='alert alert-info'>%s</div></div>",
    "a list": "<ul id='content'><li>%s</li></ul>",
    "rows": (
        "<table><thead><tr><th>ที่</th><th>เรื่อง</th></tr></thead>"
        "<tbody id='content'><tr><td colspan='2'>%s</td></tr></tbody></table>"
    ),
    "beside it": "<div class='wrap'><div id='content'></div><p>%s</p></div>",
    "below it": "<div id='content'></div><p>%s</p>",
}
SCRIPTS = {
    "fetch": (
        "<script>fetch('/api/n/12').then(r => r.json()).then(d => {"
        "document.getElementById('content').innerHTML = d.html})</script>"
    ),
    "jQuery": "<script>$.get('/api/n', {id: 12}, d => $('#content').html(d))</script>",
    "load": "<script>$('#content').load('/ajax/n.php?id=12')</script>",
    "XMLHttpRequest": (
        "<script>var x = new XMLHttpRequest(); x.onload = function () {"
        'document.querySelector("#content").innerHTML = this.responseText};'
        "x.open('GET', '/n'); x.send()</script>"
    ),
}
SAID = ("ไม่พบข้อมูล", "ยังไม่มีข้อมูล", "No data available in table", "0 รายการ", "-")
HEADS = ("", "<h1>ประกาศจัดซื้อจัดจ้าง</h1>")


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("place", PLACES)
def test_what_stands_where_a_script_will_write_is_not_yet_the_page(
    place: str, script: str, said: str
) -> None:
    """A server that answers alike for every id says nothing of this one."""
    for url in (ITEM, LIST):
        for head in HEADS:
            shown = PAGE % (head + PLACES[place] % said, SCRIPTS[script])
            found = read(shown, url)

            assert found.outcome is Outcome.NEEDS_BROWSER, (url, head, found.proof)


OF_FURNITURE = (
    "",
    (
        "<script>fetch('/api/hits').then(r => r.text()).then(t => {"
        "document.getElementById('visitors').innerHTML = t})</script>"
    ),
    "<script>$('.btn').on('click', function () {$('#menu').toggle()})</script>",
)


@pytest.mark.parametrize("script", OF_FURNITURE)
@pytest.mark.parametrize("place", PLACES)
def test_a_message_that_no_script_will_replace_is_the_page(
    place: str, script: str
) -> None:
    """Counters are fetched on every page of a site, also on those of no record."""
    beside = "<div id='visitors'></div>"
    found = read(PAGE % (PLACES[place] % "ไม่พบข้อมูล", beside + script), ITEM)

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_an_empty_list_that_its_server_has_written_is_there() -> None:
    """Its name and its count have come; nothing else will."""
    shown = PAGE % (HEADS[1] + PLACES["rows"] % "0 รายการ", "")

    assert read(shown, LIST).outcome is Outcome.OK


ASKED = (
    "ขออภัยในความไม่สะดวก เว็บไซต์นี้จำเป็นต้องใช้จาวาสคริปต์",
    "ไม่พบ JavaScript กรุณาเปิดการทำงานของ JavaScript",
    "Your browser is not supported",
)


@pytest.mark.parametrize("asked", ASKED)
def test_a_page_that_asks_for_another_browser_has_not_been_read(asked: str) -> None:
    """However it spells what it lacks."""
    shown = PAGE % (
        f"<main><p>{asked}</p></main>",
        "<script src='/js/app.js'></script>",
    )

    assert read(shown, ITEM).outcome is Outcome.NEEDS_BROWSER
