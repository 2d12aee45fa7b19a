"""Other ways in which scripts bring a page: templates, callbacks, widgets, data.

An empty place that no script fetches for may still be filled: from a template or data
that came with the page, by another script that this one asks for, or by a service that
is known by its mark. What stands in the source tells so, not what will be shown.
"""

import re
from collections.abc import Iterator
from itertools import islice

from crawler.pages.address.hosts import same_site
from crawler.pages.content import Page
from crawler.pages.forms.sign_in import root_of
from crawler.pages.lines.remains import own_lines
from crawler.pages.markup.tree import Element
from crawler.pages.programs.awaiting import waiting
from crawler.pages.programs.furniture import is_of_furniture
from crawler.pages.programs.inert import is_inert
from crawler.pages.programs.scripts import file_of, is_library
from crawler.pages.wording.phrases import first_phrase

_MOST, _PIECES = 300_000, 200
_TEMPLATE = re.compile(r"text/(?:x-|template|html|ng-template|mustache)|x-tmpl")
_VALUE = re.compile(r"\{\{|<%|\$\{|\{%|\[\[")
_FILLS = re.compile(
    r"\.(?:html|append|prepend|replaceWith|text)\(|\.innerHTML\s?=|insertAdjacentHTML"
    r"|new\s[\w.]{3,40}\(\s?document\.querySelector"
)
_QUOTED = re.compile(r"[\"'`]\.(?P<name>[\w-]{3,60})[\"'`]")
_ASKS = re.compile(
    r"createElement\(\s?[\"']script[\"']\)[^}]{0,300}?\.src\s?=\s?[\"'](?P<own>\.{0,2}/[^/])"
    r"|<iframe\b[^>]{0,200}?\bsrc=[\\\"']{0,2}(?P<frame>\.{0,2}/?[\w./-]+\?)",
    re.IGNORECASE,
)
_IMPORTS = re.compile(r"^\s*import\b[^;\n]{0,200}[\"']\.{0,2}/", re.MULTILINE)
_DATA = re.compile(
    r"\bwindow\.(?:__\w+__|\w*(?:DATA|STATE|PROPS|Data|State|Props))\s?=\s?[{[]"
)
_CALLED = re.compile(r"[?&](?:callback|jsonp|cb)=[A-Za-z_]")
_LOADS = re.compile(
    r"\s*(?:load|get|show|fetch|render)(?P<what>\w*)\s?\(", re.IGNORECASE
)


def brought(page: Page) -> str | None:
    """Return what tells that a script will bring the page, or ``None``."""
    mark = first_phrase(page.source, "programs", "builders")
    if mark is not None:
        return mark
    scripts = [one for one in page.pieces.scripts if not is_inert(page, one)]
    asked = (found for one in scripts if (found := _asks(page, one[:_MOST])))
    return (
        next(asked, None) or _template(page) or _filled(page, scripts) or _started(page)
    )


def _asks(page: Page, script: str) -> str | None:
    """Return how a script asks for another one of its site, or a frame, to come."""
    url = page.joined(script) if len(script.split()) == 1 else None
    if url and _CALLED.search(script):
        return script if same_site(url, page.url) else None
    found = _ASKS.search(script) or _IMPORTS.search(script)
    return None if found is None else found.group()[:80]


def _template(page: Page) -> str | None:
    """Return the kind of a template with values, of which a script makes the page."""
    root = root_of(page)
    for one in () if root is None else root.iter("script", "template"):
        kind = (one.get("type") or "").lower()
        if one.tag == "template" and _is_of_values(one):
            return one.tag
        if _TEMPLATE.search(kind) and _VALUE.search(one.text or ""):
            return kind
    return None


def _is_of_values(template: Element) -> bool:
    """Whether a template (HTML, 4.12.3) has values in it, or is drawn once for each."""
    return template.get("x-for") is not None or any(
        map(_VALUE.search, islice(template.itertext(), _PIECES))
    )


def _filled(page: Page, scripts: list[str]) -> str | None:
    """Return the class of an empty place that a script fills, or the data it has."""
    empty = {name for one in waiting(page) for name in one.classes}
    named = (name for one in scripts for name in _named(one[:_MOST]))
    found = next((one for one in named if one in empty), None)
    if found is not None:
        return found
    files = (file_of(one) for one in scripts)
    runs = any(file and not is_library(file) for file in files)
    runs = runs and not any(own_lines((*page.main, *page.shared)))
    data = (_DATA.search(one[:_MOST]) for one in scripts if runs)
    return next((one.group() for one in data if one), None)


def _named(script: str) -> Iterator[str]:
    if _FILLS.search(script) is not None:
        for found in _QUOTED.finditer(script):
            if not is_of_furniture(found["name"]):
                yield found["name"]


def _started(page: Page) -> str | None:
    """Return what the page calls as soon as it has come: "loadNews(12)"."""
    root = root_of(page)
    for one in () if root is None else root.iter("body"):
        call = one.get("onload") or ""
        found = _LOADS.match(call)
        if found is not None and not is_of_furniture(found["what"]):
            return call[:80] if waiting(page) else None
    return None
