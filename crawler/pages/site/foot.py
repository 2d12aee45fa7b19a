"""What stands below the foot of a site: boxes of the frame, and nothing of the page.

Systems hang what a site added later (polls, site maps, feeds of other sites, a box
that pops up) behind everything else, below the line that names the owner.
"""

import re
from collections.abc import Sequence

from crawler.pages.content import Page
from crawler.pages.lines.frame_lines import is_address, is_counter, is_of_owner
from crawler.pages.markup.frame_names import Says, says
from crawler.pages.markup.pieces import MAIN, Block, Link, Place
from crawler.pages.markup.tree import Element
from crawler.pages.wording.phrases import first_phrase, folded, phrases
from crawler.pages.wording.site_names import is_site_wide
from crawler.thai.dates import FoundDate
from data.tables import table

_LINE = 200
_LITTLE, _PROSE = 50, 120
_LEVELS = 2
_DEEP = 6
_OWN = (MAIN, Place.SHARED)
_ADDRESS = re.compile(r"[ก-๙].{20}")
_TELEPHONE = re.compile(r"(?<!\d)0\d{1,2}[ -]\d{3}[ -]?\d{3,4}(?!\d)")
_PARTS = re.compile(r"[-_]+")


def above_foot(page: Page) -> tuple[Block, ...]:
    """Return the main part of a page without what hangs below the foot of the site.

    All of it where the page has no lines of its own above that.
    """
    return page.remembered("above foot", lambda: _above(page))


def links_above_foot(page: Page) -> list[tuple[str, Link]]:
    """Return the links of the main part that stand above the foot of the site."""
    foot = foot_at(page)
    return [(to, one) for to, one in page.links(MAIN) if one.block < foot]


def dated_above_foot(page: Page) -> tuple[tuple[Block, tuple[FoundDate, ...]], ...]:
    """Return the lines with full dates, without those below the foot of the site."""
    below = _below(page)
    return tuple((one, dates) for one, dates in page.dated if id(one) not in below)


def foot_at(page: Page) -> int:
    """Return the index of the last line of the foot, or the number of all lines."""
    return page.remembered("foot", lambda: _foot(page))


def _above(page: Page) -> tuple[Block, ...]:
    below = _below(page)
    return tuple(one for one in page.main if id(one) not in below)


def _below(page: Page) -> frozenset[int]:
    return frozenset(map(id, page.pieces.blocks[foot_at(page) :]))


def _foot(page: Page) -> int:
    blocks = page.pieces.blocks
    for sort in (_is_surely, _is_likely):
        at = next((at for at in range(len(blocks) - 1, 0, -1) if sort(blocks[at])), 0)
        if at and _says_more(blocks[:at]) and not _heads(blocks[at:], blocks[:at]):
            return at
    return len(blocks)


def _says_more(blocks: Sequence[Block]) -> bool:
    """Whether lines say something of a page, beside the name of its site."""
    own = [
        one
        for one in blocks
        if one.place in _OWN and not (is_site_wide(one.text) or is_address(one.text))
    ]
    is_headed = any(one.heading for one in own)
    return is_headed or sum(one.unlinked for one in own) > _LITTLE


def _heads(below: Sequence[Block], above: Sequence[Block]) -> bool:
    """Whether heading or text of a page stand below, and none like it above."""
    is_text = _is_told(below) and not _is_told(above)
    return is_text or (_is_headed(below) and not _is_headed(above))


def _is_told(blocks: Sequence[Block]) -> bool:
    return any(one.unlinked > _PROSE and one.place in _OWN for one in blocks)


def _is_headed(blocks: Sequence[Block]) -> bool:
    return any(0 < one.heading <= _LEVELS and one.place in _OWN for one in blocks)


def _is_surely(block: Block) -> bool:
    """Whether a line claims the rights in a site, or stands in its foot."""
    if block.place is MAIN and (block.heading or len(block.text) > _LINE):
        return False
    if first_phrase(folded(block.text[:_LINE]), "frame", "rights") is not None:
        return True
    return _in_foot(block.element)


def _in_foot(element: Element) -> bool:
    """Whether an element is in the foot of a site; articles have their own."""
    here: Element | None = element
    is_found = False
    for _ in range(_DEEP):
        if here is None or here.tag in ("article", "main", "body"):
            break
        is_found = is_found or _is_foot(here)
        here = here.getparent()
    return is_found and (here is None or here.tag != "article")


def _is_foot(element: Element) -> bool:
    if element.tag == "footer":
        return says("footer", "", element.get("class") or "") is not Says.NOTHING
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return any(map(_names_foot, names.split()))


def _names_foot(token: str) -> bool:
    """Whether a class or id names a foot, and not that of a post or a card."""
    parts = _PARTS.split(token)
    is_named = token.endswith(("foot", "footer")) or token.startswith("footer")
    return is_named and parts[0] not in table("phrases/frame.toml")["footed"]


def _is_likely(block: Block) -> bool:
    """Whether a line names the owner, who made the site, or where the office is."""
    line = folded(block.text)
    if block.heading or block.is_link or is_counter(line):
        return False
    if line.startswith(phrases("frame", "made")) or is_of_owner(block):
        return True
    is_short = len(block.text) <= _LINE // 2
    if is_short and line.startswith(phrases("titles", "agencies")):
        is_counted = first_phrase(line, "frame", "counts") is not None
        is_made = first_phrase(line, "frame", "made") is not None
        return is_made or is_counted or _TELEPHONE.search(block.text) is not None
    return _ADDRESS.search(block.text) is not None and is_address(block.text)
