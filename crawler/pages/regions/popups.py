"""Windows of greetings and notices that lie over a page until a visitor closes them.

They stand in front of everything, menus too, bear a button that closes them, and show
other things on every visit: none of it is of the page.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from crawler.pages.markup.pieces import Block, Span
from crawler.pages.markup.tree import Element, text_of
from crawler.pages.wording.phrases import folded, phrases

_CONTROLS = ("button", "a", "span", "input")
_LABEL = 30
_FEW = 12
"""Children of an element among which a button that closes it stands."""

_LINES = 20
_MENU = 4


def popups_of(blocks: Sequence[Block], spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the regions above every menu that a button of theirs closes.

    Old systems show an item in a window of the browser's, with such a button below
    it: there is no menu then.
    """
    linked = [at for at, one in enumerate(blocks) if one.linked]
    if len(linked) <= _MENU:
        return
    for span in spans:
        is_above = span.first <= linked[0] and span.last <= linked[-_MENU]
        is_short = span.last - span.first <= _LINES
        if is_above and is_short and any(map(_closes, _controls(span.element))):
            yield span


def _controls(element: Element) -> Iterator[Element]:
    near = islice(element, _FEW)
    return (one for one in near if one.tag in _CONTROLS)


def _closes(control: Element) -> bool:
    named = (control.get("class") or "").lower().split()
    if any(name in phrases("frame", "closing_names") for name in named):
        return True
    label = control.get("value") or control.get("aria-label") or text_of(control)
    return folded(label[:_LABEL]).strip("[]() ") in phrases("frame", "closing")
