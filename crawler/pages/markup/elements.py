"""What elements do to the text around them, and which are not of the page."""

import re
from itertools import islice

from crawler.pages.address.addresses import ending_of
from crawler.pages.markup.frame_names import heading_level, is_hidden
from crawler.pages.markup.tree import Element
from data.tables import table

_LATE = ("data-src", "data-original", "data-lazy-src", "data-lazy", "srcset")
_PAINTED = re.compile(
    r"background(?:-image)?\s{0,3}:[^;]{0,40}url\([^)]{1,300}\.(?:jpe?g|png|webp)",
    re.IGNORECASE,
)
_AROUND = 5
_TOLD = 10
_SMALL = 64
_POINT = 3
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
_DECOR = frozenset(_ELEMENTS["decor"])
_DECOR_FOLDERS = frozenset(_ELEMENTS["decor_folders"])
_PLACE_HOLDERS = tuple(_ELEMENTS["place_holders"])
_BARS = frozenset(_ELEMENTS["bars"])
_BAR_STARTS = tuple(_ELEMENTS["bar_starts"])
_SIGN_NAMES = tuple(_ELEMENTS["sign_names"])
_ANNOUNCING = frozenset(_ELEMENTS["announcing"])
_ANNOUNCING_EMBEDS = tuple(_ELEMENTS["announcing_embeds"])
_DECOR_EMBEDS = tuple(_ELEMENTS["decor_embeds"])
_FILES = frozenset(
    name
    for names in table("phrases/addresses.toml")["endings"].values()
    for name in names
)
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}


def is_decor(image: Element) -> bool:
    """Whether a picture is named like a part of the frame, or leads elsewhere."""
    folder, _, file = picture_source(image).lower().rpartition("/")
    name = file.partition(".")[0]
    if _is_pixel(image) or not _DECOR_FOLDERS.isdisjoint(folder.split("/")):
        return True
    if not name or name.endswith(("_", "-")):
        return True  # the number of a record that there is not
    if name in _DECOR or name.rstrip("0123456789_-") in _DECOR:
        return True
    if name.startswith(_SIGN_NAMES) and not file.endswith((".jpg", ".jpeg")):
        return True
    around = image.getparent()
    if around is None or around.tag != "a":
        return False
    return ending_of("http://x/" + (around.get("href") or "")) not in _FILES


def _is_pixel(image: Element) -> bool:
    """Whether a picture is drawn as a point: it spaces a table, or counts a visit."""
    sizes = [(image.get(name) or "").strip() for name in ("width", "height")]
    return all(one.isdigit() and int(one) <= _POINT for one in sizes)


def may_announce(image: Element) -> bool:
    """Whether a picture named like a part of the frame may be an announcement.

    It stands alone then: in no link, and not drawn as small as a sign.
    """
    around = image.getparent()
    if around is None:
        return False
    if around.tag == "a":
        return _tells_itself(image)
    name = picture_source(image).lower().rpartition("/")[2].partition(".")[0]
    sizes = (image.get("width") or "", image.get("height") or "")
    is_small = any(one.isdigit() and int(one) <= _SMALL for one in sizes)
    return not is_small and name in _ANNOUNCING


def _tells_itself(image: Element) -> bool:
    """Whether a picture in a link says what it shows, and is named like none of these.

    A picture of mourning leads on to the home page, and is all that its page shows.
    """
    name = picture_source(image).lower().rpartition("/")[2].partition(".")[0]
    is_named = name.rstrip("0123456789_-") in _DECOR or name.startswith(_SIGN_NAMES)
    return not is_named and len((image.get("alt") or "").strip()) >= _TOLD


def may_announce_by_embed(source: str) -> bool:
    """Whether an embed of the frame may be what a page is made of: a map."""
    return any(one in source for one in _ANNOUNCING_EMBEDS)


def picture_source(image: Element) -> str:
    """Return where a picture comes from, also one that a script loads late."""
    source = image.get("src") or ""
    if source and not source.startswith("data:"):
        return source
    late = (image.get(name) for name in _LATE)
    return next((one for one in late if one), "").split(" ")[0]


def is_painted(element: Element) -> bool:
    """Whether an empty element shows a photograph as its background."""
    return _PAINTED.search(element.get("style") or "") is not None


def is_decor_embed(source: str) -> bool:
    """Whether an embed is a box that sites show on every page: a map, a fan page."""
    shows_none = leads_nowhere(source) or source.rstrip("?").endswith("/embed/")
    return shows_none or any(one in source for one in _DECOR_EMBEDS)


def leads_nowhere(source: str) -> bool:
    """Whether an inner frame has no address, or that of the empty page (HTML, 7.2).

    >>> leads_nowhere("about:blank"), leads_nowhere("/docs/7.pdf")
    (True, False)
    """
    bare = source.strip().lower()
    return not bare or bare.startswith(("about:", "javascript:"))


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
