"""Columns of pages, by the numbers that their makers gave them."""

import re
from collections.abc import Iterator

from crawler.pages.markup.elements import names_of
from crawler.pages.markup.tree import Element
from crawler.pages.wording.phrases import phrases

_GRID = re.compile(r"\bcol-(?:(?:xs|sm|md|lg|xl|xxl)-)?(\d{1,2})\b")
_WIDE = 7
"""Of the twelve columns of Bootstrap's grid."""

_WIDTH = re.compile(r"(\d{1,4})\s?(%|px)?")
_PERCENT, _PIXELS = 55, 480
_DEEPEST = 30
_FRAME = frozenset(("header", "nav", "footer", "aside"))


def is_in_wide_column(form: Element) -> bool:
    """Whether the next column around a form, by its grid, is that of the content."""
    for one in _around(form):
        names = names_of(one).lower()
        if one.tag in _FRAME or any(map(names.__contains__, phrases("walls", "aside"))):
            return False
        if one.tag in ("main", "article"):
            return True
        if (width := _columns(one)) and one.tag != "form":
            return width >= _WIDE
        if one.tag == "td" and one.get("width"):
            return _is_wide(one.get("width") or "")
    return False


def _columns(element: Element) -> int:
    """Return of how many columns of the grid an element is; 0 where it is of none."""
    return max(map(int, _GRID.findall(element.get("class") or "")), default=0)


def _around(form: Element) -> Iterator[Element]:
    """Yield what stands around a form; grids within it set its labels."""
    here = form.getparent()
    for _ in range(_DEEPEST):
        if here is None or here.tag == "body":
            return
        yield here
        here = here.getparent()


def _is_wide(width: str) -> bool:
    found = _WIDTH.match(width.strip())
    if found is None:
        return False
    return int(found[1]) >= (_PERCENT if found[2] == "%" else _PIXELS)
