"""The place of the content waits for a program, and boxes with words stand by."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import read

LIST = "https://sommut.example/procure/index.php"
ITEM = "https://sommut.example/news/451"
BOXES = (
    "<div class='r'><p><b>ท่านพอใจบริการเพียงใด</b></p><form action='/poll'><label>"
    "<input type='radio' name='v'> มาก</label></form><h3>งานบริการ</h3>"
    "<a href='/es/1'>จองคิว</a><a href='/es/2'>ขอถังขยะ</a><h3>หมู่บ้าน</h3>"
    "<p>หมู่ 1 บ้านเหนือ</p><p>หมู่ 2 บ้านใต้</p><h4>พยากรณ์อากาศ</h4><p>24-33 องศา</p></div>"
)
PAGE = (
    "<title>เทศบาลตำบลสมมุติ</title><body><header><a href='/'>หน้าแรก</a>"
    "<a href='/n'>ข่าว</a></header>%s<div class='site-body'>%s</div>"
    "<footer>เทศบาลตำบลสมมุติ โทร 02-222-2222</footer>"
    "<script src='/js/jquery.min.js'></script>%s</body>"
)
FETCH = "<script>fetch('/api/o12').then(r => r.json()).then(d => {%s})</script>"
WAITING = {
    "an element of htmx": (
        "<div hx-get='/part/451' hx-trigger='load'><h2>404</h2><p>ยังไม่มีเนื้อหา</p></div>",
        "",
    ),
    "a frame of Turbo": (
        (
            "<turbo-frame id='a' src='/a/451/body' loading='lazy'></turbo-frame>"
            "<h3>ความคิดเห็น</h3><turbo-frame id='comments' src='/a/451/c'>"
            "<p>ยังไม่มีผู้แสดงความคิดเห็น</p></turbo-frame>"
        ),
        "",
    ),
    "a lazy component": (
        (
            "<h2></h2><div x-intersect=\"$wire.__lazyLoad('e30')\"><div><div>"
            "<table><tr>"
            "<td>ไม่มีข้อมูลในขณะนี้</td></tr></table></div></div></div>"
        ),
        "",
    ),
    "panes with an address": (
        "<div data-dojo-props=\"href:'pane/p1.jsp'\"></div>",
        "",
    ),
    "a wheel in a picture": (
        (
            "<p>ประกาศ</p><div id='show'><img src='/i/ajax-loader.gif'></div>"
            "<p>หน้า <span>0</span> จาก <span>0</span> ทั้งหมด <span>0</span> รายการ</p>"
        ),
        "<script>$('#show').load('list.php?p=1')</script>",
    ),
    "a wheel alone": ("<div role='progressbar' class='v-progress-circular'></div>", ""),
    "a line that says so": ("<div id='ct'>กำลังโหลด กรุณารอสักครู่...</div>", ""),
    "a table without a row": (
        (
            "<p>ประกาศจัดซื้อจัดจ้าง</p><table id='t'><tr><th>ที่</th><th>เรื่อง</th></tr>"
            "<tr><td colspan='2'>ไม่พบข้อมูล</td></tr></table><p>แสดง 0 ถึง 0 จาก 0 แถว</p>"
        ),
        "<script>$('#t').DataTable({serverSide: true, ajax: {url: 'j.php'}})</script>",
    ),
    "figures": (
        "<p>0 ครัวเรือน</p><p>0 ไร่</p><p>0 ตัน</p>",
        FETCH % "document.querySelector('.v').textContent = d",
    ),
    "a message that is taken away": (
        "<div id='svelte'></div><p class='none'>ยังไม่มีรายการแสดง (0)</p>",
        (
            "<script>import('/app.js').then(k => {"
            "document.querySelector('.none').remove();"
            "k.start()})</script>"
        ),
    ),
}
HERE = {
    "a text": "<h2>ประวัติ</h2><p>ตั้งขึ้นเมื่อมีผู้คนย้ายมาทำไร่ริมห้วย</p>%s",
    "a few words": "<h2>วิสัยทัศน์</h2><p>เมืองน่าอยู่ ผู้คนมีสุข</p>%s",
    "a picture": "<h2>โครงสร้าง</h2><img src='/up/org.jpg'>%s",
    "a day": "<h2>งดจ่ายน้ำ</h2><p>12 ตุลาคม 2569</p>%s",
    "a file": "<h2>แผน</h2><p><a href='/f/plan.pdf'>แผนพัฒนา</a></p>%s",
    "a question": "<h2>ตรวจสอบคำร้อง</h2><form>เลขที่ <input name='a'></form>%s",
}


NAMED = ("a wheel in a picture", "a table without a row")
"""What is called by a line without a heading; a name is enough for a list alone."""

ASKED = [(LIST, one) for one in WAITING]
ASKED += [(ITEM, one) for one in WAITING if one not in NAMED]


@pytest.mark.parametrize(("url", "shape"), ASKED)
@pytest.mark.parametrize("where", ["above", "below"])
def test_a_page_whose_content_is_to_come_needs_a_browser(
    where: str, url: str, shape: str
) -> None:
    """What boxes of a site tell is not what was asked for."""
    content, script = WAITING[shape]
    boxes = (BOXES, "") if where == "above" else ("", BOXES)

    found = read(PAGE % (boxes[0], content, boxes[1] + script), url)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


@pytest.mark.parametrize("shape", WAITING)
@pytest.mark.parametrize("content", HERE)
def test_a_page_of_which_something_has_come_is_there(content: str, shape: str) -> None:
    """Beside its content a box may wait as long as it likes."""
    waiting, script = WAITING[shape]

    found = read(PAGE % ("", HERE[content] % waiting, BOXES + script), LIST)

    assert found.outcome is not Outcome.SOFT_404, found.proof
    if content not in ("a few words", "a day"):
        assert found.outcome is Outcome.OK, found.proof


SHORT = {
    "a notice": "<div><h3>แจ้งงดจ่ายน้ำ หมู่ที่ 4</h3><p>12 ตุลาคม 2569</p><p>ถึงเย็น</p></div>",
    "bold letters": "<div><b>ปิดถนนสายตลาด</b><p>ถึงวันศุกร์นี้ เนื่องจากวางท่อ</p></div>",
    "a picture": "<div><h2>ผังองค์กร</h2><img src='/up/1.jpg'></div>",
    "a few words": "<div><h2>วิสัยทัศน์</h2><p>เมืองน่าอยู่ ผู้คนมีสุข ชุมชนเข้มแข็ง</p></div>",
}
WIDGETS = {
    "a card": (
        "<div class='card'><div class='card-body'><div id='wx'></div></div></div>"
    ),
    "a panel": "<div class='panel'><div class='panel-body'>กำลังโหลด...</div></div>",
    "a box": "<div class='box-content'><div class='spinner-border'></div></div>",
    "a side": "<div class='side-body'><div hx-get='/w' hx-trigger='load'></div></div>",
}


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("widget", WIDGETS)
@pytest.mark.parametrize("content", SHORT)
def test_a_box_that_waits_takes_no_short_page_away(
    content: str, widget: str, order: int
) -> None:
    """Cards and panels have a body too, and short notices no name for their place."""
    both = "".join((SHORT[content], WIDGETS[widget])[::order])
    script = FETCH % "document.getElementById('wx').innerHTML = d"
    page = PAGE.replace("class='site-body'", "class='x'")

    found = read(page % ("", both, script), ITEM)

    assert found.outcome is Outcome.OK, found.proof


@pytest.mark.parametrize("said", ["ไม่พบหน้าที่ท่านต้องการ", "ข่าวนี้ถูกลบออกจากระบบแล้ว"])
def test_what_the_server_has_said_no_program_takes_back(said: str) -> None:
    """Comments and boxes are fetched for a missing page as well."""
    content = f"<h2>{said}</h2><div id='box'></div>"
    script = FETCH % "document.getElementById('weather').innerHTML = d"

    found = read(PAGE % ("", content, BOXES + script), ITEM)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize(
    "script",
    [
        "x.onload = function () {document.open(); document.write(x.responseText)}",
        "setTimeout(function () {location.replace(u)}, 1200)",
    ],
)
def test_a_script_that_goes_on_to_what_it_makes_needs_a_browser(script: str) -> None:
    """A gate that counts down, and an address that is made of the number asked for."""
    body = f"<body><h1>กำลังนำท่านไปยังเอกสาร</h1><p>โปรดรอ</p><script>{script}</script>"

    assert read(body, LIST).outcome is Outcome.NEEDS_BROWSER


def test_data_with_a_style_sheet_is_a_page_to_be_made() -> None:
    """XSLT runs in a browser; none of the text is in the data."""
    source = (
        '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="/p.xsl"?>'
        '<portal><region name="main"><include src="/data.xml"/></region></portal>'
    )

    assert read(source, LIST).outcome is Outcome.NEEDS_BROWSER
