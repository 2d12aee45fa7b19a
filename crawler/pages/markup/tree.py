"""Text to a tree, once more without what is never closed where nothing is found."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from html import escape
from itertools import islice
from typing import Any, Protocol

from lxml.etree import HTMLParser
from parsel.selector import create_root_node

from crawler.pages.markup.mending import mended
from crawler.thai.text import ZERO_WIDTH, mend, squeeze

_TAG = re.compile(r"<[^<>]{0,2000}>")
_ENOUGH, _MANY = 20, 200
_MOST_TOLERATED = 500_000
_TO_MEND = re.compile(f"[{ZERO_WIDTH}\u0e4d]")


_QUIET: Any = partial(HTMLParser, remove_comments=True, remove_pis=True)
"""Makes parsers that leave out comments: one might part a label from its date."""


class Element(Protocol):
    """The little of an lxml element that page reading uses."""

    tag: str
    text: str | None
    tail: str | None
    attrib: Mapping[str, str]

    def get(self, name: str) -> str | None:
        """Return an attribute."""

    def set(self, name: str, value: str) -> None:
        """Give an attribute a value."""

    def keys(self) -> list[str]:
        """Return the names of the attributes: the cheapest look if there are any."""

    def __len__(self) -> int:
        """Count the children."""

    def getparent(self) -> "Element | None":
        """Return the element around this one."""

    def getnext(self) -> "Element | None":
        """Return the element behind this one."""

    def getprevious(self) -> "Element | None":
        """Return the element in front of this one."""

    def iter(self, *tags: str) -> "Iterator[Element]":
        """Walk this element and all below it, of these tags if given."""

    def itertext(self) -> Iterator[str]:
        """Walk all text below."""

    def __iter__(self) -> "Iterator[Element]":
        """Walk the children."""


def parse(text: str) -> Element:
    """Parse HTML whatever its state; an empty document for an empty text."""
    text = mended(text)
    root = _tree(text)
    if _has_text(root) or len(_TAG.sub("", text[:100_000]).strip()) < _ENOUGH:
        return root
    return _tree(_closed(text[:_MOST_TOLERATED]))


def as_html(text: str) -> str:
    """Return plain text as a page of one paragraph a line.

    >>> as_html("a < b")
    '<p>a &lt; b</p>'
    """
    return "\n".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line)


def is_element(element: Element) -> bool:
    """Whether a node is an element; comments and the like part no text."""
    return isinstance(element.tag, str)


def text_of(element: Element) -> str:
    """Return all text of an element, pieces joined by spaces, unsqueezed."""
    if not len(element):
        return element.text or ""
    return " ".join(element.itertext())


def begin_of(element: Element) -> str:
    """Return an element's text, or what its first elements begin with if many.

    Asked of every element of a page, the whole text takes time by the square of how
    deep they are nested.
    """
    first = [*islice(element.iter(), _MANY)]
    if len(first) < _MANY:
        return text_of(element)
    return " ".join(one.text or "" for one in first)


def tidy(text: str) -> str:
    """Mend and squeeze a text; most texts have nothing to mend."""
    if _TO_MEND.search(text):
        text = mend(text)
    return squeeze(text)


def _has_text(root: Element) -> bool:
    return any(piece.strip() for piece in root.itertext())


def _closed(text: str) -> str:
    """Return a text without the signs that open what is never closed.

    To the fast parser all behind such a sign is part of a comment or a tag. (That of
    the standard library shows it, but looks for the end of each sign anew, to the end
    of the page, CVE-2025-6069: 80,000 characters took three seconds, and so by the
    square.)
    """
    for opener, closer in (("<!--", "-->"), ("<!", ">"), ("<?", ">"), ("<", ">")):
        end = text.rfind(closer) + 1
        text = text[:end] + text[end:].replace(opener, " ")
    return _TAG.sub(_with_its_quotes, text)


def _with_its_quotes(tag: re.Match[str]) -> str:
    """Return a tag; one that leaves a quotation open, without its attributes."""
    whole = tag.group()
    if whole.count('"') % 2 == whole.count("'") % 2 == 0:
        return whole
    name = _NAME.match(whole)
    return f"{name.group()}>" if name else " "


_NAME = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,30}")


def _tree(text: str) -> Element:
    """Parse as ``parsel`` does, to plain elements: those of ``lxml.html`` are slow."""
    root: Any = create_root_node(text, _QUIET)
    element: Element = root  # whose attributes, to the stubs, are read-only
    return element
