"""Which regions are side columns: narrow cells and columns beside the page."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from crawler.pages.markup.pieces import MAIN, Block, Span

_HALF = 0.5
_SIDE_TEXT = 600
_SIDE_BLOCKS = 3
_MUCH_WIDER = 1.6
_NARROW = 320
_COLUMNS = 12
_WIDE = 7
_COLUMN = re.compile(
    r"(?:^|\s)(?:col-(?:(?:xs|sm|md|lg|xl)-)?|span|(?:small|medium|large)-)"
    r"(\d{1,2})(?=\s|$)"
)
_WIDTH = re.compile(r"(?:^|;|\s)width\s?:\s?(\d{1,4})\s?(px|%)?", re.IGNORECASE)
_NUMBER = re.compile(r"\s?(\d{1,4})\s?(%|px)?\s?")


def side_cells(
    blocks: Sequence[Block], spans: Sequence[Span], menus: bytearray
) -> Iterator[Span]:
    """Yield the narrow cells of a table that lays out the whole page."""
    for cells in _groups(blocks, spans, lambda span: span.element.tag == "td"):
        widths = [*map(_width, cells)]
        most = _widest_narrow(widths)  # once: a table may have thousands of cells
        sides = [
            cell
            for cell, width in zip(cells, widths, strict=True)
            if _is_side(blocks, cell, menus) or (width is not None and width <= most)
        ]
        if len(sides) < len(cells):
            yield from sides


def _is_side(blocks: Sequence[Block], cell: Span, menus: bytearray) -> bool:
    marked = sum(menus[cell.first : cell.last])
    free = sum(
        block.unlinked
        for block, mark in zip(
            blocks[cell.first : cell.last], menus[cell.first : cell.last], strict=True
        )
        if not mark
    )
    return bool(marked) and free <= _SIDE_TEXT


def _widest_narrow(widths: Sequence[int | None]) -> float:
    """Return up to which width a cell beside such others is a narrow one."""
    known = [one for one in widths if one is not None]
    if len(known) < len(widths):
        return _NARROW
    return max(known, default=0) / _MUCH_WIDER


def _width(span: Span) -> int | None:
    """Return the width that a cell is given, per cent as if of a thousand points."""
    given = _NUMBER.fullmatch(span.element.get("width") or "")
    found = given or _WIDTH.search(span.element.get("style") or "")
    if found is None:
        return None
    return int(found[1]) * (10 if found[2] == "%" else 1)


def side_columns(blocks: Sequence[Block], spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the narrow columns of a grid that lays out the whole page."""
    for columns in _groups(blocks, spans, lambda span: _share(span) is not None):
        shares = [_share(one) or _COLUMNS for one in columns]
        if max(shares) < _WIDE:
            continue
        for one, share in zip(columns, shares, strict=True):
            is_narrow = share + max(shares) <= _COLUMNS
            if is_narrow and one.last - one.first >= _SIDE_BLOCKS:
                yield one


def _share(span: Span) -> int | None:
    if span.element.tag != "div":
        return None
    found = [int(one) for one in _COLUMN.findall(span.element.get("class") or "")]
    return min(found) if found else None


def _groups(
    blocks: Sequence[Block], spans: Sequence[Span], is_wanted: Callable[[Span], bool]
) -> Iterator[list[Span]]:
    """Yield regions side by side that together make up most of the page."""
    # The parents themselves are the keys: an id that nothing holds is used again.
    beside: defaultdict[object, list[Span]] = defaultdict(list)
    for span in spans:
        if is_wanted(span):
            beside[span.element.getparent()].append(span)
    total = sum(block.place is MAIN for block in blocks) if beside else 0
    for group in beside.values():
        inside = blocks[group[0].first : group[-1].last]
        size = sum(block.place is MAIN for block in inside)
        if len(group) > 1 and size >= total * _HALF:
            yield group
