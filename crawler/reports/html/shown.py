"""Whether a browser shows an element."""

import re

from bs4 import Tag

_NEVER = frozenset(
    [
        "applet",
        "audio",
        "canvas",
        "datalist",
        "embed",
        "frame",
        "frameset",
        "head",
        "iframe",
        "map",
        "math",
        "meter",
        "noembed",
        "noframes",
        "object",
        "param",
        "progress",
        "rp",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "title",
        "video",
    ]
)
_BESIDE = frozenset({"nav", "aside", "footer"})
_HIDDEN_BY_STYLE = re.compile(
    r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)"
    r"|mso-hide\s{0,9}:\s{0,9}all)",
    re.IGNORECASE,
)


def is_shown(element: Tag) -> bool:
    """Whether a browser shows an element at all."""
    if element.name in _NEVER or "hidden" in element.attrs:
        return False
    style = element.attrs.get("style")
    return not (isinstance(style, str) and _HIDDEN_BY_STYLE.search(style))


def is_beside(element: Tag) -> bool:
    """Whether an element is a menu or a footer: its addresses belong to no claim."""
    return element.name in _BESIDE or element.attrs.get("role") == "navigation"
