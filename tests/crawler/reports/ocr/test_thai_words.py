"""Thai that was taken for Latin is read again, and believed only where it is surer."""

from dataclasses import replace

import numpy as np
import pytest

from crawler.reports.ocr.lines import Line
from crawler.reports.ocr.tesseract import Word
from crawler.reports.ocr.thai_words import Doubted, doubted, read_in_thai, with_thai
from tests.crawler.reports.ocr.made_up import a_minute, read_line, token, word

GREY = np.full((60, 300), 255, dtype=np.uint8)


def era_line() -> Line:
    """Make a line in which the Buddhist Era came back as Latin capitals."""
    return read_line(
        word("ปี", 0, 20), word("WA.", 40, 96), word("๒", 120, 136), spaces=(" ", " ")
    )


def thai(text: str, confidence: float = 92.0) -> list[Word]:
    """Make the answer of Thai alone, letter by letter."""
    return [
        replace(word(letter, 24 + 10 * index, 34 + 10 * index), confidence=confidence)
        for index, letter in enumerate(text)
    ]


def put_in(*answers: list[Word]) -> Line:
    """Return the line with answers put in for its doubtful piece."""
    line = era_line()
    found = doubted(line, [token("กกก", at=40)], GREY)
    return with_thai(line, found, answers)


def test_latin_letters_of_thai_shape_are_doubted() -> None:
    """Its picture has a margin, for Tesseract."""
    (found,) = doubted(era_line(), [token("กกก", at=40)], GREY)

    assert (found.first, found.last) == (1, 1)
    assert found.picture.shape[1] > 40


@pytest.mark.parametrize(("shape", "at"), [("wwa", 40), ("กกก", 118), ("กกก", 200)])
def test_latin_shapes_thai_words_and_nothing_are_not_doubted(
    shape: str, at: int
) -> None:
    """Where shapes and letters agree there is nothing to read again."""
    assert doubted(era_line(), [token(shape, at=at)], GREY) == []


def test_the_era_is_put_in_where_it_stood() -> None:
    """Its year was lost with it."""
    line = put_in(thai("พ.ศ."))

    assert [one.text for one in line.words] == ["ปี", "พ", ".", "ศ", ".", "๒"]
    assert line.spaces == (" ", "", "", "", " ")
    assert all(40 <= one.left <= one.right <= 96 for one in line.words[1:5])


@pytest.mark.parametrize(
    "answer", [[], thai("พ.ศ.", confidence=85), thai("๑WA"), thai("พ", confidence=60)]
)
def test_an_answer_that_is_no_surer_changes_nothing(answer: list[Word]) -> None:
    """Shapes and Tesseract must agree that it is Thai."""
    assert put_in(answer) == era_line()


def test_nothing_doubtful_asks_nobody() -> None:
    """No program is run for nothing."""
    assert read_in_thai([], a_minute()) == []
    assert with_thai(era_line(), list[Doubted](), []) == era_line()
