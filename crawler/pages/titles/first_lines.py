"""Titles in pages without headings: behind a label, or as the first line.

Half of the systems of DOMAIN.md 3.10 head their pages with a cell or a span.
"""

from collections.abc import Sequence
from itertools import takewhile

from crawler.model.page import PageKind
from crawler.pages.address.addresses import kind_by_address
from crawler.pages.comparison.novelty import stands_in_turn
from crawler.pages.content import Page
from crawler.pages.days.dated import today_of
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.remains import says_nothing
from crawler.pages.lists.rows import dated_rows, is_in_row
from crawler.pages.markup.pieces import Block
from crawler.pages.markup.tree import Element
from crawler.pages.site.head import in_head
from crawler.pages.site.menu_names import names_menu, names_module
from crawler.pages.site.owners import names_site
from crawler.pages.titles.headings import is_issuer
from crawler.pages.titles.no_titles import is_never_title, is_no_title
from crawler.pages.wording.missing import Missing, is_building, is_excuse, missing
from crawler.pages.wording.phrases import first_phrase, folded, phrases
from crawler.pages.wording.site_names import is_agency

_LONGEST = 180
_LABEL = 30
_LINES = 12
_META_LINE = 90
_BETWEEN_LINKS = 3
_A_LIST = 3
_PAIR = 2
_PARTS = frozenset((PageKind.CONTACT, PageKind.LISTING, PageKind.ESERVICE))
"""Pages that menus lead to: what a menu calls them is their name."""

_ROWS = 2
_REACH = 3
_EDGE = " :：-–|,.()[]/\"'”“"
_COLONS = ":："
_SUBJECT = "เรื่อง"

Found = tuple[str, Block]
"""A title and the block that says it."""


def labelled(page: Page) -> Found | None:
    """Return what stands behind "หัวข้อ :" and the like, in one line or two cells."""
    main = page.main
    for place, block in enumerate(main[: _LINES * 2]):
        label, value = _parted(block.text)
        if folded(label) not in phrases("titles", "labels"):
            continue
        if value:
            return None if _is_label(value) else (value, block)
        is_label = block.text.rstrip().endswith(tuple(_COLONS))
        is_cell = block.element.tag in ("td", "th", "dt") or block.heading > 0
        if _heads_column(block):
            continue
        if place + 1 < len(main) and (is_label or is_cell):
            after = main[place + 1]
            is_value = len(after.text) <= _LONGEST and not _is_label(after.text)
            return (after.text, after) if is_value else None
    return None


def _heads_column(block: Block) -> bool:
    """Whether a cell has several beside it: a row of names of columns."""
    row = block.element.getparent()
    if row is None or block.element.tag not in ("td", "th"):
        return False
    return sum(1 for _ in row) > _PAIR


def line_above_date(page: Page) -> Found | None:
    """Return the last line above the line with the date, near the beginning."""
    lines = _heading_lines(page)
    block = _beside_date(page, lines) if lines else None
    return None if block is None else _with_subject(page.main, block)


def first_line(page: Page) -> Found | None:
    """Return the line that heads the main part by its place.

    Announcements put who announces above their subject.
    """
    lines = _heading_lines(page)
    return _with_subject(page.main, lines[0]) if lines else None


def _heading_lines(page: Page) -> list[Block]:
    if not heads_something(page):
        return []
    lines = [
        block
        for block in page.main[:_LINES]
        if _could_head(block) and not names_site(page, block.text)
    ]
    lines = [one for one in _not_in_rows(page, lines) if not names_menu(page, one)]
    lines = [one for one in lines if not in_head(page, one)]
    still = [block for block in lines if not stands_in_turn(page, block)]
    if kind_by_address(page.url) in _PARTS:
        return still or lines
    own = [block for block in still if not names_module(page, block)]
    return own or still or lines


def _not_in_rows(page: Page, lines: list[Block]) -> list[Block]:
    """Return the lines above the first item of a list, if it is one."""
    rows = {id(row.element): row for row in dated_rows(page)}
    if len(rows) < _ROWS:
        return lines
    above = takewhile(lambda one: not is_in_row(one, rows.keys()), page.main)
    known = {id(one) for one in above}
    return [block for block in lines if id(block) in known]


