"""Which addresses of strangers may become links in our files."""

import re
from collections.abc import Collection

_VISITABLE = re.compile(r"https?://[^\s<>\"'`\\]+", re.IGNORECASE)
_NOT_TO_BE_OPENED = "taken-over"


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
    """Whether the page is none that nobody should come to by a click of ours."""
    return _NOT_TO_BE_OPENED not in codes
