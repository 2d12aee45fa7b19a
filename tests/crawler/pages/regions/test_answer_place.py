"""Content in a region that is named like a side column."""

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import framed, read

ASIDE = "<div class='sidebar-widget'>{}</div><p>ขณะนี้มีผู้ชม 3 คน</p>"
ITEM = "<div>งดเผาในที่โล่ง</div><div>ลงวันที่ 2 กุมภาพันธ์ 2569</div>"
NONE = "<div>ข่าวนี้ไม่มีแล้ว</div>"


def test_what_stands_where_the_sibling_is_refused_is_the_page() -> None:
    """By its name it would be a box of the frame, and the item missing."""
    sibling = framed(ASIDE.format(NONE))

    found = read(framed(ASIDE.format(ITEM)), sibling=sibling)

    assert found.outcome is Outcome.OK, found.proof
    assert found.facts.title == "งดเผาในที่โล่ง"


def test_a_page_that_is_refused_there_too_is_missing() -> None:
    """The same words on both: nothing of the page's own is left."""
    source = framed(ASIDE.format(NONE))

    assert read(source, sibling=source).outcome is Outcome.SOFT_404


def test_boxes_elsewhere_stay_boxes() -> None:
    """Another box that turns is no content, wherever the refusal stands."""
    box = "<div class='sidebar-widget2'><div>{}</div></div>"
    sibling = framed(ASIDE.format(NONE) + box.format("นายกพบประชาชน"))

    found = read(framed(ASIDE.format(ITEM) + box.format("คำขวัญ")), sibling=sibling)

    assert found.facts.title == "งดเผาในที่โล่ง"
