"""Pages that stand where a page should be: defaults, notices of hosts, parking.

A phrase alone never decides: there must be nothing else.
"""

import re

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import split
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.markup.pieces import Link
from crawler.pages.not_genuine.notices import (
    stands_alone,
    told_of_hosting,
    told_of_name,
    told_twice_of_hosting,
)
from crawler.pages.not_genuine.parking import is_handed_name
from crawler.pages.site.onward import attachments
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_NOTICE = 700
_SHORT = 300
_PARKING = 2_500
_SCRIPT = 20_000
_LINKS = 5
_FEW = 3
_THAI = re.compile("[ก-๙]")
_PARKING_LINKS = 25


def default_page(page: Page) -> Ending | None:
    """Find the pages that web servers and panels come with."""
    lines = page.folded_headings.split("\n")
    known = phrases("shells", "defaults")
    found = next((line for line in lines if _begins(line, known)), None)
    if found is None and len(page.folded_page) < len("it works!") * 4:
        found = first_phrase(page.folded_page, "shells", "defaults")
    if found is None and _is_of_server(page):
        found = first_phrase(page.folded_page, "shells", "defaults")
    if found is None and _is_bare(page):
        found = first_phrase(page.folded_page, "shells", "uploads")
    if found is None and _is_root_listing(page, lines):
        found = "index of /"
    if found is None:
        return None
    return Ending(outcome=Outcome.DEFAULT_PAGE, proof=f"headed {quoted(found)}")


def _begins(line: str, known: tuple[str, ...]) -> bool:
    """Whether a heading begins with such words, and no Thai sentence tells of them."""
    if not line.startswith(known):
        return False  # so are most lines
    phrase = next(one for one in known if line.startswith(one))
    return not _quotes(line, phrase)


def suspended(page: Page) -> Ending | None:
    """Find the notices of a hosting service that a site is switched off."""
    mark = _mark_of_hosting(page)
    if mark is None and len(page.folded_page) <= _PARKING:
        mark = told_twice_of_hosting(page)
    if mark is None:
        return None
    return Ending(outcome=Outcome.SUSPENDED, proof=f"says {quoted(mark)}")


def _mark_of_hosting(page: Page) -> str | None:
    """Return the address or the words by which such a notice is known."""
    mark = first_phrase(folded(page.url), "shells", "suspended_marks")
    if mark is None and len(page.pieces.links) > _LINKS:
        return None  # a notice of the hosting service has no menu of the agency's
    if mark is None and _is_short(page, _NOTICE):
        mark = first_phrase(page.folded_headings, "shells", "suspended")
    if mark is None and _is_short(page, _SHORT):
        mark = first_phrase(page.folded_page, "shells", "suspended")
    if mark is not None and not mark.isascii() and not stands_alone(page):
        mark = None  # agencies use such words of much else
    if mark is None and len(page.folded_page) <= _NOTICE:
        mark = told_of_hosting(page)
    return mark


def parked(page: Page) -> Ending | None:
    """Find domains that lie with a parking service or are for sale."""
    if len(page.folded_page) > _PARKING:
        return None
    source = page.source if len(page.source) > _SCRIPT else folded(page.source)
    mark = first_phrase(source, "shells", "parked_marks")
    if mark is None and len(page.pieces.links) > _PARKING_LINKS:
        return None
    if mark is None and _is_short(page, _NOTICE):
        mark = _told(page, "parked") or told_of_name(page) or _sold_in_frames(page)
    if mark is None:
        return None
    return Ending(outcome=Outcome.PARKED, proof=f"shows {quoted(mark)}")


def _sold_in_frames(page: Page) -> str | None:
    """Return what a set of frames says to browsers without: all there is to read."""
    if page.pieces.blocks:
        return None
    framed = (page.joined(source) or "" for source in page.pieces.embeds)
    sold = next((url for url in framed if is_handed_name(page, url)), None)
    if sold is not None:
        return sold
    said = page.source.partition("<noframes")[2].partition("</noframes")[0]
    return first_phrase(folded(said[:_PARKING]), "shells", "parked")


def _told(page: Page, key: str) -> str | None:
    """Return a phrase that the title, a heading or a line of its own says.

    Not one that a line quotes, nor one that an impossible id would not be told:
    what befalls a domain is the same at each of its addresses.
    """
    blocks = (*page.main, *page.shared)
    lines = (page.pieces.page_title, *(one.text for one in blocks))
    others = (
        frozenset(folded(one.text) for one in page.sibling.blocks)
        if page.sibling
        else None
    )
    for line in map(folded, lines):
        phrase = first_phrase(line, "shells", key)
        if phrase is None or _quotes(line, phrase):
            continue
        if others is None or line in others:
            return phrase
    return None


def _quotes(line: str, phrase: str) -> bool:
    """Whether a Thai sentence around foreign words only tells of them."""
    return phrase.isascii() and len(_THAI.findall(line)) > len(phrase)


def _is_short(page: Page, most: int) -> bool:
    return sum(block.unlinked for block in page.main) <= most


def _is_of_server(page: Page) -> bool:
    """Whether a few lines without a Thai word and hardly a link are all there is."""
    return _is_bare(page) and _THAI.search(page.folded_page) is None


def _is_bare(page: Page) -> bool:
    return len(page.folded_page) <= _NOTICE and len(page.pieces.links) <= _FEW


def _is_root_listing(page: Page, lines: list[str]) -> bool:
    parts = split(page.url)
    at_root = parts is not None and parts.path in ("", "/")
    if at_root:
        return any(line in phrases("shells", "default_listing") for line in lines)
    is_listing = any(one.startswith("indexof/") for one in lines)
    if "indexof/" in lines and not attachments(page):
        return True
    return is_listing and all(_leads_up(one) for one in page.pieces.links)


def _leads_up(link: Link) -> bool:
    """Whether a link of a folder's list leads out of it, or sorts it."""
    return link.href.startswith(("..", "?", "/")) or not link.text
