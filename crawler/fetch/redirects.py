"""Where an answer sends a reader on: by a Location header or a meta refresh."""

from urllib.parse import urljoin, urlsplit

from w3lib.html import get_meta_refresh
from w3lib.url import safe_url_string

from crawler.errors import MalformedAddressError, RefusedAddressError
from crawler.fetch.visitor import MAX_REFRESH_DELAY

REDIRECTS = frozenset({301, 302, 303, 307, 308})

HEAD = 16_384
"""Bytes in which a refresh that counts stands."""


def location_of(url: str, status: int, location: bytes | None) -> str | None:
    """Return the address that a redirect leads to.

    >>> location_of("http://a.go.th/x", 302, b"/y?q=1")
    'http://a.go.th/y?q=1'

    Raises:
        MalformedAddressError: The header holds no address.
        RefusedAddressError: It leads off the web: to a file, to an app of a phone.
    """
    if status not in REDIRECTS or not location:
        return None
    try:
        target = urljoin(url, safe_url_string(location.strip()))
        scheme = urlsplit(target).scheme
    except ValueError as error:
        message = f"redirected to what is no address: {location[:200]!r}"
        raise MalformedAddressError(message) from error
    if scheme not in {"http", "https"}:
        raise RefusedAddressError(f"redirected off the web: {target[:200]!r}")
    return target


def refresh_of(url: str, content_type: str, body: bytes) -> str | None:
    """Return the address an HTML page sends its reader on to, if soon.

    A page that refreshes itself leads nowhere else.
    """
    if "html" not in content_type.lower():
        return None
    text = body[:HEAD].decode("utf-8", "replace")
    try:
        delay, target = get_meta_refresh(text, url, ignore_tags=("noscript", "script"))
        scheme = urlsplit(target or "").scheme
    except ValueError:
        return None
    if delay is None or target is None or delay >= MAX_REFRESH_DELAY:
        return None
    return target if scheme in {"http", "https"} and target != url else None
