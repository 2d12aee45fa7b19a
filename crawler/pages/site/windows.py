"""Windows that lie over a page once something opens them, and are closed until then.

``class="modal"`` of Bootstrap, Bulma and Materialize, ``role="dialog"`` of WAI-ARIA and
``<dialog>`` of HTML (4.11.4). What is said in one that nothing opens says nothing of
the page: it waits for a search without a result, or for a form that is not filled.
"""

import re
from collections.abc import Iterator

from crawler.pages.content import Page
from crawler.pages.markup.tree import Element

_CLASSES = frozenset(("modal", "modal-window", "uk-modal", "reveal", "w3-modal"))
_OPEN = frozenset(("show", "in", "open", "is-open", "is-active", "active", "d-block"))
_ROLES = frozenset(("dialog", "alertdialog"))
_DEEP = 30
_SHOWN = re.compile(r"display\s{0,3}:\s{0,3}(?:block|flex|grid)", re.IGNORECASE)
_OPENS = re.compile(
    r"\.modal\s?\(\s?(?:[\"']show|\{|\))|\bshowModal\s?\(|\bModal\b[^;\n]{0,200}\.show\s?\("
    r"|\.style\.display\s?=\s?[\"'](?:block|flex)"
)
_ASKED = re.compile(r"click|submit|change|function\s+\w|error|fail|catch|else\b")
"""What stands before such an order that is obeyed only when something has happened."""

_BEFORE = 150


def is_in_closed_window(page: Page, element: Element) -> bool:
    """Whether an element lies in a window that nothing opens by itself."""
    if not any(map(_is_closed, _around(element))):
        return False
    return not page.remembered("opens window", lambda: _opens_one(page))


def is_in_window(element: Element) -> bool:
    """Whether an element lies in a window, open or not."""
    return any(map(_is_window, _around(element)))


def _around(element: Element) -> Iterator[Element]:
    """Yield an element and those around it."""
    here: Element | None = element
    for _ in range(_DEEP):
        if here is None:
            return
        yield here
        here = here.getparent()


def _is_window(element: Element) -> bool:
    is_window = not _CLASSES.isdisjoint(_names(element))
    return is_window or element.tag == "dialog" or element.get("role") in _ROLES


def _names(element: Element) -> frozenset[str]:
    return frozenset((element.get("class") or "").lower().split())


def _is_closed(element: Element) -> bool:
    if element.tag == "dialog":
        return element.get("open") is None
    is_open = _SHOWN.search(element.get("style") or "") is not None
    is_open = is_open or not _OPEN.isdisjoint(_names(element))
    return _is_window(element) and not is_open


def _opens_one(page: Page) -> bool:
    """Whether a script opens a window at once, asked for by nobody."""
    for script in page.pieces.scripts:
        for order in _OPENS.finditer(script):
            before = script[max(0, order.start() - _BEFORE) : order.start()]
            if _ASKED.search(before) is None:
                return True
    return False
