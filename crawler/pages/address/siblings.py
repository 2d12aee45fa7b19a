"""The impossible sibling of an address: same path and parameters, no such id.

A random path would be answered by the web server, which knows its files; only
the same script with an id that cannot exist shows what a missing item looks
like (FIELD-NOTES.md part B 2, DOMAIN.md 3.1).
"""

import re
from functools import lru_cache
from urllib.parse import SplitResult, urlunsplit

from crawler.pages.address.addresses import is_document, is_home, split
from crawler.pages.address.hidden import hidden
from crawler.pages.address.hosts import HostKind, host_kind
from crawler.pages.address.item_ids import (
    IMPOSSIBLE,
    impossible_for,
    impossible_name,
    is_number,
)
from crawler.pages.address.parameters import Rank, with_other
from crawler.pages.address.path_ids import with_impossible_id
from data.tables import table

__all__ = ["IMPOSSIBLE", "impossible_sibling", "names_item", "pattern_of"]

_VALUE = re.compile(r"[^/?&=]{2,}(?:=|%3D){0,2}(?=[/?&]|$)", re.IGNORECASE)
_MONTH = re.compile(r"/(?:19|20|25)[0-9]{2}/[0-9]{1,2}(?:/[0-9]{1,2})?/#")


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


@lru_cache(maxsize=4096)
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
    host, slash, rest = sibling.partition("://")[2].partition("/")
    shape = _VALUE.sub(_revealed, rest).replace(IMPOSSIBLE, "#")
    return host.lower() + _MONTH.sub("/#/#/#", slash + shape)


def names_item(url: str) -> bool:
    """Whether an address has a part that is surely the id of one item.

    >>> names_item("https://example.go.th/node/88")
    True
    """
    parts = split(url)
    if parts is None or host_kind(url) is not HostKind.SITE:
        return False
    return bool(_in_query(parts, _as_item) or _in_path(parts, surely=True))


def _revealed(value: re.Match[str]) -> str:
    """Return what base64 hides: of two ids, one may be padded and the other not."""
    found = hidden(value[0])
    if found is None or found.is_word:
        return value[0]
    return "~" * len(found.layers) + _VALUE.sub(_revealed, found.text)


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
    """Replace the value of the parameter that most likely names the item."""
    query = with_other(parts.query, rank, _other_or_impossible)
    return urlunsplit(parts._replace(query=query, fragment="")) if query else None


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
    """Rank a parameter that names a page by a word: "index.php?link=about".

    A word in base64 is that of a program, and comes last: "?page=ZGV0YWls&link=about".
    """
    known = _names("word_parameters")
    if not value or is_number(value) or name not in known:
        return None
    is_hidden = hidden(value) is not None
    return known.index(name) + is_hidden * len(known)


def _other(value: str) -> str | None:
    return impossible_for(value) or impossible_name(value)


def _other_or_impossible(value: str) -> str:
    """Return another id, or one in the place of a word, hidden as that was."""
    word = hidden(value)
    return _other(value) or (word.hiding(IMPOSSIBLE) if word else IMPOSSIBLE)


def _names(key: str) -> list[str]:
    names: list[str] = table("phrases/addresses.toml")[key]
    return names
