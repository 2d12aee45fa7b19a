"""First steps of signing in: forms that ask but for a name, a number or an address."""

from collections.abc import Iterator, Sequence

from crawler.pages.content import Page
from crawler.pages.forms.sign_in import LINES, PRESSED, box_around, root_of, signs_in
from crawler.pages.markup.pieces import Field, Place
from crawler.pages.markup.tree import Element, begin_of
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_WITH_SECRET = 2
_FEW = 12


def first_steps(page: Page) -> Iterator[Element]:
    """Yield boxes of the main part that ask but for a name or a number, to go on.

    A code is sent then, or the password is asked for on the next page. That they sign
    in, what is said around them must tell: a newsletter asks for no more.
    """
    asks = [one for one in page.pieces.fields if _asks_for_name(one)]
    root = root_of(page) if 0 < len(asks) <= _FEW else None
    for one in () if root is None else root.iter("input"):
        if (one.get("type") or "").lower() in LINES and _is_known(one, asks):
            box = box_around(one)
            if _goes_on(box) and signs_in(box):
                yield box


def _asks_for_name(one: Field) -> bool:
    is_shown = one.place in (Place.MAIN, Place.SHARED)
    return is_shown and one.tag == "input" and one.kind in LINES


def _is_known(control: Element, asks: Sequence[Field]) -> bool:
    return any(one.name == (control.get("name") or "") for one in asks)


def _is_secret(control: Element) -> bool:
    """Whether a field of text is for a password, whose letters a script hides."""
    said = f"{control.get('name') or ''} {control.get('placeholder') or ''}"
    return first_phrase(folded(said), "walls", "secrets") is not None


def _goes_on(box: Element) -> bool:
    """Whether one line is asked for, or a password too; the button leads further."""
    inputs = [*box.iter("input")]
    lines = [one for one in inputs if (one.get("type") or "").lower() in LINES]
    is_one = len(lines) == 1 or (
        len(lines) == _WITH_SECRET and any(map(_is_secret, lines))
    )
    if not is_one or next(iter(box.iter("select")), None) is not None:
        return False
    if any((one.get("type") or "").lower() == "password" for one in inputs):
        return False
    known = phrases("walls", "next_steps")
    said = (
        folded(f"{begin_of(one).strip()}{one.get('value') or ''}")
        for one in (*box.iter("button"), *inputs)
        if one.tag == "button" or (one.get("type") or "").lower() in PRESSED
    )
    return any(one.startswith(known) for one in said)
