"""Notices that a site or a page is being built, where nothing else stands.

A strip "กำลังปรับปรุง" runs over complete pages too (DOMAIN.md 3.4).
"""

import re
from collections.abc import Sequence

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home
from crawler.pages.content import Page
from crawler.pages.days.dated import is_dated
from crawler.pages.ending import Ending, quoted
from crawler.pages.forms.comment_forms import takes_messages
from crawler.pages.kinds.own_content import has_own
from crawler.pages.lines.remains import own_lines, says_nothing
from crawler.pages.lists.other_items import without_other_items
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.site.onward import attachments
from crawler.pages.wording.missing import Missing, is_building, is_message, missing
from crawler.pages.wording.phrases import first_phrase, folded
from crawler.pages.wording.site_names import is_site_wide

_NOTICE = 700
_SHORT = 300
_BESIDE = 150
_NAME = 80
_LINKS = 5
_NUMBER = re.compile(r"\d[\d,.]*")


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
    return _building(page, page.main, most=_BESIDE) or _pictured(page)


def _pictured(page: Page) -> Ending | None:
    """Find a name over one picture that says so to those who do not see it.

    By its text (HTML, 4.8.4.4): "Under construction".
    """
    told = next(filter(is_building, page.pieces.told), None)
    if told is None or page.pieces.images > 1 or page.pieces.embeds:
        return None
    rest = sum(len(one.text) for one in own_lines(page.main))
    if rest > _NAME or attachments(page) or is_dated(page, page.main):
        return None
    return Ending(outcome=Outcome.UNDER_CONSTRUCTION, proof=f"says {quoted(told)}")


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
