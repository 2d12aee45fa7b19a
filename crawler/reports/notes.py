"""Addresses that a claim cites by footnote or annex ("[๑]", "เอกสารแนบ ๒").

The address stands at the end of the report; where the claim points to it, it is
read as if it were printed there. A pointer to nothing with an address stays words.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crawler.links.find import find_links
from crawler.links.found import without_links
from crawler.reports.content import Cell, Content, Paragraph, Row
from crawler.reports.phrases import phrase_list
from crawler.thai.digits import to_ascii

Key = tuple[str, str]
"""A word ("[" of footnotes) and a number or letter."""


class Notes:
    """The footnotes and annexes of one report that give addresses."""

    def __init__(self, content: Content) -> None:
        self._addresses: dict[Key, str] = {}
        self._room = _MOST_LETTERS
        self._definitions: dict[str, Key] = {}
        lines = list(_lines(content))
        for index, line in enumerate(lines):
            key = _defined(line)
            if key is not None and key not in self._addresses:
                self._define(key, line, lines[index + 1 : index + _MOST_LINES])
        self._cited = {
            key
            for text in _texts(content)
            if self._addresses and text not in self._definitions
            for match in _pointer().finditer(text)
            for key in _keys(match)
        }

    def _define(self, key: Key, line: str, below: Sequence[str]) -> None:
        taken, body = [line], line
        for further in below:
            if _defined(further) is not None or not _goes_on(body, further):
                break
            taken, body = [*taken, further], f"{body}\n{further}"
        if links := find_links(body)[:_MOST_LINKS]:
            self._addresses[key] = " ".join(body[one.start : one.end] for one in links)
            self._definitions.update(dict.fromkeys(taken, key))

    @property
    def is_empty(self) -> bool:
        """Whether the report gives no address so; most reports do not."""
        return not self._addresses

    def defines(self, block: Paragraph | Row) -> bool:
        """Whether a line only says what a footnote or an annex is.

        One that no claim points to is kept, so that its address is not lost.
        """
        if not self._definitions:
            return False
        return self._definitions.get(_line(block)) in self._cited

    def with_addresses(self, text: str) -> str:
        """Return a text with the addresses behind the words that point to them."""
        if not self._addresses:
            return text
        pieces, position = [], 0
        for match in _pointer().finditer(text):
            printed = [self._addresses.get(key, "") for key in _keys(match)]
            if any(printed) and self._room > 0:
                self._room -= sum(map(len, printed))
                pieces += [text[position : match.end()], *filter(None, printed), ""]
                position = match.end()
        return " ".join([*pieces, text[position:]]) if pieces else text

    def resolved(self, cell: Cell) -> tuple[str, ...]:
        """Return the paragraphs of a cell with the addresses that they point to."""
        if self.is_empty:
            return cell.paragraphs
        return tuple(map(self.with_addresses, cell.paragraphs))


_MOST_LINES = 6
_MOST_LINKS = 50
_MOST_LETTERS = 2_000_000
"""Pointers without end to long notes must not fill the memory."""

_MOST_CELLS = 4
_LABEL = 12
_TITLE = 80
_SUPERSCRIPTS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_NUMBER = r"(?:[\d๐-๙]{1,2}(?![\d๐-๙])|[ก-ฮ](?![ก-๎]))"
_MORE = rf"(?:\s{{0,2}}(?:,|และ|ถึง|-|–)\s{{0,2}}{_NUMBER}(?![.)]))"
_DECORATION = re.compile(r"[\s*_\-–•●#|]{0,8}")


@cache
def _pointer() -> re.Pattern[str]:
    words = "|".join(map(re.escape, phrase_list("annexes")))
    return re.compile(
        r"\[\^?(?P<note>[\d๐-๙]{1,2})\](?!\()"
        r"|(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})"
        rf"|(?P<word>{words})\s{{0,2}}(?:ที่|หมายเลข|ลำดับที่)?\s{{0,2}}"
        rf"(?P<first>{_NUMBER})(?P<more>{_MORE}{{0,6}})"
    )


def _keys(match: re.Match[str]) -> Iterator[Key]:
    """Yield what a pointer names, ranges of numbers spelt out."""
    if match["word"] is None:
        number = match["note"] or match["raised"].translate(_SUPERSCRIPTS)
        yield "[", str(int(to_ascii(number)))
        return
    last = _plain(match["first"])
    yield match["word"], last
    for mark, printed in re.findall(rf"(,|และ|ถึง|-|–)\s*({_NUMBER})", match["more"]):
        number = _plain(printed)
        if mark in "ถึง-–" and last.isdigit() and number.isdigit():
            between = range(int(last) + 1, int(number))
            yield from ((match["word"], str(one)) for one in between)
        yield match["word"], number
        last = number


def _plain(number: str) -> str:
    digits = to_ascii(number)
    return str(int(digits)) if digits.isdigit() else number


def _defined(line: str) -> Key | None:
    """Return the footnote or annex that a line begins to describe, if it does."""
    start = _DECORATION.match(line)
    match = _pointer().match(line, start.end() if start else 0)
    if match is None or match["more"]:
        return None
    return next(_keys(match))


def _goes_on(body: str, further: str) -> bool:
    """Whether a line goes on with an address, or gives that of the line above.

    Below the bare name of an annex, words may stand in front of its address.
    """
    links = find_links(f"{body}\n{further}")
    if any(link.start < len(body) < link.end for link in links):
        return True
    own = find_links(further)
    rest = "".join(without_links(further, own)).strip()
    room = _TITLE if _pointer().fullmatch(body.strip(" *#:")) else _LABEL
    return bool(own) and len(rest) <= room


def _texts(content: Content) -> Iterator[str]:
    for block in content.blocks:
        if isinstance(block, Paragraph):
            yield block.text
            continue
        for row in block.rows:
            if line := _line(row):
                yield line
            else:
                yield from (text for cell in row.cells for text in cell.paragraphs)


def _lines(content: Content) -> Iterator[str]:
    for block in content.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from filter(None, map(_line, block.rows))


def _line(block: Paragraph | Row) -> str:
    """Return a paragraph, or a row of few cells, as one line."""
    if isinstance(block, Paragraph):
        return block.text
    filled = [cell for cell in block.cells if cell.paragraphs]
    if len(filled) > _MOST_CELLS:
        return ""
    return " ".join(text for cell in filled for text in cell.paragraphs)
