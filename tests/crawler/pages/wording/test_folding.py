"""Expressions for folded lines must be folded too, or they never match."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import crawler.pages
from crawler.pages.wording.missing import Missing, missing

OF_PLAIN_TEXT = {
    "crawler.pages.lines.frame_lines._PLACES",
    "crawler.pages.wording.absence._OF_SITE",
    "crawler.pages.wording.absence._SPEAKER",
    "crawler.pages.wording.absence._TALK",
    "crawler.pages.wording.absence._THIS_NUMBER",
    "crawler.pages.wording.site_names._AGENCY",
    "crawler.pages.wording.site_names._ONLY_PLACE",
}
"""These are matched in text as it stands."""


def expressions() -> Iterator[tuple[str, str]]:
    """Every expression that a module of page reading holds, with its name."""
    for found in pkgutil.walk_packages(crawler.pages.__path__, "crawler.pages."):
        if found.name.endswith("worker"):
            continue
        for name, value in vars(importlib.import_module(found.name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{found.name}.{name}", value.pattern


def test_no_expression_for_folded_lines_waits_for_sara_am() -> None:
    """Folding writes it as sara aa: "คําสั่ง" and "คำสั่ง" are one word."""
    held = {name for name, pattern in expressions() if "ำ" in pattern}

    assert held == OF_PLAIN_TEXT


@pytest.mark.parametrize(
    "text",
    [
        "นำข่าวนี้ลงจากเว็บไซต์แล้วเมื่อ 6 มีนาคม 2569 เนื่องจากมีข้อมูลส่วนบุคคล",
        "คำสั่งฉบับนี้ไม่เปิดเผยต่อสาธารณะ",
        "เอกสารชุดนี้อยู่ในชั้นความลับ ทางเทศบาลมิได้เปิดเผยเนื้อหาให้บุคคลทั่วไปอ่าน",
        "อุ๊ย! ลิงก์ที่กดมาพาไปไม่ถึงปลายทาง",
        'Module "structure" not installed',
        "โมดูล news ไม่ได้ติดตั้ง",
    ],
)
def test_a_sentence_of_what_is_not_there_is_sure(text: str) -> None:
    """Taken down, withheld, a link that leads nowhere, a part that is not installed."""
    assert missing(text) is Missing.SURELY


@pytest.mark.parametrize(
    "text",
    [
        "น้ำประปาไหลไปไม่ถึงหมู่ที่ 4",
        "นำข่าวสารนี้ลงในหนังสือพิมพ์",
        "นำเอกสารนี้ออกแสดงต่อเจ้าหน้าที่",
        "โมดูลที่ 3 การเขียนแผน",
        "Module 3: not found guilty",
        "คำสั่งฉบับนี้ให้ใช้บังคับตั้งแต่บัดนี้",
        "ลิงก์นำไปสู่แบบประเมินความพึงพอใจ",
    ],
)
def test_words_of_these_in_honest_lines_are_not(text: str) -> None:
    """They speak of water, papers and lessons."""
    assert missing(text) is Missing.NO


def test_a_count_of_no_orders_is_perhaps_of_a_list() -> None:
    """The word has a sara am, and was never counted."""
    assert missing("พบ 0 คำสั่ง") is Missing.PERHAPS
