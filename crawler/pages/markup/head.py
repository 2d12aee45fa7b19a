"""The head of a page: title, meta elements, links and scripts, wherever they stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from crawler.pages.markup.tree import Element, text_of, tidy
from crawler.thai.text import squeeze

_MOST_METAS = 500
_MOST_SCRIPTS = 300
_LONGEST_SCRIPT = 200_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Head:
    """What a page says to programs.

    ``metas`` holds the first value of each name; ``link:REL`` and ``base`` too.
    ``scripts`` are texts or addresses, ``json_ld`` the machine-readable ones.
    """

    title: str
    metas: Mapping[str, str]
    scripts: tuple[str, ...]
    json_ld: tuple[str, ...]


def read_head(root: Element) -> Head:
    """Read title, meta, base, link and script elements, wherever they stand."""
    title = next(root.iter("title"), None)
    metas: dict[str, str] = {}
    for meta in islice(root.iter("meta", "base", "link"), _MOST_METAS):
        name = _name_of_meta(meta)
        value = meta.get("content") or meta.get("href") or ""
        if name:
            metas.setdefault(name.lower(), squeeze(value)[:2000])
    scripts = [*islice(root.iter("script"), _MOST_SCRIPTS)]
    return Head(
        title=tidy(text_of(title))[:1000] if title is not None else "",
        metas=metas,
        scripts=tuple(_said(one) for one in scripts if not _is_json_ld(one)),
        json_ld=tuple(_said(one) for one in scripts if _is_json_ld(one)),
    )


def _said(script: Element) -> str:
    return (script.text or script.get("src") or "")[:_LONGEST_SCRIPT]


def _is_json_ld(script: Element) -> bool:
    return "ld+json" in (script.get("type") or "")


def _name_of_meta(meta: Element) -> str:
    if meta.tag == "base":
        return "base"
    if meta.tag == "link":
        return "link:" + (meta.get("rel") or "")
    names = ("property", "name", "itemprop", "http-equiv")
    return next((found for key in names if (found := meta.get(key))), "")
