"""What elements do to the text around them, and which are not of the page."""

import re
from itertools import islice

from crawler.pages.markup.frame_names import heading_level, is_hidden
from crawler.pages.markup.tree import Element
from data.tables import table

_AROUND = 5
_FEW = 3
_ELEMENTS = table("phrases/elements.toml")
INLINE, SPACED, SILENT, CONTROLS = (
    frozenset(_ELEMENTS[key]) for key in ("inline", "spaced", "silent", "controls")
)
EMBEDS: dict[str, str] = _ELEMENTS["embeds"]
BODIES = frozenset(("td", "div"))
"""Regions that count though they hold no text: a column may be empty."""

TELLING = frozenset(("class", "id", "role", "style", "hidden", "aria-hidden"))
"""Attributes that tell what an element is for; an element without is what it is."""

HOLDERS = frozenset(("div", "section", "main", "article", "ul", "ol", "table", "tbody"))
"""Elements that programs fill, where they have an id and nothing inside."""

REGIONS = frozenset(("td", "div", "ul", "section", "table", "p", "center", "aside"))
_PLACE_HOLDERS = tuple(_ELEMENTS["place_holders"])
_BARS = frozenset(_ELEMENTS["bars"])
_BAR_STARTS = tuple(_ELEMENTS["bar_starts"])
_ANNOUNCING_EMBEDS = tuple(_ELEMENTS["announcing_embeds"])
_DECOR_EMBEDS = tuple(_ELEMENTS["decor_embeds"])
_OF_NO_FILE = re.compile(
    r"view[^?#]{0,40}\?(?:[^#]{0,200}&)?(?:file|url|src|pdf)="
    r"(?:[^&#]{0,200}(?:/|%2f)[^&#/%\d]{1,40}(?:/|%2f))?(?:$|[&#])"
)
"""Addresses of viewers that are given nothing to view; a number may be that of one."""

_FOLDER = re.compile(
    r"(?:^|[/_-])(?:files?|uploads?|attach(?:ments?)?|store|storage)/(?:#|$)"
)
"""Folders in which sites keep the documents that they show."""

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}


def may_announce_by_embed(source: str) -> bool:
    """Whether an embed of the frame may be what a page is made of: a map."""
    return any(one in source for one in _ANNOUNCING_EMBEDS)


def is_decor_embed(source: str) -> bool:
    """Whether an embed is a box that sites show on every page: a map, a fan page."""
    shows_none = leads_nowhere(source) or source.rstrip("?").endswith("/embed/")
    return shows_none or any(one in source for one in _DECOR_EMBEDS)


def leads_nowhere(source: str) -> bool:
    """Whether an inner frame has no address, or that of the empty page (HTML, 7.2).

    Or that of a viewer which is given no document, but at most the folder of them: so
    templates print a record that has none.

    >>> leads_nowhere("about:blank"), leads_nowhere("/docs/7.pdf")
    (True, False)
    >>> leads_nowhere("/pdfjs/web/viewer.html?file=/uploads/")
    True
    """
    bare = source.strip().lower()
    if not bare or bare.startswith(("about:", "javascript:")):
        return True
    return _OF_NO_FILE.search(bare) is not None or _FOLDER.search(bare) is not None


def holds_a_place(element: Element) -> bool:
    """Whether an empty element is named as one that a program will fill.

    Grey bars in the shape of a text, until it comes: a "skeleton".
    """
    names = names_of(element).lower() if element.attrib else ""
    is_bar = any(word in names for word in _PLACE_HOLDERS)
    if not is_bar:
        tokens = (one.rstrip("0123456789") for one in names.split())
        is_bar = any(one in _BARS or one.startswith(_BAR_STARTS) for one in tokens)
    return is_bar and not _is_put_away(element)


def _is_put_away(element: Element) -> bool:
    """Whether nobody sees an element: bars are only hidden from those who listen."""
    around: Element | None = element
    for _ in range(_AROUND):
        if around is None:
            break
        is_listened_to = around.get("aria-hidden") != "true"
        if is_hidden(around) and is_listened_to:
            return True
        around = around.getparent()
    return False


def is_about_article(element: Element) -> bool:
    """Whether head, foot or side of an article tell of it: author, date, counter."""
    if element.tag not in ("header", "footer", "aside"):
        return False
    around = element.getparent()
    for _ in range(_AROUND):
        if around is None:
            return False
        if around.tag == "article":
            return sum(1 for _ in islice(element.iter("a"), _FEW + 1)) <= _FEW
        around = around.getparent()
    return False


def parts_text(element: Element) -> bool:
    """Whether an element begins a block: some systems head pages with a span."""
    if element.tag not in INLINE:
        return True
    return len(element.attrib) > 0 and heading_level(names_of(element)) > 0


def names_of(element: Element) -> str:
    """Return class and id of an element in one line."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"
