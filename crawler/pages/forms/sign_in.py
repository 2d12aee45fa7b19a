"""Forms that sign a visitor in, and the lines of a page that belong to them.

A password may be asked for other ends: to follow a complaint up, to protect what
one writes. Such a form is a service, and no wall (DOMAIN.md 3.9).
"""

from collections.abc import Iterator

from crawler.pages.content import Page
from crawler.pages.markup.elements import names_of
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import Element, text_of
from crawler.pages.site.windows import is_in_closed_window
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_AROUND = 8
_INSIDE = 40
_MOST_FIELDS = 5
_FEW_LINKS = 4
_FRAME = frozenset(("header", "nav", "footer", "aside"))
_MOST_WORDS = 1_200
LINES = frozenset(("", "text", "email", "tel", "number"))
"""Kinds of fields that take one line, and below those that are pressed."""

PRESSED = frozenset(("submit", "button", "image"))


def login_boxes(page: Page) -> tuple[Element, ...]:
    """Return the smallest elements that hold all of a form to sign in with.

    Of the main part, whether the sibling shows it too or not.
    """
    return page.remembered("login boxes", lambda: tuple(_login_boxes(page)))


def forms_to_sign_in(page: Page) -> Iterator[Element]:
    """Yield such elements of the whole page, in boxes of its frame too."""
    return filter(signs_in, map(box_around, _passwords(page)))


def is_inside(block: Block, boxes: tuple[Element, ...]) -> bool:
    """Whether a line stands in one of such elements."""
    here: Element | None = block.element
    for _ in range(_INSIDE):
        if here is None:
            return False
        if any(here is box for box in boxes):
            return True
        here = here.getparent()
    return False


def root_of(page: Page) -> Element | None:
    """Return the element around everything; ``None`` of a page without any text."""
    known = [one.element for one in page.pieces.blocks[:1]]
    known += [one.form for one in page.pieces.fields if one.form is not None][:1]
    if not known:
        return None
    root = known[0]
    while (above := root.getparent()) is not None:
        root = above
    return root


def _login_boxes(page: Page) -> Iterator[Element]:
    asks = [one for one in page.pieces.fields if one.kind == "password"]
    is_bare = len(page.pieces.links) <= _FEW_LINKS  # no site around it to be framed
    is_main = any(is_bare or one.place in (Place.MAIN, Place.SHARED) for one in asks)
    for field in _passwords(page) if asks else ():
        if not is_main and not _is_central(field):
            continue
        box = box_around(field)
        if signs_in(box):
            yield box


def _is_central(field: Element) -> bool:
    """Whether what is named like a box to sign in stands in no part of a frame.

    Such names pass for the frame's, as on most pages they are.
    """
    named = False
    above = field.getparent()
    while above is not None and above.tag != "body":
        names = names_of(above).lower()
        if above.tag in _FRAME or any(
            map(names.__contains__, phrases("walls", "aside"))
        ):
            return False
        named = named or any(map(names.__contains__, phrases("walls", "boxes")))
        above = above.getparent()
    return named


def stands_alone(box: Element) -> bool:
    """Whether a form stands in no part of a frame, and in no cell beside others."""
    above = box.getparent()
    while above is not None and above.tag != "body":
        names = names_of(above).lower()
        if above.tag in _FRAME or any(
            map(names.__contains__, phrases("walls", "aside"))
        ):
            return False
        around = above.getparent()
        if above.tag == "td" and around is not None and len(around) > 1:
            return False
        above = around
    return True


def _passwords(page: Page) -> Iterator[Element]:
    """Yield the password fields of the whole page, but of windows that are closed."""
    root = root_of(page)
    for one in () if root is None else root.iter("input"):
        is_password = (one.get("type") or "").lower() == "password"
        if is_password and not is_in_closed_window(page, one):
            yield one


def box_around(field: Element) -> Element:
    """Return the form, or what holds a name and a button as well.

    Some systems put one form around the whole page.
    """
    here, above = field, field.getparent()
    for _ in range(_AROUND):
        if above is None or above.tag == "body":
            break
        here, above = above, above.getparent()
        if here.tag == "form" or (_has_name(here) and _has_button(here)):
            break
    return here


def _has_name(element: Element) -> bool:
    kinds = ((one.get("type") or "").lower() for one in element.iter("input"))
    return any(kind in LINES for kind in kinds)


def _has_button(element: Element) -> bool:
    if next(iter(element.iter("button")), None) is not None:
        return True
    kinds = ((one.get("type") or "").lower() for one in element.iter("input"))
    return any(kind in PRESSED for kind in kinds)


def signs_in(box: Element) -> bool:
    """Whether a form asks who one is, and for nothing else."""
    if next(iter(box.iter("textarea")), None) is not None:
        return False
    inputs = [*box.iter("input")]
    lines = [one for one in inputs if (one.get("type") or "").lower() in LINES]
    if len(lines) >= _MOST_FIELDS:
        return False
    if any(map(_finds, (*box.iter("button"), *inputs))):
        return False
    said = " ".join((text_of(box)[:_MOST_WORDS], *(_told(one) for one in inputs)))
    return first_phrase(folded(said), "walls", "following") is None


def _finds(control: Element) -> bool:
    """Whether a button searches for what one wrote, and does not sign in."""
    kind = (control.get("type") or "").lower()
    if control.tag == "input" and kind not in PRESSED:
        return False
    said = folded(f"{text_of(control)}{control.get('value') or ''}")
    return said.startswith(phrases("walls", "finding"))


def _told(control: Element) -> str:
    return f"{control.get('value') or ''} {control.get('placeholder') or ''}"
