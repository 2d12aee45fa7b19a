"""Pages whose frame the server sends and whose content a program brings.

Their impossible sibling is the very same page, so that nothing of their own is left;
called missing, every page of such a site would be broken.
"""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, framed, read

LISTED = "https://example.go.th/news.php?cat=3"
FETCH = "<script>fetch('/api/' + id).then(r => r.json()).then(d => {%s})</script>"
BODIES = {
    "angularjs": (
        "<h1 ng-bind='news.title'></h1><div ng-bind-html='news.detail'></div>",
        "<script src='/js/angular.min.js'></script>",
    ),
    "vue": (
        "<h1 v-text='news.title'></h1><div v-html='news.body'></div>",
        "<script src='/js/vue.min.js'></script>",
    ),
    "alpine": (
        "<div x-data='detail()'><h1 x-text='title'></h1><p x-text='day'></p></div>",
        "<script src='/js/alpine.js'></script>",
    ),
    "knockout": (
        "<h1 data-bind='text: title'></h1><div data-bind='html: body'></div>",
        "<script src='/js/knockout.js'></script>",
    ),
    "by class": (
        "<div class='news-title'></div><div class='news-body'></div>",
        (
            "<script>$.post('get.php', {id: 1}, function (d) {"
            "$('.news-title').text(d.title); $('.news-body').html(d.body); });</script>"
        ),
    ),
    "by tag": (
        "<article></article>",
        FETCH % "document.querySelector('article').innerHTML = d.text",
    ),
    "table": (
        (
            "<table id='tb'><thead><tr><th>ลำดับ</th><th>เรื่อง</th></tr></thead>"
            "<tbody></tbody></table>"
        ),
        "<script>$('#tb').DataTable({ajax: 'list.php'})</script>",
    ),
    "frame": (
        "<iframe id='doc'></iframe>",
        "<script>document.getElementById('doc').src = '/doc/' + id</script>",
    ),
    "wheel": (
        (
            "<div class='box'><div class='spinner-border' role='status'>"
            "<span class='visually-hidden'>Loading...</span></div></div>"
        ),
        "<script src='/js/site.js'></script>",
    ),
    "frame after an empty quotation": (
        "<b>เอกสาร</b><iframe id='doc'></iframe>",
        (
            "<script>var k = id.replace(/x/g, ''); $.getJSON('/ws/' + k, function (j) {"
            "$('#doc').attr('src', j.path)})</script>"
        ),
    ),
    "frame of the empty page": (
        "<iframe id='doc' src='about:blank'></iframe>",
        "<script>document.getElementById('doc').src = base + id</script>",
    ),
    "object": (
        "<object id='doc' type='application/pdf'></object>",
        "<script>document.getElementById('doc').data = '/f/' + id</script>",
    ),
    "abbreviated bars": (
        "<div data-endpoint='/api'><p class='sk sk-title'></p><p class='sk'></p></div>",
        "<script type='module' src='/js/site.js'></script>",
    ),
    "bars that are hidden from listeners": (
        "<div aria-hidden='true'><p class='placeholder-glow'></p></div>",
        "<script src='/js/site.js'></script>",
    ),
    "built program": (
        "<div class='row'><div id='newsDetail'></div></div>",
        "<script src='/assets/main.bundle.js'></script>",
    ),
    "a file of the site": (
        "<div class='row'><div id='newsDetail'></div></div>",
        "<script src='/js/site.js'></script>",
    ),
    "packed": (
        "<div class='box'></div>",
        f"<script>document.write(decodeURIComponent('{'%E0%B8%82' * 40}'))</script>",
    ),
    "blazor": (
        (
            "<div id='app'>Loading...</div><div id='blazor-error-ui'>An unhandled "
            "error has occurred. <a class='reload'>Reload</a></div>"
        ),
        "<script src='_framework/blazor.webassembly.js'></script>",
    ),
    "a line under the name of a part": (
        "<h1>รายละเอียดข่าว</h1><p>กรุณารอสักครู่ กำลังโหลดข้อมูล</p>",
        "<script src='/js/site.js'></script>",
    ),
    "until it comes": (
        "<div id='list'></div><p id='no-data'>ไม่พบข้อมูล</p>",
        (
            "<script>axios.get('/api').then(r => {"
            "document.getElementById('no-data').remove()})</script>"
        ),
    ),
}
BODIES |= {
    "shown on a condition": (
        "<h2></h2><div ng-if='!news'>ไม่พบข้อมูล</div>",
        "<script src='/js/angular.min.js'></script>",
    ),
    "filled instead": (
        "<div class='news-detail'><p>ไม่พบข้อมูล</p></div>",
        FETCH % "document.querySelector('.news-detail').innerHTML = d.text",
    ),
    "rows to come": (
        "<table id='tb'><tbody><tr><td>ไม่พบข้อมูล</td></tr></tbody></table>",
        "<script>$('#tb').DataTable({ajax: 'list.php'})</script>",
    ),
    "named frame": (
        "<iframe name='inner' id='inner'></iframe>",
        "<script>frames['inner'].location = 'page.php'</script>",
    ),
    "form that sends itself": (
        "<form id='f' method='post'><input type='hidden' name='a' value='1'></form>",
        "<script>document.getElementById('f').submit()</script>",
    ),
    "asks in Thai": (
        "<noscript>เว็บไซต์นี้จำเป็นต้องใช้ JavaScript</noscript><div class='w'></div>",
        "<script src='/js/jquery.js'></script>",
    ),
}
EMPTY = {
    "libraries": (
        "<h1></h1><div class='slider'></div><div class='detail'></div>",
        "<script src='/js/jquery.js'></script><script>$('.slider').slick()</script>",
    ),
    "a counter": (
        "<h1></h1><div class='detail'></div>",
        FETCH % "document.querySelector('#visits').innerHTML = d.number",
    ),
    "a cover": (
        "<div class='preloader'><div class='spinner-border'></div></div><h1></h1>",
        "<script src='/js/jquery.js'></script>",
    ),
    "statistics": (
        "<h1></h1><div class='detail'></div>",
        (
            "<script>document.write(unescape(\"%3Cscript src='https://ga.example/ga.js'"
            f'%3E%3C/script%3E")); {"var a = 1; " * 40}</script>'
        ),
    ),
    "a library": (
        "<h1></h1><div id='gallery'></div>",
        "<script>$('#gallery').masonry({itemSelector: '.item'})</script>",
    ),
    "the date of no record": (
        "<h1></h1><p>1 มกราคม 2513 (ไม่ได้ตั้ง)</p><div id='gallery'></div>",
        "<script>show('#gallery')</script>",
    ),
    "bars that are put away": (
        "<h1></h1><div class='skeleton' style='display:none'></div>",
        "<script src='/js/jquery.js'></script>",
    ),
    "fields of ASP.NET": (
        "<h1></h1><input type='hidden' name='__VIEWSTATE' value='x'>",
        "<script>function __doPostBack(a) { theForm.submit(); }</script>",
    ),
    "another file": (
        "<div id='detail'></div>",
        "<script src='/js/jquery.min.js'></script><script src='/js/menu.js'></script>",
    ),
}


