"""Messages that the rules of a page's own style sheet keep from being seen.

Programs send what they may have to say, "not found", "failed", and show it when it has
come to that: ``.errorPage{display:none}`` (CSS 2, 9.2.4 and 11.2). What else such rules
hide, tabs and menus, is shown as soon as a visitor wants it, and stays.
"""

import re
from collections.abc import Iterator

from crawler.pages.markup.tree import Element, is_element, text_of
from crawler.pages.wording.missing import Missing, missing

_MOST_STYLE = 200_000
_MOST_RULES = 2_000
_MOST_ELEMENTS = 20_000
_MESSAGE = 200
_GROUPED = re.compile(r"@[^{};]{1,200}\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")
"""Rules for some screens, or for print, and steps of movements."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,1000})\{([^{}]{1,2000})\}")
_HIDES = re.compile(
    r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE
)
_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?P<names>(?:[.#][\w-]{1,80}){1,4})")
_NAME = re.compile(r"[.#][\w-]+")

Rule = tuple[str, frozenset[str]]
"""A tag, or none, and the names that an element must bear, each with its sign."""


def put_messages_away(root: Element) -> None:
    """Mark as hidden the messages that a rule of the page hides, and no style shows."""
    rules = frozenset(_hiding(root))
    if not rules:
        return
    for count, element in enumerate(root.iter()):
        if count >= _MOST_ELEMENTS:
            return
        if is_element(element) and _is_matched(element, rules) and _is_said(element):
            element.set("hidden", "")


def _hiding(root: Element) -> Iterator[Rule]:
    """Yield the rules that hide elements by their own names."""
    styles = "".join(text_of(one)[:_MOST_STYLE] for one in root.iter("style"))
    if not _HIDES.search(styles):
        return
    plain = _GROUPED.sub("", _COMMENT.sub("", styles[:_MOST_STYLE]))
    for count, rule in enumerate(_RULE.finditer(plain)):
        if count < _MOST_RULES and _HIDES.search(rule[2]):
            for selector in rule[1].split(","):
                simple = _SIMPLE.fullmatch(selector.strip())
                if simple is not None:
                    names = frozenset(_NAME.findall(simple["names"]))
                    yield simple["tag"] or "", names


def _is_matched(element: Element, rules: frozenset[Rule]) -> bool:
    if not element.keys() or "display" in (element.get("style") or ""):
        return False
    named = {f".{one}" for one in (element.get("class") or "").split()}
    named.add(f"#{element.get('id')}")
    return any(tag in ("", element.tag) and names <= named for tag, names in rules)


def _is_said(element: Element) -> bool:
    """Whether an element holds a short message that something is missing."""
    text = " ".join(text_of(element).split())
    if not 0 < len(text) <= _MESSAGE:
        return False
    lines = (text, *(" ".join(one.split()) for one in element.itertext()))
    return any(missing(line) is not Missing.NO for line in lines if line)
