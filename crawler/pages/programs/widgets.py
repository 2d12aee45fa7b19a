"""Pages that are named for what a script draws there: a calendar, a map, statistics.

Such things stand in boxes of any page and are passed over as furniture of the site.
Under a heading of the same name they are the page.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from crawler.pages.content import Page
from crawler.pages.forms.sign_in import root_of
from crawler.pages.lines.frame_lines import is_address
from crawler.pages.markup.elements import HOLDERS, names_of
from crawler.pages.markup.frame_names import is_hidden
from crawler.pages.markup.tree import Element
from crawler.pages.programs.awaiting import is_empty, is_of_frame
from crawler.pages.programs.furniture import words_of
from crawler.pages.programs.inert import is_inert
from crawler.pages.programs.scripts import file_of, is_library
from crawler.pages.wording.phrases import folded, phrases

_PLUGIN = "fb"
_NAME, _MOST_LINES = 80, 4
_MOST_ELEMENTS = 5_000


def widget_to_come(page: Page) -> str | None:
    """Return the name of an empty place for what the page is named for, or ``None``."""
    kinds = tuple(_kinds(page)) if page.pieces.scripts else ()
    for one in _empty_places(page) if kinds else ():
        names = names_of(one).split()
        known = (name for name in names if _is_of_kind(name, kinds))
        if next(known, None) and not _is_aside(one) and _is_drawn(page, names):
            return names[0]
    return None


def _empty_places(page: Page) -> Iterator[Element]:
    root = root_of(page)
    elements = () if root is None else islice(root.iter(*HOLDERS), _MOST_ELEMENTS)
    return (one for one in elements if is_empty(one))


def _is_of_kind(name: str, kinds: tuple[str, ...]) -> bool:
    """Whether an element is for what the page names; plugins are known by the whole."""
    words = words_of(name)
    if _PLUGIN in words:
        return _PLUGIN in kinds and name in phrases("programs", "plugins")
    return any(word.startswith(kinds) for word in words)


def _is_aside(element: Element) -> bool:
    """Whether it stands in the frame: its own name is like those of boxes there."""
    around = element.getparent()
    return is_hidden(element) or (around is not None and is_of_frame(around))


def _kinds(page: Page) -> Iterator[str]:
    """Yield the kinds of things that a short line of the page names."""
    lines = [one.text for one in (*page.main, *page.shared) if not one.is_link]
    if len(lines) > _MOST_LINES or any(map(is_address, lines)):
        return  # boxes have such names too, and contacts tell more than their map
    names = [folded(text) for text in lines if len(text) <= _NAME]
    for pair in phrases("programs", "widgets"):
        kind, _, head = pair.partition("=")
        if any(head in name for name in names):
            yield kind


def _is_drawn(page: Page, names: Sequence[str]) -> bool:
    """Whether a script names a place, or one in a file of the site's own may.

    The plugins of Facebook find theirs by its class, without a script of the site.
    """
    scripts = [text for text in page.pieces.scripts if not is_inert(page, text)]
    if any(name in text for name in names for text in scripts):
        return True
    if any(name in phrases("programs", "plugins") for name in names):
        return True
    return any(file and not is_library(file) for file in map(file_of, scripts))
