"""What a page says to be its own address: that of the item it shows.

A site that shows its newest item for every id that it lacks still names that item by
its own id: to search engines (RFC 6596), to those who share it (the Open Graph
protocol), and in the links of buttons to share it and fields to copy it from.
"""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urljoin

from crawler.pages.address.addresses import split
from crawler.pages.address.hosts import same_site
from crawler.pages.address.item_ids import numbers_of
from crawler.pages.address.siblings import pattern_of
from crawler.pages.content import Page
from crawler.pages.markup.pieces import Pieces

_NAMED = ("link:canonical", "link:shortlink", "og:url", "twitter:url")
_SHARED = re.compile(r"https?(?::|%3a)", re.IGNORECASE)
_MOST = 2_000


def is_shown_to_all(page: Page) -> bool:
    """Whether what the site shows for an impossible id is the very item asked for."""
    if page.sibling is None:
        return False
    return any(_is_of(page.url, one) for one in _permalinks(page, page.sibling))


def is_of_another(page: Page) -> bool:
    """Whether a page names what it shows by the id of another item, and never its own.

    Only by an address that is like its own but for the id: many sites name one for
    all their pages, or call them by words.
    """
    named = {
        one
        for one in _permalinks(page, page.pieces)
        if pattern_of(one) == pattern_of(page.url)
    }
    return bool(named) and not any(_is_of(page.url, one) for one in named)


def _is_of(url: str, permalink: str) -> bool:
    same = pattern_of(url) == pattern_of(permalink)
    return same and _ids(url) == _ids(permalink)


def _ids(url: str) -> frozenset[str]:
    parts = split(url)
    return numbers_of(f"{parts.path}?{parts.query}") if parts else frozenset()


def _permalinks(page: Page, pieces: Pieces) -> Iterator[str]:
    """Yield the addresses of its own site that a page gives as its own."""
    for given in _given(pieces):
        try:
            url = urljoin(page.url, given)
        except ValueError:
            continue
        if same_site(url, page.url):
            yield url


def _given(pieces: Pieces) -> Iterator[str]:
    yield from (pieces.metas[name] for name in _NAMED if pieces.metas.get(name))
    yield from (one.value for one in pieces.fields if one.value.startswith("http"))
    for link in pieces.links[:_MOST]:
        _, _, query = link.href.partition("?")
        if _SHARED.search(query):
            values = (value for _, value in parse_qsl(query))
            yield from (value for value in values if value.startswith("http"))
