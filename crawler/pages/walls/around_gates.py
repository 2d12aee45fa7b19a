"""What a page shows around a demand to sign in: anything of its own, or not.

Boxes of news, notices, figures and help are of the site; a text, files, pictures, a
register or a list under a name are of the page.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.forms.channels import writing_form
from crawler.pages.forms.sign_in import is_inside
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lists.rows import is_in_row
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.site.onward import attachments
from crawler.pages.titles.title import find_title
from crawler.pages.walls.beside_login import names_else, says_else
from crawler.pages.walls.gate_lists import (
    dated_lines_of,
    is_of_card,
    is_titled,
    lists_high,
    lists_own,
    rows_of,
)
from crawler.pages.walls.login_pictures import is_of_record, pictures
from crawler.pages.walls.parts import Gate, Part, parts_of
from crawler.thai.digits import to_ascii

_PROSE = 60
_NEAR = 3
_MUCH_SHARED = 300
_POINTS = ("...", "…", "[…]", "[...]")
_A_LINE = 10
_A_LIST = 3
_FEW = 2
_COUNTED = re.compile(r"\D{2,40}[\d,]{1,11}")
_SEVERAL = 5
_CELLS = 4
_HIGH = 2


def shows_content(page: Page, gate: Gate, *, lists: bool) -> bool:
    """Whether a page shows anything of its own around a gate.

    ``lists`` tells whether a list of items counts, wherever it stands.
    """
    if attachments(page) or page.pieces.embeds or writing_form(page, gate.ways):
        return True
    if page.pieces.images and any(map(is_of_record, pictures(page))):
        return True
    rows = rows_of(page)
    if lists and len(rows) >= _A_LIST:
        return True
    parts = [*parts_of(page, gate)]
    if any(lists_own(page, part, rows) for part in parts):
        return True
    if not asks_for_item(page.url) and lists_high(parts, rows):
        return True
    return _tells(page, parts, rows, is_shared=_is_shared(page, gate))


def is_named_apart(page: Page, gate: Gate) -> bool:
    """Whether a heading names anything but the gate, and no box of the site.

    Behind the gate, only one as high as that of a page, or one with a text below.
    """
    rows = rows_of(page)
    return any(
        _is_named(page, part, gate)
        and (
            not part.is_behind
            or part.level <= _HIGH
            or any(_is_told(page, one, rows) for one in part.lines)
        )
        for part in parts_of(page, gate)
    )


def is_told_apart(page: Page, gate: Gate) -> bool:
    """Whether a plain line is the title of an item, and a day or more stands by it.

    Pages of tables head their items so; the first line below it tells.
    """
    title = find_title(page)
    if title is None or title.block is None or title.block in gate.lines:
        return False
    if is_inside(title.block, gate.ways) or not names_else(page, title.block):
        return False
    blocks = (*page.main, *page.shared)
    at = next((n for n, one in enumerate(blocks) if one is title.block), len(blocks))
    below = blocks[at + 1 : at + 1 + _NEAR]
    return any(dates_in(one.text) or one.unlinked > _PROSE for one in below)


def _is_named(page: Page, part: Part, gate: Gate) -> bool:
    """Whether a part is headed by what names anything but the gate, and no box."""
    return part.head not in gate.lines and is_titled(page, part)


def shows_own(page: Page, gate: Gate) -> bool:
    """Whether a page says anything, by whatever heading, that its sibling does not."""
    rows = rows_of(page)
    for part in parts_of(page, gate):
        if _is_named(page, part, gate) and part.place is Place.MAIN:
            return True
        if part.is_aside:
            continue
        own = (one for one in part.lines if one.place is Place.MAIN)
        if any(_is_told(page, one, rows) for one in own):
            return True
    return False


def shows_else(page: Page, gate: Gate) -> bool:
    """Whether anything but low boxes of the site stands beside a gate: lists too."""
    level = max(one.heading for one in gate.lines)
    rows = rows_of(page) if asks_for_item(page.url) else frozenset[int]()
    for part in parts_of(page, gate):
        if part.is_aside:
            if not rows and 0 < part.level <= level and part.lines:
                return True
            continue
        if _is_named(page, part, gate):
            return True
        left = _without_figures(part.lines)
        if rows:
            left = [one for one in left if _is_told(page, one, rows)]
        if any(says_else(page, one) for one in left):
            return True
    return False


def _without_figures(lines: Sequence[Block]) -> list[Block]:
    """Return lines without those that count something, where several do."""
    counts = [one for one in lines if _COUNTED.fullmatch(to_ascii(one.text))]
    return [one for one in lines if len(counts) < _FEW or one not in counts]


def _is_shared(page: Page, gate: Gate) -> bool:
    """Whether the sibling demands the same: nothing that it shows is of a page."""
    return page.sibling is not None and gate.lines[0].place is Place.SHARED


def _tells(
    page: Page, parts: Sequence[Part], rows: AbstractSet[int], *, is_shared: bool
) -> bool:
    """Whether lines around the gate tell something, and not of the site."""
    short, shared = 0, 0
    for part in parts:
        if part.is_aside:
            continue
        dated = dated_lines_of(part.lines)
        said = [
            one for one in part.lines if one not in dated and _is_told(page, one, rows)
        ]
        own = [one for one in said if not is_shared or one.place is not Place.SHARED]
        shared += sum(one.unlinked for one in said if one.unlinked > _PROSE)
        prose = [one for one in own if one.unlinked > _PROSE]
        if any(not _is_cut(one) for one in prose) or _is_register(own):
            return True
        is_apart = not part.is_gate and not part.is_behind
        told = [one for one in own if not dates_in(one.text)]
        if is_apart and is_titled(page, part) and _length(told) >= _A_LINE:
            return True
        short += len(own)
    return short >= _SEVERAL or shared > _MUCH_SHARED


def _is_cut(block: Block) -> bool:
    """Whether a line is but the beginning of a text: three points, where it goes on."""
    return len(block.text) <= _MUCH_SHARED and block.text.endswith(_POINTS)


def _length(lines: Sequence[Block]) -> int:
    return sum(len(one.text) for one in lines)


def _is_register(lines: Sequence[Block]) -> bool:
    return sum(one.element.tag in ("td", "th") for one in lines) >= _CELLS


def _is_told(page: Page, block: Block, rows: AbstractSet[int]) -> bool:
    if block.is_link or is_in_row(block, rows):
        return False
    return says_else(page, block) and not is_of_card(block.element)
