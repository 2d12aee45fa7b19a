"""Lists of other items at the address of one, where no sibling can tell.

Some systems show their newest items, or their start page, for an id that they do not
have. Beside a sibling that shows the same, ``like_sibling`` tells it; beside one that
is refused, the site has the id, and the list is the page, unless it is the front of the
site with the beginnings of its news.
"""

from itertools import takewhile

from crawler.model.outcome import Outcome
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.address.siblings import pattern_of
from crawler.pages.content import Page
from crawler.pages.ending import Ending
from crawler.pages.forms.comment_forms import takes_messages
from crawler.pages.kinds.substance import is_void
from crawler.pages.lines.remains import own_length, says_nothing
from crawler.pages.lists.other_items import headed_others, without_other_items
from crawler.pages.markup.pieces import Place
from crawler.pages.site.onward import attachments
from crawler.pages.site.owners import names_site
from crawler.pages.titles.item_lines import is_byline, names_item, tells
from crawler.pages.titles.title import find_title
from crawler.pages.wording.missing import Missing, missing

_SEVERAL = 4
_A_FRONT = 2
_HARDLY = 60
_BODIES = (Place.MAIN, Place.SHARED)


def lists_instead(page: Page) -> Ending | None:
    """Find pages that show links to others of their kind, and nothing of one."""
    if page.sibling is not None or not asks_for_item(page.url):
        return None
    if page.tells_missing:
        return _front_instead(page)
    others = _others(page)
    if len(others) < _SEVERAL or _brings(page) or _is_titled(page):
        return None
    blocks = [one for one in page.pieces.blocks if one.place in _BODIES]
    left = [one for one in without_other_items(page, blocks) if not one.is_link]
    aside = [one for one in page.pieces.blocks if one.place not in _BODIES]
    if any(names_item(one) or tells(one) or is_byline(one) for one in (*left, *aside)):
        return None
    if own_length(one for one in left if not is_void(page, one)) > _HARDLY:
        return None
    proof = f"lists {len(others)} other items and shows none"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def _front_instead(page: Page) -> Ending | None:
    """Find the front of a site that has refused an id, and not this one.

    Whatever is told there stands under headings that lead to other items.
    """
    mine = pattern_of(page.url)
    headed = headed_others(page, Place.RELATED)
    others = [url for url in headed if pattern_of(url) == mine]
    if len(others) < _A_FRONT or _brings(page) or _is_titled(page):
        return None
    blocks = [one for one in page.pieces.blocks if not says_nothing(one.text)]
    if any(names_item(one) for one in blocks if one.place is not Place.RELATED):
        return None
    shown = [one for one in blocks if one.place is not Place.FRAME]
    above = takewhile(lambda one: not (one.heading and one.is_link), shown)
    if any(missing(one.text) is Missing.NO and not one.is_link for one in above):
        return None
    proof = f"shows {len(others)} other items under their headings, and none"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def _others(page: Page) -> frozenset[str]:
    """Return the addresses of other items that the main part links to."""
    mine = pattern_of(page.url)
    linked = frozenset(url for url, link in page.links(*_BODIES) if link.text)
    return frozenset(
        url for url in linked if url != page.url and pattern_of(url) == mine
    )


def _brings(page: Page) -> bool:
    pieces = page.pieces
    shows = pieces.images or pieces.embeds or pieces.boxed
    return bool(shows or attachments(page) or takes_messages(page))


def _is_titled(page: Page) -> bool:
    """Whether the head of the page names something, as of no other page."""
    title = find_title(page)
    return (
        title is not None and title.block is None and not names_site(page, title.text)
    )
