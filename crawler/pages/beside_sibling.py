"""A page beside its impossible sibling: what is left of it, and what that means.

What both show is the frame of the site (FIELD-NOTES.md part B 2).
"""

from collections.abc import Sequence

from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.pages.addresses import kind_by_address
from crawler.pages.asked_for import asks_for_item
from crawler.pages.block_dates import dates_in
from crawler.pages.comment_forms import takes_messages
from crawler.pages.content import Page
from crawler.pages.dated import page_can_bear, today_of
from crawler.pages.dated_lines import dated_lines
from crawler.pages.ending import Ending, quoted
from crawler.pages.figures import shows_figures
from crawler.pages.headings import is_section
from crawler.pages.ids_of_site import is_beyond_ids
from crawler.pages.lines import is_address
from crawler.pages.missing import Missing, missing
from crawler.pages.no_record import refused_alike, shows_empty_date
from crawler.pages.novelty import (
    novel,
    shows_new_date,
    theirs_alone,
    without_turning_cards,
)
from crawler.pages.onward import attachments
from crawler.pages.part_names import names_part
from crawler.pages.phrases import folded, phrases
from crawler.pages.pieces import Block, Place
from crawler.pages.remains import own_lines, says_nothing
from crawler.pages.rows import dated_rows
from crawler.pages.substance import says_something
from crawler.pages.titles import find_title
from crawler.pages.turning import alike
from crawler.pages.walls import refusal

_HIGH = 3
_ARTICLE = 300
_PROSE = 60
_A_LIST = 2


def like_sibling(page: Page) -> Ending | None:
    """Find pages of which nothing is left beside the sibling."""
    if page.sibling is None or has_own(page) or ignores_its_id(page):
        return None
    if any(own_lines(theirs_alone(page))):
        return None  # the sibling shows an item, and so no empty page to compare with
    refused = refusal(page)
    if refused is not None:
        proof = f"says {quoted(refused)}"  # to everybody, whatever is asked for
        return Ending(outcome=Outcome.LOGIN_REQUIRED, proof=proof)
    said = next((one.text for one in page.shared if one.heading), page.main_text)
    said = said or " ".join(one.text for one in page.shared) or "-"
    proof = f"shows what an impossible id shows too: {quoted(said)}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def ignores_its_id(page: Page) -> bool:
    """Whether page and sibling show one full page: its id then chooses nothing.

    Such a page is as genuine as one without an id; that its sibling looks the
    same proves nothing against it. A list under the address of one item is what
    some sites show for every id that they do not have.
    """
    if any(missing(one.text) is not Missing.NO for one in page.shared):
        return False
    if refused_alike(page) is not None or shows_empty_date(page):
        return False
    if is_beyond_ids(page):
        return False
    rows = dated_lines(page.shared)
    shared = [one for one in page.shared if id(one) not in rows]
    own = [*own_lines(without_turning_cards(page, shared))]
    unlinked = sum(one.unlinked for one in own if one.unlinked >= _PROSE)
    address = kind_by_address(page.url)
    is_list = address in (PageKind.LISTING, PageKind.CONTACT)
    if is_list and len(dated_rows(page, (Place.SHARED,))) >= _A_LIST:
        return True
    has_heading = any(one.heading and not says_nothing(one.text) for one in page.shared)
    is_item = address is PageKind.NEWS_ITEM
    enough = unlinked >= (_ARTICLE if is_item else _PROSE) or is_list
    takes = takes_messages(page) and address is not PageKind.NEWS_ITEM
    if takes or (has_heading and enough and not _is_front(page)):
        return True
    return _dates_one(page, shared) or (not is_item and _heads_one(own))


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
        elif length is not None and not block.linked:
            length += len(block.text)
        if length is not None and length >= _PROSE:
            return True
    return False


def _is_front(page: Page) -> bool:
    """Whether what both show is mostly a list of dated items: a start page's news."""
    rows = dated_rows(page, (Place.SHARED,))
    total = sum(len(block.text) for block in page.shared if not block.is_link)
    is_item = asks_for_item(page.url)
    in_rows = sum(row.length for row in rows)
    return is_item and len(rows) > _A_LIST and in_rows * 2 >= total


def has_own(page: Page) -> bool:
    """Whether anything of the page's own is left beside its sibling."""
    shown = novel(page)
    if says_something(page, shown):
        return True
    if attachments(page) or _shows_things(page) or shows_new_date(page):
        return True
    if shows_figures(shown) or any(_tells_address(page, one) for one in shown):
        return True
    title = find_title(page)
    if title is None or is_section(title.text) or says_nothing(title.text):
        return False
    is_turning = title.block is not None and title.block not in shown
    return not is_turning and missing(title.text) is not Missing.SURELY


def _tells_address(page: Page, block: Block) -> bool:
    """Whether a line is an address, and not that of the owner with other counters."""
    if page.sibling is None or not is_address(block.text):
        return False
    line = alike(block.text)
    return all(alike(one.text) != line for one in page.sibling.blocks)


def _shows_things(page: Page) -> bool:
    """Whether a page shows a picture or an embed that its sibling does not."""
    pieces = page.pieces
    return bool(pieces.images or pieces.embeds or pieces.boxed)
