"""A page with a gate, parted by its headings: the gate's part, those around it.

Parts go from one heading to the next. Boxes of the site are headed by what they hold:
news, notices, figures, help.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.pages.content import Page
from crawler.pages.forms.sign_in import is_inside
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import Element
from crawler.pages.walls.demands import Demand
from crawler.pages.wording.phrases import folded, phrases

_BODIES = (Place.MAIN, Place.SHARED)
_BOX = 40


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gate:
    """Lines that demand to sign in, the surest first, and the ways in beside them."""

    what: Demand
    lines: tuple[Block, ...]
    ways: tuple[Element, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """A heading with the lines below it, those of the gate apart.

    ``before`` are those in front of the gate, ``is_gate`` tells whether it holds it,
    ``is_behind`` whether an earlier part does.
    """

    head: Block | None
    lines: tuple[Block, ...]
    before: tuple[Block, ...]
    is_gate: bool
    is_behind: bool

    @property
    def level(self) -> int:
        """The level of its heading; 0 of one without, or headed by a plain line."""
        return 0 if self.head is None else self.head.heading

    @property
    def is_aside(self) -> bool:
        """Whether it is a box of the site."""
        return self.head is not None and is_aside(self.head)

    @property
    def place(self) -> Place | None:
        """Where its heading stands."""
        return None if self.head is None else self.head.place


def is_aside(head: Block) -> bool:
    """Whether a heading is that of a box of the site: news, notices, figures, help."""
    name = folded(head.text).strip(" .:!?*-")
    if name in phrases("frame", "boxes") or name.endswith(phrases("frame", "latest")):
        return True
    if len(name) > _BOX:
        return False
    known = (*phrases("walls", "asides"), *phrases("frame", "related_words"))
    return name.startswith(known)


def parts_of(page: Page, gate: Gate) -> Iterator[Part]:
    """Yield the parts of a page, what stands inside the ways in apart."""
    blocks = [
        one for one in page.pieces.blocks if one.place in _BODIES or one in gate.lines
    ]
    starts = [at for at, one in enumerate(blocks) if at and _is_head(one)]
    start, is_behind = 0, False
    for end in (*starts, len(blocks)):
        run = blocks[start:end]
        part = _part(run, gate, is_behind=is_behind)
        yield part
        start, is_behind = end, is_behind or part.is_gate


def _is_head(block: Block) -> bool:
    """Whether a line heads a part; boxes of the site are headed by any line."""
    return block.heading > 0 or (not block.linked and is_aside(block))


def _part(run: Sequence[Block], gate: Gate, *, is_behind: bool) -> Part:
    head = run[0] if run and _is_head(run[0]) else None
    of_gate = [at for at, one in enumerate(run) if _is_of_gate(one, gate)]
    lines = [one for at, one in enumerate(run) if at not in of_gate and one is not head]
    first = of_gate[0] if of_gate else len(run)
    return Part(
        head=head,
        lines=tuple(lines),
        before=tuple(one for one in run[:first] if one is not head),
        is_gate=bool(of_gate),
        is_behind=is_behind,
    )


def _is_of_gate(block: Block, gate: Gate) -> bool:
    return block in gate.lines or is_inside(block, gate.ways)
