"""What sort of page it is, by its address and by what stands on it."""

from collections.abc import Sequence
from itertools import dropwhile

from crawler.model.page import DateWhere, PageDate, PageKind
from crawler.pages.address.addresses import has_id, is_home, kind_by_address
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.forms.channels import usable_channel, usable_form
from crawler.pages.kinds.service_kinds import (
    is_request,
    is_service_of_its_own,
    offers_services,
)
from crawler.pages.kinds.undated_items import is_item_undated, is_standing
from crawler.pages.lists.row import Row
from crawler.pages.lists.rows import is_in_row
from crawler.pages.markup.pieces import Block
from crawler.pages.site.foot import above_foot, links_above_foot
from crawler.pages.titles.headings import Title, is_section
from crawler.pages.wording.missing import counts_none
from crawler.pages.wording.phrases import first_phrase, folded, phrases
from crawler.pages.wording.site_names import is_agency

_ROWS = 2
_LINKS = 3
_MOSTLY = 0.5
_LONG = 800
_PROSE = 120
_LINES = 5
_REACH = "ติดต่อ"
_OF_SERVICES = frozenset(
    (PageKind.SOCIAL, PageKind.EXTERNAL_FORM, PageKind.DRIVE_FILE, PageKind.HOME)
)


def find_kind(
    page: Page, title: Title | None, rows: Sequence[Row], published: PageDate | None
) -> PageKind:
    """Say what sort of page it is; the address is believed unless the page differs.

    A page that is mostly dated items is a listing whatever its address says; a
    long text at an address of a list or a form is no list and no form.
    """
    address = kind_by_address(page.url)
    if address in _OF_SERVICES or is_home(page.url):
        return address or PageKind.HOME
    told = _told_at_once(page, title)
    if told is not None and not (
        told is PageKind.LISTING and _is_dated(page, published)
    ):
        return told
    is_item = address is PageKind.NEWS_ITEM or _is_above_no_row(page, title, rows)
    is_item = is_item and published is not None
    is_item = is_item and title is not None and not is_section(title.text)
    if is_item and address is PageKind.LISTING and has_id(page.url):
        return PageKind.NEWS_ITEM
    if is_mostly_rows(page, title, rows) and not is_item:
        return PageKind.LISTING
    return _told_by(address, page, title, rows, published)


def _is_dated(page: Page, published: PageDate | None) -> bool:
    """Whether the day of an item is told: it may say that it counts none."""
    if published is None or not asks_for_item(page.url):
        return False
    return published.where in (DateWhere.HEADING, DateWhere.LABEL)


def _told_at_once(page: Page, title: Title | None) -> PageKind | None:
    """Return what one mark of a page tells for certain, before items are counted."""
    if page.is_text:
        return PageKind.DOCUMENT
    lines = (*above_foot(page), *page.shared)
    if is_directory(title) or any(map(_is_empty_list, lines)):
        return PageKind.LISTING
    return PageKind.ESERVICE if is_service_of_its_own(page, title) else None


def _is_empty_list(block: Block) -> bool:
    """Whether a line says that a list, or a part of the site, holds nothing."""
    line = folded(block.text)
    return counts_none(line) or line.startswith(phrases("kinds", "empty_parts"))


def _is_above_no_row(page: Page, title: Title | None, rows: Sequence[Row]) -> bool:
    """Whether an address with an id shows a title, and others' items only above."""
    if title is None or title.block is None or not has_id(page.url):
        return False
    known = {id(row.element) for row in rows}
    main = above_foot(page)
    below = dropwhile(lambda one: one is not title.block, main)
    is_there = any(one is title.block for one in main)
    return is_there and not any(is_in_row(one, known) for one in below)


def _from_title(page: Page, title: Title | None) -> tuple[Block, ...]:
    main = above_foot(page)
    block = None if title is None else title.block
    return tuple(dropwhile(lambda one: one is not block, main)) or main


