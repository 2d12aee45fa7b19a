"""What elements show or open that are no links, frames or texts by themselves."""

import re

from crawler.pages.address.addresses import ending_of, is_document
from crawler.pages.markup.tree import Element, tidy
from data.tables import table

_FILMS = frozenset(("mp4", "webm", "ogv", "m3u8"))
_SHOWN_IN = ("src", "source", "href", "value")
_LONGEST = 2_000
_TEXTS = frozenset(("", "text"))
_SHORTEST = 5
_FILM = re.compile(r"[\w-]{11}")
"""The name of a film at YouTube."""

_DAY = re.compile(r"[\d\s/.:-]*")
_OPENS = re.compile(
    r"(?:window\.open\s?\(|location(?:\.href|\.assign)?\s?[=(])\s?"
    r"[\"'](?P<address>[^\"'<>]{1,500})[\"']"
)
"""How a program of one line opens an address (HTML, 7.2.2 and 7.2.4)."""


def opened_document(element: Element) -> str:
    """Return the document that a click opens by a program, or nothing.

    Such buttons stand for links: ``onclick="window.open('a.pdf')"``.
    """
    href = element.get("href") or ""
    program = element.get("onclick") or (href if href.startswith("javascript:") else "")
    found = _OPENS.search(program[:_LONGEST]) if program else None
    if found is None:
        return ""  # so is nearly every link
    address = found["address"].strip()
    return address if is_document(f"http://x/{address}") else ""


def shown_document(element: Element) -> str:
    """Return the document or film that an empty element will show, or nothing.

    Viewers of documents keep its address in an attribute of theirs: ``data-pdf``.
    Known posts of social services are shown so, too.
    """
    names = f"{element.tag} {element.get('class') or ''}".lower()
    for name, value in element.attrib.items():
        if "youtube" in names and name.startswith("data-") and _FILM.fullmatch(value):
            return f"https://www.youtube.com/embed/{value}"
        is_kept = name in _SHOWN_IN or name.startswith("data-")
        if is_kept and _is_shown(value):
            return value
    return ""


def _is_shown(value: str) -> bool:
    if not _SHORTEST <= len(value) <= _LONGEST or "." not in value:
        return False
    if "sharer" in value:
        return False  # a button to share such a post
    if any(part in value for part in table("phrases/elements.toml")["posts"]):
        return True
    url = value if "://" in value else f"http://x/{value}"
    return is_document(url) or ending_of(url) in _FILMS


def played_sound(element: Element) -> str:
    """Return the address of a sound with its controls; songs of a site have none."""
    if element.get("controls") is None or element.get("autoplay") is not None:
        return ""
    sources = (element, *element.iter("source"))
    return next((one for each in sources if (one := each.get("src") or "")), "")


def shown_value(element: Element) -> str:
    """Return the text of a control that nobody can change, or nothing.

    Old systems show their records so. Days alone are what visitors choose.
    """
    if element.get("readonly") is None and element.get("disabled") is None:
        return ""
    if element.tag == "textarea":
        return element.text or ""
    if element.tag != "input" or (element.get("type") or "").lower() not in _TEXTS:
        return ""
    value = tidy((element.get("value") or "")[:_LONGEST])
    return "" if "://" in value or _DAY.fullmatch(value) else value
