"""The pieces of a page: blocks of text, links and fields, each with its place."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from crawler.pages.markup.tree import Element


class Place(StrEnum):
    """Where on a page something stands."""

    MAIN = "main"
    FRAME = "frame"
    RELATED = "related"
    SHARED = "shared"


MAIN = Place.MAIN
"""The place that is asked of every block: to look it up each time takes long."""


NO_BLOCK = sys.maxsize
"""Behind every block."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Block:
    """One run of text between two block elements.

    ``heading`` is 1 to 6 for a heading element, 2 for an element whose name says
    title, 7 where a part of its name does, else 0; ``linked`` counts the characters
    that stand inside links.
    """

    text: str
    element: Element
    place: Place
    heading: int = 0
    linked: int = 0

    @property
    def unlinked(self) -> int:
        """How many characters stand outside links."""
        return max(0, len(self.text) - self.linked)

    @property
    def is_link(self) -> bool:
        """Whether the block is hardly more than its links."""
        return self.linked * 10 >= len(self.text) * 9


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Link:
    """One link as it stands: target unjoined, its text, its place.

    ``block`` is the index of the block that its text begins; that of a button, which
    is no text of the page, begins ``NO_BLOCK``.
    """

    href: str
    text: str
    rel: str
    place: Place
    block: int
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Field:
    """One control that can be filled in or pressed, with the form around it.

    ``number`` counts controls, pictures and embeds in document order; ``value`` is
    what stands in it when the page comes.
    """

    tag: str
    kind: str
    name: str
    place: Place
    form: Element | None
    number: int = 0
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Moment:
    """A ``<time>`` element: its machine-readable value, its text, where it stands.

    ``block`` is the index of the block that its text begins.
    """

    value: str
    place: Place
    block: int
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Span:
    """An element that can be a region of a page, and the blocks inside it.

    They are the blocks from ``first`` up to, not including, ``last``; ``begin``
    and ``end`` are the same for controls, pictures and embeds.
    """

    element: Element
    first: int
    last: int
    begin: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pieces:
    """Everything one walk over a tree finds, in document order.

    ``scripts`` are their texts or addresses, ``json_ld`` the machine-readable
    ones; ``embeds`` the sources of frames and objects, ``images`` the number of
    pictures, ``told`` what these say of themselves (``alt``), ``boxed`` the sources of
    pictures and embeds behind the first links that are named like those of a frame,
    ``gaps`` the number of
    headings without a word, ``hollows`` the ids of regions with nothing inside,
    ``awaited`` the names of an empty one that only holds the place of what a program
    will draw, all seven of the main part only.
    """

    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    fields: tuple[Field, ...] = ()
    moments: tuple[Moment, ...] = ()
    scripts: tuple[str, ...] = ()
    json_ld: tuple[str, ...] = ()
    embeds: tuple[str, ...] = ()
    images: int = 0
    told: tuple[str, ...] = ()
    boxed: tuple[str, ...] = ()
    gaps: int = 0
    hollows: tuple[str, ...] = ()
    awaited: str = ""
    noscript: str = ""
    page_title: str = ""
    metas: Mapping[str, str] = field(default_factory=dict)


def with_blocks(pieces: Pieces, blocks: tuple[Block, ...]) -> Pieces:
    """Return the pieces with their blocks moved, and the links moved with them."""
    links = tuple(_moved(link, blocks) for link in pieces.links)
    return replace(pieces, blocks=blocks, links=links)


def moved_back(pieces: Pieces, place: Place) -> Pieces:
    """Return the pieces with everything of one place in the main part again."""
    blocks = tuple(
        replace(one, place=Place.MAIN) if one.place is place else one
        for one in pieces.blocks
    )
    links = tuple(
        replace(one, place=Place.MAIN) if one.place is place else one
        for one in pieces.links
    )
    return replace(pieces, blocks=blocks, links=links)


def _moved(link: Link, blocks: tuple[Block, ...]) -> Link:
    follows = link.place is MAIN and link.text and link.block < len(blocks)
    if not follows or blocks[link.block].place is MAIN:
        return link
    return replace(link, place=blocks[link.block].place)
