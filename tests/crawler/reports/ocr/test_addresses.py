"""What Tesseract misplaced beside an address is no part of its line."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from crawler.reports.ocr import addresses, thai_words
from crawler.reports.ocr.addresses import ReadLine, read_again
from crawler.reports.ocr.lines import Line
from crawler.reports.ocr.page import Grey
from crawler.reports.ocr.spotting import Region
from crawler.reports.ocr.tesseract import Word
from tests.crawler.reports.ocr.made_up import a_minute, read_line, word

WRITTEN = "www.nasommut.example/news"
LEFT = 40


def paper(*blots: int) -> Grey:
    """Write the address on white, and blots that are no letters from places on."""
    drawn = Image.new("L", (900, 80), 255)
    font = ImageFont.load_default(40)
    ImageDraw.Draw(drawn).text((LEFT, 55), WRITTEN, font=font, fill=0, anchor="ls")
    for left in blots:
        ImageDraw.Draw(drawn).rectangle((left, 32, left + 34, 54), fill=0)
    return np.asarray(drawn, dtype=np.uint8)


def line_of(grey: Grey, *words: Word) -> Line:
    """Make the line of words that reaches as far as its ink does."""
    columns = np.flatnonzero((grey < 128).any(axis=0))
    made = read_line(*words)
    left, right = int(columns[0]), int(columns[-1]) + 1
    return replace(made, left=left, right=right, top=20, bottom=65)


def read(monkeypatch: pytest.MonkeyPatch, grey: Grey, *words: Word) -> ReadLine:
    """Read one line again; Tesseract says each time what is written."""

    def recognise(pictures: Sequence[Image.Image], **_: object) -> list[list[Word]]:
        return [[word(WRITTEN, 0, 100)] for _ in pictures]

    monkeypatch.setattr(addresses, "recognise", recognise)
    monkeypatch.setattr(thai_words, "recognise", recognise)
    region = Region(grey=grey, lines=(line_of(grey, *words),))
    ((line,),) = read_again([region], limit=a_minute())
    return line


def test_a_word_that_tesseract_saw_where_nothing_stands_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It would part an address that was only wrapped, and lose its end."""
    grey = paper()

    line = read(monkeypatch, grey, word("ก", 30, 31), word(WRITTEN, LEFT, 500))

    assert line.text == WRITTEN
    assert line.is_address


def test_words_that_stand_beside_an_address_stay(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The sentence goes on where there is room for it."""
    grey = paper(700, 745, 790)

    line = read(monkeypatch, grey, word(WRITTEN, LEFT, 500), word("ตามนี้", 700, 820))

    assert line.text == f"{WRITTEN} ตามนี้"
