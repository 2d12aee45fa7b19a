"""Pages that say that they are missing, in a heading or where hardly more is said."""

from collections.abc import Sequence

from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.comparison.novelty import links_more, novel, stands_in_turn
from crawler.pages.content import Page
from crawler.pages.days.dated import is_dated
from crawler.pages.ending import Ending
from crawler.pages.kinds.substance import (
    brings_something,
    has_substance,
    is_named,
    names_content,
)
from crawler.pages.lines.remains import own_length, own_lines
from crawler.pages.lists.other_items import leads_to_item, without_other_items
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.programs.until_fetched import ending_of_message
from crawler.pages.soft_404.messages_of_boxes import are_of_boxes
from crawler.pages.titles.item_lines import is_byline
from crawler.pages.titles.title import find_title
from crawler.pages.wording.missing import (
    Missing,
    is_message,
    is_well_known,
    may_announce,
    missing,
)
from crawler.pages.wording.phrases import folded, phrases

_BESIDE = 300
"""Characters of other lines that a page may show and still be the missing one."""

_HARDLY = 60


def says_missing(page: Page) -> Ending | None:
    """Find pages that say so, and say nothing else.

    A list or a table of statistics says of itself that it is empty; it has a
    name. A page with a publication date is there.
    """
    shown = without_other_items(page, (*page.main, *page.shared))
    said = [one for one in shown if _is_said(page, one)]
    taken = _taken_away(page, said)
    if taken is not None:
        return ending_of_message(page, taken)
    if not said or _is_there(page, shown, said) or _is_of_part(page, said):
        return None
    found = next((block for block in said if _decides(page, block)), None)
    if found is None or own_length(shown) > _BESIDE:
        return None
    return ending_of_message(page, found)


def _is_said(page: Page, block: Block) -> bool:
    says_so = missing(block.text) is not Missing.NO
    return says_so and not leads_to_item(page, block)


def _decides(page: Page, block: Block) -> bool:
    """Whether a message is of the page as a whole, and not of what a name is above."""
    if missing(block.text) is Missing.PERHAPS:
        if page.tells_missing and not asks_for_item(page.url):
            return False  # a list that the site has, without a row
        if is_named(page) and not _both_say(page, block):
            return False
    return is_well_known(block.text) or not _is_headed(page)


def _is_of_part(page: Page, said: Sequence[Block]) -> bool:
    """Whether messages are of boxes, or of a part beside what else a page shows."""
    if _shows_beside(page, said):
        return True
    if (page.pieces.images or page.pieces.embeds) and is_named(page):
        return True
    if page.pieces.images and _heads_picture(said):
        return True
    return page.sibling is not None and are_of_boxes(page, said)


def _heads_picture(said: Sequence[Block]) -> bool:
    """Whether the message is one heading that may be the name of a picture below.

    "No complaints in March" stands above a scanned notice.
    """
    return len(said) == 1 and said[0].heading > 0 and may_announce(said[0].text)


def _taken_away(page: Page, said: Sequence[Block]) -> Block | None:
    """Return a sure message beside which but who posted is not on the sibling too.

    Boards keep the day of what was taken away, and say so in its place.
    """
    found = next((one for one in said if one in page.main), None)
    if page.sibling is None or found is None:
        return None
    if page.pieces.images or brings_something(page) or links_more(page):
        return None
    if missing(found.text) is not Missing.SURELY or not is_well_known(found.text):
        return None
    left = [one for one in novel(page) if one not in said]
    own = [one for one in own_lines(left) if one.linked * 2 < len(one.text)]
    return found if all(map(is_byline, own)) else None


def _shows_beside(page: Page, said: Sequence[Block]) -> bool:
    """Whether a page shows pictures, and its sibling fewer beside the same message.

    A box without a poll or a guest says so wherever it stands.
    """
    is_of_site = all(one.place is Place.SHARED for one in said)
    return is_of_site and bool(page.pieces.images or page.pieces.embeds)


def _before(blocks: Sequence[Block]) -> list[Block]:
    """Return lines above a message that neither are links nor short heads."""
    lines = [one for one in own_lines(blocks) if not one.is_link]
    return [one for one in lines if not one.heading or len(one.text) > _HARDLY]


def _is_headed(page: Page) -> bool:
    """Whether a heading names what the page shows, and no part of the site."""
    title = find_title(page)
    if title is None or title.block is None or not title.block.heading:
        return False
    is_search = folded(title.text).startswith(phrases("soft_404", "searched"))
    return names_content(page) and not is_search and not is_message(title.text)


def _is_there(page: Page, shown: list[Block], said: list[Block]) -> bool:
    """Whether a page shows something, or a date but that of what it says is missing."""
    if is_dated(page, [block for block in shown if block not in said]):
        return True
    if brings_something(page):
        return True
    return has_substance(page) and not _says_it_last(shown)


def _says_it_last(shown: list[Block]) -> bool:
    """Whether but links and heads stand before a sure line, and hardly more after.

    Menus that nobody can tell by their names stand in the main part.
    """
    sure = (n for n, one in enumerate(shown) if missing(one.text) is Missing.SURELY)
    first = next(sure, None)
    if first is None:
        return False
    are_heads = not _before(shown[:first])
    return are_heads and own_length(shown[first:]) <= _HARDLY * 2


def _both_say(page: Page, block: Block) -> bool:
    """Whether the sibling says the same line, and what is beside it only turns.

    Only where one item was asked for: an empty list bears a name in its place.
    """
    if block.place is not Place.SHARED or not asks_for_item(page.url):
        return False
    return all(stands_in_turn(page, one) for one in own_lines(page.main))
