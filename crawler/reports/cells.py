"""Turn the stray HTML inside a table cell into paragraphs of text."""

import re
from dataclasses import dataclass, field
from html import unescape

from crawler.links.anchors import strip_marks, tag
from crawler.reports.items import LIST_MARK
from crawler.thai.text import squeeze

_TAGS = (
    "p|br|ol|ul|li|input|div|span|b|i|u|strong|em|a|td|tr|th|table|tbody|thead|sup|sub"
    "|font|center|hr|h[1-6]"
)
_TAG = re.compile(
    rf"<(?P<end>/?)(?P<name>{_TAGS})(?P<attributes>\s[^<>]*)?/?>", re.IGNORECASE
)
"""A whole tag: a lone "<b" must not swallow what follows."""

_NO_ENTITY = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-fA-F]{1,5});)"
)
_BLOCKS = frozenset(
    ["p", "div", "tr", "td", "th", "hr", "h1", "h2", "h3", "h4", "h5", "h6"]
)
_LISTS = frozenset({"ol", "ul", "li"})
_HREF = re.compile(
    r"\shref\s{0,9}=\s{0,9}(?:\"(https?://[^\"]*)\"|'(https?://[^']*)'|(https?://\S*))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s*\(?(?:[\d๐-๙]{1,3}|[A-Za-zก-ฮ])[.)]|\s*[-–•●○▪]")
_BREAK = "\ue000"


def paragraphs_of(cell: str) -> tuple[str, ...]:
    """Split a cell into its paragraphs; tags go, text and lone ampersands stay.

    A line break inside a paragraph stays a line break.


    >>> paragraphs_of('<p>Q&A</p> <p>https://a.go.th/n?x=1&copy=2')
    ('Q&A', 'https://a.go.th/n?x=1&copy=2')
    """
    text = _text_of(cell) if "<" in cell else _plain(cell)
    if "\n" not in text and _BREAK not in text:
        return tuple(filter(None, (squeeze(text),)))
    pieces = ("\n".join(_lines(piece)) for piece in text.split(_BREAK))
    return tuple(piece for piece in pieces if piece)


def _lines(piece: str) -> list[str]:
    return [line for line in map(squeeze, piece.split("\n")) if line]


def _plain(text: str) -> str:
    return unescape(_NO_ENTITY.sub("&amp;", text)) if "&" in text else text


def _text_of(cell: str) -> str:
    reading = _Reading()
    position = 0
    for found in _TAG.finditer(cell):
        reading.add(_plain(cell[position : found.start()]))
        position = found.end()
        reading.pass_tag(found, cell[position : position + _LONGEST_NUMBER])
    reading.add(_plain(cell[position:]))
    reading.close_link()
    return "".join(reading.out)


_LONGEST_NUMBER = 8


@dataclass(slots=True)
class _Reading:
    """What is gathered while a cell is read: text, open lists, an open hyperlink."""

    out: list[str] = field(default_factory=list)
    lists: list[int | None] = field(default_factory=list)
    target: str = ""
    begun: int = 0

    def add(self, text: str) -> None:
        if text:
            self.out.append(text)

    def pass_tag(self, found: re.Match[str], behind: str) -> None:
        name, ends = found["name"].lower(), bool(found["end"])
        if name in _BLOCKS or name in _LISTS:
            self.close_link()  # or one that nobody closed would swallow the rest
        if name in _BLOCKS:
            self.add(_BREAK)
        elif name in {"ol", "ul"}:
            self._pass_list(is_numbered=name == "ol", ends=ends)
        elif name == "li":
            self.add(_BREAK if ends else f"{_BREAK}{self._label(behind)}")
        elif name == "br":
            self.add("\n")
        elif name == "input":
            self.add(" ")  # a box that is drawn parts words
        elif name == "a":
            self.close_link()
            self._open_link("" if ends else found["attributes"] or "")

    def _pass_list(self, *, is_numbered: bool, ends: bool) -> None:
        self.add(_BREAK)
        if ends:
            self.lists = self.lists[:-1]
        elif len(self.lists) < _DEEPEST:
            self.lists.append(0 if is_numbered else None)

    def _label(self, behind: str) -> str:
        """Return the number or mark that is drawn before an item."""
        if not self.lists:
            return ""
        last = self.lists[-1]
        if last is not None:
            self.lists[-1] = last = last + 1
        if _NUMBERED.match(behind):
            return ""
        return f"{LIST_MARK} " if last is None else f"{last}. "

    def _open_link(self, attributes: str) -> None:
        found = _HREF.search(attributes)
        self.target = unescape(found[1] or found[2] or found[3]) if found else ""
        self.begun = len(self.out)

    def close_link(self) -> None:
        """Put the target of an open hyperlink behind its words."""
        if self.target:
            words = strip_marks("".join(self.out[self.begun :]))
            self.add(tag(words, self.target))
        self.target = ""


_DEEPEST = 20
