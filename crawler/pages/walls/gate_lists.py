"""Lists around a demand to sign in: of the page's own, or of the site.

News stand around many walls; a list under a name, or in front of the gate, is what was
asked for (DOMAIN.md 3.9).
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from crawler.pages.content import Page
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lists.rows import dated_rows, is_in_row
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import Element
from crawler.pages.walls.beside_login import names_else
from crawler.pages.walls.parts import Part

_BODIES = (Place.MAIN, Place.SHARED)
_A_LIST = 3
_FEW = 2
_HIGH = 2
_LOW = 7
_ITEM = 160
_CARD = 8
_MOST_CARDS = 40


def shows_rows(page: Page) -> bool:
    """Whether a page shows several items with a link and a day each."""
    return len(rows_of(page)) >= _FEW


def rows_of(page: Page) -> AbstractSet[int]:
    """Return the ids of the elements around a link and a day each."""
    return {id(row.element) for row in dated_rows(page, _BODIES)}


def dated_lines_of(lines: Sequence[Block]) -> list[Block]:
    """Return lines with a day each, where several are: a list of news without links."""
    short = [one for one in lines if len(one.text) <= _ITEM]
    dated = [one for one in short if dates_in(one.text)]
    return dated if len(dated) >= _A_LIST else []


def lists_own(page: Page, part: Part, rows: AbstractSet[int]) -> bool:
    """Whether a heading that names something stands over a list, in front of the gate.

    Behind it, only one as high as that of a page.
    """
    if not is_titled(page, part):
        return False
    lines = part.before if part.is_gate else part.lines
    if part.is_behind and part.level > _HIGH:
        return False
    items = sum(one.is_link or is_in_row(one, rows) for one in lines)
    return max(items, len(dated_lines_of(lines))) >= _A_LIST


def lists_high(parts: Sequence[Part], rows: AbstractSet[int]) -> bool:
    """Whether a list has a heading as high as that of the gate, whatever it says.

    News are what many a page is for.
    """
    gates = (part.level for part in parts if part.is_gate)
    level = min(filter(None, gates), default=_LOW)
    for part in parts:
        is_high = 0 < part.level <= min(level, _HIGH)
        lines = part.before if part.is_gate else part.lines
        items = sum(one.is_link or is_in_row(one, rows) for one in lines)
        if is_high and items >= _A_LIST:
            return True
    return False


def is_titled(page: Page, part: Part) -> bool:
    """Whether a heading that names something stands over a part."""
    head = part.head
    return head is not None and not part.is_aside and names_else(page, head)


def is_of_card(element: Element) -> bool:
    """Whether a line stands in one of several cards, each with a link elsewhere."""
    card = element.getparent()
    row = None if card is None else card.getparent()
    if card is None or row is None or not 0 < len(card) <= _CARD:
        return False
    cards = [one for one in row if one.tag == card.tag]
    if not _A_LIST <= len(cards) <= _MOST_CARDS:
        return False
    return all(next(iter(one.iter("a")), None) is not None for one in cards)
