"""Which elements are the frame of a site rather than its page, by their names."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from itertools import islice

from crawler.pages.markup.tree import Element
from data.tables import table

_WORDS = re.compile(r"[-_]+")
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_HIDING = re.compile(
    r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden"
    r"|(?:left|top|text-indent)\s{0,3}:\s{0,3}-\d{3,}",
    re.IGNORECASE,
)
_UNSEEN = frozenset(table("phrases/frame.toml")["unseen"])
_PUT_AWAY = frozenset(table("phrases/frame.toml")["put_away"])
_SHOWN_AGAIN = re.compile(
    r"^d-(?:\w+-)?(?!none)(?:block|flex|grid|inline)|^\w+:\w|^visible-"
)
"""Classes that show on screens of some width what another hides."""

TELLING_TAGS = frozenset(
    (*table("phrases/frame.toml")["tags"], *table("phrases/frame.toml")["head_tags"])
)
"""Elements that say something of their place without any name."""

_ITEM_PROPERTIES = frozenset(table("phrases/frame.toml")["item_properties"])
_ITEM_NAMES = frozenset(table("phrases/frame.toml")["item_names"])
_LONG = 800
_PICTURE = 100
_REGIONS = frozenset(
    ("div", "td", "section", "table", "aside", "nav", "header", "main")
)
_MOST_OF_IT = 0.6
_MENU, _FEW_ELEMENTS = 7, 60


BY_PART = 7
"""The level of headings that only a part of a name makes one."""


class Says(Enum):
    """What the names of an element say about its place."""

    NOTHING = "nothing"
    FRAME = "frame"
    FRAME_BY_NAME = "frame-by-name"
    RELATED = "related"


@lru_cache(maxsize=4096)
def says(tag: str, role: str, names: str) -> Says:
    """Say what tag, role, and class and id names of an element mean.

    >>> says("div", "", "site-footer").value
    'frame-by-name'
    >>> says("div", "", "content-with-sidebar").value
    'nothing'
    """
    rules = table("phrases/frame.toml")
    if tag in rules["tags"] or role in rules["roles"]:
        return Says.FRAME
    tokens = names.lower().split()
    if tag in ("body", "html", "main", "article"):
        return Says.NOTHING
    if any(token in rules["related_names"] for token in tokens):
        return Says.RELATED
    if tag in rules["head_tags"] or any(map(_is_frame_name, tokens)):
        return Says.FRAME_BY_NAME
    return Says.NOTHING


@lru_cache(maxsize=4096)
def heading_level(names: str) -> int:
    """Say how surely class or id names make an element its page's heading.

    2 for the whole names that systems use, 7 (below ``h6``) for a part of a name,
    0 for none.

    >>> heading_level("entry-title"), heading_level("txtNewsTitle1")
    (2, 7)
    >>> heading_level("widget-title")
    0
    """
    rules = table("phrases/frame.toml")
    tokens = names.split()
    if any(token.lower() in rules["heading_names"] for token in tokens):
        return 2
    parts = [set(_PARTS.findall(token)) for token in tokens]
    folded = [_unglued({part.lower() for part in some}) for some in parts]
    for some in folded:
        is_heading = not some.isdisjoint(rules["heading_parts"])
        if is_heading and some.isdisjoint(rules["no_heading_parts"]):
            return BY_PART
    return 0


def _unglued(parts: set[str]) -> set[str]:
    """Split names that are written in one: "storytitle"."""
    ends = table("phrases/frame.toml")["heading_parts"]
    glued = {(part, end) for part in parts for end in ends if part.endswith(end)}
    return parts | {one for part, end in glued for one in (part[: -len(end)], end)}


def is_hidden(element: Element) -> bool:
    """Whether no reader sees an element."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if element.tag == "dialog" and element.get("open") is None:
        return True
    names = (element.get("class") or "").split()
    if not _PUT_AWAY.isdisjoint(names) and not any(map(_SHOWN_AGAIN.search, names)):
        return True
    if not _UNSEEN.isdisjoint(names) or element.get("id") in _UNSEEN:
        return True
    return _HIDING.search(element.get("style") or "") is not None


def holds_the_page(element: Element, root: Element) -> bool:
    """Whether an element named like a frame is really the wrapper of the page."""
    if next(element.iter("main", "article"), None) is not None:
        return True
    if _is_column(element) and _is_only_column(element):
        return True
    unlinked = unlinked_length(element)
    return unlinked > _LONG and unlinked > unlinked_length(root) * _MOST_OF_IT


def heads_an_item(element: Element) -> bool:
    """Whether head or foot name the headline or the day of an article: its own ones.

    By microdata (schema.org), or by the class names that WordPress gives them.
    """
    if sum(1 for _ in islice(element.iter("a"), _MENU)) >= _MENU:
        return False
    for one in islice(element.iter(), _FEW_ELEMENTS):
        names = (one.get("class") or "").split() if one.keys() else ()
        if one.get("itemprop") in _ITEM_PROPERTIES:
            return True
        if not _ITEM_NAMES.isdisjoint(names):
            return True
    return False


def _is_column(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return not set(names.split()).isdisjoint(table("phrases/frame.toml")["columns"])


def _is_only_column(element: Element) -> bool:
    """Whether no column between a left and a right one could be the page.

    A site of two columns, one of them its menu, has the page in the other one.
    """
    if any(_may_be_page(one) for one in _neighbours(element)):
        return False
    around = element.getparent()
    beside = [one for one in (() if around is None else around) if _is_column(one)]
    return all(_weight(one) <= _weight(element) for one in beside)


def _neighbours(element: Element) -> Iterator[Element]:
    """Yield the next regions on both sides."""
    before, after = element.getprevious(), element.getnext()
    while before is not None and before.tag not in _REGIONS:
        before = before.getprevious()
    while after is not None and after.tag not in _REGIONS:
        after = after.getnext()
    yield from (one for one in (before, after) if one is not None)


def _may_be_page(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    found = says(element.tag, element.get("role") or "", names)
    return found is Says.NOTHING


def _weight(element: Element) -> int:
    shown = sum(1 for _ in element.iter("img", "iframe", "object", "embed", "video"))
    return unlinked_length(element) + shown * _PICTURE


def unlinked_length(element: Element) -> int:
    """Count the characters below an element that stand in no link or script."""
    total = sum(len(piece.strip()) for piece in element.itertext())
    apart = (
        len("".join(one.itertext())) for one in element.iter("a", "script", "style")
    )
    return max(0, total - sum(apart))


def _is_frame_name(token: str) -> bool:
    rules = table("phrases/frame.toml")
    if token in rules["names"]:
        return True
    parts = _WORDS.split(token)
    is_holder = any(part in rules["holders"] for part in parts)
    is_holder = is_holder or (parts[-1] == "footer" and parts[0] in rules["footed"])
    return not is_holder and any(part in rules["parts"] for part in parts)