def heads_something(page: Page) -> bool:
    """Whether a page has more than one line, for a title to stand above."""
    pieces = page.pieces
    has_more = len(page.main) + len(page.shared) > 1 or pieces.embeds or pieces.images
    return bool(has_more or pieces.fields)


def _could_head(block: Block) -> bool:
    text = block.text
    if not (len("กก") < len(text) <= _LONGEST) or says_nothing(text):
        return False
    if block.is_link or (block.linked and block.unlinked <= _BETWEEN_LINKS):
        return False
    if block.element.tag == "th" or _labels_a_cell(block.element):
        return False
    if missing(text) is not Missing.NO or is_excuse(text) or _is_label(text):
        return False
    return not (is_meta_line(block) or _is_notice(text) or is_no_title(block))


def _labels_a_cell(element: Element) -> bool:
    """Whether a cell is the first of two, and says what the other one is."""
    row = element.getparent() if element.tag == "td" else None
    is_pair = row is not None and row.tag == "tr" and len(row) == _PAIR
    return is_pair and element.getnext() is not None


def _is_notice(text: str) -> bool:
    """Whether a line is a banner, or names a box of the frame."""
    return is_banner(text) or folded(text) in phrases("frame", "boxes")


def is_banner(text: str) -> bool:
    """Whether a line is no title wherever it stands: a clock, a path, "loading"."""
    line = folded(text)
    return (
        is_building(text)
        or first_phrase(line, "walls", "loading") is not None
        or line.startswith(phrases("volatile", "today"))
        or "»" in text[:_LABEL]
    )


def is_meta_line(block: Block) -> bool:
    """Whether a line is about the page: a date with little beside it."""
    if len(block.text) > _META_LINE:
        return False
    found = next(iter(dates_in(block.text)), None)
    if found is None:
        return folded(_parted(block.text)[0]) in phrases("dates", "authors")
    before = folded(block.text[: found.start]).strip(_EDGE)
    if before.endswith((*phrases("dates", "published"), *phrases("dates", "updated"))):
        return True
    if before.startswith(phrases("dates", "authors")):
        return True
    for word in phrases("dates", "beside"):
        before = before.replace(word, "")
    return not before.strip(_EDGE)


def _beside_date(page: Page, lines: Sequence[Block]) -> Block | None:
    main = page.main
    every = [
        at
        for at, one in enumerate(main[: _LINES * 2])
        if is_meta_line(one) and not (is_never_title(one.text) or _is_clock(page, one))
    ]
    if not every or len(every) >= _A_LIST or every[0] >= _LINES:
        return None
    dated = every[0]
    above = [at for at in range(max(0, dated - _REACH), dated) if main[at] in lines]
    below = [
        at
        for at in range(dated + 1, dated + _REACH)
        if main[at : at + 1] and main[at] in lines
    ]
    place = next(iter((*reversed(above), *below)), None)
    return None if place is None else main[place]


def _is_clock(page: Page, block: Block) -> bool:
    """Whether a line prints the day of the visit, as the heads of sites do."""
    today = today_of(page)
    return all(found.value == today for found in dates_in(block.text))


def _with_subject(main: Sequence[Block], block: Block) -> Found:
    """Join who announces and the subject in the line below."""
    place = next(at for at, one in enumerate(main) if one is block)
    below = main[place + 1] if place + 1 < len(main) else None
    if below is not None and is_issuer(block.text) and below.text.startswith(_SUBJECT):
        if is_agency(block.text.removeprefix("ประกาศ").strip()):
            return below.text.removeprefix(_SUBJECT).strip(" " + _COLONS), below
        return f"{block.text} {below.text}"[: _LONGEST * 2], block
    return block.text, block


def _parted(text: str) -> tuple[str, str]:
    """Split a line at its first colon."""
    for colon in _COLONS:
        label, found, value = text.partition(colon)
        if found and len(label) <= _LABEL:
            return label.strip(), value.strip()
    return text[:_LABEL].strip(), ""


def _is_label(text: str) -> bool:
    return text.rstrip().endswith(tuple(_COLONS)) or says_nothing(text)
