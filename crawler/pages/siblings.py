"""The impossible sibling of an address: same path and parameters, no such id.

A random path would be answered by the web server, which knows its files; only
the same script with an id that cannot exist shows what a missing item looks
like (FIELD-NOTES.md part B 2, DOMAIN.md 3.1).
"""

import re
from urllib.parse import SplitResult, urlunsplit

from crawler.pages.addresses import is_document, split
from crawler.pages.hosts import HostKind, host_kind
from data.tables import table

IMPOSSIBLE = "999999999"
"""An id that no municipal site reaches, and that fits a 32-bit column."""

_NUMBER = re.compile(r"[0-9๐-๙]+")
_PATH_NUMBER = re.compile(r"(?<=/)[0-9๐-๙]+(?=/|\.html?$|\.php$|$)")
_PATH_ENDING_NUMBER = re.compile(r"(?<=[_-])[0-9๐-๙]+(?=/?$|\.html?$|\.php$)")


def impossible_sibling(url: str) -> str | None:
    """Return the address with its id replaced by an impossible one.

    ``None`` when the address has no id-like part, is a file, or belongs to a
    service that is no agency's own site.

    >>> impossible_sibling("https://example.go.th/select_news.php?news_id=12")
    'https://example.go.th/select_news.php?news_id=999999999'
    >>> impossible_sibling("https://example.go.th/Pages/announce_detail/12")
    'https://example.go.th/Pages/announce_detail/999999999'
    >>> impossible_sibling("https://example.go.th/contact.php")
    """
    replaced = _replaced(url)
    return replaced if replaced != url else None


def pattern_of(url: str) -> str:
    """Return host and path shape, equal for addresses that share a sibling.

    >>> pattern_of("https://www.example.go.th/news.php?id=7&lang=th")
    'www.example.go.th/news.php?id=#&lang=th'
    """
    parts = split(url)
    if parts is None:
        return url
    sibling = _replaced(url)
    if sibling is None:
        return parts.netloc.lower() + parts.path
    shape = sibling.partition("://")[2].replace(IMPOSSIBLE, "#")
    host, slash, rest = shape.partition("/")
    return host.lower() + slash + rest


def _replaced(url: str) -> str | None:
    parts = split(url)
    if parts is None or is_document(url) or host_kind(url) is not HostKind.SITE:
        return None
    return _in_query(parts) or _in_path(parts)


def _in_query(parts: SplitResult) -> str | None:
    """Replace the value of the first parameter that is named like an id.

    The query is edited as text: decoding and encoding it again would change
    base64 and percent signs that the site reads (DOMAIN.md 3.10).
    """
    pairs = [pair.partition("=") for pair in parts.query.split("&")]
    known = table("phrases/addresses.toml")["id_parameters"]
    ranked = sorted(
        range(len(pairs)), key=lambda place: _rank(pairs[place][0].lower(), known)
    )
    for place in ranked:
        name, equals, value = pairs[place]
        if not _is_id(name.lower(), value, known):
            continue
        pairs[place] = (name, equals, IMPOSSIBLE)
        query = "&".join("".join(pair) for pair in pairs)
        return urlunsplit(parts._replace(query=query, fragment=""))
    return None


def _rank(name: str, known: list[str]) -> int:
    if name in known:
        return known.index(name)
    return len(known)


def _is_id(name: str, value: str, known: list[str]) -> bool:
    named = name in known or name.endswith("id") or name.startswith("id")
    return named and _NUMBER.fullmatch(value) is not None


def _in_path(parts: SplitResult) -> str | None:
    for shape in (_PATH_NUMBER, _PATH_ENDING_NUMBER):
        numbers = list(shape.finditer(parts.path))
        if numbers:
            last = numbers[-1]
            path = parts.path[: last.start()] + IMPOSSIBLE + parts.path[last.end() :]
            return urlunsplit(parts._replace(path=path, fragment=""))
    return None
