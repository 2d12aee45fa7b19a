"""What the head of a page tells of its title, and which line says it too."""

import re
from collections.abc import Iterator

from crawler.pages.content import Page
from crawler.pages.lines.emphasis import large_line
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.elements import names_of
from crawler.pages.markup.frame_names import BY_PART
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.site.owners import is_in_foot, names_site
from crawler.pages.titles.headings import Title, is_section, is_sized
from crawler.pages.wording.phrases import folded
from crawler.pages.wording.site_names import without_site

TOLD = 15
"""Characters from which on a line is a title and no label."""

_THAI = re.compile(r"[ก-๙]")
_JOINT = " - "
_AND_MORE = 2
_PAGE_TITLE = re.compile(r"page[-_]?title", re.IGNORECASE)


def told_in_head(page: Page, *, sections: bool = False) -> Title | None:
    """Return what ``og:title`` or ``<title>`` say beside the name of the site.

    The name of a section counts only if ``sections`` are asked for.
    """
    site = _site_name(page)
    for text in _told(page):
        named = without_site(text, site)
        named = "" if named != text and _is_foreign(page, named) else named
        named = _part_said(page, named)
        is_empty = not (sections and is_section(named)) and (
            is_section(named) or says_nothing(named)
        )
        is_owner = names_site(page, named) or is_in_foot(page, named)
        if is_sized(named) and not is_empty and not is_owner:
            return Title(text=named, block=_said_in(page, named))
    return None


def _told(page: Page) -> Iterator[str]:
    """Yield what the head says of this page alone, and not of its sibling too."""
    told = page.pieces.metas.get("og:title", "")
    if page.sibling is None or told != page.sibling.metas.get("og:title", ""):
        yield told
    if not page.shares_title:
        yield page.pieces.page_title


def is_told(title: Title) -> bool:
    """Whether the head of a page tells which of its lines is its title."""
    block = title.block
    if block is None or block.place is not Place.MAIN:
        return False
    is_heading = 0 < block.heading < BY_PART
    is_telling = is_heading or len(title.text) >= TOLD
    return is_telling and folded(block.text) == folded(title.text)


def whole_line(page: Page, told: Title | None) -> Title | None:
    """Return what the head tells, or the large line that says it and more."""
    large = None if told is None else large_line(page.main)
    if told is None or large is None or folded(told.text) not in folded(large.text):
        return told
    return Title(text=large.text, block=large)


def _part_said(page: Page, named: str) -> str:
    """Return the part of a title that a line of the page says; else all of it.

    The other part is the name of a site that nothing else tells to be one.
    """
    parts = [part for part in named.split(_JOINT) if len(part) >= TOLD]
    if _JOINT not in named or not parts:
        return named
    lines = {
        folded(block.text) for block in page.main if block.heading or not block.is_link
    }
    said = [part for part in parts if folded(part) in lines]
    return said[0] if len(said) == 1 else named


def _is_foreign(page: Page, named: str) -> bool:
    """Whether what is left beside a site's name is that name in Latin letters."""
    return not _THAI.search(named) and _THAI.search(page.main_text) is not None


def _said_in(page: Page, title: str) -> Block | None:
    """Return the block of the main part that says the title."""
    wanted = folded(title)
    saying = [block for block in page.main if wanted in folded(block.text)]
    found = min(saying, key=lambda block: len(block.text), default=None)
    if found is None:
        named = (one for one in page.pieces.blocks if _is_page_title(one))
        return next((one for one in named if folded(one.text) == wanted), None)
    return found if len(found.text) <= len(title) * _AND_MORE else None


def _is_page_title(block: Block) -> bool:
    """Whether a heading above the main part is named as that of the page."""
    return block.heading > 0 and bool(_PAGE_TITLE.search(names_of(block.element)))


def _site_name(page: Page) -> str:
    return page.pieces.metas.get("og:site_name", "")
