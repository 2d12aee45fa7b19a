"""Which addresses of strangers may become links in our files."""

import re
from collections.abc import Collection

_VISITABLE = re.compile(r"https?://[^\s<>\"'`\\]+", re.IGNORECASE)
_NOT_TO_BE_OPENED = frozenset({"taken-over", "refused-address"})


def visitable(url: str | None, codes: Collection[str] = ()) -> str | None:
    """Return an address that a reader may click: http and https only.

    >>> visitable("https://www.example.go.th/หน้า?id=1")
    'https://www.example.go.th/หน้า?id=1'
    >>> visitable("javascript:alert(1)")
    """
    if not url or not may_be_opened(codes) or not _VISITABLE.fullmatch(url):
        return None
    return url


def may_be_opened(codes: Collection[str]) -> bool:
    """Whether the page is none that nobody should come to by a click of ours.

    What the guard refuses may be a door of the reader's own network: a report could
    cite the page that restarts a router, and a reader is logged in there.
    """
    return _NOT_TO_BE_OPENED.isdisjoint(codes)
