"""The impossible sibling of an address: same path and parameters, no such id.

A random path would be answered by the web server, which knows its files; only
the same script with an id that cannot exist shows what a missing item looks
like (FIELD-NOTES.md part B 2, DOMAIN.md 3.1).
"""

import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import SplitResult, urlunsplit

from crawler.pages.address.addresses import is_document, is_home, split
from crawler.pages.address.hosts import HostKind, host_kind
from crawler.pages.address.item_ids import (
    IMPOSSIBLE,
    impossible_for,
    impossible_name,
    is_number,
)
from crawler.pages.address.path_ids import with_impossible_id
from data.tables import table

__all__ = ["IMPOSSIBLE", "impossible_sibling", "names_item", "pattern_of"]

_MONTH = re.compile(r"/(?:19|20|25)[0-9]{2}/[0-9]{1,2}(?:/[0-9]{1,2})?/#")
Rank = Callable[[str, str], int | None]
"""How surely name and value name the item: the less the surer, ``None``: not."""


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
    return host.lower() + _MONTH.sub("/#/#/#", slash + rest)


def names_item(url: str) -> bool:
    """Whether an address has a part that is surely the id of one item.

    >>> names_item("https://example.go.th/node/88")
    True
    """
    parts = split(url)
    if parts is None or host_kind(url) is not HostKind.SITE:
        return False
    return bool(_in_query(parts, _as_item) or _in_path(parts, surely=True))


@lru_cache(maxsize=1024)
def _replaced(url: str) -> str | None:
    parts = split(url)
    if parts is None or is_document(url) or host_kind(url) is not HostKind.SITE:
        return None
    return (
        _in_query(parts, _as_item)
        or _in_path(parts, surely=True)
        or _in_query(parts, _as_any)
        or _in_query(parts, _as_word)
        or (None if is_home(url) else _in_path(parts, surely=False))
    )


def _in_path(parts: SplitResult, *, surely: bool) -> str | None:
    path = with_impossible_id(parts.path, surely=surely)
    return urlunsplit(parts._replace(path=path, fragment="")) if path else None


def _in_query(parts: SplitResult, rank: Rank) -> str | None:
    """Replace the value of the parameter that most likely names the item.

    The query is edited as text: decoding and encoding it again would change
    base64 and percent signs that the site reads (DOMAIN.md 3.10). Of equals the
    last one counts: sections stand before their items.
    """
    pairs = [pair.partition("=") for pair in parts.query.split("&")]
    ranked = [
        (how, -place)
        for place, (name, _, value) in enumerate(pairs)
        if (how := rank(name.lower(), value)) is not None
    ]
    if not ranked:
        return None
    place = -min(ranked)[1]
    name, equals, value = pairs[place]
    pairs[place] = (name, equals, _other(value) or IMPOSSIBLE)
    query = "&".join("".join(pair) for pair in pairs)
    return urlunsplit(parts._replace(query=query, fragment=""))


def _as_item(name: str, value: str) -> int | None:
    """Rank a parameter that is named like the id of an item."""
    if name in _names("structure") or impossible_for(value) is None:
        return None
    known = [*_names("id_parameters"), *_names("further_id_parameters")]
    if name in known:
        return known.index(name)
    is_named = name.endswith("id") or name.startswith("id")
    return len(known) if is_named else None


def _as_any(name: str, value: str) -> int | None:
    """Rank a parameter of any name with the value of an id, categories last."""
    if name in _names("turning_parameters") or _other(value) is None:
        return None
    return int(name in _names("structure"))


def _as_word(name: str, value: str) -> int | None:
    """Rank a parameter that names a page by a word: "index.php?link=about"."""
    known = _names("word_parameters")
    is_word = bool(value) and not is_number(value)
    return known.index(name) if is_word and name in known else None


def _other(value: str) -> str | None:
    return impossible_for(value) or impossible_name(value)


def _names(key: str) -> list[str]:
    names: list[str] = table("phrases/addresses.toml")[key]
    return names
