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
    if _is_home(parts):
        return "home-page"
    return "category-list" if _is_list(parts) else None


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
    shapes = known("generic")
    first, *further = [word for word in parts.path.lower().split("/") if word] or [""]
    if _is_below(host, _item_hosts()) or first in shapes["social_items"]:
        return False
    return not further or first in shapes["social_prefixes"]


def _is_home(parts: SplitResult) -> bool:
    shapes = table("phrases/addresses.toml")
    homes = {*shapes["home_names"], *known("generic")["endings"]}
    if not homes.issuperset(_words(parts)):
        return False
    named = parse_qsl(parts.query, keep_blank_values=True)
    return {name.lower() for name, _ in named} <= set(shapes["home_parameters"])


def _is_list(parts: SplitResult) -> bool:
    """Whether an address names a list, and no item of it by an id or a file."""
    shapes = known("generic")
    words = [word for word in _words(parts) if word not in shapes["endings"]]
    bare = [_TRAILING_NUMBER.sub("", word) for word in words]
    if not set(shapes["lists_anywhere"]).isdisjoint(bare):
        return True
    if _names_item(parts, words) or not set(shapes["own_purpose"]).isdisjoint(bare):
        return False
    names = {name.lower() for name, _ in parse_qsl(parts.query)}
    if not names.isdisjoint(shapes["list_parameters"]) or bare[-1] in shapes["lists"]:
        return True
    return not parts.query and _SECTION.fullmatch(words[-1]) is not None


def _names_item(parts: SplitResult, words: list[str]) -> bool:
    """Whether an id, a file or a word such as "detail" asks for one item."""
    shapes = table("phrases/addresses.toml")
    names = {name.lower() for name, _ in parse_qsl(parts.query)}
    if not words or words[-1] in known("generic")["files"]:
        return True
    is_item = set(words) & set(shapes["kinds"]["news-item"])
    has_id = names & set(shapes["id_parameters"])
    return bool(is_item or has_id) or any(map(_ID.match, words))
