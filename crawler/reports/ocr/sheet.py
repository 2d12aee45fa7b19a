"""Read one page of a scan: its ruled tables cell by cell, and the text around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from crawler.links.anchors import mark
from crawler.reports.content import Why
from crawler.reports.ocr.addresses import ReadLine, read_again
from crawler.reports.ocr.blocks import Lines, ReadTable, bands_of, blocks_of
from crawler.reports.ocr.crops import crop_of
from crawler.reports.ocr.lines import lines_of
from crawler.reports.ocr.page import Grey, ink_of, levelled, straightened
from crawler.reports.ocr.ruling import Box, RuledTable, ruled_tables
from crawler.reports.ocr.spotting import Region
from crawler.reports.ocr.strokes import cleaned, is_blank, is_empty, is_picture
from crawler.reports.ocr.tesseract import Layout, Word, recognise
from crawler.reports.ocr.timing import TimeLimit
from crawler.reports.ocr.turning import quarter_turns
from crawler.reports.ocr.unread import PageUnreadError
from crawler.reports.qr import Code, codes_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What one page holds, from top to bottom: text between tables, and tables."""

    number: int
    blocks: tuple[Lines | ReadTable, ...]


def read_sheet(picture: Image.Image, number: int, limit: TimeLimit) -> Sheet:
    """Read one page, whichever way up it was laid on the scanner.

    Raises:
        ReportUnreadableError: Tesseract is missing.
        PageUnreadError: No text can be made out, or it takes too long or too much.
    """
    grey = levelled(picture)
    if is_blank(cleaned(grey)):
        return Sheet(number=number, blocks=())
    turns = quarter_turns(grey, limit)
    upright = straightened(np.rot90(grey, -(turns or 0)))
    codes = codes_in(Image.fromarray(upright))
    upright = _without(upright, codes)
    tables = ruled_tables(ink_of(upright), limit)[:_MOST_TABLES]
    grey = cleaned(upright)
    boxes = list(_boxes(tables, grey))
    read = _read if turns is not None else _read_if_legible
    try:
        found = read(boxes, [crop_of(grey, box) for box in boxes], limit)
    except PageUnreadError:
        if not codes:
            raise
        found = {}
    for code in codes:
        _place(code, boxes, found)
    return Sheet(number=number, blocks=tuple(blocks_of(tables, grey, found)))


def _read(boxes: list[Box], crops: list[Grey], limit: TimeLimit) -> dict[Box, Lines]:
    full = _with_text(crops)
    return _second_reading(boxes, crops, full, _words_in(crops, full, limit), limit)


_MOST_WORK_IN_DOUBT = 4
_LEGIBLE = 60


def _read_if_legible(
    boxes: list[Box], crops: list[Grey], limit: TimeLimit
) -> dict[Box, Lines]:
    """Read a page of which nobody knows that there is text on it, and which way up.

    Grain and photographs keep Tesseract busy for a minute, and it reads letters into
    them that it is not sure of.
    """
    full = _with_text(crops)
    try:
        told = _words_in(crops, full, limit.at_most(_MOST_WORK_IN_DOUBT))
    except PageUnreadError as error:
        raise PageUnreadError(Why.NO_TEXT) from error
    if _legibility([word for words in told for word in words]) < _LEGIBLE:
        raise PageUnreadError(Why.NO_TEXT)
    return _second_reading(boxes, crops, full, told, limit)


def _legibility(words: Sequence[Word]) -> float:
    """Return how sure Tesseract is of the letters that it read, from 0 to 100."""
    letters = sum(len(word.text) for word in words)
    sure = sum(len(word.text) * word.confidence for word in words)
    return sure / letters if letters else 0.0


def _with_text(crops: list[Grey]) -> list[int]:
    return [
        index
        for index, crop in enumerate(crops)
        if not is_empty(crop) and not is_picture(crop)
    ]


def _words_in(crops: list[Grey], full: list[int], limit: TimeLimit) -> list[list[Word]]:
    pictures = [Image.fromarray(crops[index]) for index in full]
    return recognise(pictures, languages="tha+eng", layout=Layout.BLOCK, limit=limit)


def _second_reading(
    boxes: list[Box],
    crops: list[Grey],
    full: list[int],
    told: list[list[Word]],
    limit: TimeLimit,
) -> dict[Box, Lines]:
    regions = [
        Region(grey=crops[index], lines=tuple(lines_of(words, crops[index])))
        for index, words in zip(full, told, strict=True)
    ]
    again = read_again(regions, limit=limit)
    return {
        boxes[index]: tuple(lines) for index, lines in zip(full, again, strict=True)
    }


def _without(grey: Grey, codes: list[Code]) -> Grey:
    """Wipe QR codes out; their dots are no letters and no rules."""
    grey = grey.copy()
    for code in codes:
        rim = (code.right - code.left) // 20
        rows = slice(max(0, code.top - rim), max(0, code.bottom + rim))
        grey[rows, max(0, code.left - rim) : max(0, code.right + rim)] = 255
    return grey


def _place(code: Code, boxes: list[Box], found: dict[Box, Lines]) -> None:
    """Put the address of a QR code at the end of the cell that it stands in.

    It is a hyperlink's target: what a click or a telephone opens.
    """
    x, y = (code.left + code.right) // 2, (code.top + code.bottom) // 2
    line = ReadLine(
        text=mark("", code.address),
        is_address=False,
        begins_as_address=False,
        room=0.0,
        first=0.0,
    )
    for box in boxes:
        if box.left <= x < box.right and box.top <= y < box.bottom:
            found[box] = (*found.get(box, ()), line)
            return


_MOST_TABLES = 40
_MOST_CELLS = 3000


def _boxes(tables: list[RuledTable], grey: Grey) -> Iterator[Box]:
    cells = [cell.box for table in tables for cell in table.cells]
    yield from cells[:_MOST_CELLS]
    yield from bands_of(tables, grey)
