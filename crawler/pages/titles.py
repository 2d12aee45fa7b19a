"""The title of a page: its own heading, never the name of the site (DOMAIN.md 3.8)."""

import re
from dataclasses import replace
from itertools import takewhile

from crawler.model.page import PageKind
from crawler.pages.addresses import kind_by_address
from crawler.pages.content import Page
from crawler.pages.emphasis import emphasised_lines, large_line
from crawler.pages.first_lines import first_line, labelled, line_above_date
from crawler.pages.frame import BY_PART
from crawler.pages.headings import (
    Title,
    headings,
    is_section,
    is_sized,
    whole,
    without_ending,
    without_label,
)
from crawler.pages.hosts import HostKind
from crawler.pages.owners import is_in_foot, names_site
from crawler.pages.phrases import folded, phrases
from crawler.pages.pieces import Block, Place
from crawler.pages.remains import says_nothing
from crawler.pages.site_names import without_site

_FIRST_LINES = 8
_THAI = re.compile(r"[ก-๙]")
_TOLD = 15
_SMALL = 3
_PROSE = 120
_ABOVE = 6


def find_title(page: Page) -> Title | None:
    """Return the page's own title, or ``None`` when it names nothing specific.

    Headings come first, then what a label calls the title, then ``og:title`` and
    ``<title>`` without the name of the site, then bold and first lines; the name
    of a section is taken only when there is nothing else.
    """
    return page.remembered("title", lambda: _trimmed(_find_title(page)))


def _trimmed(title: Title | None) -> Title | None:
    text = "" if title is None else without_ending(title.text)
    return replace(title, text=text) if title is not None and text else title


def _find_title(page: Page) -> Title | None:
    heads = list(headings(page))
    told = _from_head(page)
    if told is not None and told.block is not None and _is_told(told):
        return told
    own = next((one for one in heads if not is_section(one.text)), None)
    if own is not None and _heads_part(page, own):
        own = _named(line_above_date(page)) or _named(first_line(page)) or own
    if own is not None and own.block is not None and own.block.heading == BY_PART:
        own = _named(line_above_date(page)) or own
    named = _named(labelled(page))
    if named is not None and _has_label_heading(page):
        return named
    is_said = told is not None and told.block is not None
    first, last = (told, None) if is_said else (None, told)
    written = own or named or _whole_line(page, first) or _on_page(page, heads)
    return written or last or _pictured(page)


def _heads_part(page: Page, own: Title) -> bool:
    """Whether a small heading stands below running text: that of a part of the page."""
    if own.block is None or own.block.heading < _SMALL:
        return False
    above = takewhile(lambda one: one is not own.block, page.main)
    return any(one.unlinked > _PROSE and not one.heading for one in above)


def _has_label_heading(page: Page) -> bool:
    """Whether the names of fields are headings: then so is no value."""
    labels = phrases("titles", "labels")
    heads = (one for one in page.main if one.heading)
    return any(folded(one.text).strip(":") in labels for one in heads)


def _whole_line(page: Page, told: Title | None) -> Title | None:
    """Return what the head tells, or the large line that says it and more."""
    large = None if told is None else large_line(page.main)
    if told is None or large is None or folded(told.text) not in folded(large.text):
        return told
    return Title(text=large.text, block=large)


def _is_told(title: Title) -> bool:
    """Whether the head of a page tells which of its lines is its title."""
    block = title.block
    is_line = block is not None and folded(block.text) == folded(title.text)
    is_heading = block is not None and 0 < block.heading < BY_PART
    return is_line and (is_heading or len(title.text) >= _TOLD)


def _on_page(page: Page, heads: list[Title]) -> Title | None:
    """Return a title that no element marks as one; a service's page has none."""
    if page.host is not HostKind.SITE:
        return next(iter(heads), None)
    section = next(iter(heads), None) or _section_line(page) or _heading_above(page)
    line = _named(first_line(page))
    return (
        _emphasised(page)
        or _named(line_above_date(page))
        or (section if line is None or _heads(page, section, line) else line)
    )


def _heads(page: Page, section: Title | None, line: Title) -> bool:
    """Whether the name of a section stands above a line and is no item's frame."""
    if section is None or kind_by_address(page.url) is PageKind.NEWS_ITEM:
        return False
    blocks = (section.block, line.block)
    found = [one for one in page.pieces.blocks if any(one is two for two in blocks)]
    return found[0] is section.block


def _heading_above(page: Page) -> Title | None:
    """Return the heading that the frame shows right above the main part.

    Templates put it into the coloured bar that also tells the way to the page.
    """
    blocks = page.pieces.blocks
    first = next((at for at, one in enumerate(blocks) if one.place is Place.MAIN), 0)
    for block in reversed(blocks[max(0, first - _ABOVE) : first]):
        text = block.text
        is_heading = block.element.tag in ("h1", "h2") and not block.is_link
        is_named = is_section(text) or not says_nothing(text)
        if is_heading and is_sized(text) and is_named and not names_site(page, text):
            return Title(text=text, block=block)
    return None


def _pictured(page: Page) -> Title | None:
    """Return what the pictures of a page without words say of themselves, if one."""
    theirs = () if page.sibling is None else page.sibling.told
    told = {text for text in page.pieces.told if len(text) >= _TOLD}
    text = told.pop() if len(told) == 1 else ""
    is_own = is_sized(text) and text not in theirs and not is_section(text)
    if not is_own or says_nothing(text) or names_site(page, text):
        return None
    return Title(text=text, block=None)


def _from_head(page: Page) -> Title | None:
    if page.shares_title:
        return None
    site = _site_name(page)
    told = page.pieces.metas.get("og:title", "")
    if page.sibling is not None and told == page.sibling.metas.get("og:title", ""):
        told = ""
    for text in (told, page.pieces.page_title):
        named = without_site(text, site)
        named = "" if named != text and _is_foreign(page, named) else named
        is_empty = is_section(named) or says_nothing(named)
        is_owner = names_site(page, named) or is_in_foot(page, named)
        if is_sized(named) and not is_empty and not is_owner:
            return Title(text=named, block=_said_in(page, named))
    return None


def _is_foreign(page: Page, named: str) -> bool:
    """Whether what is left beside a site's name is that name in Latin letters."""
    return not _THAI.search(named) and _THAI.search(page.main_text) is not None


def _emphasised(page: Page) -> Title | None:
    """Return the first line that is all bold or large: tables have no headings."""
    for block in emphasised_lines(page.main):
        if is_sized(block.text):
            text = whole(page, block)
            is_fit = not names_site(page, text)
            if is_fit and not is_section(text):
                return Title(text=without_label(text), block=block)
    return None


def _named(block: tuple[str, Block] | None) -> Title | None:
    if block is None:
        return None
    return Title(text=block[0], block=block[1])


def _section_line(page: Page) -> Title | None:
    """Return a line that names a section, for lists without any heading."""
    for block in page.main[:_FIRST_LINES]:
        if is_section(block.text) and not block.is_link:
            return Title(text=block.text, block=block)
    return None


def _said_in(page: Page, title: str) -> Block | None:
    """Return the block of the main part that says the title."""
    wanted = folded(title)
    saying = [block for block in page.main if wanted in folded(block.text)]
    return min(saying, key=lambda block: len(block.text), default=None)


def _site_name(page: Page) -> str:
    return page.pieces.metas.get("og:site_name", "")
