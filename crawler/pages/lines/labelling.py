"""Lines that label what stands beside them: heads of tables, terms, "date :".

Where nothing stands beside them they say nothing, whatever the word is.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from crawler.pages.markup.pieces import Block
from crawler.pages.markup.tree import Element
from crawler.pages.wording.missing import Missing, missing

_SHORT = 40
_COLUMNS = 3
_LABELS = frozenset(("th", "dt"))
_CELLS = frozenset(("td", "th"))


def labels_of_nothing(blocks: Sequence[Block]) -> AbstractSet[Block]:
    """Return the lines that are labels by their element or colon.

    Old tables head their columns with plain cells: they are labels too, where a
    single cell below says that there are no rows.
    """
    found = {block for block in blocks if _is_label(block)}
    cells = (block for block in blocks if block.element.tag == "td")
    rows = {row for cell in cells for row in _heads_above(cell)}
    if rows:
        found |= {block for block in blocks if _is_head(block, rows)}
    return found


def _is_label(block: Block) -> bool:
    if block.linked or block.heading or len(block.text) > _SHORT:
        return False
    if block.element.tag == "th" and not _heads_others(block.element):
        return False
    return block.element.tag in _LABELS or block.text.endswith((":", "："))


def _heads_others(cell: Element) -> bool:
    """Whether a head cell heads its row or those below; some tables have no others."""
    row = cell.getparent()
    if row is None or any(one.tag == "td" for one in row):
        return True
    before = row.getprevious()
    return before is None or before.tag != "tr"


def _heads_above(cell: Block) -> Iterator[Element]:
    """Yield the first row of a table of which a cell says that it is empty."""
    row = cell.element.getparent()
    if row is None or len(row) > 1 or missing(cell.text) is Missing.NO:
        return
    around = row.getparent()
    first = None if around is None else next(around.iter("tr"), None)
    if first is not None and first is not row and len(first) >= _COLUMNS:
        yield first


def _is_head(block: Block, rows: AbstractSet[Element]) -> bool:
    is_short = len(block.text) <= _SHORT and block.element.tag in _CELLS
    return is_short and block.element.getparent() in rows
