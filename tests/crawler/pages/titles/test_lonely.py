"""Titles with what is done to them, whichever of the two headings was taken."""

import pytest

from crawler.pages.titles.headings import Title
from crawler.pages.titles.lonely import with_act
from tests.crawler.pages.building import framed, page

NAME = "รับสมัครสอบคัดเลือกพนักงานจ้าง"


@pytest.mark.parametrize("taken", [0, 1])
def test_act_and_subject_are_one_title(taken: int) -> None:
    """Either alone says what is not so."""
    shown = page(framed(f"<h1>ยกเลิกประกาศ</h1><h2>{NAME}</h2>"))
    block = shown.main[taken]

    title = with_act(shown, Title(text=block.text, block=block))

    assert title is not None
    assert title.text == f"ยกเลิกประกาศ {NAME}"


@pytest.mark.parametrize("below", ["<p>ข้อความ</p>", "<h2>ข่าว</h2>", ""])
def test_an_act_over_no_subject_stands_alone(below: str) -> None:
    """What is below names nothing that could be called off."""
    shown = page(framed(f"<h1>ยกเลิกประกาศ</h1>{below}"))
    block = shown.main[0]

    title = with_act(shown, Title(text=block.text, block=block))

    assert title is not None
    assert title.text == "ยกเลิกประกาศ"


def test_a_title_of_the_head_alone_is_left_as_it_is() -> None:
    """No line says it, so no line stands above it."""
    shown = page(framed(f"<h1>ยกเลิกประกาศ</h1><h2>{NAME}</h2>"))
    title = Title(text=NAME, block=None)

    assert with_act(shown, title) is title
