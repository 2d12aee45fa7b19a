"""Missing pages beside an impossible sibling, in sites whose boxes turn on every visit.

Guest books, tickers and albums show other lines each time, and not always as links.
"""

from random import Random

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, article, framed, read

WORDS = ("รับมอบรถบรรทุกน้ำ", "ประชุมสภาสมัยสามัญ", "เปิดลานกีฬา", "อบรมอาชีพ", "พ่นหมอกควัน")
FIRST, OTHER = Random(1), Random(2)  # noqa: S311 - lines of a test, no secrets


def rows(chance: Random, shape: str) -> str:
    """Eight lines with a day each, chosen anew."""
    told = [
        (f"{chance.choice(WORDS)} ครั้งที่ {n}", f"{chance.randint(1, 28)} มีนาคม 2569")
        for n in chance.sample(range(1, 99), 8)
    ]
    return "".join(shape.format(name=name, day=day) for name, day in told)


BOXES = {
    "guest book": "<div class='gb'>{day} ผู้เยี่ยมชม: {name}</div>",
    "two lines": "<div class='card'>{name}<br>{day} | 3,409 ครั้ง</div>",
    "title and day": "<div class='it'><b>{name}</b><i class='d'>{day}</i></div>",
}
MISSING = {
    "refusal": "<p>ไม่พบข่าวที่ท่านต้องการ</p>",
    "empty record": "<p>หัวข้อ :</p><p>วันที่ประกาศ : 1 มกราคม 2513</p>",
    "nothing": "",
}


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("missing", MISSING)
def test_lines_that_turn_are_no_content(box: str, missing: str) -> None:
    """Both pages show as many in the same place: they are of the site."""
    mine, theirs = (
        framed(MISSING[missing] + f"<h4>ยอดนิยม</h4>{rows(chance, BOXES[box])}")
        for chance in (FIRST, OTHER)
    )

    found = read(mine, NEWS, sibling=theirs)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("missing", ["refusal", "nothing"])
def test_an_item_among_such_lines_is_there(box: str, missing: str) -> None:
    """What the sibling has nothing for is the item's, however much turns around it."""
    turning = f"<h4>ยอดนิยม</h4>{rows(FIRST, BOXES[box])}"
    sibling = MISSING[missing] + f"<h4>ยอดนิยม</h4>{rows(OTHER, BOXES[box])}"

    found = read(
        framed(article("ประกาศผลสอบ") + turning), NEWS, sibling=framed(sibling)
    )

    assert found.outcome is Outcome.OK, found.proof
    assert found.facts.title == "ประกาศผลสอบ"


def test_many_meters_are_none_of_the_items_facts() -> None:
    """Counters, prices and clocks: more than a handful on some sites."""
    lines = "".join(f"<p>ผู้ชมกลุ่มที่ {n}: {{}}</p>" for n in range(8))

    def source(start: int) -> str:
        return framed(lines.format(*range(start, start + 8)))

    assert read(source(300), NEWS, sibling=source(777)).outcome is Outcome.SOFT_404


def test_a_record_is_no_list_that_turns() -> None:
    """Three cells with a day among them are a record, also where the ids share none."""
    shape = (
        "<table><tr><td>{}</td></tr><tr><td>{}</td></tr><tr><td>{}</td></tr></table>"
    )
    mine = shape.format("ซื้อเครื่องพิมพ์ 2 เครื่อง", "8,000.00 บาท", "05/03/2569")

    found = read(
        framed(mine), NEWS, sibling=framed(shape.format("-", "0.00 บาท", "null"))
    )

    assert found.outcome is Outcome.OK, found.proof


def test_a_refusal_in_a_side_column_of_both_is_the_answer() -> None:
    """Some templates call the place of their content so."""
    said = "We couldn't find a document with this identifier."
    told = f"<div class='sidebar-inner'><p>{said}</p></div>"
    lead = f"<h2>ข่าว</h2><p>{'เทศบาลยินดีต้อนรับทุกท่าน ' * 6}</p>"
    source = framed(told + lead)

    assert read(source, NEWS, sibling=source).outcome is Outcome.SOFT_404
