"""Lines that a script takes away, or shows, when it knows what has come.

``document.querySelector(".none").remove()``, ``$("#nodata").toggle(!rows.length)``.
Messages that fade away by themselves, of what a visitor has just done, are others.
"""

import re
from collections.abc import Iterator

from crawler.pages.content import Page
from crawler.pages.markup.tree import Element

_MOST = 300_000
_TOGGLES = re.compile(
    r"[\"'`][#.]?(?P<name>[A-Za-z][\w-]{1,80})[\"'`]\s?\)\s?\.(?:style\.display\s?="
    r"|(?:remove|hide|toggle|setVisible|setStyle|destroy)\s?\(|hidden\s?=|classList\.)"
)


def toggled_as(page: Page, element: Element) -> str | None:
    """Return the name by which a script takes an element away, if one does."""
    toggled = page.remembered("toggled", lambda: frozenset(_toggled(page)))
    names = (element.get("id"), *(element.get("class") or "").split())
    return next((one for one in names if one in toggled), None)


def _toggled(page: Page) -> Iterator[str]:
    for script in page.pieces.scripts:
        for found in _TOGGLES.finditer(script[:_MOST]):
            yield found["name"]
