"""When a page was published as its JSON-LD says (schema.org, ``datePublished``)."""

import json
import re
from collections.abc import Iterator
from typing import Any

from crawler.pages.content import Page

_MOST_SCRIPTS, _MOST_NODES = 20, 2_000
_FIELD = re.compile(r'"datePublished"\s{0,5}:\s{0,5}"(?P<value>[^"]{8,60})"')
_ARTICLE, _OTHER, _CREATED = 0, 1, 2
_OTHER_WORKS = frozenset(
    (
        "comment",
        "itemListElement",
        "liveBlogUpdate",
        "citation",
        "mentions",
        "isBasedOn",
    )
)
"""Properties of schema.org whose values are works beside the page: below it, in its
list, quoted by it."""

_ARTICLES = ("Article", "Posting", "Page", "Report")
"""Kinds of schema.org that are a page of their own."""


def days_in_json_ld(page: Page) -> tuple[list[str], list[str]]:
    """Return when things were published, and when articles were written down.

    Articles come first among what was published, then films and pictures; of articles
    that say when they were published the other day is left out.
    """
    found: list[tuple[int, str]] = []
    for text in page.pieces.json_ld[:_MOST_SCRIPTS]:
        try:
            value = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            found.extend(_published_in_broken(text))
            continue
        found.extend(_published_in(value))
    found.sort(key=lambda one: one[0])
    published = [text for rank, text in found if rank != _CREATED]
    return published, [text for rank, text in found if rank == _CREATED]


def _published_in_broken(text: str) -> Iterator[tuple[int, str]]:
    """Yield the first day of JSON that is none: a comma too many, a value forgotten.

    Browsers never read it, so templates keep such faults; htmldate looks for the name
    of the field likewise (its ``JSON_PUBLISHED``).
    """
    told = _FIELD.search(text) if "datePublished" in text else None
    if told is not None:
        is_article = any(f'{name}"' in text for name in _ARTICLES)
        yield (_ARTICLE if is_article else _OTHER), told["value"]


def _published_in(value: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - JSON
    """Walk JSON breadth first, as far as a page can reasonably need."""
    waiting = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting.extend(one[:_MOST_NODES])
        elif isinstance(one, dict):
            yield from _told_by(one)
            waiting.extend(one[key] for key in one if key not in _OTHER_WORKS)


def _told_by(node: dict[str, Any]) -> Iterator[tuple[int, str]]:
    published, created = node.get("datePublished"), node.get("dateCreated")
    is_article = any(name in str(node.get("@type")) for name in _ARTICLES)
    if isinstance(published, str):
        yield (_ARTICLE if is_article else _OTHER), published
    elif is_article and isinstance(created, str):
        yield _CREATED, created
