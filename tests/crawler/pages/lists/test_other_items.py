"""A list of others in the place of the item that was asked for."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import framed, read

ITEMS = "<p>ภาพข่าว</p>" + "".join(
    f"<p><a href='/view.php?n={n}'>งานประเพณีประจำปีของหมู่บ้าน {n}</a></p>"
    for n in range(1, 6)
)


def test_list_of_others_is_no_item() -> None:
    """The latest news stand there whatever was asked for."""
    reading = read(framed(f"<h3>ไม่พบข้อมูล</h3>{ITEMS}"))

    assert reading.outcome is Outcome.SOFT_404, reading.proof


@pytest.mark.parametrize(
    "url", ["https://example.go.th/data_7", "https://example.go.th/plan.php"]
)
def test_list_of_links_is_content_where_no_item_was_asked_for(url: str) -> None:
    """Pages of a year's documents are such lists."""
    reading = read(framed(ITEMS), url)

    assert reading.outcome is Outcome.OK, reading.proof


def test_item_with_a_list_below_is_alive() -> None:
    """Most sites list others below an item."""
    reading = read(framed(f"<h2>ผลสอบพนักงานจ้าง</h2><p>ประกาศผลแล้ว</p>{ITEMS}"))

    assert reading.outcome is Outcome.OK, reading.proof
    assert reading.facts.title == "ผลสอบพนักงานจ้าง"
