"""One dated item of a list, and by what items of one list are alike."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from crawler.pages.lists.row_columns import UNNAMED
from crawler.pages.markup.tree import Element
from crawler.thai.text import squeeze

A_LIST = 2
"""Items from which on there is a list."""

_ITEM_TAGS = frozenset(("li", "tr", "article", "dl", "a"))
_DIGITS = re.compile("[0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row:
    """One dated item of a list; ``in_name`` says that its day stands in its link.

    ``rank`` says how well the column of its day names it (``row_columns``).
    """

    element: Element
    value: date
    length: int
    in_name: bool = False
    rank: int = UNNAMED


def alike(rows: list[Row]) -> list[Row]:
    """Return rows that have their like; of one alone there is nothing to say.

    The line below a title, a comment and a text with a link are three things.
    """
    if len(rows) < A_LIST:
        return rows
    sorts = [sorts_of(row.element) for row in rows]
    count = Counter(sort for some in sorts for sort in some)
    return [
        row
        for row, some in zip(rows, sorts, strict=True)
        if any(count[sort] >= A_LIST for sort in some)
    ]


def sorts_of(element: Element) -> set[tuple[str, object]]:
    """Return by what an element is like another: a class, or where it stands."""
    tag = element.tag
    names = {_DIGITS.sub("0", one) for one in (element.get("class") or "").split()}
    sorts: set[tuple[str, object]] = {(tag, name) for name in names or {""}}
    parent = element.getparent()
    if tag in _ITEM_TAGS and parent is not None:
        sorts.add((tag, parent))  # itself: an id that nothing holds is used again
    return sorts


def names_of_row(element: Element) -> tuple[str, str]:
    """Return tag and class of an element, without the numbers that count rows."""
    return str(element.tag), _DIGITS.sub("0", element.get("class") or "")


def length_of(element: Element) -> int:
    """Return how many characters an element shows."""
    return len(squeeze("".join(element.itertext())))


def is_longer(element: Element, most: int) -> bool:
    """Whether an element shows more characters: its beginning mostly tells."""
    text = "".join(element.itertext())
    if len(text) <= most:
        return False
    return len(squeeze(text[: most * 2])) > most or len(squeeze(text)) > most
