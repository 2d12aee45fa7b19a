"""Windows that lie over a page: closed ones say nothing, open ones say what it is."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, article, framed, read

LIST = "https://www.example.go.th/news.php"
ROWS = "".join(
    f"<li><a href='n.php?id={no}'>งดจ่ายน้ำครั้งที่ {no}</a> {no} ม.ค. 2566</li>"
    for no in range(1, 6)
)
ITEMS = f"<h2>ข่าวประชาสัมพันธ์</h2><ul>{ROWS}</ul>"
SAYING = "<h4>ไม่พบข้อมูล</h4><p>ไม่พบข้อมูลที่ค้นหา</p>"
CLOSED = {
    "bootstrap": f"<div class='modal fade' id='m'>{SAYING}</div>",
    "by role": f"<div role='dialog' id='m'>{SAYING}</div>",
    "dialog": f"<dialog id='m'>{SAYING}</dialog>",
}
OPENED = {
    "by its class": f"<div class='modal show'>{SAYING}</div>",
    "by its style": f"<div class='modal' style='display:block'>{SAYING}</div>",
    "by a script": (
        f"{CLOSED['bootstrap']}<script>$(function(){{$('#m').modal('show')}})</script>"
    ),
}
ASKED = "<script>$('#b').click(function(){ $('#m').modal('show'); });</script>"


@pytest.mark.parametrize("window", CLOSED)
@pytest.mark.parametrize("script", ["", ASKED])
def test_a_closed_window_says_nothing_of_a_list(window: str, script: str) -> None:
    """It waits for a search without a result, on every page of a site."""
    found = read(framed(ITEMS).replace("</body>", CLOSED[window] + script), LIST)

    assert found.outcome is Outcome.OK, found.proof


@pytest.mark.parametrize("window", CLOSED)
def test_a_closed_window_on_the_sibling_too_takes_no_day_away(window: str) -> None:
    """The template of an empty record shows the same window and no day."""
    page = framed(article("ประกาศผลสอบราคา")).replace("</body>", CLOSED[window])
    sibling = framed("<h2></h2><p>-</p>").replace("</body>", CLOSED[window])

    found = read(page, NEWS, sibling=sibling)

    assert found.outcome is Outcome.OK, found.proof
    assert found.facts.published is not None


@pytest.mark.parametrize("window", OPENED)
def test_an_open_window_says_that_an_item_is_missing(window: str) -> None:
    """Some systems tell it in no other place."""
    found = read(framed("").replace("</body>", OPENED[window] + "</body>"), NEWS)

    assert found.outcome is Outcome.SOFT_404
    assert "ไม่พบข้อมูล" in found.proof
