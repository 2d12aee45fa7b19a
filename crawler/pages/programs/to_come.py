"""Lists whose rows a script has yet to fetch, by the row that says so or by none.

Server-side tables (DataTables' ``serverSide``, Bootstrap Table, what sites write
themselves) are sent with the heads of their columns and at most one row: "loading".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.markup.pieces import Block, Field, Place
from crawler.pages.markup.tree import Element
from crawler.pages.programs.awaiting import waiting, wheels
from crawler.pages.programs.drawn import is_loading
from crawler.pages.programs.named_only import has_only_name, heads_column, is_label
from crawler.pages.programs.scripts import (
    is_fetched,
    named_places,
)
from crawler.pages.programs.until_fetched import (
    is_of_box,
    nothing_until_fetched,
    stands_until_fetched,
)
from crawler.pages.site.onward import attachments
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import first_phrase

_LEVELS = 8
_PROSE = 200
_MOST = 5
_MOST_LINES = 60
"""Lines of pages of which no more than a name has come, and boxes beside that."""

_A_HEAD = 2
_FIGURES = 2
_TELLS = re.compile(r"[0-9๐-๙]|.{61}")
"""What is no label of a figure."""

_PRESSED = frozenset(("hidden", "submit", "button", "image", "reset"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A place that waits, what proves it, and whether it is a table with heads."""

    element: Element
    proof: str
    is_list: bool = False


def rows_to_come(page: Page) -> Ending | None:
    """Find pages of which name and heads have come, and no row of their list.

    Where one item was asked for, its name and day prove it: the table is of its files.
    """
    if not page.pieces.scripts or is_home(page.url):
        return None
    blocks = (*page.main, *page.shared)
    if any(one.unlinked > _PROSE for one in blocks) or attachments(page):
        return None  # so do most pages, and all the rest takes time
    for place in _places(page, blocks):
        if asks_for_item(page.url) and any(dates_in(one.text) for one in blocks):
            return None
        if has_only_name(page, place.element, is_list=place.is_list):
            return Ending(outcome=Outcome.NEEDS_BROWSER, proof=place.proof)
    return _figures_to_come(page, blocks)


def _figures_to_come(page: Page, blocks: Sequence[Block]) -> Ending | None:
    """Find pages of figures that are all naught until a script has fetched them."""
    found = [*nothing_until_fetched(page)]
    if len(found) < _FIGURES or asks_for_item(page.url):
        return None
    waits = [one for one, _ in found]
    rest = [one for one in blocks if one not in waits]
    if any(one.is_link or _TELLS.search(one.text) for one in rest):
        return None
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=_filled(found[0][1]))


def _places(page: Page, blocks: Sequence[Block]) -> Iterator[_Place]:
    if _may_load(page):
        loading = (one for one in blocks if is_loading(one.text))
        for one in islice(loading, _MOST):
            yield from _place_of(page, one, blocks)
    yield from _without_data_yet(page, blocks)
    if blocks and not _asks(page):
        yield from _tables_without_row(page, blocks)
        few = len(blocks) <= _MOST_LINES
        yield from islice(_empty_places(page), _MOST if few else 0)


def _without_data_yet(page: Page, blocks: Sequence[Block]) -> Iterator[_Place]:
    """Yield what says that it holds nothing until a script has fetched for it."""
    said = (one for one in blocks if missing(one.text) is not Missing.NO)
    empty = (one for one in said if not is_of_box(page, one))
    known = ((one, stands_until_fetched(page, one)) for one in islice(empty, _MOST))
    for one, name in chain(known, nothing_until_fetched(page)):
        if name is not None:
            table = _table_around(one)
            place = one.element if table is None else table
            proof = f"says {quoted(one.text)} until a program fills {quoted(name)}"
            yield _Place(element=place, proof=proof, is_list=table is not None)


def _tables_without_row(page: Page, blocks: Sequence[Block]) -> Iterator[_Place]:
    head = next((one for one in blocks if one.element.tag == "th"), None)
    table = None if head is None else _table_around(head)
    if table is None or next(table.iter("td"), None) is not None:
        return
    if is_fetched(page, table):
        proof = _filled(table.get("id") or table.tag)
        yield _Place(element=table, proof=proof, is_list=True)


def _empty_places(page: Page) -> Iterator[_Place]:
    """Yield what is bound to a framework, or fetched for, and the wheels that turn."""
    for one in waiting(page):
        if one.binding:
            yield _Place(element=one.element, proof=_filled(one.binding))
    for element, name in named_places(page):
        yield _Place(element=element, proof=_filled(name))
    for element in wheels(page):
        yield _Place(element=element, proof=_filled("spinner"))


def _filled(name: str) -> str:
    return f"a program fills the empty element {quoted(name)}"


def _may_load(page: Page) -> bool:
    """Whether any line could say that a program is at work: most pages have none."""
    return first_phrase(page.folded_page, "programs", "at_work") is not None


def _place_of(page: Page, block: Block, blocks: Sequence[Block]) -> Iterator[_Place]:
    """Yield the table of which such a line is the only row, or the line's element.

    A line beside a question waits for the answer, and one on the page of an item may be
    of its comments: neither is the list itself, unless a script is known to fill it.
    """
    proof = f"says {quoted(block.text)}"
    table = _table_around(block)
    if table is not None and _is_only_row(block, table, blocks):
        yield _Place(element=table, proof=proof, is_list=True)
    elif not asks_for_item(page.url) and (not _asks(page) or _is_filled(page, block)):
        yield _Place(element=block.element, proof=proof)


def _is_filled(page: Page, block: Block) -> bool:
    """Whether a script that fetches names the element of a line, or one around it."""
    around: Element | None = block.element
    for _ in range(_LEVELS):
        if around is None:
            break
        if is_fetched(page, around):
            return True
        around = around.getparent()
    return False


def _asks(page: Page) -> bool:
    """Whether a visitor can ask or answer something, and wait for what comes."""
    fields = (one for one in page.pieces.fields if one.place is not Place.FRAME)
    return any(one.tag == "textarea" or _is_answer(one) for one in fields)


def _is_answer(one: Field) -> bool:
    return one.tag == "input" and one.kind not in _PRESSED


def _table_around(block: Block) -> Element | None:
    around: Element | None = block.element
    for _ in range(_LEVELS):
        if around is None or around.tag == "table":
            return around
        around = around.getparent()
    return None


def _is_only_row(block: Block, table: Element, blocks: Sequence[Block]) -> bool:
    """Whether all lines of a table but such as this one head its columns."""
    known = frozenset(table.iter())
    first = frozenset(next(table.iter("tr"), table).iter())
    if block.element in first:
        return False
    inside = [one for one in blocks if one.element in known]
    others = [one for one in inside if one.element in first or not is_loading(one.text)]
    are_heads = [one.element in first or heads_column(one) for one in others]
    rest = (one for one, is_head in zip(others, are_heads, strict=True) if not is_head)
    return sum(are_heads) >= _A_HEAD and all(map(is_label, rest))
