"""End tags that browsers obey and the fast parser does not, written so that both do.

To libxml2 an open ``<div>`` outranks the end of the menu around it, and what follows
``</body>`` stands outside the page: one slip in a menu, and the whole page is part of
it. Browsers close what is open with the element around it, and go on after
``</body>`` (HTML Living Standard, 13.2.6.4.7 and 13.2.6.4.19).
"""

import re
from collections.abc import Iterator
from itertools import islice

_PAGE_ENDS = re.compile(r"</(?:body|html)\s{0,9}>", re.IGNORECASE)
_TAG = re.compile(
    r"<(?:!--|(/?)([a-z][a-z0-9]{0,20})\b(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}')"
    r"{0,2000}+>)",
    re.IGNORECASE,
)
_UNREAD = frozenset(("script", "style", "textarea", "title", "xmp", "iframe"))
"""Elements in whose text a tag is none."""

_CELLS = frozenset(("td", "th", "caption", "table"))
_BLOCKS = frozenset(
    ("div", "nav", "header", "footer", "aside", "section", "article", "main", "center")
)
_LISTS = frozenset(("ul", "ol"))
_TRACKED = _CELLS | _BLOCKS | _LISTS | frozenset(("li", "tr", "noscript"))
_NOT_PASSED = _TRACKED - frozenset(("div", "center"))
"""What the search for the item before a new one ends at."""

_TABLE = frozenset(("table",))
_OF_TABLE = _CELLS | frozenset(("tr",))
_DEEPEST = 300
"""Elements that are looked through for the one that an end tag means."""

_NOSCRIPT = re.compile(r"<noscript\b.{0,20000}?</noscript", re.DOTALL | re.IGNORECASE)
_OF_HEAD = frozenset(("html", "head", "meta", "link", "base", "noscript"))
_NEW = frozenset(
    ("main", "section", "article", "header", "nav", "footer", "aside", "figure")
)
_MOST_IN_HEAD = 500
_ENDS = ("</body", "</BODY")
_NEAR_END = 40
_MOST = 2_000_000
"""Characters; longer pages are left as they are."""


def mended(text: str) -> str:
    """Return a source with the end tags that browsers take as said.

    >>> mended("<html><title>a</title><main>b</main>")
    '<html><title>a</title><body><main>b</main>'
    >>> mended("<nav><li><div>a</li></nav><p>b</p></body><p>c")
    '<nav><li><div>a</div></li></nav><p>b</p></body><p>c'
    """
    if _ends_early(text):
        text = _PAGE_ENDS.sub("", text)
    if "<body" not in text and "<BODY" not in text:
        text = _with_body(text)
    if len(text) > _MOST or _is_even(text):
        return text
    return "".join(_closed(text))


def _with_body(text: str) -> str:
    """Open the body where it begins unsaid, with an element that libxml2 does not know.

    It would keep that in the head, and all the page in it (HTML, 13.1.2.4).
    """
    skipped, headed = 0, False
    for tag in islice(_TAG.finditer(text), _MOST_IN_HEAD):
        name = (tag[2] or "").lower()
        if tag.start() < skipped or tag[1]:
            continue
        if name in _UNREAD or not name:
            end = f"</{name}" if name else "-->"
            skipped = max(text.find(end, tag.end()), tag.end())
        elif name in _OF_HEAD:
            headed = True
        else:
            is_new = name in _NEW or text[tag.end(2)] == "-"
            at = tag.start()
            return f"{text[:at]}<body>{text[at:]}" if headed and is_new else text
    return text


def _ends_early(text: str) -> bool:
    """Whether a page goes on behind its end: quickly told, for most do not."""
    last = len(text) - _NEAR_END
    return any(0 <= text.find(end) < last for end in _ENDS)


def _is_even(text: str) -> bool:
    """Whether as many elements are closed as are opened, without scripts as well."""
    if _left_open(text):
        return False
    if "<noscript" not in text and "<NOSCRIPT" not in text:
        return True
    unseen = (one.group() for one in _NOSCRIPT.finditer(text))
    return not any(map(_left_open, unseen))


def _left_open(text: str) -> int:
    """Count how many more elements are opened than closed."""
    upper = text.count("<DIV") - text.count("</DIV") if "DIV" in text else 0
    return text.count("<div") - text.count("</div") + upper


def _closed(text: str) -> Iterator[str]:
    """Yield a source in pieces, with the end tags that are missing between them."""
    opened: list[str] = []
    done = skipped = 0
    for tag in _TAG.finditer(text):
        if tag.start() < skipped:
            continue
        name = (tag[2] or "").lower()
        if name in _TRACKED:
            missing = _ended(opened, name) if tag[1] else _begun(opened, name)
            yield text[done : tag.start()]
            yield missing
            done = tag.start()
        elif not name or (name in _UNREAD and not tag[1]):
            skipped = text.find("-->" if not name else f"</{name}", tag.end())
            if skipped < 0:
                break
    yield text[done:]


def _begun(opened: list[str], name: str) -> str:
    """Open an element; an item of a list ends the one before it."""
    at = _nearest(opened, "li", _NOT_PASSED) if name == "li" else None
    missing = "" if at is None else _close(opened, at)
    opened.append(name)
    return missing


def _ended(opened: list[str], name: str) -> str:
    """Close an element and all that is open in it, up to the cell around both."""
    at = _nearest(opened, name, _bounds_of(name))
    if at is None:
        return ""
    missing = _close(opened, at + 1)
    opened.pop()
    return missing


def _bounds_of(name: str) -> frozenset[str]:
    """Return what an end tag does not reach beyond."""
    if name == "noscript":
        return frozenset()
    if name == "li":
        return _CELLS | _LISTS
    return _TABLE if name in _OF_TABLE else _CELLS


def _nearest(opened: list[str], name: str, bounds: frozenset[str]) -> int | None:
    """Return which of the open elements is the nearest of a name within its bounds."""
    for at in range(len(opened) - 1, max(-1, len(opened) - _DEEPEST), -1):
        if opened[at] == name:
            return at
        if opened[at] in bounds:
            return None
    return None


def _close(opened: list[str], first: int) -> str:
    """Return the end tags of what is open from there on, and forget it."""
    missing = "".join(f"</{name}>" for name in reversed(opened[first:]))
    del opened[first:]
    return missing