@pytest.mark.parametrize("beside", ["sibling", "nothing"])
@pytest.mark.parametrize("shape", BODIES)
def test_what_a_program_brings_is_not_called_missing(shape: str, beside: str) -> None:
    """A false broken for every page of the site, and the worst mistake there is."""
    content, script = BODIES[shape]
    sibling = framed(content + script, visits=101) if beside == "sibling" else None

    found = read(framed(content + script), NEWS, sibling=sibling)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


@pytest.mark.parametrize("shape", EMPTY)
def test_an_empty_record_among_scripts_is_missing(shape: str) -> None:
    """Every site of today has scripts: that there are some proves nothing."""
    content, script = EMPTY[shape]

    found = read(
        framed(content + script), NEWS, sibling=framed(content + script, visits=101)
    )

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize("shape", ["angularjs", "by class", "table", "wheel"])
def test_a_list_of_which_only_the_name_came_is_not_read(shape: str) -> None:
    """Its items, and their days, are what the page is for."""
    content, script = BODIES[shape]
    content = content.replace("<h1", "<div").replace("</h1", "</div")

    found = read(framed(f"<h2>ประกาศจัดซื้อจัดจ้าง</h2>{content}{script}"), LISTED)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


HEADS = "<thead><tr><th>ลำดับ</th><th>เรื่อง</th><th>วันที่</th></tr></thead>"
ROWS_TO_COME = {
    "a line that says so": (
        "ปีงบประมาณ <select><option>2569</option></select> คำค้น <input>"
        f"<table id='t'>{HEADS}<tr><td colspan=3><img src='loading.gif'>"
        "กำลังโหลดข้อมูล...</td></tr></table>"
        "<script>$('#t').DataTable({ajax: 'list.php'})</script>"
    ),
    "no body": (
        f"<table id='t'>{HEADS}</table>"
        "<script>$('#t').DataTable({ajax: 'list.php'})</script>"
    ),
    "an address of its own": (
        f"<table data-url='/api/list'>{HEADS}</table>"
        "<script src='bootstrap-table.min.js'></script>"
    ),
    "a grid": (
        "<table id='g'></table><script>$('#g').jqGrid({url: 'list.php'})</script>"
    ),
}
NO_ROWS_TO_COME = {
    "a table that nothing fills": f"<table>{HEADS}<tbody></tbody></table>",
    "a service that waits for a question": (
        "<form>เลขที่คำร้อง <input name='no'><button>ตรวจสอบ</button></form>"
        "<div>กำลังโหลด...</div><div id='found'></div>"
        "<script>function f() {$.get('q.php', d => $('#found').html(d))}</script>"
    ),
    "rows, and a line that is hidden by a style": (
        f"<table id='t'>{HEADS}<tr><td>1</td><td><a href='/d/1'>ราคากลางถนน</a></td>"
        "<td>3 ต.ค. 2569</td></tr></table><div>กำลังโหลดข้อมูล...</div>"
        "<script>$('#t').DataTable({ajax: 'list.php'})</script>"
    ),
}


