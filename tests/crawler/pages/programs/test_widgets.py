"""Pages named for what a script draws there: a calendar, a map, statistics."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import read

LIST = "https://sommut.example/calendar"
ITEM = "https://sommut.example/news.php?id=12"
PAGE = (
    "<title>เทศบาลตำบลสมมุติ</title><body><header><a href='/'>หน้าแรก</a>"
    "<a href='/news'>ข่าว</a><a href='/c'>ติดต่อ</a></header>"
    "<div class='content'>%s</div>"
    "<footer>เทศบาลตำบลสมมุติ โทร 02-222-2222</footer>%s</body>"
)
WIDGETS = {
    "calendar": (
        "<h1>ปฏิทินกิจกรรม</h1><div id='calendar'></div>",
        (
            "<script src='/fullcalendar/main.min.js'></script><script>"
            "new FullCalendar.Calendar(document.getElementById('calendar'))</script>"
        ),
    ),
    "map": (
        "<h2>แผนที่ตั้งหน่วยงาน</h2><div id='map'></div>",
        "<script>new maps.Map(document.getElementById('map'), {zoom: 5})</script>",
    ),
    "statistics": (
        "<h1>สถิติการให้บริการ</h1><div id='stat'></div>",
        "<script>$.getJSON('/api/stat', d => $('#stat').html(draw(d)))</script>",
    ),
    "chart": (
        "<h1>สถิติเรื่องร้องเรียน</h1><div id='chart'></div>",
        "<script>new ApexCharts(document.querySelector('#chart'), o).render()</script>",
    ),
    "pictures": (
        "<h2>ภาพกิจกรรม</h2><div id='slide'></div>",
        "<script>$.get('/api/album/3', d => $('#slide').html(d))</script>",
    ),
    "plugin": (
        (
            "<h2>ข่าวจากเฟซบุ๊ก</h2><div class='fb-page' data-href='https://www.facebook"
            ".com/sommut'></div>"
        ),
        "<script src='https://connect.facebook.net/th_TH/sdk.js'></script>",
    ),
    "search": (
        "<h1>ค้นหาเอกสาร</h1><div id='search'></div>",
        "<script>$.get('/api/s', d => $('#search').html(d))</script>",
    ),
}


@pytest.mark.parametrize("widget", WIDGETS)
def test_under_a_heading_of_the_same_name_it_is_the_page(widget: str) -> None:
    """Nothing of it has come but that name, and it is not missing for that."""
    content, script = WIDGETS[widget]

    assert read(PAGE % (content, script), LIST).outcome is Outcome.NEEDS_BROWSER


@pytest.mark.parametrize("widget", sorted(WIDGETS.keys() - {"chart"}))
def test_without_such_a_heading_it_is_a_box_of_the_site(widget: str) -> None:
    """It stands beside an empty record too."""
    content, script = WIDGETS[widget]
    box = "<h2></h2>" + content[content.index("<div") :]

    assert read(PAGE % (box, script), ITEM).outcome is Outcome.SOFT_404


def test_a_map_beside_an_address_is_not_all_of_a_page() -> None:
    """A page of contacts tells them, whatever stands beside."""
    told = (
        "<h1>แผนที่ตั้งและที่อยู่</h1><p>99 หมู่ 4 ตำบลสมมุติ อำเภอเมือง จังหวัดตัวอย่าง 10110 "
        "โทรศัพท์ 02-222-2222 อีเมล office@sommut.example</p><div id='map'></div>"
    )
    script = WIDGETS["map"][1]
    found = read(PAGE % (told, script), "https://sommut.example/contact")

    assert found.outcome is Outcome.OK, found.proof
