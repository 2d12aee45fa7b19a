"""The numbers that a browser draws before the items of a list."""

import re
from collections.abc import Iterator
from string import ascii_lowercase

from bs4 import NavigableString, Tag
from bs4.element import CData, PageElement

from crawler.reports.items import LIST_MARK

_UNNUMBERED = frozenset({"ul", "menu", "dir"})
_MARKED = re.compile(r"[-–•●○▪*]|\(?(?:[\d๐-๙]{1,3}|[A-Za-zก-ฮ])[.)]")
_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_STYLE = re.compile(
    r"list-style(?:-type)?\s{0,9}:\s{0,9}([a-z\-]{1,30})", re.IGNORECASE
)
_NUMBERED = re.compile(r"\s{0,9}\(?(?:[\d๐-๙]{1,3}|[A-Za-zก-ฮ])[.)]")
_WHOLE_NUMBER = re.compile(r"\s{0,9}-?\d{1,5}")
_MOST = 99_999
_NEAR = 200
"""Nodes from the beginning of an item among which its first text is looked for."""

_STYLES = {"1": "decimal", "a": "lower-alpha", "i": "lower-roman"}
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)


def labels_in(ordered: Tag) -> Iterator[tuple[Tag, str]]:
    """Yield the items of an ordered list, each with its number as it is shown.

    An item that begins with a number of its own gets no second one: editors wrap
    numbered lines in lists whose numbers their style sheets hide.
    """
    number = whole_number(ordered, "start", 1)
    style = _style_of(ordered)
    for item in ordered.find_all("li", recursive=False):
        number = whole_number(item, "value", number)
        yield item, "" if _is_numbered(item) else _label(number, style)
        number += 1


def mark_of(item: Tag) -> str:
    """Return the mark that is drawn before an item of a list without numbers.

    None is where the item itself begins with one, or with nothing but another list.
    """
    parent = item.parent
    if parent is None or parent.name not in _UNNUMBERED or _style_of(parent) == "none":
        return ""
    text = _first_text(item)
    if text is None or text.find_parent("li") is not item:
        return ""
    return "" if _MARKED.match(text.strip()) else f"{LIST_MARK} "


def whole_number(element: Tag, name: str, otherwise: int) -> int:
    """Return an attribute as a number, as far as it is one.

    >>> from bs4 import BeautifulSoup
    >>> whole_number(BeautifulSoup("<ol start=3>", "lxml").ol, "start", 1)
    3
    """
    match = _WHOLE_NUMBER.match(str(element.attrs.get(name, "")))
    return int(match.group()) if match else otherwise


def _style_of(ordered: Tag) -> str:
    match = _STYLE.search(str(ordered.attrs.get("style", "")))
    if match is not None:
        return match.group(1).lower()
    kind = str(ordered.attrs.get("type", ""))
    return _STYLES.get(kind.lower(), "decimal")


def _is_numbered(item: Tag) -> bool:
    first = _first_text(item)
    return first is not None and _NUMBERED.match(first.strip()) is not None


def _is_text(node: NavigableString) -> bool:
    """Whether people see it: comments and scripts are of types of their own."""
    return type(node) in {NavigableString, CData} and not node.isspace() and node != ""


def _first_text(item: Tag) -> NavigableString | None:
    """Return the first text that is no blank, if it stands near the beginning.

    Lists in lists without any text would be walked once for each of them.
    """
    waiting: list[PageElement] = [item]
    for _ in range(_NEAR):
        node = waiting.pop() if waiting else None
        if isinstance(node, Tag):
            waiting.extend(reversed(node.contents))
        elif isinstance(node, NavigableString) and _is_text(node):
            return node
    return None


def _label(number: int, style: str) -> str:
    if style == "none":
        return ""
    if style.endswith(("-alpha", "-latin")) and 0 < number <= len(ascii_lowercase):
        return f"{ascii_lowercase[number - 1]}. "
    if style.endswith("-roman") and 0 < number < _MOST:
        return f"{_roman(number)}. "
    digits = str(number)
    return f"{digits.translate(_TO_THAI) if style == 'thai' else digits}. "


def _roman(number: int) -> str:
    letters = ""
    for value, letter in _ROMAN:
        count, number = divmod(number, value)
        letters += letter * count
    return letters
