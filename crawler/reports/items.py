"""Split a cell into its numbered items: "๑. … ๒. …", tagged or run together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.links.marks import FILE_ENDINGS
from crawler.thai.digits import to_ascii

PARAGRAPH_BREAK = "\n\n"
"""Joins the paragraphs of a cell; an address rarely goes on across it."""

LIST_MARK = "•"
"""Opens an item of a list whose format knows items by marks that are no letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a cell; ``body`` is its text without the number.

    ``number`` is nothing for text before the first number, or without any.
    """

    number: int | None
    start: int
    end: int
    text: str
    body: str


def split_items(paragraphs: Sequence[str]) -> list[Item]:
    """Split the paragraphs of one cell; places refer to them joined.

    >>> [(item.number, item.body) for item in split_items(["๑.ทำ ๒. รายงาน"])]
    [(1, 'ทำ'), (2, 'รายงาน')]
    """
    if not paragraphs:
        return []
    text = PARAGRAPH_BREAK.join(paragraphs)
    marks = list(_marks(to_ascii(text)))
    if not marks:
        return [_item(text, None, 0, 0, len(text))] if text.strip() else []
    items = []
    if text[: marks[0][1]].strip():
        first = 1 if marks[0][0] > 1 else None  # the first number was left out
        items.append(_item(text, first, 0, 0, marks[0][1]))
    ends = [start for _, start, _ in marks[1:]] + [len(text)]
    for (number, start, body), end in zip(marks, ends, strict=True):
        items.append(_item(text, number, start, body, end))
    return items


_MARK = re.compile(
    r"(?:(?<=\n)|\A|(?<=\s))[ \t]{0,8}\(?(\d{1,2})[.)]"
    rf"(?!\d|(?:{FILE_ENDINGS})\b)\s*(?:\.\s*)?"
)


def _marks(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield number, start and start of the text of each item.

    A number that begins a paragraph is one; inside a paragraph only the number
    that comes next is, so that clocks and clause numbers are not. Nor is that of
    a file ("9.pdf"), which begins a line where an address was broken.
    """
    last = 0
    for match in _MARK.finditer(text):
        number = int(match.group(1))
        begins = match.start() == 0 or text[match.start() - 1] == "\n"
        if number == last + 1 or (begins and number > 0):
            yield number, match.start(), match.end()
            last = number


def _item(text: str, number: int | None, start: int, body: int, end: int) -> Item:
    return Item(
        number=number,
        start=start,
        end=end,
        text=text[start:end].strip(),
        body=text[body:end].strip(),
    )
