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


BOXES = {
    "a plugin": "<div class='fb-page' data-href='#'>Loading</div>",
    "a cover": "<div id='preloader'><div class='loader'>Loading...</div></div>",
    "a container of links": (
        "<script>jQuery(document).pjax('#p0 a', {'container': '#p0'});"
        "$.getJSON('/api/bed', d => $('#bed').text(d.rate))</script>"
    ),
}


@pytest.mark.parametrize("box", BOXES)
def test_a_box_that_is_loading_leaves_a_missing_page_missing(box: str) -> None:
    """What comes there is no part of the item."""
    content = (
        "<div id='p0'><div class='alert'>The requested post does not exist.</div></div>"
    )
    empty = "<h2></h2><p>วันที่ประกาศ 1 มกราคม 2513 , ผู้อ่าน 0 คน</p><p>เอกสารแนบ</p>"

    for shown in (content, empty):
        script = "<script src='/js/site.js'></script>"
        found = read(PAGE % (f"{BOXES[box]}{shown}", script), ITEM)
        assert found.outcome is Outcome.SOFT_404, found.proof


GRID = (
    "<h1>ทะเบียนคำสั่ง ปี 2569</h1><p>จำนวนทั้งหมด <b id='cnt'>0</b> รายการ</p>"
    "<table id='tb'><thead><tr><th>ที่</th><th>เรื่อง</th></tr></thead><tbody><tr>"
    "<td colspan='2'>กำลังโหลดข้อมูลจากเซิร์ฟเวอร์</td></tr></tbody></table>"
)
FIGURES = (
    "<h1>สถิติการจัดเก็บรายได้</h1><div class='card'>จัดเก็บได้ปีนี้ <div id='k1'>0</div> บาท"
    "</div><div class='card'>ค้างชำระ <div id='k2'>-</div></div>{}"
)
FILLED = (
    "<script>$.getJSON('/api', r => {$('#k1').text(r.a); $('#k2').text(r.b)})</script>"
)


@pytest.mark.parametrize(
    ("content", "script", "outcome"),
    [
        (GRID, "<script>$('#tb').DataTable({ajax: 'x.php'})</script>", "needs-browser"),
        (FIGURES.format(""), FILLED, "needs-browser"),
        (FIGURES.format(""), "", "ok"),
        ("<h1>ผู้ชำระ</h1><div id='k1'><p id='k2'>0</p></div><p>ราย</p>", FILLED, "ok"),
        (FIGURES.format("<p>จัดเก็บได้ 1,204,000 บาท</p>"), FILLED, "ok"),
    ],
)
def test_figures_and_counts_of_naught_are_yet_to_come(
    content: str, script: str, outcome: str
) -> None:
    """Unless nothing fetches them, or others have come."""
    assert str(read(PAGE % (content, script), LIST).outcome) == outcome


def test_a_page_around_an_application_of_somebody_has_not_been_read() -> None:
    """Apps Script puts what its makers wrote into a frame of another host."""
    shown = "<title>ติดตามเรื่องร้องเรียน</title><body><p>แอปพลิเคชันนี้สร้างโดยผู้ใช้รายหนึ่ง</p>%s"
    script = "<script>goog.script.init('{}')</script></body>"

    assert read(shown % script, LIST).outcome is Outcome.NEEDS_BROWSER


HIDDEN = ("hidden", "style='display:none'", "class='d-none'", "data-bind='if: none'")


@pytest.mark.parametrize("how", HIDDEN)
@pytest.mark.parametrize("said", ["ไม่พบข้อมูล", "ไม่พบหน้าที่ต้องการ", "404 Not Found"])
def test_a_message_that_nobody_sees_yet_leaves_its_place_empty(
    how: str, said: str
) -> None:
    """The program of the site shows it, or what it has fetched."""
    place = f"<main><div id='detail'><div {how}>{said}</div></div></main>"
    program = "<script src='/js/app.js'></script>"

    found = read(PAGE % (place, program), LIST)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof
    assert read(PAGE % (place, ""), LIST).outcome is not Outcome.OK


LOADING = (
    "<div class='loading'>กำลังโหลดข้อมูล</div>",
    "<div id='loading'><p>Loading...</p></div>",
    "<div class='spinner-border'><span>Loading...</span></div>",
    "<div class='text-center'><div class='loader'>กรุณารอสักครู่</div></div>",
)


@pytest.mark.parametrize("line", LOADING)
@pytest.mark.parametrize("head", ["", "<h1></h1>", "<h2>ข่าวประชาสัมพันธ์</h2>"])
def test_a_line_in_an_element_named_for_loading_is_not_yet_the_page(
    head: str, line: str
) -> None:
    """Its name says no more than the line does; beside it stands but a label."""
    content = f"<div class='row'>{head}{line}<p>วันที่ : </p></div>"
    for script in ("<script src='/js/app.js'></script>", SCRIPTS["fetch"]):
        for url in (ITEM, LIST):
            found = read(PAGE % (content, script), url)
            assert found.outcome is Outcome.NEEDS_BROWSER, found.proof
