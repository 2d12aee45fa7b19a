"""Lists of which but the name has come, among boxes that strangers named."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.programs.drawn import is_loading
from tests.crawler.pages.building import NEWS, framed, read

LIST = "https://example.go.th/law"
BOXES = """<section class="more"><h5>ข่าวประชาสัมพันธ์</h5>
<div class="one"><a href="/th/news/132">เผยแพร่แผนปฏิบัติราชการ</a>
<time>22 มิถุนายน 2564</time></div>
<div class="one"><a href="/th/news/177">รับฟังความคิดเห็นร่างประกาศ</a>
<time>26 มกราคม 2564</time></div>
</section><script>fetch('/api/visitor').then(show)</script>"""
TABS = (
    "<ul id='tabs'><li><a data-src='/law/list?type=act'>พระราชบัญญัติ</a></li>"
    "<li><a data-src='/law/list?type=rule'>กฎกระทรวง</a></li></ul>"
    "<div class='pane'><p>เลือกแท็บเพื่อแสดงรายการ</p></div>"
    "<script>$('#tabs a').click(function(){$.get($(this).data('src'),"
    "function(h){$('.pane').html(h);});});</script>"
)
SKELETON = (
    "<p>พบ <b id='found'>0</b> รายการ</p><table><tbody id='rows'><tr><td><i></i></td>"
    "<td><i></i></td></tr></tbody></table>"
    "<script>$.getJSON('/feed', function (d) { $('#rows').html(rows(d)); });</script>"
)
PLACES = {
    "grid": "<div id='grid'></div><script>$.get('/more', fill('#grid'));</script>",
    "tabs": TABS,
    "skeleton": SKELETON,
    "frame": "<iframe id='form'></iframe><script>fetch('/form.json').then(put('form'));"
    "</script>",
    "wheel": "<div><div class='throbber'></div></div><script>go()</script>",
    "accordion": "<div data-load='/oit/2568'><div>กำลังเปิด...</div></div>"
    "<script src='/js/jquery.min.js'></script>",
    "picture": "<div id='board'><img src='/images/loading.gif'></div>"
    "<script>$('#board').load('board.php');</script>",
    "writing": "<p><script>for (a of rows) { document.write(a.name); }</script></p>",
}


@pytest.mark.parametrize("place", PLACES)
def test_a_list_that_is_yet_to_be_filled_needs_a_browser(place: str) -> None:
    """Its name alone has come, whatever boxes of the site stand below."""
    source = framed(f"<main><h1>กฎหมาย</h1>{PLACES[place]}</main>{BOXES}")

    found = read(source, LIST)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


SHOWN = {
    "text": "<p>องค์การบริหารส่วนตำบลรวบรวมกฎหมายที่ประชาชนควรรู้ไว้ในหน้านี้ทั้งหมดแล้ว</p>",
    "links": "<ul><li><a href='/law/1'>พระราชบัญญัติจัดตั้ง</a></li></ul>",
    "day": "<p>ปรับปรุงเมื่อ 12 มกราคม 2566</p>",
    "figures": "<p>เรื่องร้องเรียน 3 เรื่อง</p>",
    "few words": "<p>เมืองน่าอยู่ ผู้คนมีสุข</p>",
    "cards": "<div><a href='/law/2'><h4>กฎกระทรวง</h4></a></div>",
    "film": "<iframe src='https://www.youtube.com/embed/a1'></iframe>",
    "picture": "<img src='/upload/chart-2566.jpg'>",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("shown", SHOWN)
def test_a_page_that_shows_something_below_its_name_is_there(
    shown: str, place: str
) -> None:
    """What a program adds to that is more of it."""
    source = framed(f"<main><h1>กฎหมาย</h1>{SHOWN[shown]}{PLACES[place]}</main>")

    found = read(source, LIST)

    assert found.outcome is Outcome.OK, found.proof


@pytest.mark.parametrize("place", PLACES)
def test_the_name_of_one_item_is_enough(place: str) -> None:
    """Its server has it; what else belongs to it may come later."""
    item = "<h1>ประกาศผลสอบราคาจ้างก่อสร้างถนน</h1><p>12 มกราคม 2566</p>"

    assert (
        read(framed(f"<main>{item}{PLACES[place]}</main>"), NEWS).outcome is Outcome.OK
    )


@pytest.mark.parametrize(
    "text",
    [
        "กำลังอ่านรายการกระทู้ โปรดรอ",
        "กำลังเปิด...",
        "ระบบกำลังเชื่อมต่อ Power BI",
        "กำลังเปิดแฟ้ม",
    ],
)
def test_a_line_that_breaks_off_or_asks_to_wait_is_loading(text: str) -> None:
    """What offices do, they say in whole sentences."""
    assert is_loading(text)


@pytest.mark.parametrize(
    "text",
    [
        "กำลังเปิดรับสมัครสอบ",
        "กำลังเปิดให้บริการ",
        "กำลังรวบรวมข้อมูล โปรดรอ",
        "กำลังเตรียมระบบประปา",
    ],
)
def test_what_an_office_does_is_not_loading(text: str) -> None:
    """It opens for applications, and gathers data by hand."""
    assert not is_loading(text)


@pytest.mark.parametrize("program", ["flutter.js", "flutter_bootstrap.js"])
def test_a_program_that_is_drawn_whole_needs_a_browser(program: str) -> None:
    """All that its page holds is a picture until it runs (Flutter, for the web)."""
    source = (
        f"<picture><img src='splash.png'></picture><script src='{program}'></script>"
    )

    assert read(source, LIST).outcome is Outcome.NEEDS_BROWSER


def test_an_empty_place_of_a_framework_needs_a_browser() -> None:
    """However long the frame is that the server has written."""
    frame = "<p>องค์การบริหารส่วนตำบลตัวอย่าง อำเภอตัวอย่าง โทรศัพท์ 0-4500-0000</p>" * 9
    place = "<div id='app'><oit-table endpoint='/api/oit'></oit-table></div>"
    source = framed(f"{place}<footer>{frame}</footer>", title="OIT").replace(
        "</body>", "<script src='/build/assets/app-99ad21.js'></script></body>"
    )

    assert read(source, LIST).outcome is Outcome.NEEDS_BROWSER


HEADED = (
    "<div class='hd'><h1>วิสัยทัศน์</h1><span id='views'></span></div>"
    "<div class='bd'><p>เมืองน่าอยู่ ผู้คนมีสุข</p></div>"
    "<script>fetch('/views').then(show('#views'))</script>"
)


def test_a_counter_beside_a_title_is_not_what_was_asked_for() -> None:
    """The text stands in a place of its own, below both."""
    assert read(framed(f"<main>{HEADED}</main>"), LIST).outcome is Outcome.OK


@pytest.mark.parametrize(
    ("below", "outcome"),
    [
        ("<div>กรุณารอสักครู่ ระบบกำลังเรียกข้อมูล</div>", Outcome.NEEDS_BROWSER),
        ("<p>เมืองน่าอยู่ ผู้คนมีสุข</p>", Outcome.OK),
    ],
)
def test_a_timer_brings_what_is_loading(below: str, outcome: Outcome) -> None:
    """Clocks of ASP.NET have a timer as well, on every page of a site."""
    timer = "<script>$create(Sys.UI._Timer, {'interval': 500});</script>"

    found = read(framed(f"<main><h2>ประกาศ</h2>{below}</main>{timer}"), LIST)

    assert found.outcome is outcome, found.proof
