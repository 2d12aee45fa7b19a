"""Lines come with the spaces that are on paper, and none is lost."""

import numpy as np
from numpy.typing import NDArray

from crawler.reports.ocr.lines import lines_of
from crawler.reports.ocr.tesseract import Word
from tests.crawler.reports.ocr.made_up import word


def paper(height: int = 200) -> NDArray[np.uint8]:
    """Make a white region."""
    return np.full((height, 400), 255, dtype=np.uint8)


def inked(grey: NDArray[np.uint8], *boxes: tuple[int, int, int, int]) -> None:
    """Draw boxes of ink: left, right, top, bottom."""
    for left, right, top, bottom in boxes:
        grey[top:bottom, left:right] = 0


def texts(words: list[Word], grey: NDArray[np.uint8]) -> list[str]:
    """Return the texts of the lines."""
    return [line.text for line in lines_of(words, grey)]


def test_letters_of_one_thai_word_are_one_word() -> None:
    """The Thai model hands every letter on as a word of its own."""
    grey = paper()
    inked(grey, (10, 28, 10, 40), (30, 48, 10, 40), (70, 90, 10, 40))
    words = [word("ก", 10, 28), word("า", 30, 48), word("ร", 70, 90)]

    assert texts(words, grey) == ["กา ร"]


def test_english_words_stay_apart() -> None:
    """The English model knows its spaces."""
    assert texts([word("Q", 10, 20), word("A", 22, 30)], paper()) == ["Q A"]


def test_a_space_between_a_letter_and_its_mark_stands_beside_them() -> None:
    """In front of a letter that was seen in the gap, else behind the mark."""
    grey = paper()
    inked(grey, (10, 28, 10, 40), (60, 78, 10, 40), (80, 98, 10, 40))
    before = [word("๖", 10, 28), word("ด", 31, 32), word("ำ", 60, 78)]
    behind = [word("ท", 10, 28), word("ี่", 55, 60), word("๘", 80, 98)]

    assert texts(before, grey) == ["๖ ดำ"]
    assert texts(behind, grey) == ["ที่ ๘"]
    assert texts(before[1:], grey) == ["ดำ"]


def test_a_line_that_was_not_seen_comes_without_words() -> None:
    """It may be the tail of an address; specks are none."""
    grey = paper()
    inked(grey, (10, 90, 10, 40), (10, 60, 80, 108), (10, 14, 150, 154))

    first, second = lines_of([word("กา", 10, 90)], grey)

    assert (first.text, second.text) == ("กา", "")
    assert (second.left, second.right, second.top, second.bottom) == (10, 60, 80, 108)


def test_a_line_that_was_guessed_comes_without_words() -> None:
    """Rests of rules and pictures are read as babble."""
    grey = paper()
    inked(grey, (10, 90, 10, 40))
    unsure = Word(
        text="เธ", left=10, top=10, right=90, bottom=40, line=(1, 1, 1), confidence=4
    )

    (line,) = lines_of([unsure], grey)

    assert (line.text, line.words) == ("", ())


def test_a_line_reaches_as_far_as_its_stops() -> None:
    """Tesseract leaves out a full stop at the end of a line, and an address breaks."""
    grey = paper()
    inked(grey, (6, 11, 35, 40), (14, 90, 10, 40), (94, 99, 35, 40), (150, 160, 10, 40))

    (line,) = lines_of([word("or.th", 14, 90)], grey)

    assert (line.left, line.right) == (6, 99)


def test_a_speck_is_no_stop() -> None:
    """Grain lies anywhere."""
    grey = paper()
    inked(grey, (9, 11, 20, 22), (14, 90, 10, 40))

    (line,) = lines_of([word("or.th", 14, 90)], grey)

    assert (line.left, line.right) == (14, 90)


def test_an_empty_region_has_no_lines() -> None:
    """Nothing is made of nothing."""
    assert lines_of([], paper()) == []