def _told_by(
    address: PageKind | None,
    page: Page,
    title: Title | None,
    rows: Sequence[Row],
    published: PageDate | None,
) -> PageKind:
    """Believe the address, unless the content is of another kind."""
    match address:
        case PageKind.NEWS_ITEM if published is None and is_standing(title):
            return PageKind.OTHER
        case PageKind.NEWS_ITEM | PageKind.ESERVICE:
            return address
        case PageKind.CONTACT if published is not None and has_id(page.url):
            return _by_content(page, title, published)
        case PageKind.CONTACT if _could_be_contact(page) and not _is_about(title):
            return address
        case PageKind.LISTING:
            return _list_or_item(page, title, rows, published)
        case _:
            return _by_content(page, title, published)


def is_directory(title: Title | None) -> bool:
    """Whether a web server itself lists the files of a folder."""
    return title is not None and folded(title.text).startswith("indexof/")


def is_mostly_rows(page: Page, title: Title | None, rows: Sequence[Row]) -> bool:
    """Whether the main part, from its title on, is mostly a list of dated items."""
    total = sum(len(block.text) for block in _from_title(page, title))
    in_rows = sum(row.length for row in rows)
    return len(rows) >= _ROWS and in_rows >= total * _MOSTLY


def _could_be_contact(page: Page) -> bool:
    is_short = sum(block.unlinked for block in above_foot(page)) < _LONG
    return usable_form(page) or is_short


def _is_contact(page: Page, title: Title | None) -> bool:
    """Whether a page is named a contact page, or only tells of complaints."""
    named = "" if title is None else folded(title.text)
    owner = "" if title is None else title.text.removeprefix(_REACH)
    if is_agency(owner):
        return named.startswith(_REACH) and _could_be_contact(page)
    if named.startswith(_REACH) and folded(owner) == folded(page.pieces.page_title):
        return _could_be_contact(page)
    if named.startswith(phrases("kinds", "contact_headings")):
        return _could_be_contact(page)
    told = first_phrase(named, "kinds", "contact_headings") is not None
    told = told and not named.startswith(phrases("kinds", "about_contacts"))
    return told and _could_be_contact(page) and usable_channel(page)


def _is_about(title: Title | None) -> bool:
    """Whether a page tells of questions and complaints, and takes none."""
    named = "" if title is None else folded(title.text)
    return named.startswith(phrases("kinds", "about_contacts"))


def _list_or_item(
    page: Page, title: Title | None, rows: Sequence[Row], published: PageDate | None
) -> PageKind:
    links = len(links_above_foot(page))
    unlinked = sum(block.unlinked for block in above_foot(page))
    is_other = usable_form(page) or _is_contact(page, title)
    is_other = is_other or offers_services(page, title)
    if is_other and len(rows) < _ROWS and published is None:
        return _by_content(page, title, published)
    if title is not None and published is not None and len(rows) < _ROWS:
        return PageKind.NEWS_ITEM
    if len(rows) >= _ROWS or (links >= _LINKS and unlinked < _LONG):
        return PageKind.LISTING
    if title is not None and unlinked >= _LONG:
        return PageKind.NEWS_ITEM
    if title is not None and not links and _says_more(page, unlinked):
        return _by_content(page, title, published)
    return PageKind.LISTING


def _says_more(page: Page, unlinked: int) -> bool:
    """Whether a page without links is more than the empty list of a section."""
    return unlinked >= _PROSE or len(above_foot(page)) >= _LINES


def _by_content(
    page: Page, title: Title | None, published: PageDate | None
) -> PageKind:
    if published is not None:
        return PageKind.NEWS_ITEM
    if offers_services(page, title) or is_request(page, title):
        return PageKind.ESERVICE
    if _is_contact(page, title):
        return PageKind.CONTACT
    is_item = is_item_undated(page, title)
    return PageKind.NEWS_ITEM if is_item else PageKind.OTHER
