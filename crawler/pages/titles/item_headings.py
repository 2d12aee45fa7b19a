"""Headings that name the part of a site an item is in, and the item's own heading."""

from itertools import takewhile

from crawler.model.page import PageKind
from crawler.pages.address.addresses import has_id, kind_by_address
from crawler.pages.content import Page
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.site.menu_names import names_module
from crawler.pages.titles.headings import Title, is_section, without_label

_SHORTEST = 15
_SMALL = 3
_PAIR = 2
_SHORT_NAME = 25
_PROSE = 120


def is_part(page: Page, title: Title) -> bool:
    """Whether a heading names a section, or what menus call the part an item is in."""
    if is_section(title.text):
        return True
    return (
        _is_item(page) and title.block is not None and names_module(page, title.block)
    )


def line_below(page: Page, part: Title | None) -> Title | None:
    """Return the line below the heading that menus call the part an item is in."""
    place = next(
        (at for at, one in enumerate(page.main) if part and one is part.block), None
    )
    below = () if place is None else page.main[place + 1 : place + 2]
    for block in below:
        is_short = _SHORTEST <= len(block.text) <= _PROSE * 2
        if is_short and not block.linked and not dates_in(block.text):
            return Title(text=without_label(block.text), block=block)
    return None


def item_below(page: Page, own: Title | None) -> Title | None:
    """Return the heading between a short one and the date: that of the item itself.

    The short one names the part of the site, where the address asks for an item.
    """
    if own is None or own.block is None or len(own.text) > _SHORT_NAME:
        return None
    if not (_is_item(page) or has_id(page.url)):
        return None
    place = next((at for at, one in enumerate(page.main) if one is own.block), None)
    below = [] if place is None else page.main[place + 1 : place + 3]
    if len(below) < _PAIR or not below[0].heading or below[0].is_link:
        return None
    text = without_label(below[0].text)
    is_longer = len(text) > len(own.text) and not is_section(text)
    if not is_longer or not dates_in(below[1].text):
        return None
    return Title(text=text, block=below[0])


def heads_part(page: Page, own: Title) -> bool:
    """Whether a small heading stands below running text: that of a part of the page."""
    if own.block is None or own.block.heading < _SMALL:
        return False
    above = takewhile(lambda one: one is not own.block, page.main)
    return any(one.unlinked > _PROSE and not one.heading for one in above)


def _is_item(page: Page) -> bool:
    return kind_by_address(page.url) is PageKind.NEWS_ITEM
