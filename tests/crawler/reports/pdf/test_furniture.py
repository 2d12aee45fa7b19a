from dataclasses import replace

from crawler.reports.pdf.furniture import without_furniture
from crawler.reports.pdf.parts import PageParts
from tests.crawler.reports.pdf.test_joining import set_lines


def pages(*texts: list[str]) -> list[PageParts]:
    """Return pages with one line at the head, others in the middle, one at the foot."""
    found = []
    for number, lines in enumerate(texts, start=1):
        places = [590.0, *(300.0 - 20 * n for n in range(len(lines) - 2)), 10.0]
        blocks = [
            replace(line, y=y, page=number)
            for line, y in zip(set_lines(lines), places, strict=True)
        ]
        found.append(PageParts(number=number, height=600, blocks=list(blocks)))
    return found


def left(*texts: list[str]) -> tuple[list[str], list[str]]:
    """Return what is left on the pages, and what is said once."""
    cleaned, once = without_furniture(pages(*texts))
    lines = [block for page in cleaned for block in page.blocks]
    return [line.text for line in lines if hasattr(line, "text")], [
        line.text for line in once
    ]


def test_page_numbers_are_dropped() -> None:
    """They stand between a sentence and its end, and look like numbers of items."""
    text, once = left(["ก", "ข", "- ๑ -"], ["ค", "ง", "หน้า 2 จาก 3"], ["จ", "ฉ", "3"])

    assert text == ["ก", "ข", "ค", "ง", "จ", "ฉ"]
    assert once == []


def test_running_head_is_said_once() -> None:
    """It may be the only place that names the agency."""
    head = "เทศบาลตำบลสมมุติ หน้า "
    text, once = left(
        [f"{head}1", "ข", "ค"], [f"{head}2", "ง", "จ"], [f"{head}3", "ฉ", "ช"]
    )

    assert text == ["ข", "ค", "ง", "จ", "ฉ", "ช"]
    assert once == [f"{head}1"]


def test_headings_that_differ_are_kept() -> None:
    """They tell which indicator the table below is about."""
    heads = ["ตัวชี้วัดที่ ๑", "ตัวชี้วัดที่ ๒", "ตัวชี้วัดที่ ๓"]
    text, _ = left(*([head, "ข", "ค"] for head in heads))

    assert [line for line in text if line in heads] == heads


def test_numbers_in_the_middle_of_a_page_are_kept() -> None:
    """Only the margins hold page numbers."""
    text, _ = left(["ก", "12", "ข"])

    assert text == ["ก", "12", "ข"]
