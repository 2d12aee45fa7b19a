"""Read the words of pictures with Tesseract, the reader of letters in pictures."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PIL import Image

from crawler.errors import ReportUnreadableError
from crawler.reports.ocr.page import INCH
from crawler.reports.ocr.program import INSTALL, answer_on, installed_languages
from crawler.reports.ocr.timing import TimeLimit


class Layout(StrEnum):
    """How the text of a picture is laid out; Tesseract's page segmentation modes."""

    BLOCK = "6"
    LINE = "7"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word: its text, its rectangle in the picture, and the line it is on.

    ``confidence`` is Tesseract's own, from 0 to 100.
    """

    text: str
    left: int
    top: int
    right: int
    bottom: int
    line: tuple[int, int, int]
    confidence: float


def require_tesseract() -> None:
    """Make sure that Tesseract can be run with Thai and English.

    Raises:
        ReportUnreadableError: It is not installed, or lacks a language; the text
            says what to install.
    """
    if not {"tha", "eng"} <= installed_languages():
        raise ReportUnreadableError(INSTALL)


def recognise(
    pictures: Sequence[Image.Image],
    *,
    languages: str,
    layout: Layout,
    letters: str = "",
    limit: TimeLimit,
) -> list[list[Word]]:
    """Return the words of each picture, all read by one run of the program.

    ``letters`` limits what may be read.

    Raises:
        ReportUnreadableError: Tesseract is missing.
        PageUnreadError: It failed, or took too long or too much memory.
    """
    if not pictures:
        return []
    options = ["-l", languages, "--psm", layout.value]
    if letters:
        options += ["-c", f"tessedit_char_whitelist={letters}"]
    options += ["-c", "tessedit_create_tsv=1"]
    told = answer_on(pictures, *options, dots=INCH, limit=limit)
    return _words(told, len(pictures))


_COLUMNS = 12
_MOST_WORDS = 60_000


def _words(told: str, count: int) -> list[list[Word]]:
    found: list[list[Word]] = [[] for _ in range(count)]
    rows = csv.reader(
        told.splitlines()[:_MOST_WORDS], delimiter="\t", quoting=csv.QUOTE_NONE
    )
    for row in rows:
        if len(row) != _COLUMNS or not all(map(_NUMBER.fullmatch, row[:11])):
            continue
        if row[0] == _WORD_LEVEL and row[11].strip() and 1 <= _whole(row[1]) <= count:
            found[_whole(row[1]) - 1].append(_word(row))
    return found


_WORD_LEVEL = "5"
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,9})?", re.ASCII)


def _word(row: Sequence[str]) -> Word:
    block, paragraph, line, _, left, top, width, height = map(_whole, row[2:10])
    return Word(
        text=row[11].strip(),
        left=left,
        top=top,
        right=left + width,
        bottom=top + height,
        line=(block, paragraph, line),
        confidence=float(row[10]),
    )


def _whole(text: str) -> int:
    return int(float(text))
