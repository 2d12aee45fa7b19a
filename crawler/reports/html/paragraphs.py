"""Paragraphs made of the pieces of text and the breaks that a page shows."""

from collections.abc import Iterable, Iterator
from enum import Enum

from bs4 import Tag

from crawler.thai.text import squeeze


class Breaks(Enum):
    """What parts text: a new line inside a paragraph, or a new paragraph."""

    LINE = "line"
    PARAGRAPH = "paragraph"


class Behind(str):
    """What carries a target, where words stand in front of it."""

    __slots__ = ()


class Heading(str):
    """The text of a heading; empty where one begins."""

    __slots__ = ()


Piece = str | Breaks | Tag
"""Text, a break, or a table that is read as one."""


def paragraphs_of(pieces: Iterable[Piece]) -> Iterator[str]:
    """Join text up to each break; spaces and source lines fold into one space."""
    lines: list[list[str]] = [[]]
    last = ""
    for piece in pieces:
        if piece is Breaks.LINE:
            lines.append([])
        elif isinstance(piece, Behind) and last and _is_blank(lines):
            last += piece  # a hyperlink around blocks: its words are above
        elif isinstance(piece, str):
            lines[-1].append(piece)
        elif text := _joined(lines):
            yield from filter(None, [last])
            last, lines = text, [[]]
    yield from filter(None, [last, _joined(lines)])


def _is_blank(lines: list[list[str]]) -> bool:
    return not any(piece.strip() for line in lines for piece in line)


def _joined(lines: list[list[str]]) -> str:
    text = "\n".join(filter(None, (squeeze("".join(line)) for line in lines)))
    heads = lines[0] and isinstance(lines[0][0], Heading)
    return Heading(text) if heads else text
