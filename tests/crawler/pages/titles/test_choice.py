"""The weighing of evidence for titles: no weight is idle, and lines are whole."""

import json
from pathlib import Path
from urllib.parse import quote

from crawler.pages.content import Page, page_of
from crawler.pages.titles.choice import evidence_of
from crawler.pages.titles.head import told_in_head
from crawler.pages.titles.title import find_title
from data.tables import table
from tests.benchmarks.accuracy import fetched
from tests.crawler.pages.building import PROSE, framed, page

GOLD = Path(__file__).resolve().parents[3] / "gold"
BY_HAND = {"rules", "none", "none-by-place", "from-head", "last-step"}
"""Weights of what is no line of the page."""

BY_SIBLING = {"in-turn", "shared"}
"""Weights of what only a sibling can tell; the pages are read without theirs."""

SLUG = "ผลประกวดคำขวัญรักษ์น้ำ"


def pages_of(folder: str) -> list[Page]:
    """Return the pages of a labelled set, without their siblings."""
    lines = (GOLD / folder / "labels.jsonl").read_text("utf-8").splitlines()
    labels = [json.loads(line) for line in lines]
    return [page_of(fetched(GOLD / folder, one["file"], one), None) for one in labels]


def named_on(one: Page) -> set[str]:
    """Return the names of all evidence on a page."""
    return {name for _, named in evidence_of(one, told_in_head(one)) for name in named}


def test_no_weight_is_idle() -> None:
    """A name that nothing yields was renamed in one place only."""
    slug = page(
        framed(f"<p>{SLUG}</p><p>{PROSE}</p>"), f"https://example.go.th/n/{quote(SLUG)}"
    )

    found = named_on(slug)
    for folder in ("tuning5", "tuning7"):
        found = found.union(*map(named_on, pages_of(folder)))

    assert table("rules/title_weights.toml").keys() - BY_HAND - found == BY_SIBLING


def test_two_lines_that_are_printed_alike_are_one_title() -> None:
    """Without its second line a report of six months is that of every year."""
    content = (
        "<p class='t7'>สรุปผลการดำเนินงานตามแผนของหน่วยงาน</p><p class='t7'>รอบหกเดือน ปี"
        f" 2569</p><p>{PROSE}</p>"
    )

    title = find_title(page(framed(content)))

    assert title is not None
    assert title.text == "สรุปผลการดำเนินงานตามแผนของหน่วยงาน รอบหกเดือน ปี 2569"


def test_lines_of_a_list_that_are_printed_alike_are_no_title() -> None:
    """Three alike are items, and none of them goes on with the one above."""
    items = "".join(f"<p class='t7'>บริการของหน่วยงานข้อที่ {n}</p>" for n in range(1, 5))

    title = find_title(page(framed(f"<h2>บริการประชาชนทั้งหมด</h2>{items}")))

    assert title is not None
    assert title.text == "บริการประชาชนทั้งหมด"
