"""What a page shows beside a form to sign in, or beside the request to do so.

A wall has no substance but the form and what is said about it; a page has a text,
a list, a picture or a file of its own (DOMAIN.md 3.9).
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import dropwhile, groupby, islice

from crawler.pages.comparison.novelty import novel
from crawler.pages.content import Page
from crawler.pages.days.dated import is_dated
from crawler.pages.forms.channels import writing_form
from crawler.pages.forms.sign_in import is_inside, login_boxes, root_of
from crawler.pages.kinds.substance import is_void
from crawler.pages.lines.figures import shows_figures
from crawler.pages.lines.frame_lines import is_address
from crawler.pages.lists.other_items import without_other_items
from crawler.pages.lists.rows import dated_rows
from crawler.pages.markup.elements import EMBEDS
from crawler.pages.markup.pictures import is_decor
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import Element
from crawler.pages.site.onward import attachments
from crawler.pages.titles.part_names import names_part
from crawler.pages.walls.login_pictures import is_on_sibling, shows_picture
from crawler.pages.wording.missing import Missing, is_pardon, missing
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_MUCH = 150
_SOME = 60
_SEVERAL = 3
_A_LINE = 10
_AROUND = 6
_NEAR = 40
_SHOWN = frozenset(("img", *EMBEDS))
_FEW_ELEMENTS = 80
_A_MENU = 4
_NAME = 90
_SHORT_NAME = 30
_OF_WALLS = ("login", "member", "denied", "login_first", "notes")


def shows_more(page: Page) -> bool:
    """Whether a page shows anything of its own beside what asks to sign in."""
    if attachments(page) or page.pieces.embeds or writing_form(page):
        return True
    apart = _apart_from_boxes(page)
    shown = without_other_items(page, apart)
    lines = [one for one in shown if says_else(page, one)]
    heads = [one for one in apart if one.heading and names_else(page, one)]
    heads = [one for one in heads if not _heads_box(page, one)]
    length = sum(len(one.text) for one in lines)
    is_much = any(one.unlinked > _SOME for one in lines) or length > _MUCH
    if is_much or (len(lines) >= _SEVERAL and length > _SOME):
        return True
    under = [one for one in lines if not _heads_box(page, one)]
    if under and novel(page) and is_on_sibling(page):
        return True
    if shows_picture(page, is_named=bool(heads or under)):
        return True
    is_told = bool(lines or heads) and is_dated(page, shown)
    links = sum(one.is_link for one in lines)
    is_for_all = links >= _SEVERAL and _is_for_staff(page)
    if is_told or is_for_all or _tells_where(apart):
        return True
    return bool(heads) and _has_body(page, heads[0], lines, apart)


def names_more(page: Page) -> bool:
    """Whether a heading names anything but signing in, or a part of the site."""
    boxes = phrases("frame", "boxes")
    heads = (one for one in (*page.main, *page.shared) if one.heading)
    own = (one for one in heads if folded(one.text).strip(":.") not in boxes)
    return any(names_else(page, one) for one in own)


def _tells_where(apart: Sequence[Block]) -> bool:
    """Whether the first heading is that of a page of contacts, over an address."""
    head = next((at for at, one in enumerate(apart) if one.heading), None)
    if head is None or not folded(apart[head].text).startswith(
        phrases("walls", "contacts")
    ):
        return False
    return any(is_address(one.text) for one in apart[head + 1 :])


def _is_for_staff(page: Page) -> bool:
    """Whether a form to sign in says that it is for those who work there.

    The links beside it are for everybody else.
    """
    told = (one for one in (*page.main, *page.shared) if not one.is_link)
    short = (folded(one.text) for one in told if len(one.text) <= _NAME)
    return any(first_phrase(one, "walls", "staff") is not None for one in short)


def shows_text(page: Page) -> bool:
    """Whether a page has files, a list of days, or more to read than a name and one."""
    shown = without_other_items(page, _apart_from_boxes(page))
    lines = [one for one in shown if says_else(page, one)]
    told = sum(one.unlinked for one in lines if not one.heading)
    return bool(attachments(page)) or told > _SOME or _lists_days(page, shown)


def _lists_days(page: Page, shown: Sequence[Block]) -> bool:
    """Whether items with a link and a day each stand beside the form, not of others."""
    inside = {id(one.element) for one in shown}
    rows = dated_rows(page, (Place.MAIN, Place.SHARED))
    own = [row for row in rows if any(id(one) in inside for one in row.element.iter())]
    return len(own) >= _SEVERAL


def _heads_box(page: Page, head: Block) -> bool:
    """Whether a form to sign in comes next after a heading: its name, then.

    Not where a picture or an embed stands between them.
    """
    boxes = {id(one) for one in login_boxes(page)}
    root = root_of(page) if boxes else None
    if root is None:
        return False
    known = {id(one.element) for one in (*page.main, *page.shared) if one is not head}
    after = dropwhile(lambda one: one is not head.element, root.iter())
    for one in islice(after, 1, _NEAR):
        if id(one) in boxes:
            return True
        is_shown = one.tag in _SHOWN and not (one.tag == "img" and is_decor(one))
        if is_shown or (id(one) in known and not _is_around(one, boxes)):
            return False
    return False


def _is_around(element: Element, boxes: AbstractSet[int]) -> bool:
    return any(id(one) in boxes for one in islice(element.iter(), _FEW_ELEMENTS))


def _has_body(
    page: Page, head: Block, lines: Sequence[Block], apart: Sequence[Block]
) -> bool:
    """Whether anything stands under a heading that names no signing in."""
    if sum(len(one.text) for one in lines if one is not head) >= _A_LINE:
        return True
    if page.pieces.boxed or shows_figures(apart):
        return True
    links = [one for one in apart if one.is_link and says_else(page, one)]
    return len(links) > 1 and not names_part(head.text)


def _apart_from_boxes(page: Page) -> list[Block]:
    """Return lines beside the forms: of the page's own, as far as a sibling tells."""
    blocks = novel(page) or (*page.main, *page.shared)
    boxes = login_boxes(page)
    return without_menus([one for one in blocks if not is_inside(one, boxes)])


def without_menus(blocks: Sequence[Block]) -> list[Block]:
    """Return lines without runs of links one of which leads home."""
    home = phrases("frame", "home_words")
    left: list[Block] = []
    for are_links, run in groupby(blocks, lambda one: one.linked * 2 > one.unlinked):
        row = list(run)
        names = [folded(one.text).lstrip("-•·»› ") for one in row]
        if not (
            are_links and len(row) >= _A_MENU and any(map(home.__contains__, names))
        ):
            left.extend(row)
    return left


def says_else(page: Page, block: Block) -> bool:
    """Whether a line says something, and neither of signing in nor what for."""
    line = folded(block.text)
    if block.heading:
        return names_else(page, block)
    if any(first_phrase(line, "walls", key) for key in _OF_WALLS):
        return False
    return _is_told(page, block, line)


def names_else(page: Page, block: Block) -> bool:
    """Whether a heading names something; news of passwords is not signing in."""
    line = folded(block.text)
    if line.startswith(phrases("walls", "things")):
        return True
    if any(line.startswith(phrases("walls", key)) for key in _OF_WALLS):
        return False
    if len(line) <= _SHORT_NAME and first_phrase(line, "walls", "login") is not None:
        return False
    return _is_told(page, block, line)


def _is_told(page: Page, block: Block, line: str) -> bool:
    if len(line) <= _NAME and line.startswith(phrases("walls", "systems")):
        return False
    if missing(block.text) is not Missing.NO or is_pardon(block.text):
        return False
    return not is_void(page, block)
