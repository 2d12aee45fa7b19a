"""Turn the stray HTML inside a table cell into paragraphs of text."""

import re
from html import unescape

from bs4 import BeautifulSoup

from crawler.links.anchors import tag
from crawler.thai.text import squeeze

_TAGS = (
    "p|br|ol|ul|li|input|div|span|b|i|u|strong|em|a|td|tr|th|table|tbody|thead|sup|sub"
    "|font|center|hr|h[1-6]"
)
_NO_TAG = re.compile(rf"<(?!/?(?:{_TAGS})\b)", re.IGNORECASE)
_NO_ENTITY = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-fA-F]{1,5});)"
)
_BLOCK = re.compile(r"</?(?:p|ol|ul|li|div|tr|td|th|hr|h[1-6])\b", re.IGNORECASE)
_LINE_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_BREAK = "\ue000"


def paragraphs_of(cell: str) -> tuple[str, ...]:
    """Split a cell into its paragraphs; tags go, text and lone ampersands stay.

    A line break inside a paragraph stays a line break.


    >>> paragraphs_of('<p>Q&A</p> <p>https://a.go.th/n?x=1&copy=2')
    ('Q&A', 'https://a.go.th/n?x=1&copy=2')
    """
    escaped = _NO_TAG.sub("&lt;", _NO_ENTITY.sub("&amp;", cell))
    text = _text_of(escaped) if "<" in escaped else unescape(escaped)
    pieces = ("\n".join(_lines(piece)) for piece in text.split(_BREAK))
    return tuple(piece for piece in pieces if piece)


def _lines(piece: str) -> list[str]:
    return [line for line in map(squeeze, piece.split("\n")) if line]


def _text_of(html: str) -> str:
    """Return the text with marks where blocks begin and end.

    The marks are set before parsing: a tree with very many tags is slow to change.
    """
    html = _LINE_BREAK.sub(r"\n\g<0>", _BLOCK.sub(rf"{_BREAK}\g<0>", html))
    soup = BeautifulSoup(html, "lxml")
    for link in soup.find_all("a", href=re.compile(r"^https?://")):
        link.append(tag(link.get_text(), str(link["href"])))
    return soup.get_text()
