"""Whether an address asks for one item, by its id: news, a post, a document.

``kind_by_address`` knows the words of local-government systems; frameworks put an
id behind any word ("/th/content/123/slug"). A missing item is shown as one whatever
the address is called (DOMAIN.md 3.1, 3.10).
"""

import re
from functools import lru_cache

from crawler.model.page import PageKind
from crawler.pages.address.addresses import kind_by_address
from crawler.pages.address.item_ids import is_hash
from crawler.pages.address.parameters import parameters
from crawler.pages.address.siblings import names_item

_BELOW_LIST = re.compile(
    r"/(?:article|news|item|post|content|doc|activity)?-?id/\d+(?:/|$)|/\d{2,}\.html?$|/\d+-[^/]+/?$|-(?!25\d\d|20\d\d)\d+(?:\.html?)?/?$"
    r"|(?<!/page)/(?!25\d\d/|20\d\d/)\d+/[^/\d][^/]*/?$|/[a-z]{1,3}\d{4,}/?$",
    re.IGNORECASE,
)
"""A number with a slug, a code, or what is called an id, below a list's address."""

_OF_LIST = re.compile(
    r"/(?:category|categories|catalog|catalogue|group|section|tag)"
    r"/(?:detail|details|view|show|index|list|read)(?:/id)?/\d+/?$",
    re.IGNORECASE,
)
"""The id is that of the list, and none of an item stands behind it."""

_READS = re.compile(
    r"[?&](?:act|action|mode|do|op|cmd|task)=(?:read|view|show|detail|open)\w{0,8}&"
    r".*=\d",
    re.IGNORECASE,
)
"""What a system is told to do with a number: to show the one item that has it."""


@lru_cache(maxsize=4096)
def asks_for_item(url: str) -> bool:
    """Whether an address asks for one item.

    >>> asks_for_item("https://example.go.th/th/content/123/a-slug")
    True
    >>> asks_for_item("https://example.go.th/index.php?menu_id=12")
    False
    """
    kind = kind_by_address(url)
    if kind is PageKind.LISTING and _READS.search(_told(url)):
        return True
    if kind is PageKind.LISTING and _OF_LIST.search(url.partition("?")[0]):
        return False
    if kind is PageKind.LISTING:
        path = url.partition("?")[0]
        return _BELOW_LIST.search(path) is not None or _ends_in_hash(path)
    return kind is PageKind.NEWS_ITEM or (kind is None and names_item(url))


def _ends_in_hash(path: str) -> bool:
    return is_hash(path.rstrip("/").rpartition("/")[2])


def _told(url: str) -> str:
    """Return the query of an address with what base64 hides in it."""
    told = parameters(url.partition("?")[2].partition("#")[0])
    return "?" + "&".join(f"{name}={value}" for name, value, _ in told)
