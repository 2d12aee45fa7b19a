"""Elements that a program replaces as soon as it runs, whatever stands in them.

Their own attributes tell it, by the manuals of htmx ("load" and "revealed" triggers),
Turbo (frames with a source), Livewire (lazy components), Dojo (panes with an address),
and of frameworks that bind an element to a value.
"""

import re

from crawler.pages.markup.elements import leads_nowhere
from crawler.pages.markup.tree import Element
from crawler.pages.wording.phrases import phrases

_AT_ONCE = re.compile(r"\b(?:load|revealed|intersect|every)\b")
_LAZY = re.compile(r"__lazyLoad|\bfetch\s?\(|\$wire\b|\bload\w*\s?\(")
_HREF = re.compile(r"\bhref\s?:\s?[\"']")


def replaced_as(element: Element) -> str | None:
    """Return the attribute by which a program replaces what an element holds."""
    names = element.keys()
    if not names:
        return None
    if element.tag == "turbo-frame":
        return None if leads_nowhere(element.get("src") or "") else "turbo-frame"
    if _is_asked_at_once(element):
        return "hx-get"
    if any(_LAZY.search(element.get(name) or "") for name in ("x-intersect", "x-init")):
        return "x-intersect"
    if _HREF.search(element.get("data-dojo-props") or ""):
        return "data-dojo-props"
    known = frozenset(phrases("walls", "bindings")) - {"hx-get"}
    return next((name for name in names if name in known), None)


def _is_asked_at_once(element: Element) -> bool:
    """Whether htmx asks for an element when the page has come, and not at a click."""
    address = element.get("hx-get") or element.get("data-hx-get")
    trigger = element.get("hx-trigger") or element.get("data-hx-trigger") or ""
    return bool(address) and _AT_ONCE.search(trigger) is not None
