"""What a page shares with its impossible sibling is the frame, whatever its names."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from urllib.parse import urlsplit

from crawler.pages.address.hosts import HostKind, host_kind
from crawler.pages.address.item_ids import IMPOSSIBLE, numbers_of
from crawler.pages.lines.digest import stable
from crawler.pages.markup.pieces import Block, Pieces, Place, with_blocks
from crawler.pages.regions.damaged import damaged_copies

_NUMBER = re.compile(r"\d{1,14}")
_NINES = re.compile(r"(?<!\d)9{5,}(?!\d)")


def without_shared(page: Pieces, url: str, sibling: Pieces, other: str) -> Pieces:
    """Move blocks that the sibling shows too out of the main part.

    The ids in which the two addresses differ are alike to the comparison, because
    an error text or the way above a page may repeat them ("ไม่พบข่าวหมายเลข 12");
    other numbers are not, because two announcements may differ in nothing else. A
    line is not shared with a link to it: lists of the latest news name the item.
    """
    said = shared_with(sibling, page, url, other)
    blocks = tuple(
        replace(block, place=Place.SHARED) if is_shared else block
        for block, is_shared in zip(page.blocks, said, strict=True)
    )
    copies = damaged_copies(blocks, sibling.blocks)
    shared = tuple(
        replace(one, place=Place.SHARED) if id(one) in copies else one for one in blocks
    )
    return _without_shared_things(with_blocks(page, shared), sibling)


def shared_with(sibling: Pieces, page: Pieces, url: str, other: str) -> list[bool]:
    """Tell of each block of a page whether it is of the main part and shared."""
    ids, their_ids = _own_ids(url, other), _own_ids(other, url)
    seen = _seen(sibling.blocks, their_ids)
    said = _seen((one for one in sibling.blocks if not one.is_link), their_ids)
    heads = _seen((one for one in sibling.blocks if _could_head(one)), their_ids)
    return [
        block.place is Place.MAIN
        and not (seen if block.linked else heads if block.heading else said).isdisjoint(
            _keys(block.text, ids)
        )
        for block in page.blocks
    ]


def _could_head(block: Block) -> bool:
    """Whether a line may be the same heading, and no list that names it."""
    return not block.is_link and (block.heading > 0 or block.place is Place.MAIN)


def _seen(blocks: Iterable[Block], ids: frozenset[str]) -> frozenset[str]:
    return frozenset(key for block in blocks for key in _keys(_cut(block.text), ids))


def _without_shared_things(page: Pieces, sibling: Pieces) -> Pieces:
    """Leave out what the sibling embeds and links to as well.

    An empty record shows its viewer and its icon of a file all the same.
    """
    theirs = {link.href for link in sibling.links}
    links = tuple(
        replace(link, place=Place.SHARED)
        if link.place is Place.MAIN and link.href in theirs
        else link
        for link in page.links
    )
    return replace(
        page,
        links=links,
        embeds=_own_embeds(page.embeds, sibling.embeds),
        boxed=page.boxed[len(sibling.boxed) :],  # a banner that turns is on both
        images=max(0, page.images - sibling.images),
    )


def _own_embeds(mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Leave out as many films as the sibling shows instead: boxes of films turn."""
    own = [one for one in mine if one not in theirs]
    turning = sum(map(_is_film, theirs)) - sum(
        one in theirs for one in filter(_is_film, mine)
    )
    films = [one for one in own if _is_film(one)]
    left_out = frozenset(films[: max(0, turning)])
    return tuple(one for one in own if one not in left_out)


def _is_film(source: str) -> bool:
    return host_kind(source) is HostKind.VIDEO


def same_title(page: Pieces, url: str, sibling: Pieces, other: str) -> bool:
    """Whether the page and its sibling bear one ``<title>``, ids apart."""
    mine, theirs = (
        _keys(page.page_title, _own_ids(url, other)),
        _keys(sibling.page_title, _own_ids(other, url)),
    )
    return not mine.isdisjoint(theirs)


def _keys(text: str, ids: frozenset[str]) -> frozenset[str]:
    """Return a text as it compares, and again with the ids of its address alike.

    Both, because a number such as 12 may be an id here and a day of the month
    there.
    """
    key = stable(text)
    alike = _NUMBER.sub(lambda found: "#" if found[0] in ids else found[0], key)
    return frozenset((key, alike))


def _cut(text: str) -> str:
    """Return a text of the sibling with the impossible id whole, where it was cut.

    Columns and fields keep as many of its digits as they hold.
    """
    return _NINES.sub(IMPOSSIBLE, text)


def _own_ids(url: str, other: str) -> frozenset[str]:
    """Return the numbers of an address that the other one has not: its ids."""
    return _ids(url) - _ids(other)


@lru_cache(maxsize=1024)
def _ids(url: str) -> frozenset[str]:
    """Return the numbers of an address that could be its id."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return frozenset()
    return numbers_of(f"{parts.path}?{parts.query}")
