"""The names under which a page speaks of its own site: what leads back to its start.

Not every owner is an agency whose name says so; the link in the head of a page,
which every visitor knows, does.
"""

import re
from collections.abc import Iterator

from crawler.pages.address.addresses import is_home
from crawler.pages.address.hosts import same_site
from crawler.pages.content import Page
from crawler.pages.lines.frame_lines import is_address, is_of_owner
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.wording.phrases import folded, phrases
from crawler.pages.wording.site_names import is_site_wide

_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
"""Wikis tell in their foot whence a page was retrieved; its title may stand in that."""

_LONGEST = 120
_SHORTEST = 4
_NAME = 12


def names_site(page: Page, text: str) -> bool:
    """Whether a text is but the name of the site that the page belongs to."""
    return is_site_wide(text, _site_name(page)) or folded(text) in owner_names(page)


def is_in_foot(page: Page, text: str) -> bool:
    """Whether the foot of a page names its owner so: beside "©" or an address.

    What a link of the page says may be named there too, as a page of the site.
    """
    name = folded(text)
    if len(name) < _NAME or not any(_is_foot_of(name, *one) for one in _framed(page)):
        return False
    return not any(folded(one.text) == name for one in page.pieces.links)


def _framed(page: Page) -> Iterator[tuple[Block, str]]:
    for block, line in zip(page.pieces.blocks, page.folded_blocks, strict=True):
        if block.place is Place.FRAME and not block.heading:
            yield block, line


def _is_foot_of(name: str, block: Block, line: str) -> bool:
    """Whether a line of a foot, folded beside it, holds a name outside of addresses."""
    if "://" in line:
        line = folded(_ADDRESS.sub("", block.text))
    return name in line and (is_of_owner(block) or is_address(block.text))


def owner_names(page: Page) -> frozenset[str]:
    """Return the folded texts of links to the start page, "home" and the like apart."""
    return page.remembered("owner names", lambda: _owner_names(page))


def _owner_names(page: Page) -> frozenset[str]:
    if is_home(page.url):
        return frozenset()
    texts = {
        folded(link.text)
        for url, link in page.links(*Place)
        if is_home(url) and same_site(url, page.url) and len(link.text) <= _LONGEST
    }
    usual = phrases("frame", "home_words")
    return frozenset(text for text in texts - {*usual} if len(text) >= _SHORTEST)


def _site_name(page: Page) -> str:
    return page.pieces.metas.get("og:site_name", "")
