"""Pages that say outright that they are missing, whatever boxes stand around them.

Without an impossible sibling nothing tells the boxes of a site from its page: lists of
news, polls, albums. None of them is told in prose, and no page that is there says in
unmistakable words that it is not, right where its content would begin.
"""

from collections.abc import Sequence
from itertools import takewhile

from crawler.model.outcome import Outcome
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.days.dated_lists import dated_lines
from crawler.pages.ending import Ending, quoted
from crawler.pages.kinds.own_content import has_own
from crawler.pages.lines.remains import says_nothing
from crawler.pages.lists.other_items import leads_to_item
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.programs.until_fetched import ending_of_message
from crawler.pages.site.onward import attachments
from crawler.pages.site.windows import is_in_closed_window
from crawler.pages.soft_404.standing_alone import is_titled
from crawler.pages.titles.item_lines import is_byline, names_item, tells
from crawler.pages.titles.part_names import names_part
from crawler.pages.titles.title import find_title
from crawler.pages.wording.missing import Missing, may_announce, missing
from crawler.pages.wording.phrases import folded, phrases
from crawler.pages.wording.site_names import without_site

_PROSE = 120
_LETTERS = 6
_OF_SERVER = 30
_NEAR, _POSTS = 3, 2
_HEADING = 2
_BODIES = (Place.MAIN, Place.SHARED)


def says_outright(page: Page) -> Ending | None:
    """Find pages that say so where an item would begin, and tell nothing else."""
    shown = [one for one in page.pieces.blocks if one.place in _BODIES]
    aside = [one for one in page.pieces.blocks if one.place not in _BODIES]
    said = _said(page, shown)
    if said is None and not (page.pieces.embeds or any(map(_is_of_item, shown))):
        said = _said(page, [one for one in aside if _is_told(page, one)])
    if said is not None:
        return ending_of_message(page, said)
    return _titled(page, shown)


def _titled(page: Page, shown: Sequence[Block]) -> Ending | None:
    """Find pages that their ``<title>`` calls missing, and that show but lists.

    Or a picture of theirs, by the text for those who do not see it (HTML, 4.8.4.4).
    """
    name = without_site(page.pieces.page_title)
    is_titled = missing(name) is Missing.SURELY
    pictured = next(filter(_is_refusal, page.pieces.told), "")
    if not (is_titled or pictured) or page.pieces.embeds:
        return None
    if any(names_item(one) or tells(one) or is_byline(one) for one in shown):
        return None
    proof = f"is titled {quoted(name)}" if is_titled else f"says {quoted(pictured)}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def _is_refusal(text: str) -> bool:
    return missing(text) is Missing.SURELY and sum(map(str.isalpha, text)) >= _LETTERS


def _said(page: Page, shown: Sequence[Block]) -> Block | None:
    for at, block in enumerate(shown):
        if names_item(block):
            return None  # what is missing is a part of this
        if _is_outright(page, block) or _is_headed_error(page, shown, at):
            near = takewhile(_leads_nowhere, shown[at : at + _NEAR])
            rows = dated_lines(shown)
            others = (one for one in shown if id(one) not in rows and not _helps(one))
            is_item = any(map(tells, others)) or any(map(is_byline, near))
            is_part = _brings(page, shown[: at + 2]) or _is_reply(shown[:at])
            return None if is_item or is_part else block
    return None


def _is_reply(above: Sequence[Block]) -> bool:
    """Whether somebody has posted and written above who posted the line."""
    authors = phrases("dates", "authors")
    posts = [
        at
        for at, one in enumerate(above)
        if is_byline(one) and folded(one.text).startswith(authors)
    ]
    if len(posts) < _POSTS:
        return False
    written = above[posts[0] + 1 : posts[-1]]
    return any(not (one.is_link or says_nothing(one.text)) for one in written)


def _leads_nowhere(block: Block) -> bool:
    """Whether a line is not the linked heading of another item."""
    return not (block.heading and block.is_link)


def _is_headed_error(page: Page, shown: Sequence[Block], at: int) -> bool:
    """Whether a line says that there is none, right below one that says "error".

    At the address of an item, and not in a box that its sibling bears as well.
    """
    if at == 0 or missing(shown[at].text) is not Missing.PERHAPS:
        return False
    if folded(shown[at - 1].text) not in phrases("soft_404", "errors"):
        return False
    is_of_site = shown[at].place is Place.SHARED and has_own(page)
    return asks_for_item(page.url) and not (is_of_site or is_titled(page))


def _heads_all(page: Page, block: Block, how: Missing) -> bool:
    """Whether the very title of an item says that there is none.

    Boxes of a site are headed lower, and one that refuses other ids has this.
    """
    if how is Missing.NO or not 0 < block.heading <= _HEADING or page.tells_missing:
        return False
    if not asks_for_item(page.url):
        return False
    if page.pieces.images and may_announce(block.text):
        return False  # the picture below is what it announces
    if block.place is Place.SHARED and has_own(page):
        return False
    heads = (one for one in page.pieces.blocks if one.heading and one.place in _BODIES)
    if any(one is not block and _is_of_item(one) for one in heads):
        return False
    title = find_title(page)
    return title is not None and title.block is block


def _is_told(page: Page, block: Block) -> bool:
    """Whether a line of the frame is no link, and is seen."""
    return not (block.linked or is_in_closed_window(page, block.element))


def _helps(block: Block) -> bool:
    """Whether a line tells visitors what they can do instead."""
    return folded(block.text).startswith(phrases("soft_404", "help"))


def _brings(page: Page, blocks: Sequence[Block]) -> bool:
    """Whether one of these lines is a link to a document: it is what was asked for."""
    known = frozenset(attachments(page))
    wanted = {id(block) for block in blocks}
    return any(
        url in known
        and link.block < len(page.pieces.blocks)
        and id(page.pieces.blocks[link.block]) in wanted
        for url, link in page.links(*_BODIES)
    )


def _is_of_item(block: Block) -> bool:
    """Whether a line of the main part heads something, or tells it."""
    heads = block.heading and not (names_part(block.text) or says_nothing(block.text))
    return bool(heads) or tells(block)


def _is_outright(page: Page, block: Block) -> bool:
    """Whether a line says so, and is not what a box says that could not be fetched.

    Servers answer in English, and a box may show their answer beside a picture or a
    document that is what the page is for.
    """
    how = missing(block.text)
    if how is not Missing.SURELY and not _heads_all(page, block, how):
        return False
    shows = page.pieces.images or page.pieces.embeds or attachments(page)
    is_of_server = block.text.isascii() and len(block.text) <= _OF_SERVER
    if leads_to_item(page, block):
        return False
    letters = sum(map(str.isalpha, block.text))
    return letters >= _LETTERS and not (shows and is_of_server)
