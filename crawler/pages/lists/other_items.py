"""Items of others that a page of one item lists beside it, or in its place.

Where an address asks for one item, a row of links to pages of the same site is
what the site shows anyway: its latest news, its albums.
"""

from collections.abc import Iterator, Sequence

from crawler.model.page import PageKind
from crawler.pages.address.addresses import is_document, kind_by_address
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.address.hosts import same_site
from crawler.pages.content import Page
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lists.row import Row
from crawler.pages.lists.rows import dated_rows, is_in_row
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import text_of
from crawler.pages.wording.phrases import folded

_A_LIST = 2
_A_RUN = 3
_ITEM = 160
_LABEL = 40
_NAME = 10
_BODIES = (Place.MAIN, Place.SHARED)


def without_other_items(page: Page, blocks: Sequence[Block]) -> list[Block]:
    """Return lines without a list of others, where the address asks for one item."""
    if not asks_for_item(page.url):
        return list(blocks)
    rows = {id(row.element): row for row in dated_rows(page, _BODIES)}
    known = rows.keys() if len(rows) >= _A_LIST else frozenset[int]()
    left = [block for block in blocks if not is_in_row(block, known)]
    if kind_by_address(page.url) is not PageKind.NEWS_ITEM:
        return left  # links alone may be all that a page of a menu has
    others = frozenset(id(block) for block in _runs(page, left))
    return [block for block in left if id(block) not in others]


def leads_to_item(page: Page, block: Block) -> bool:
    """Whether a line is most of all a link to another item, or a row with its day.

    What such a link is called is said of that item: "page not found", of an article
    on broken links.
    """
    if is_dated_row(block):
        return True
    if block.linked * 2 <= len(block.text):
        return False
    targets = page.remembered("items led to", lambda: _led_to(page))
    return id(block) in targets


def is_dated_row(block: Block) -> bool:
    """Whether a line is a link with a day beside it: a row of a list."""
    return block.linked * 3 > len(block.text) and bool(dates_in(block.text))


def _led_to(page: Page) -> frozenset[int]:
    """Return the ids of the lines whose link leads to another item of the site."""
    blocks = page.pieces.blocks
    return frozenset(
        id(blocks[link.block])
        for url, link in page.links(*Place)
        if link.block < len(blocks)
        and url != page.url
        and same_site(url, page.url)
        and asks_for_item(url)
    )


def headed_others(page: Page, *places: Place) -> frozenset[str]:
    """Return the addresses of other items that headings of the main part link to.

    Or headings of ``places`` as well.

    Blogs and lists of news begin each of their items with one; an item may link its
    own heading to itself, and its parts to nothing.
    """
    blocks = page.pieces.blocks
    linked = (
        url
        for url, link in page.links(*_BODIES, *places)
        if link.block < len(blocks) and _is_linked_head(blocks[link.block])
    )
    return frozenset(
        url
        for url in linked
        if url != page.url and same_site(url, page.url) and asks_for_item(url)
    )


def _is_linked_head(block: Block) -> bool:
    return block.heading > 0 and block.is_link


def rows_of_others(page: Page, title: str, rows: Sequence[Row]) -> list[Row]:
    """Return rows without those of the page itself, where one item was asked for.

    The posts of a board's topic repeat its title, each with a link to itself.
    """
    name = folded(title)
    if len(name) < _NAME or kind_by_address(page.url) is not PageKind.NEWS_ITEM:
        return list(rows)
    return [row for row in rows if name not in folded(text_of(row.element))]


def _runs(page: Page, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield runs of links to other pages of the site, each with its label."""
    leads = page.remembered("leading away", lambda: _leading_away(page))
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and _is_item(blocks[end], leads):
            end += 1
        if end - start >= _A_RUN:
            yield from blocks[start:end]
            if start and _is_label(blocks[start - 1]):
                yield blocks[start - 1]
        start = max(end, start + 1)


def _is_item(block: Block, leads: frozenset[str]) -> bool:
    return block.is_link and len(block.text) <= _ITEM and block.text in leads


def _is_label(block: Block) -> bool:
    return not block.linked and len(block.text) <= _LABEL and block.heading != 1


def _leading_away(page: Page) -> frozenset[str]:
    """Return the texts of links to pages, not files, of the same site."""
    return frozenset(
        link.text
        for url, link in page.links(*_BODIES)
        if same_site(url, page.url) and not is_document(url)
    )
