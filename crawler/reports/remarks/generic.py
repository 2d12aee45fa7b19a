"""Addresses that prove little by their shape: start pages, social pages, lists.

Read off the address alone, without opening it (J28 of the exact content), so the
message says no more than that; the page itself is judged when it was visited.
"""

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import SplitResult, parse_qsl, urlsplit

from crawler.model.report import Remark, Report
from crawler.reports.remarks.words import known, remark
from data.tables import table


def remarks_on_generic(report: Report) -> Iterator[Remark]:
    """Yield a remark for each cited address that names no single item."""
    for measure in report.measures:
        for claim in measure.claims:
            for link in claim.links:
                if (kind := generic_kind(link.url)) is not None:
                    yield remark(
                        measure.row, f"generic-evidence-{kind}", link.url, no=claim.no
                    )


def generic_kind(url: str) -> str | None:
    """Return what sort of general page an address names, or nothing.

    >>> generic_kind("https://www.a.go.th/index.php")
    'home-page'
    >>> generic_kind("https://www.facebook.com/SomeTown")
    'social-page'
    >>> generic_kind("https://www.a.go.th/news.php?id_type=31")
    'category-list'
    >>> generic_kind("https://www.a.go.th/news.php?id=31")
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return None
    if _is_below(host, _hosts("social")):
        return "social-page" if _is_root_of_social(host, parts) else None
    if not host or _is_below(host, _hosts("drives", "shorteners")):
        return None
    words = _words(parts)
    if _is_home(parts, words):
        return "home-page"
    return "category-list" if _is_list(parts, words) else None


_SEPARATORS = re.compile(r"[/.]+")
_SECTION = re.compile(r"[a-z][a-z_]+\d{1,2}(?:_\d{1,2})*")
"""A numbered section of a menu ("/page/ethics2_1"); an item has longer numbers."""

_ID = re.compile(r"\d+(?:-|\Z)")

_TRAILING_NUMBER = re.compile(r"[\d_]+$")


def _is_below(host: str, endings: tuple[str, ...]) -> bool:
    return f".{host}".endswith(endings)


@cache
def _hosts(*lists: str) -> tuple[str, ...]:
    """Return the listed hosts as endings of host names."""
    services = table("hosts/social.toml")
    return tuple(f".{name}" for one in lists for name in services[one])


@cache
def _item_hosts() -> tuple[str, ...]:
    return tuple(f".{name}" for name in known("generic")["social_item_hosts"])


def _words(parts: SplitResult) -> list[str]:
    return [word for word in _SEPARATORS.split(parts.path.lower()) if word]


def _is_root_of_social(host: str, parts: SplitResult) -> bool:
    """Whether no post, film or picture is named, but who shows them."""
    first, *further = [word for word in parts.path.lower().split("/") if word] or [""]
    if _is_below(host, _item_hosts()) or first in _shapes("social_items"):
        return False
    return not further or first in _shapes("social_prefixes")


def _is_home(parts: SplitResult, words: list[str]) -> bool:
    if not _home_words().issuperset(words):
        return False
    named = parse_qsl(parts.query, keep_blank_values=True)
    return {name.lower() for name, _ in named} <= _of_pages("home_parameters")


def _is_list(parts: SplitResult, words: list[str]) -> bool:
    """Whether an address names a list, and no item of it by an id or a file."""
    words = [word for word in words if word not in _shapes("endings")]
    bare = [_TRAILING_NUMBER.sub("", word) for word in words]
    if not _shapes("lists_anywhere").isdisjoint(bare):
        return True
    names = {name.lower() for name, _ in parse_qsl(parts.query)}
    if _names_item(words, names) or not _shapes("own_purpose").isdisjoint(bare):
        return False
    if not names.isdisjoint(_shapes("list_parameters")) or bare[-1] in _shapes("lists"):
        return True
    return not parts.query and _SECTION.fullmatch(words[-1]) is not None


def _names_item(words: list[str], parameters: set[str]) -> bool:
    """Whether an id, a file or a word such as "detail" asks for one item."""
    if not words or words[-1] in _shapes("files"):
        return True
    if not parameters.isdisjoint(_of_pages("id_parameters")):
        return True
    return not _item_words().isdisjoint(words) or any(map(_ID.match, words))


@cache
def _shapes(name: str) -> frozenset[str]:
    """Return one list of the shapes that tell of general pages."""
    return frozenset(known("generic")[name])


@cache
def _of_pages(name: str) -> frozenset[str]:
    """Return one list of what addresses of pages are made of."""
    return frozenset(table("phrases/addresses.toml")[name])


@cache
def _item_words() -> frozenset[str]:
    return frozenset(table("phrases/addresses.toml")["kinds"]["news-item"])


@cache
def _home_words() -> frozenset[str]:
    return _of_pages("home_names") | _shapes("endings")
