"""Set sentences with addresses in cells of any width, as office programs do.

A program breaks a line at spaces, between Thai words, and at some signs of an
address; a piece that is longer than the line begins a new line and is then broken
wherever it is full. Whether the space at the end of a line is drawn differs too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.crawler.reports.pdf.drawing import (
    PAPER,
    Frame,
    Piece,
    Sheet,
    drawn,
    length_of,
)

WORD_END = "\u200b"
"""Stands between Thai words in the texts that are set; it is not drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """How a program sets text: where it breaks lines, and what it draws."""

    signs: str = "-?"
    draws_last_spaces: bool = True
    size: float = 12.0
    align: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCell:
    """One cell: its paragraphs, and how wide it is in points."""

    paragraphs: tuple[str, ...]
    width: float


_PADDING = 3.0
_LINE = 1.5
_TOP = PAPER[1] - 40
_LEFT = 40.0
_NUMBERS = 60.0


def lines_of(paragraph: str, room: float, program: Program) -> list[str]:
    """Break a paragraph; ``room`` is the width of a line in sizes of letters."""
    lines, line = [], ""
    for piece in _pieces(paragraph, program.signs):
        if line and length_of((line + piece).rstrip()) > room:
            lines.append(line)
            line = ""
        rest = piece
        while length_of(rest.rstrip()) > room:
            fits = _fitting(rest, room)
            lines.append(line + rest[:fits])
            line, rest = "", rest[fits:]
        line += rest
    return [*lines, line]


def _fitting(text: str, room: float) -> int:
    """Return how many letters fit, at least one; a mark stays with its letter."""
    count = 1
    while length_of(text[: count + 1]) <= room:
        count += 1
    while count < len(text) and length_of(text[count]) == 0:
        count += 1
    return count


def _pieces(paragraph: str, signs: str) -> Iterator[str]:
    piece = ""
    for letter, after in zip(paragraph, [*paragraph[1:], ""], strict=True):
        if letter == WORD_END:
            yield piece
            piece = ""
            continue
        piece += letter
        if letter == " " or (letter in signs and not after.isdigit()):
            yield piece
            piece = ""
    yield piece


def page_of(cells: Sequence[SetCell], program: Program) -> bytes:
    """Return a PDF in which each cell stands in a table of its own, with a number.

    Each page has another width for the numbers: of two tables alike, the second at the
    top of a page, nobody could say that it does not go on with the first.
    """
    sheets: list[Sheet] = []
    pieces: list[Piece] = []
    frames: list[Frame] = []
    top = _TOP
    for number, cell in enumerate(cells):
        lines = list(_lines(cell, program))
        height = len(lines) * _LINE * program.size + 2 * _PADDING
        if top - height < _LEFT and pieces:
            sheets.append(Sheet(pieces=tuple(pieces), frames=tuple(frames)))
            pieces, frames, top = [], [], _TOP
        pieces.extend(_placed(lines, cell, top, program))
        right = _LEFT + cell.width
        pieces.append(
            Piece(
                text=f"no{number}",
                x=right + _PADDING,
                y=top - program.size,
                size=program.size,
            )
        )
        numbers = right + _NUMBERS * (1 + len(sheets))
        for left, end in ((_LEFT, right), (right, numbers)):
            frames.append(Frame(left=left, right=end, top=top, bottom=top - height))
        top -= height + 2 * program.size
    sheets.append(Sheet(pieces=tuple(pieces), frames=tuple(frames)))
    return drawn(sheets)


def _lines(cell: SetCell, program: Program) -> Iterator[str]:
    room = (cell.width - 2 * _PADDING) / program.size
    for paragraph in cell.paragraphs:
        for line in lines_of(paragraph, room, program):
            yield line if program.draws_last_spaces else line.rstrip()


def _placed(
    lines: Sequence[str], cell: SetCell, top: float, program: Program
) -> Iterator[Piece]:
    for index, line in enumerate(lines):
        free = cell.width - 2 * _PADDING - length_of(line.rstrip()) * program.size
        yield Piece(
            text=line,
            x=_LEFT + _PADDING + max(free, 0.0) * program.align,
            y=top - _PADDING - program.size * (1 + _LINE * index),
            size=program.size,
        )
