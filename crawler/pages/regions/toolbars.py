"""Lines of links that belong to no page: to share or print it, and rows of menus."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from crawler.pages.address.addresses import is_document
from crawler.pages.markup.pieces import MAIN, Block, Link, Place
from crawler.pages.wording.phrases import phrases

_BESIDE = 24
"""Characters that such a line may say in front of its links."""

_ITEMS = 4
_ITEM = 25
_FIRST_LINES = 5


def without_toolbars(
    blocks: Sequence[Block], links: Iterable[Link]
) -> tuple[Block, ...]:
    """Move such lines out of the main part.

    A row of a menu is a line of several short links among the first ones, with
    lines without links below it.
    """
    beside: defaultdict[int, list[Link]] = defaultdict(list)
    for link in links:
        beside[link.block].append(link)
    rows = frozenset(_menu_rows(blocks, beside))
    return tuple(
        replace(block, place=Place.FRAME)
        if block.place is MAIN
        and (place in rows or _is_toolbar(block, beside.get(place, ())))
        else block
        for place, block in enumerate(blocks)
    )


def _menu_rows(
    blocks: Sequence[Block], beside: defaultdict[int, list[Link]]
) -> Iterator[int]:
    main = [at for at, block in enumerate(blocks) if block.place is MAIN]
    for place in islice(main, _FIRST_LINES):
        links = beside.get(place, ())
        is_row = blocks[place].unlinked <= len(links) and not blocks[place].heading
        if is_row and _is_menu(links) and _has_lines(blocks[place + 1 :]):
            yield place


def _is_menu(links: Sequence[Link]) -> bool:
    total = sum(len(link.text) for link in links)
    is_short = len(links) >= _ITEMS and total <= len(links) * _ITEM
    return is_short and not any(is_document(f"http://x/{one.href}") for one in links)


def _has_lines(below: Iterable[Block]) -> bool:
    return any(one.place is MAIN and not one.linked for one in below)


def _is_toolbar(block: Block, links: Sequence[Link]) -> bool:
    if not links or block.heading or block.unlinked > _BESIDE:
        return False
    return all(map(_shares, links))


def _shares(link: Link) -> bool:
    """Whether a link shares the page; one to a mailbox may be the page's channel."""
    href = link.href.lower()
    known = phrases("kinds", "share_paths")
    return not href.startswith("mailto:") and any(path in href for path in known)
