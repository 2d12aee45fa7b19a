"""Pictures: which belong to the frame of a site, and where they come from."""

import re
from collections.abc import Iterator

from crawler.pages.address.addresses import ending_of
from crawler.pages.markup.tree import Element
from data.tables import table

_ELEMENTS = table("phrases/elements.toml")
_LATE = ("data-src", "data-original", "data-lazy-src", "data-lazy")
_PHOTOGRAPHS = frozenset(("jpg", "jpeg", "png", "webp"))
_INLINED = 4000
_WORDS = 10
_PAINTED = re.compile(
    r"background(?:-image)?\s{0,3}:[^;]{0,40}url\([^)]{1,300}\.(?:jpe?g|png|webp)",
    re.IGNORECASE,
)
_TOLD = 10
_SMALL = 64
_POINT = 3
_DECOR = frozenset(_ELEMENTS["decor"])
_DECOR_FOLDERS = frozenset(_ELEMENTS["decor_folders"])
_SIGN_NAMES = tuple(_ELEMENTS["sign_names"])
_ANNOUNCING = frozenset(_ELEMENTS["announcing"])
_FILES = frozenset(
    name
    for names in table("phrases/addresses.toml")["endings"].values()
    for name in names
)


def is_decor(image: Element) -> bool:
    """Whether a picture is named like a part of the frame, or leads elsewhere."""
    return not _is_inlined(image) and (_is_named(image) or _leads_on(image))


def _is_named(image: Element) -> bool:
    """Whether a picture is named, or drawn, like a part of the frame."""
    source = picture_source(image).lower()
    folder, _, file = source.rpartition("/")
    name = file.partition(".")[0]
    if "<" in source:
        return True  # a script printed its warning where the name would stand
    if _is_pixel(image) or not _DECOR_FOLDERS.isdisjoint(folder.split("/")):
        return True
    if not name or name.endswith(("_", "-")):
        return True  # the number of a record that there is not
    if name in _DECOR or name.rstrip("0123456789_-") in _DECOR:
        return True
    return name.startswith(_SIGN_NAMES) and not file.endswith((".jpg", ".jpeg"))


def _leads_on(image: Element) -> bool:
    """Whether a picture stands in a link to something else than a file."""
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


def picture_source(image: Element) -> str:
    """Return where a picture comes from, also one that a script loads late.

    In its place stands another until then, of one point or a turning wheel.
    """
    late = next((one for name in _LATE if (one := image.get(name))), "")
    source = image.get("src") or ""
    if late or not source or source.startswith("data:"):
        return late or (image.get("srcset") or "").split(" ")[0]
    return source


def _is_inlined(image: Element) -> bool:
    """Whether a picture stands in the page itself, too large for a sign (RFC 2397)."""
    source = image.get("src") or ""
    is_inlined = source.startswith("data:image/") and len(source) >= _INLINED
    return is_inlined and not picture_source(image)


def drawn_letters(drawing: Element) -> bool:
    """Whether a drawing holds words, as charts and posters do, and signs do not."""
    texts = ("".join(one.itertext()).strip() for one in drawing.iter("text"))
    return sum(map(len, texts)) >= _WORDS


def pictures_for_all(element: Element) -> Iterator[Element]:
    """Yield the photographs that only readers without scripts are shown.

    Scripts that load pictures late repeat them so; then the first one counts.
    """
    before = element.getprevious()
    if element.tag != "noscript" or (before is not None and before.tag == "img"):
        return
    for image in element.iter("img"):
        if ending_of(f"http://x/{picture_source(image)}") in _PHOTOGRAPHS:
            yield image


def is_painted(element: Element) -> bool:
    """Whether an empty element shows a photograph as its background."""
    return _PAINTED.search(element.get("style") or "") is not None
