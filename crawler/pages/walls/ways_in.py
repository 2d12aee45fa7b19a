"""Ways in: forms, first steps, buttons and links by which a visitor can sign in."""

from collections.abc import Iterator
from itertools import islice

from crawler.pages.content import Page
from crawler.pages.forms.first_steps import first_steps
from crawler.pages.forms.sign_in import (
    forms_to_sign_in,
    login_boxes,
    root_of,
    stands_alone,
)
from crawler.pages.markup.pieces import Link, Place
from crawler.pages.markup.tree import Element, begin_of
from crawler.pages.walls.login_addresses import is_login_path
from crawler.pages.wording.phrases import folded, phrases

_BODIES = (Place.MAIN, Place.SHARED)
_NAME = 60
_MOST = 20
"""Ways in that are looked at: walls have a few, and hostile pages thousands."""

_PRESSED = ("submit", "button")


def ways_in(page: Page) -> tuple[Element, ...]:
    """Return the elements of the main part by which one can sign in.

    Whether the sibling shows them too or not; each but once.
    """
    return page.remembered("ways in", lambda: tuple(islice(_ways_in(page), _MOST)))


def framed_ways(page: Page) -> tuple[Element, ...]:
    """Return forms to sign in of the frame: boxes that pass for those of every page."""
    if not any(one.kind == "password" for one in page.pieces.fields):
        return ()
    return page.remembered("framed ways", lambda: tuple(_framed_ways(page)))


def _framed_ways(page: Page) -> Iterator[Element]:
    own = frozenset(map(id, ways_in(page)))
    forms = islice(forms_to_sign_in(page), _MOST)
    return (one for one in forms if id(one) not in own)


def _ways_in(page: Page) -> Iterator[Element]:
    boxes = login_boxes(page)
    yield from boxes
    yield from (one for one in _central_forms(page) if one not in boxes)
    yield from first_steps(page)
    for link in page.pieces.links:
        if link.place in _BODIES and not link.hidden and _leads_in(page, link):
            yield from _element_of(page, link)
    if any(
        one.place in _BODIES and _is_pressed(one.tag, one.kind)
        for one in page.pieces.fields
    ):
        yield from filter(_is_button_in, _buttons(page))


def _central_forms(page: Page) -> Iterator[Element]:
    """Yield forms to sign in that pass for boxes of the frame, in no column."""
    if any(one.kind == "password" for one in page.pieces.fields):
        yield from filter(stands_alone, islice(forms_to_sign_in(page), _MOST))


def _element_of(page: Page, link: Link) -> Iterator[Element]:
    """Yield the element of a link; one without text stands in no block."""
    blocks = page.pieces.blocks[link.block : link.block + 1] if link.text else ()
    around = blocks[0].element if blocks else root_of(page)
    links = () if around is None else around.iter("a")
    own = (one for one in links if (one.get("href") or "").strip() == link.href)
    return islice(own, 1)


def _leads_in(page: Page, link: Link) -> bool:
    """Whether a link lets one in: it says so, or has a picture and such an address."""
    if link.text:
        return _is_door(link.text) or "login" in link.href.lower()
    return is_login_path(page.joined(link.href) or "")


def _is_door(text: str) -> bool:
    return 0 < len(text) <= _NAME and folded(text).startswith(phrases("walls", "doors"))


def _is_pressed(tag: str, kind: str) -> bool:
    return tag == "button" or kind in _PRESSED


def _buttons(page: Page) -> Iterator[Element]:
    root = root_of(page)
    return iter(()) if root is None else root.iter("button", "input")


def _is_button_in(control: Element) -> bool:
    """Whether what can be pressed says so; what a form is sent with, its form tells."""
    kind = (control.get("type") or "").lower()
    if control.tag == "input":
        return kind in _PRESSED and _is_door(control.get("value") or "")
    return _is_door(begin_of(control).strip())
