"""Whether a page has a name and something to show, whatever it says is missing."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from crawler.model.page import PageKind
from crawler.pages.address.addresses import is_home, kind_by_address, split
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.forms.comment_forms import is_of_comments, takes_messages
from crawler.pages.lines.labelling import labels_of_nothing
from crawler.pages.lines.remains import own_lines, says_nothing
from crawler.pages.lines.unfilled import is_unfilled
from crawler.pages.lists.other_items import without_other_items
from crawler.pages.markup.pieces import Block, Field, Place
from crawler.pages.site.onward import attachments
from crawler.pages.site.owners import names_site, owner_names
from crawler.pages.titles.headings import Title, is_section
from crawler.pages.titles.part_names import names_part
from crawler.pages.titles.title import find_title
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import folded, phrases

_UNASKING = frozenset(
    ("hidden", "submit", "button", "image", "search", "reset", "radio")
)
_SENDING = frozenset(("submit", "image"))
_SEVERAL_LINKS = 8
_A_MENU = 3
_COLUMNS = 3
_COLON = (":", "：")
_BETWEEN = re.compile(r"\s[|•·/:]\s|\]\s*\[")


def is_named(page: Page) -> bool:
    """Whether a page names itself, beside what it says is missing."""
    if says_something(page, without_other_items(page, (*page.main, *page.shared))):
        return True
    title = find_title(page)
    if title is None or missing(title.text) is not Missing.NO:
        return False
    if not _can_name(page, title):
        return False
    if title.block is None and asks_for_item(page.url):
        return False  # the head of an empty record names the site
    return _is_of_list(page) or not (
        _is_of_part(page, title) or says_nothing(title.text)
    )


def _is_of_list(page: Page) -> bool:
    """Whether the address asks for a list: the name of a part is its own."""
    is_list = kind_by_address(page.url) is PageKind.LISTING
    return is_list and not asks_for_item(page.url)


def names_content(page: Page) -> bool:
    """Whether a title names what the page shows; a section's does for a list."""
    title = find_title(page)
    if title is None or not _can_name(page, title):
        return False
    return _is_of_list(page) or not _is_of_part(page, title)


def _is_of_part(page: Page, title: Title) -> bool:
    """Whether a title names a part of the site, not the item that was asked for."""
    if not asks_for_item(page.url):
        return is_section(title.text)
    is_field = title.block is not None and _is_field(page, title.block)
    return is_field or names_part(title.text)


def _can_name(page: Page, title: Title) -> bool:
    """Whether a title is neither the name of the site nor a label of nothing."""
    if title.block is None:
        return not names_site(page, title.text)
    is_label = title.text.rstrip().endswith(_COLON) and says_nothing(title.text)
    if is_label or _heads_no_rows(title.block):
        return False
    return title.block not in _labels(page) and not _is_row_of_links(title.block)


def _labels(page: Page) -> AbstractSet[Block]:
    return page.remembered("labels", lambda: labels_of_nothing(page.pieces.blocks))


def says_something(page: Page, blocks: Iterable[Block]) -> bool:
    """Whether a line says something of its own, and not whose site it is."""
    owners = owner_names(page)
    is_item = asks_for_item(page.url)
    return any(
        folded(block.text) not in owners
        and not (is_item and _is_around_items(page, block))
        for block in own_lines(blocks)
    )


def _is_around_items(page: Page, block: Block) -> bool:
    """Whether a line names a part of the site, or is a menu from its start on."""
    if _is_row_of_links(block):
        return True
    if block.is_link:
        return folded(block.text).startswith(phrases("frame", "home_words"))
    return not block.linked and (names_part(block.text) or _is_field(page, block))


def _is_row_of_links(block: Block) -> bool:
    """Whether a line is a menu: several links with a sign between them."""
    parts = len(_BETWEEN.findall(block.text))
    return parts >= _A_MENU and block.linked * 3 >= len(block.text) * 2


def _is_field(page: Page, block: Block) -> bool:
    """Whether a line is of a template, unfilled; as a heading it may name a list."""
    labels = block.text.rstrip().endswith((":", "-", "/"))
    return (labels or not block.heading) and is_unfilled(block.text, page.url)


def is_void(page: Page, block: Block) -> bool:
    """Whether a line says nothing, or but whose site it is, or labels nothing."""
    if block in _labels(page):
        return True
    if says_nothing(block.text) or folded(block.text) in owner_names(page):
        return True
    if asks_for_item(page.url) and not block.linked and names_part(block.text):
        return True
    if asks_for_item(page.url) and _is_field(page, block):
        return True
    return _heads_no_rows(block) or _is_own_address(page, block.text)


def _heads_no_rows(block: Block) -> bool:
    """Whether a line heads a column of a table that has no other row."""
    cell = block.element
    row = cell.getparent()
    if cell.tag != "td" or row is None or len(row) < _COLUMNS:
        return False
    around = row.getparent()
    if around is None or sum(1 for _ in around.iter("tr")) > 1:
        return False
    return is_unfilled(block.text)


def _is_own_address(page: Page, text: str) -> bool:
    """Whether a line tells the address of the page, to be shared."""
    parts = split(page.url)
    host = parts.netloc if parts else ""
    where = text.find(f"//{host}/") if host else -1
    return where >= 0 and (
        not text[:where] or says_nothing(text[: where - len("https:")])
    )


def has_more_than_text(page: Page) -> bool:
    """Whether there are pictures, embeds, files or a form to fill in."""
    pieces = page.pieces
    if pieces.images or pieces.embeds or has_substance(page):
        return True
    asking = [one for one in pieces.fields if _asks(one) and not is_of_comments(one)]
    return len(asking) > 1 or any(one.tag in ("select", "textarea") for one in asking)


def has_substance(page: Page) -> bool:
    """Whether there is something on the page that a missing one does not have."""
    links = [
        link for url, link in page.links(Place.MAIN) if link.text and not is_home(url)
    ]
    return brings_something(page) or len(links) >= _SEVERAL_LINKS


def brings_something(page: Page) -> bool:
    """Whether there are files to fetch or a form to write with."""
    return bool(attachments(page)) or takes_messages(page) or has_download(page)


def has_download(page: Page) -> bool:
    """Whether a link, or a form, of the main part says that it brings a file.

    The template of an empty record prints one too, that leads to no name.
    """
    words = phrases("soft_404", "fetching")
    if any(
        one.place is Place.MAIN
        and one.kind in _SENDING
        and folded(one.value).startswith(words)
        for one in page.pieces.fields
    ):
        return True
    return any(
        folded(link.text).startswith(words)
        and not url.endswith(("=", "/", "#"))
        and asks_for_item(url)
        for url, link in page.links(Place.MAIN)
        if link.text and not link.hidden
    )


def _asks(field: Field) -> bool:
    """Whether a control of the main part asks for something but what to search."""
    if field.place is not Place.MAIN or field.kind in _UNASKING:
        return False
    name = field.name.lower()
    return not any(word in name for word in phrases("kinds", "searching"))
