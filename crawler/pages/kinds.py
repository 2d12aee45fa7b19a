"""What sort of page it is, by its address and by what stands on it."""

from collections.abc import Sequence

from crawler.model.page import PageDate, PageKind
from crawler.pages.addresses import has_id, is_document, is_home, kind_by_address
from crawler.pages.channels import usable_channel, usable_form, writing_form
from crawler.pages.content import Page
from crawler.pages.headings import Title, is_section
from crawler.pages.missing import counts_none
from crawler.pages.onward import attachments
from crawler.pages.phrases import first_phrase, folded, phrases
from crawler.pages.pieces import Place
from crawler.pages.row import Row
from crawler.pages.rows import is_in_row

_ROWS = 2
_LINKS = 3
_FILES = 2
_MOSTLY = 0.5
_LONG = 800
_PROSE = 120
_LINES = 5
_NAME = 20
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
    if page.is_text:
        return PageKind.DOCUMENT
    if any(counts_none(folded(block.text)) for block in (*page.main, *page.shared)):
        return PageKind.LISTING
    is_item = address is PageKind.NEWS_ITEM or _is_above_no_row(page, title, rows)
    is_item = is_item and published is not None
    is_item = is_item and title is not None and not is_section(title.text)
    if is_item and address is PageKind.LISTING and has_id(page.url):
        return PageKind.NEWS_ITEM
    if (is_mostly_rows(page, rows) and not is_item) or is_directory(title):
        return PageKind.LISTING
    return _told_by(address, page, title, rows, published)


def _is_above_no_row(page: Page, title: Title | None, rows: Sequence[Row]) -> bool:
    """Whether an address with an id shows a title, and others' items only above."""
    if title is None or title.block is None or not has_id(page.url):
        return False
    known = {id(row.element) for row in rows}
    places = [at for at, one in enumerate(page.main) if one is title.block]
    below = page.main[places[0] :] if places else ()
    return bool(below) and not any(is_in_row(one, known) for one in below)


def _told_by(
    address: PageKind | None,
    page: Page,
    title: Title | None,
    rows: Sequence[Row],
    published: PageDate | None,
) -> PageKind:
    """Believe the address, unless the content is of another kind."""
    match address:
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


def _has_one_file(page: Page) -> bool:
    """Whether a page is there for one document: a table of them is none."""
    return 0 < len(attachments(page)) <= _FILES


def is_directory(title: Title | None) -> bool:
    """Whether a web server itself lists the files of a folder."""
    return title is not None and folded(title.text).startswith("indexof/")


def is_mostly_rows(page: Page, rows: Sequence[Row]) -> bool:
    """Whether the main part is mostly a list of dated items."""
    total = sum(len(block.text) for block in page.main)
    in_rows = sum(row.length for row in rows)
    return len(rows) >= _ROWS and in_rows >= total * _MOSTLY


def _could_be_contact(page: Page) -> bool:
    is_short = sum(block.unlinked for block in page.main) < _LONG
    return usable_form(page) or is_short


def _is_contact(page: Page, named: str) -> bool:
    """Whether a page is named a contact page, or only tells of complaints."""
    if named.startswith(phrases("kinds", "contact_headings")):
        return _could_be_contact(page)
    told = first_phrase(named, "kinds", "contact_headings") is not None
    told = told and not named.startswith(phrases("kinds", "about_contacts"))
    return told and _could_be_contact(page) and usable_channel(page)


def _is_about(title: Title | None) -> bool:
    """Whether a page tells of questions and complaints, and takes none."""
    named = "" if title is None else folded(title.text)
    return named.startswith(phrases("kinds", "about_contacts"))


def _offers_services(page: Page, named: str) -> bool:
    """Whether a page is named one of online services, or its links ask for some.

    A form to print is no service online, however it is called.
    """
    links = page.links(Place.MAIN)
    if first_phrase(named, "kinds", "eservice_headings"):
        return bool(links)
    if first_phrase(named, "kinds", "service_words") is None:
        return False
    words = phrases("kinds", "requests")
    asking = {
        url
        for url, link in links
        if folded(link.text).startswith(words) and not is_document(url)
    }
    return len(asking) >= _LINKS and len(asking) * 2 >= len(links)


def _is_request(page: Page, named: str) -> bool:
    """Whether a page is the form of one service: named a request, and to fill in."""
    if first_phrase(named, "kinds", "contact_headings") or not writing_form(page):
        return False
    is_online = first_phrase(named, "kinds", "online_words") is not None
    return is_online or named.startswith(phrases("kinds", "request_headings"))


def _list_or_item(
    page: Page, title: Title | None, rows: Sequence[Row], published: PageDate | None
) -> PageKind:
    links = len(page.links(Place.MAIN))
    unlinked = sum(block.unlinked for block in page.main)
    named = folded(title.text) if title else ""
    is_other = usable_form(page) or _is_contact(page, named)
    is_other = is_other or _offers_services(page, named)
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
    return unlinked >= _PROSE or len(page.main) >= _LINES


def _by_content(
    page: Page, title: Title | None, published: PageDate | None
) -> PageKind:
    named = folded(title.text) if title else ""
    if published is None and _offers_services(page, named):
        return PageKind.ESERVICE
    if published is None and _is_request(page, named):
        return PageKind.ESERVICE
    if published is None and _is_contact(page, named):
        return PageKind.CONTACT
    if published is not None:
        return PageKind.NEWS_ITEM
    return PageKind.NEWS_ITEM if _is_item_undated(page, named) else PageKind.OTHER


def _is_item_undated(page: Page, named: str) -> bool:
    """Whether a page is one item without a day: a document, an album, an issue."""
    if named.startswith(phrases("kinds", "item_headings")) and _has_one_file(page):
        return True
    is_issued = named.startswith(phrases("kinds", "issued"))
    return is_issued and len(named) >= _NAME and has_id(page.url)
