"""Which regions of a page are its frame: menus, side columns and the foot.

Many sites give their elements no telling names; what stands in a region, and how
wide it is, tells (DOMAIN.md 3.10, the systems built of tables).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crawler.pages.lines.frame_lines import is_of_foot, is_of_owner
from crawler.pages.markup.pieces import MAIN, Block, Field, Link, Place, Span
from crawler.pages.regions.boxes import boxes_of
from crawler.pages.regions.columns import side_cells, side_columns
from crawler.pages.regions.menus import menus_of
from crawler.pages.regions.popups import popups_of
from crawler.pages.wording.site_names import is_site_wide

_HEAD_LINES = 5
_HEAD_LINE = 80


def framed(
    blocks: Sequence[Block],
    spans: Sequence[Span],
    links: Iterable[Link],
    things: Iterable[int] = (),
) -> list[Span]:
    """Return the regions of menus, side columns and the foot.

    ``things`` are the numbers of the pictures and embeds that could be all that a
    page has to show.
    """
    menus = menus_of(blocks, spans, links)
    marks = bytearray(len(blocks))
    for span in menus:
        _mark(marks, span)
    rest = placed(blocks, menus)
    sides = [*side_cells(blocks, spans, marks), *side_columns(rest, spans)]
    boxes = boxes_of(rest, spans)
    tops = [*_heads(rest, menus)]
    above = popups_of(rest, spans)
    every = [*menus, *sides, *boxes, *above, *_feet(rest, spans), *tops]
    shown = Framed(every)
    if any(one not in shown for one in things) or _leaves_something(blocks, every):
        return every
    # Of a page that is all menus and boxes, one of them may be its content.
    return [*menus[:1], *tops]


def _leaves_something(blocks: Sequence[Block], framed: Sequence[Span]) -> bool:
    menus = sum(block.place is MAIN for block in blocks)
    rest = placed(blocks, framed)
    return (
        len(framed) <= 1
        or not menus
        or any(block.place is MAIN and not is_site_wide(block.text) for block in rest)
    )


def _heads(blocks: Sequence[Block], menus: Sequence[Span]) -> Iterator[Span]:
    """Yield the few short lines above the first menu: whose site it is."""
    if not menus:
        return
    first = min(menus, key=lambda span: span.first)
    above = blocks[: first.first]
    is_head = len(above) <= _HEAD_LINES and all(map(_is_of_head, above))
    below = any(block.place is MAIN for block in blocks[first.last :])
    if is_head and below:
        yield Span(element=first.element, first=0, last=first.first)


def _is_of_head(block: Block) -> bool:
    return len(block.text) <= _HEAD_LINE and (
        not block.heading or is_site_wide(block.text)
    )


def placed(blocks: Sequence[Block], framed: Iterable[Span]) -> list[Block]:
    """Move the blocks of such regions out of the main part."""
    marks = bytearray(len(blocks))
    for span in framed:
        _mark(marks, span)
    return [
        replace(block, place=Place.FRAME) if marked and block.place is MAIN else block
        for block, marked in zip(blocks, marks, strict=True)
    ]


class Framed:
    """The numbers of controls, pictures and embeds in regions of the frame."""

    def __init__(self, framed: Iterable[Span]) -> None:
        self._ranges = [(span.begin, span.end) for span in framed]

    def __contains__(self, number: int) -> bool:
        return any(begin <= number < end for begin, end in self._ranges)

    def moved(self, one: Field) -> Field:
        """Return a control with its place."""
        if one.place is not MAIN or one.number not in self:
            return one
        return replace(one, place=Place.FRAME)


def _feet(blocks: Sequence[Block], spans: Sequence[Span]) -> Iterator[Span]:
    """Yield regions at the end of a page in which every line is one of a foot."""
    start = len(blocks)
    while start and is_of_foot(blocks[start - 1]):
        start -= 1
    last = max(
        (at for at in range(start, len(blocks)) if blocks[at].place is MAIN),
        default=len(blocks),
    )
    for span in spans:
        is_at_end = max(start, 1) <= span.first and last < span.last
        if is_at_end and any(map(is_of_owner, blocks[span.first : span.last])):
            yield span


def _mark(marks: bytearray, span: Span) -> None:
    marks[span.first : span.last] = b"\x01" * (span.last - span.first)