@pytest.mark.parametrize("shape", ROWS_TO_COME)
def test_a_list_of_which_only_the_heads_came_is_not_read(shape: str) -> None:
    """Its rows are what proves that it is kept up; no row has been seen."""
    source = framed(f"<h2>ประกาศจัดซื้อจัดจ้าง</h2>{ROWS_TO_COME[shape]}")

    found = read(source, LISTED)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


@pytest.mark.parametrize("shape", NO_ROWS_TO_COME)
def test_a_list_or_service_that_has_come_whole_is_read(shape: str) -> None:
    """A reader who is told to look for himself where he need not, trusts less."""
    source = framed(f"<h2>ประกาศจัดซื้อจัดจ้าง</h2>{NO_ROWS_TO_COME[shape]}")

    found = read(source, LISTED)

    assert found.outcome is Outcome.OK, found.proof


def test_a_list_without_rows_is_there() -> None:
    """A category that the agency has not filled yet: no program is about to."""
    source = framed("<h2>ประกาศจัดซื้อจัดจ้าง</h2><div class='list'></div>")

    assert read(source, LISTED).outcome is Outcome.OK


def test_a_page_with_a_box_to_be_fetched_is_there() -> None:
    """Its own text has come; the weather has not."""
    script = FETCH % "document.querySelector('.river-level').innerHTML = d.level"
    text = "<p>เทศบาลมีพื้นที่ 45 ตารางกิโลเมตร แบ่งเป็น 9 หมู่บ้าน</p>"
    source = framed(f"<h2>ประวัติ</h2>{text}<div class='river-level'></div>{script}")

    assert read(source, LISTED).outcome is Outcome.OK


BUILT = "<script type='module' src='/assets/index-4f2a91c0.js'></script>"
SHELLS = {
    "a name inside": f"<div id='root'><h1>ระบบเผยแพร่ข้อมูลสาธารณะ</h1></div>{BUILT}",
    "words of its own": f"<app-root>Portal is starting up</app-root>{BUILT}",
    "head and foot beside": (
        "<header><h1>เทศบาลตัวอย่าง</h1><a href='/'>หน้าแรก</a></header>"
        f"<div id='root'></div><footer>โทร 0-4411-2233</footer>{BUILT}"
    ),
    "an alert that may come": (
        f"<div id='app'></div><script>if (!window.Map) alert('เก่า')</script>{BUILT}"
    ),
    "an alert where fetching fails": (
        "<div id='box'></div><script>fetch('/api/1').catch(() => "
        "{ alert('ไม่พบข้อมูล'); history.back(); })</script>"
    ),
}


@pytest.mark.parametrize("shape", SHELLS)
@pytest.mark.parametrize("beside", ["sibling", "nothing"])
def test_the_shell_of_a_program_says_nothing_of_its_page(
    shape: str, beside: str
) -> None:
    """Its server answers so for every address, and a browser shows what is there."""
    source = (
        f"<html><head><title>เทศบาล</title></head><body>{SHELLS[shape]}</body></html>"
    )

    found = read(source, NEWS, sibling=source if beside == "sibling" else None)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


def test_a_page_that_its_server_has_drawn_is_no_shell() -> None:
    """Frameworks draw on the server too, into the same element."""
    text = "<h1>ประกาศผลสอบ</h1><p>12 มกราคม 2566</p><p>ตามที่ได้ประกาศรับสมัครนั้น</p>"
    drawn = framed(f"<div id='app'>{text}</div>{BUILT}")
    refused = framed(f"<div id='app'><h1>ไม่พบข่าวที่ท่านต้องการ</h1></div>{BUILT}")

    assert read(drawn, NEWS).outcome is Outcome.OK
    assert read(refused, NEWS).outcome is Outcome.SOFT_404
