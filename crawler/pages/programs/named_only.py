"""Whether nothing but a name stands around a place that a program has yet to fill.

Head, menus, boxes and foot of a site stand on the page as well, and where its elements
have no telling names nobody knows them for what they are. So the smallest element is
sought that holds the place and a heading: in it, nothing else may tell anything; beside
it, no other heading may have a text of its own.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from crawler.pages.address.addresses import is_document
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.frame_lines import is_address
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.elements import (
    CONTROLS,
    EMBEDS,
    is_decor_embed,
)
from crawler.pages.markup.pictures import is_decor
from crawler.pages.markup.pieces import MAIN, Block, Place
from crawler.pages.markup.tree import Element, text_of
from crawler.pages.programs.drawn import is_loading
from crawler.pages.site.foot import foot_at
from crawler.pages.site.owners import names_site
from crawler.pages.titles.headings import is_section
from crawler.pages.titles.part_names import names_part
from crawler.pages.walls.beside_login import without_menus
from crawler.pages.wording.missing import Missing, counts_none, missing
from crawler.pages.wording.phrases import folded, phrases

_LEVELS = 16
_PROSE = 200
_LINE, _TAB, _LABEL = 40, 30, 60
_NOTES, _TABS, _HEADS, _DAYS = 2, 8, 2, 2
_TELEPHONE = 24
_RIVAL = 20
_FEW_ELEMENTS = 40
_MOST_TABLES = 30
_BODIES = (MAIN, Place.SHARED)
_NUMBER = re.compile(r"[\d๐-๙][\d๐-๙\s,./()-]*")
"""In cells they are of rows: numbers of their order, telephones, sums."""


def has_only_name(page: Page, place: Element, *, is_list: bool = True) -> bool:
    """Whether around a place stand but a name, heads of columns, and what chooses.

    A place inside which something stands counts as waiting with all of it. One of
    which nothing tells that it is a list must stand under the highest heading, without
    a note or a link; where one item was asked for, that must name a part of the site.
    """
    lines = page.pieces.blocks[: foot_at(page)]
    known = frozenset(place.iter())
    beside = [one for one in lines if one.place in _BODIES and one.element not in known]
    if any(one.unlinked > _PROSE or _denies(one) for one in beside):
        return False
    around = _around(page, place, beside)
    held = frozenset(around.iter())
    inside = [one for one in beside if one.element in held]
    outside = [one for one in beside if one.element not in held]
    names = [one for one in inside if is_name(page, one)]
    if len(names) > _HEADS or _shows(page, around, known) or _lists(around, place):
        return False
    level = min((one.heading for one in names), default=0)
    if not (is_list or (names and _is_main_part(page, names, outside))):
        return False
    return not (
        _tells(page, inside, is_list=is_list) or _has_rival(page, outside, level)
    )


def is_name(page: Page, block: Block) -> bool:
    """Whether a line is a heading that names neither the site nor a box of it."""
    if not block.heading or block.is_link:
        return False
    is_usual = is_of_any_page(block) and not is_section(block.text)
    return not (is_usual or names_site(page, block.text))


def is_of_any_page(block: Block) -> bool:
    """Whether a line says nothing, or names a box as side columns have them."""
    name = folded(block.text).strip(":.")
    return name in phrases("frame", "boxes") or says_nothing(block.text)


def heads_column(block: Block) -> bool:
    """Whether a line stands in the head of a table, by its tags."""
    above = block.element.getparent()
    around = None if above is None else above.getparent()
    tags = [one.tag for one in (block.element, above, around) if one is not None]
    return "th" in tags or "thead" in tags


def is_label(block: Block) -> bool:
    """Whether a few words stand beside a control to search a list by."""
    inside = islice(block.element.iter(), _FEW_ELEMENTS)
    return len(block.text) <= _LABEL and any(one.tag in CONTROLS for one in inside)


def _denies(block: Block) -> bool:
    """Whether a line says that there is nothing; the count of a list does not yet."""
    is_count = counts_none(folded(block.text))
    return missing(block.text) is not Missing.NO and not is_count


def _around(page: Page, place: Element, beside: Sequence[Block]) -> Element:
    """Return the smallest element that holds a place and a name; else the highest."""
    names = frozenset(one.element for one in beside if is_name(page, one))
    around = place
    for _ in range(_LEVELS):
        above = around.getparent()
        if above is None or above.tag == "html":
            break
        around = above
        if any(one in names for one in around.iter()):
            break
    return around


def _shows(page: Page, around: Element, known: AbstractSet[Element]) -> bool:
    """Whether a picture, a film, a frame or a file stands beside the place."""
    shown = (one for one in around.iter("img", "a", *EMBEDS) if one not in known)
    return any(_is_shown(page, one) for one in shown)


def _is_shown(page: Page, one: Element) -> bool:
    if one.tag == "img":
        return not is_decor(one)
    if one.tag == "a":
        return is_document(page.joined(one.get("href") or "") or "")
    return not is_decor_embed(one.get(EMBEDS[one.tag]) or "")


def _is_main_part(page: Page, names: Sequence[Block], outside: Sequence[Block]) -> bool:
    level = min((one.heading for one in names), default=0)
    if any(one.heading <= level for one in outside if is_name(page, one)):
        return False
    return not asks_for_item(page.url) or all(names_part(one.text) for one in names)


def _lists(around: Element, place: Element) -> bool:
    """Whether another table has heads of columns, and rows with words below them."""
    every = islice(around.iter("table"), _MOST_TABLES)
    tables = (one for one in every if not _holds(one, place))
    headed = (one for one in tables if next(one.iter("th"), None) is not None)
    cells = (text_of(cell).strip() for one in headed for cell in one.iter("td"))
    return any(text and not is_loading(text) for text in cells)


def _holds(table: Element, place: Element) -> bool:
    return any(one is place for one in table.iter())


def _tells(page: Page, inside: Sequence[Block], *, is_list: bool) -> bool:
    """Whether lines tell more than what the place is called and searched by."""
    left = [one for one in without_menus(inside) if not _is_beside_the_point(page, one)]
    notes = [one for one in left if not one.is_link]
    tabs = [one for one in left if one.is_link]
    if not is_list and left:
        return True
    if len(notes) > _NOTES or len(tabs) > _TABS or _has_days(inside):
        return True
    is_long = sum(one.unlinked for one in notes) > _LINE
    return is_long or any(len(one.text) > _TAB for one in tabs)


def _has_days(inside: Sequence[Block]) -> bool:
    dated = (one for one in inside if dates_in(one.text))
    return len(list(islice(dated, _DAYS))) >= _DAYS


def _is_beside_the_point(page: Page, block: Block) -> bool:
    if block.heading:
        return not block.is_link
    if heads_column(block) or is_label(block):
        return True
    if is_loading(block.text) or names_site(page, block.text):
        return True
    is_place = len(block.text) > _TELEPHONE and is_address(block.text)
    is_number = _NUMBER.fullmatch(block.text) is not None
    return is_place or (says_nothing(block.text) and not is_number)


def _has_rival(page: Page, outside: Sequence[Block], level: int) -> bool:
    """Whether another heading, not below the own one, has a text under it."""
    return any(level == 0 or one <= level for one in _levels_of_texts(page, outside))


def _levels_of_texts(page: Page, lines: Sequence[Block]) -> Iterator[int]:
    """Yield the levels of the names under which a line of some length stands."""
    level = 0
    for one in lines:
        if one.heading:
            level = one.heading if is_name(page, one) else 0
        elif level and _is_text(page, one):
            yield level


def _is_text(page: Page, block: Block) -> bool:
    is_long = not block.is_link and block.unlinked >= _RIVAL
    return is_long and not _is_beside_the_point(page, block)
