"""Pages that stand where a page should be: defaults, notices, parking, building sites.

A phrase alone never decides; a banner "กำลังปรับปรุง" stands on complete pages too
(DOMAIN.md 3.4), so there must be nothing else.
"""

import re
from collections.abc import Sequence

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home, split
from crawler.pages.content import Page
from crawler.pages.days.dated import is_dated
from crawler.pages.ending import Ending, quoted
from crawler.pages.forms.comment_forms import takes_messages
from crawler.pages.kinds.own_content import has_own
from crawler.pages.lines.remains import own_lines, says_nothing
from crawler.pages.lists.other_items import without_other_items
from crawler.pages.markup.pieces import Block, Link, Place
from crawler.pages.not_genuine.notices import (
    stands_alone,
    told_of_hosting,
    told_of_name,
)
from crawler.pages.not_genuine.parking import is_handed_name
from crawler.pages.site.onward import attachments
from crawler.pages.wording.missing import (
    Missing,
    is_building,
    is_message,
    missing,
)
from crawler.pages.wording.phrases import first_phrase, folded, phrases
from crawler.pages.wording.site_names import is_site_wide

_NOTICE = 700
_SHORT = 300
_BESIDE = 150
_PARKING = 2_500
_SCRIPT = 20_000
_LINKS = 5
_FEW = 3
_NUMBER = re.compile(r"\d[\d,.]*")
_THAI = re.compile("[ก-๙]")
_PARKING_LINKS = 25


def default_page(page: Page) -> Ending | None:
    """Find the pages that web servers and panels come with."""
    lines = page.folded_headings.split("\n")
    known = phrases("shells", "defaults")
    found = next((line for line in lines if line.startswith(known)), None)
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


def suspended(page: Page) -> Ending | None:
    """Find the notices of a hosting service that a site is switched off."""
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
    if mark is None:
        return None
    return Ending(outcome=Outcome.SUSPENDED, proof=f"says {quoted(mark)}")


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


def closed_site(page: Page) -> Ending | None:
    """Find the notice that a whole site is being built: there is no menu around it.

    What it says at every address, an impossible one too, says nothing of one item.
    """
    blocks = page.pieces.blocks
    is_whole = len(page.pieces.links) <= _LINKS and len(page.folded_page) <= _NOTICE
    if not is_whole or any(missing(one.text) is Missing.SURELY for one in blocks):
        return None
    if any(map(_names_else, blocks)):
        return None  # a strip with the notice lies over a short page
    return _building(page, blocks, most=_SHORT)


def under_construction(page: Page) -> Ending | None:
    """Find pages that say they are being built, and nothing else."""
    links = [one for one in page.links(Place.MAIN) if not is_home(one[0])]
    if len(links) >= _LINKS:
        return None
    return _building(page, page.main, most=_BESIDE)


def _building(page: Page, blocks: Sequence[Block], *, most: int) -> Ending | None:
    """Return that lines say so, and that hardly more than ``most`` is beside it."""
    if attachments(page) or page.pieces.embeds or takes_messages(page):
        return None
    said = next(filter(_says_building, blocks), None)
    if said is None or len(said.text) > _SHORT or _is_beside(page, said):
        return None
    is_told = is_dated(page, without_other_items(page, blocks)) or _has_rows(page)
    rest = sum(len(one.text) for one in own_lines(blocks) if one is not said)
    if rest > most or (is_told and not _closes_all(page, said)):
        return None
    proof = quoted(page.main_text or said.text)
    return Ending(outcome=Outcome.UNDER_CONSTRUCTION, proof=proof)


def _closes_all(page: Page, said: Block) -> bool:
    """Whether a site says that it is closed, till some day, and links to nothing."""
    is_of_site = first_phrase(folded(said.text), "shells", "closed_things") is not None
    return is_of_site and not page.pieces.links


def _is_beside(page: Page, said: Block) -> bool:
    """Whether a notice is shown at an impossible id too, beside content of its own."""
    is_shared = page.sibling is not None and said.place is not Place.MAIN
    return is_shared and has_own(page)


def _names_else(block: Block) -> bool:
    """Whether a heading names neither the site nor what is done to it."""
    text = block.text
    if not block.heading or is_site_wide(text) or says_nothing(text):
        return False
    is_excuse_too = is_message(text) or is_building(text)
    return not (is_excuse_too or first_phrase(folded(text), "shells", "construction"))


def _has_rows(page: Page) -> bool:
    """Whether a table shows numbers: what is being built is but a part of the page."""
    cells = [one for one in page.main if one.element.tag == "td"]
    return sum(bool(_NUMBER.fullmatch(one.text)) for one in cells) > 1


def _says_building(block: Block) -> bool:
    """Whether a line says so of the page; a cell of a row does of its row.

    Systems of pipes and lamps are repaired as well.
    """
    if first_phrase(folded(block.text), "shells", "works") is not None:
        return False
    row = block.element.getparent()
    cells = 0 if row is None or row.tag != "tr" else len(row)
    return cells <= 1 and is_building(block.text)


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
