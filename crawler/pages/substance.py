"""Whether a page has a name and something to show, whatever it says is missing."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from crawler.model.page import PageKind
from crawler.pages.addresses import is_home, kind_by_address
from crawler.pages.channels import writing_form
from crawler.pages.content import Page
from crawler.pages.headings import Title, is_section
from crawler.pages.labelling import labels_of_nothing
from crawler.pages.missing import Missing, missing
from crawler.pages.onward import attachments
from crawler.pages.other_items import without_other_items
from crawler.pages.owners import names_site, owner_names
from crawler.pages.phrases import folded, phrases
from crawler.pages.pieces import Block, Field, Place
from crawler.pages.remains import own_lines, says_nothing
from crawler.pages.titles import find_title

_UNASKING = frozenset(("hidden", "submit", "button", "image", "search", "reset"))
_SEVERAL_LINKS = 8


def is_named(page: Page) -> bool:
    """Whether a page names itself, beside what it says is missing."""
    if says_something(page, without_other_items(page, (*page.main, *page.shared))):
        return True
    title = find_title(page)
    address = kind_by_address(page.url)
    if title is None or missing(title.text) is not Missing.NO:
        return False
    if not _can_name(page, title):
        return False
    if title.block is None and address is PageKind.NEWS_ITEM:
        return False  # the head of an empty record names the site
    return address is PageKind.LISTING or not (
        is_section(title.text) or says_nothing(title.text)
    )


def names_content(page: Page) -> bool:
    """Whether a title names what the page shows; a section's does for a list."""
    title = find_title(page)
    if title is None or not _can_name(page, title):
        return False
    return not is_section(title.text) or kind_by_address(page.url) is PageKind.LISTING


def _can_name(page: Page, title: Title) -> bool:
    """Whether a title is neither the name of the site nor a label of nothing."""
    if title.block is None:
        return not names_site(page, title.text)
    return title.block not in _labels(page)


def _labels(page: Page) -> AbstractSet[Block]:
    return page.remembered("labels", lambda: labels_of_nothing(page.pieces.blocks))


def says_something(page: Page, blocks: Iterable[Block]) -> bool:
    """Whether a line says something of its own, and not whose site it is."""
    owners = owner_names(page)
    return any(folded(block.text) not in owners for block in own_lines(blocks))


def is_void(page: Page, block: Block) -> bool:
    """Whether a line says nothing, or but whose site it is, or labels nothing."""
    if block in _labels(page):
        return True
    return says_nothing(block.text) or folded(block.text) in owner_names(page)


def has_more_than_text(page: Page) -> bool:
    """Whether there are pictures, embeds, files or a form to fill in."""
    pieces = page.pieces
    if pieces.images or pieces.embeds or has_substance(page):
        return True
    asking = [one for one in pieces.fields if _asks(one)]
    return len(asking) > 1 or any(one.tag in ("select", "textarea") for one in asking)


def has_substance(page: Page) -> bool:
    """Whether there is something on the page that a missing one does not have."""
    links = [
        link for url, link in page.links(Place.MAIN) if link.text and not is_home(url)
    ]
    return bool(attachments(page) or writing_form(page) or len(links) >= _SEVERAL_LINKS)


def _asks(field: Field) -> bool:
    """Whether a control of the main part asks for something but what to search."""
    if field.place is not Place.MAIN or field.kind in _UNASKING:
        return False
    name = field.name.lower()
    return not any(word in name for word in phrases("kinds", "searching"))
