"""Which elements and lines are the frame of a site rather than its page."""

import re
from collections.abc import Iterable
from dataclasses import replace
from enum import Enum
from functools import cache, lru_cache

from crawler.pages.markup import Element
from crawler.pages.phrases import folded, phrases
from crawler.pages.pieces import Block, Place
from data.tables import table

_WORDS = re.compile(r"[-_]+")
_HIDING = re.compile(
    r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden"
    r"|(?:left|top|text-indent)\s{0,3}:\s{0,3}-\d{3,}",
    re.IGNORECASE,
)
_LONG = 800
_MOST_OF_IT = 0.6
_MENU_RUN = 4
_MENU_ITEM = 40
_LINE = 200
_RELATED_LINE = 40
_PROSE = 120
_LEVELS = 4
_DEEP = 40


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
def is_heading_name(names: str) -> bool:
    """Whether a class or id name says that an element is its page's heading."""
    known = table("phrases/frame.toml")["heading_names"]
    return any(token in known for token in names.lower().split())


def is_hidden(element: Element) -> bool:
    """Whether no reader sees an element."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    names = (element.get("class") or "").split()
    if "visually-hidden" in names or "sr-only" in names:
        return True
    return _HIDING.search(element.get("style") or "") is not None


def holds_the_page(element: Element, root: Element) -> bool:
    """Whether an element named like a frame is really the wrapper of the page."""
    if next(element.iter("main", "article"), None) is not None:
        return True
    unlinked = unlinked_length(element)
    return unlinked > _LONG and unlinked > unlinked_length(root) * _MOST_OF_IT


def unlinked_length(element: Element) -> int:
    """Count the characters below an element that stand in no link or script."""
    total = sum(len(piece.strip()) for piece in element.itertext())
    apart = (
        len("".join(one.itertext())) for one in element.iter("a", "script", "style")
    )
    return max(0, total - sum(apart))


def placed(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Move lines of menus, foot and related lists out of the main part.

    For pages whose elements have no telling names: tables of the early 2000s.
    """
    return tuple(_without_related(_without_menus([_foot_out(one) for one in blocks])))


def _is_frame_name(token: str) -> bool:
    rules = table("phrases/frame.toml")
    if token in rules["names"]:
        return True
    parts = _WORDS.split(token)
    is_holder = any(part in rules["holders"] for part in parts)
    return not is_holder and any(part in rules["parts"] for part in parts)


def _foot_out(block: Block) -> Block:
    if block.place is not Place.MAIN or len(block.text) > _LINE or block.heading:
        return block
    line = folded(block.text)
    if any(word in line for word in phrases("frame", "foot_words")):
        return replace(block, place=Place.FRAME)
    return block


def _without_menus(blocks: list[Block]) -> list[Block]:
    """Find runs of short links that name the usual pages of a site."""
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and _could_be_menu(blocks[end]):
            end += 1
        if _is_menu(blocks[start:end]):
            blocks[start:end] = [
                replace(block, place=Place.FRAME) for block in blocks[start:end]
            ]
        start = max(end, start + 1)
    return blocks


def _could_be_menu(block: Block) -> bool:
    if block.place is not Place.MAIN or not block.linked:
        return False
    is_row = block.linked * 10 >= len(block.text) * 7 and _is_menu([block])
    return (block.is_link and len(block.text) <= _MENU_ITEM) or is_row


def _is_menu(run: list[Block]) -> bool:
    texts = {folded(block.text) for block in run}
    if len(run) == 1:  # all items in one line: หน้าแรก | ข่าว | ติดต่อเรา
        row = next(iter(texts))
        words = _menu_words()
        return sum(word in row for word in words) >= _MENU_RUN and _starts_home(row)
    at_home = not texts.isdisjoint(phrases("frame", "home_words"))
    usual = len(texts & _menu_words())
    return (len(run) >= _MENU_RUN and at_home) or usual >= _MENU_RUN


def _starts_home(row: str) -> bool:
    return row.startswith(phrases("frame", "home_words"))


@cache
def _menu_words() -> frozenset[str]:
    return frozenset(phrases("frame", "menu_words") + phrases("frame", "home_words"))


def _without_related(blocks: list[Block]) -> list[Block]:
    start: Block | None = None
    around: Element | None = None
    for place, block in enumerate(blocks):
        if block.place is not Place.MAIN:
            continue
        if start is not None and _ends_related(block, start, around):
            start = None
        if start is None and _starts_related(block):
            start, around = block, _list_around(block.element)
        if start is not None:
            blocks[place] = replace(block, place=Place.RELATED)
    return blocks


def _list_around(heading: Element) -> Element | None:
    """Return the nearest element that holds a heading and links below it."""
    here: Element | None = heading.getparent()
    for _ in range(_LEVELS):
        if here is None or here.tag in ("body", "html", "main"):
            return None
        if next(here.iter("a"), None) is not None:
            return here
        here = here.getparent()
    return None


def _is_inside(element: Element, around: Element) -> bool:
    here: Element | None = element
    for _ in range(_DEEP):
        if here is None or here is around:
            break
        here = here.getparent()
    return here is around


def _starts_related(block: Block) -> bool:
    if len(block.text) > _RELATED_LINE or block.heading == 1:
        return False
    return folded(block.text).startswith(phrases("frame", "related_words"))


def _ends_related(block: Block, start: Block, around: Element | None) -> bool:
    if around is not None and not _is_inside(block.element, around):
        return True
    level = start.heading or len("h1-h6")
    is_next_part = bool(block.heading) and block.heading <= level and not block.is_link
    return is_next_part or block.unlinked > _PROSE
