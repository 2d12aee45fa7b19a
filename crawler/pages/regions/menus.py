"""Which regions are menus: several links that name the usual parts of a site."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import accumulate

from crawler.pages.address.addresses import is_document
from crawler.pages.address.hosts import HostKind, host_kind
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.markup.pieces import MAIN, Block, Link, Span
from crawler.pages.wording.phrases import folded, phrases

_ITEMS = 4
_SURELY = 6
_OF_ONE_KIND = 3
_ITEM = 30
_ONE_IN = 3
_MENU_TEXT = 300
_CODE = re.compile(r"(?:o|i|e|ข้อ|ตัวชี้วัด)\d")


def menus_of(
    blocks: Sequence[Block], spans: Sequence[Span], links: Iterable[Link]
) -> list[Span]:
    """Return the smallest regions that hold several of the usual links of a menu.

    Lists of documents use the same words: links to files and lines with the code
    of an item are none of a menu.
    """
    items = [_is_item(block) for block in blocks]
    if sum(items) < _ITEMS:
        return []  # where elements tell of menus by themselves, few links are left
    files = {link.block for link in links if _leads_to_file(link.href)}
    named = (is_item and at not in files for at, is_item in enumerate(items))
    count = [0, *accumulate(named)]
    linked = [0, *accumulate(block.is_link for block in blocks)]
    unlinked = [0, *accumulate(block.unlinked for block in blocks)]
    marks = bytearray(len(blocks))
    menus: list[Span] = []
    for span in spans:
        first, last = span.first, span.last
        found = count[last] - count[first]
        if found < _ITEMS or found * _ONE_IN < linked[last] - linked[first]:
            continue
        if unlinked[last] - unlinked[first] > _MENU_TEXT or any(marks[first:last]):
            continue
        if _are_many(blocks[first:last]):
            marks[first:last] = b"\x01" * (last - first)
            menus.append(span)
    return menus


def _are_many(inside: Sequence[Block]) -> bool:
    """Whether links name different parts of a site, and bear no dates.

    The items of a list may all begin with one of these words ("คู่มือ…").
    """
    named = Counter(_stem(block) for block in inside if _is_item(block))
    most = max(named.values(), default=0)
    if most >= _OF_ONE_KIND and most * 2 >= named.total():
        return False
    is_dated = len(named) < _SURELY and any(map(_has_date, inside))
    return len(named) >= _ITEMS and not is_dated


def _stem(block: Block) -> str:
    text = folded(block.text)
    return next(stem for stem in _stems() if stem in text)


def _has_date(block: Block) -> bool:
    return block.place is MAIN and bool(dates_in(block.text))


def _is_item(block: Block) -> bool:
    if block.place is not MAIN or not block.is_link or len(block.text) > _ITEM:
        return False
    text = folded(block.text)
    return any(stem in text for stem in _stems()) and not _CODE.match(text)


@cache
def _stems() -> tuple[str, ...]:
    return phrases("frame", "menu_stems")


@lru_cache(maxsize=4096)
def _leads_to_file(href: str) -> bool:
    url = "http://x/" + href if "://" not in href else href
    return is_document(url) or host_kind(url) is HostKind.DRIVE
