"""Pages whose id chooses nothing: the site shows them for an impossible one too."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from crawler.model.page import PageKind
from crawler.pages.address.addresses import is_document, kind_by_address
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.comparison.no_record import (
    refused_alike,
    shows_empty_date,
    shows_void_values,
)
from crawler.pages.comparison.novelty import (
    without_turning_cards,
)
from crawler.pages.comparison.permalinks import is_of_another, is_shown_to_all
from crawler.pages.content import Page
from crawler.pages.days.dated import page_can_bear, today_of
from crawler.pages.days.dated_lists import dated_lines
from crawler.pages.forms.comment_forms import takes_messages
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.remains import own_lines, says_nothing
from crawler.pages.lists.other_items import headed_others
from crawler.pages.lists.rows import dated_rows
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.site.owners import names_site
from crawler.pages.soft_404.ids_of_site import (
    asks_for_first,
    chooses_by_id,
    is_beyond_ids,
)
from crawler.pages.soft_404.messages_of_boxes import are_of_boxes
from crawler.pages.soft_404.standing_pages import is_served
from crawler.pages.titles.headings import heads_box
from crawler.pages.titles.item_lines import is_byline, names_item, strings_names
from crawler.pages.titles.part_names import names_part
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import folded, phrases

_HIGH = 3
_ARTICLE = 300
_PROSE = 60
_A_LIST = 2
_A_YEAR = timedelta(days=366)


def ignores_its_id(page: Page) -> bool:
    """Whether page and sibling show one full page: its id then chooses nothing.

    Such a page is as genuine as one without an id; that its sibling looks the
    same proves nothing against it. A list under the address of one item is what
    some sites show for every id that they do not have.
    """
    if is_shown_to_all(page):
        return not _is_of_nothing(page)
    return is_served(page) or _is_full(page)


def _is_full(page: Page) -> bool:
    """Whether what both show is a page of its own, and not what stands for another."""
    if _is_of_nothing(page) or _is_of_other(page) or _stands_for_one(page):
        return False
    shared, own = _apart_from_lists(page)
    unlinked = _prose(own)
    address = kind_by_address(page.url)
    is_list = address in (PageKind.LISTING, PageKind.CONTACT)
    is_list = is_list and not asks_for_item(page.url)
    if is_list and len(dated_rows(page, (Place.SHARED,))) >= _A_LIST:
        return True
    heads = [one for one in page.shared if _heads_page(page, one)]
    has_heading = bool(heads)
    is_item = address is PageKind.NEWS_ITEM
    enough = unlinked >= (_ARTICLE if asks_for_item(page.url) else _PROSE)
    enough |= is_list and any(
        0 < one.heading <= _HIGH and not one.linked for one in heads
    )
    takes = takes_messages(page) and address is not PageKind.NEWS_ITEM
    if takes or (has_heading and enough and not _is_front(page)):
        return True
    if is_item or (_dates_one(page, shared) and not asks_for_first(page)):
        return False  # or its newest item would pass for every one that it lacks
    return _names_one(page, shared) or _dates_one(page, shared) or _heads_one(own)


def _heads_page(page: Page, block: Block) -> bool:
    """Whether a heading may be of a page, and neither of its site nor of a box."""
    if not block.heading or says_nothing(block.text) or heads_box(block.text):
        return False
    return not names_site(page, block.text)


def _stands_for_one(page: Page) -> bool:
    """Whether what stands for any id is what a site shows when it has no such item.

    Its newest item, a form to write to it or to search it, the boxes of its start
    page: no duty, plan or map. The newest item of a site that is kept is of this year.
    """
    if not asks_for_item(page.url) or asks_for_first(page):
        return False
    shared, own = _apart_from_lists(page)
    if takes_messages(page) or _searches(shared):
        return True
    if _prose(own) < _ARTICLE and _heads_several(page):
        return True
    today = today_of(page)
    return any(
        today - _A_YEAR < one.value < today
        for block in shared
        if is_byline(block) and not block.is_link
        for one in dates_in(block.text)
    )


def _heads_several(page: Page) -> bool:
    """Whether several headings stand there, as above the boxes of a start page."""
    headings = {
        folded(one.text)
        for one in page.shared
        if one.heading and not (names_part(one.text) or says_nothing(one.text))
    }
    return len(headings) > 1


def _apart_from_lists(page: Page) -> tuple[list[Block], list[Block]]:
    """Return what both show but lists of dated lines, and what of it says something."""
    rows = dated_lines(page.shared)
    shared = [one for one in page.shared if id(one) not in rows]
    return shared, [*own_lines(without_turning_cards(page, shared))]


def _prose(blocks: Iterable[Block]) -> int:
    """Count the letters of long lines, but for links and names in a row."""
    long = (one for one in blocks if one.unlinked >= _PROSE)
    return sum(one.unlinked for one in long if not _is_row_of_names(one))


def _is_row_of_names(block: Block) -> bool:
    return block.unlinked >= _PROSE and strings_names(block)


def _searches(shared: Iterable[Block]) -> bool:
    words = phrases("soft_404", "searched")
    return any(one.heading and folded(one.text).startswith(words) for one in shared)


def _is_of_nothing(page: Page) -> bool:
    """Whether both refuse, or show an empty record."""
    said = [one for one in page.shared if missing(one.text) is not Missing.NO]
    if said and not are_of_boxes(page, said):
        return True
    if refused_alike(page) is not None or shows_empty_date(page):
        return True
    return shows_void_values(page)


def _is_of_other(page: Page) -> bool:
    """Whether the address asks for another item, or for one that the site lacks."""
    return is_of_another(page) or is_beyond_ids(page) or chooses_by_id(page)


def _names_one(page: Page, shared: Sequence[Block]) -> bool:
    """Whether both show what a heading names: documents, a form, a picture, links.

    Boxes of a site are headed lower, or by the name of a part of the site.
    """
    if page.sibling is None or not any(map(names_item, shared)):
        return False
    theirs = page.sibling
    documents = any(
        is_document(url) for url, link in page.links(Place.SHARED) if link.text
    )
    asks = any(
        one.tag == "textarea" and one.place is Place.MAIN for one in theirs.fields
    )
    return bool(documents or asks or theirs.embeds or theirs.images)


def _dates_one(page: Page, shared: Sequence[Block]) -> bool:
    """Whether both show one record with the day of its publication."""
    labels, today = phrases("dates", "published"), today_of(page)
    can_bear = page_can_bear(page)
    return any(
        folded(block.text).startswith(labels)
        and any(
            can_bear(one.value) and one.value != today for one in dates_in(block.text)
        )
        for block in shared
    )


def _heads_one(own: Sequence[Block]) -> bool:
    """Whether a heading that names something is followed by some lines of its own."""
    length: int | None = None
    for block in own:
        if block.heading:
            is_name = block.heading <= _HIGH and not block.linked
            is_name = is_name and not names_part(block.text)
            length = 0 if is_name else None
        elif length is not None and not (block.linked or _is_row_of_names(block)):
            length += len(block.text)
        if length is not None and length >= _PROSE:
            return True
    return False


def _is_front(page: Page) -> bool:
    """Whether what both show is mostly a list of items: news, a blog."""
    if asks_for_item(page.url) and len(headed_others(page)) > _A_LIST:
        return True
    rows = dated_rows(page, (Place.SHARED,))
    total = sum(len(block.text) for block in page.shared if not block.is_link)
    is_item = asks_for_item(page.url)
    in_rows = sum(row.length for row in rows)
    return is_item and len(rows) > _A_LIST and in_rows * 2 >= total
