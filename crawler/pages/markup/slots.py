"""Where elements stand on a page, so that two pages of a site can be compared."""

import re

from crawler.pages.markup.tree import Element

_DIGITS = re.compile("[0-9]+")
_DEEP = 40

Slot = tuple[str, ...]
"""Where an element stands: its own and the outer tags with their names."""


def slot_of(element: Element) -> Slot:
    """Return the place of an element, the same for elements that repeat."""
    names: list[str] = []
    here: Element | None = element
    while here is not None and here.tag != "body" and len(names) < _DEEP:
        names.append(_named(here) if here.attrib else here.tag)
        here = here.getparent()
    return tuple(names)


def _named(element: Element) -> str:
    """Return tag and names, the numbers in them alike: "post-12" is any post."""
    names = f"{element.tag}.{element.get('class') or ''}#{element.get('id') or ''}"
    return _DIGITS.sub("0", names)


def is_named(place: str) -> bool:
    """Whether one part of a slot has a class or an id.

    >>> is_named("div.news#"), is_named("div.#"), is_named("td")
    (True, False, False)
    """
    return "." in place and not place.endswith(".#")
