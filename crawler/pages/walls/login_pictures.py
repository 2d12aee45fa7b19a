"""Pictures beside a form to sign in: which are shown for their own sake."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import islice

from crawler.pages.content import Page
from crawler.pages.forms.sign_in import login_boxes, root_of
from crawler.pages.markup.pictures import is_decor, picture_source
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import Element, text_of
from crawler.pages.wording.phrases import phrases

_AROUND = 6
_FEW_ELEMENTS = 80


def is_on_sibling(page: Page) -> bool:
    """Whether the impossible sibling asks for a password too: a box of the frame."""
    fields = () if page.sibling is None else page.sibling.fields
    return any(one.kind == "password" for one in fields)


def shows_picture(page: Page, *, is_named: bool) -> bool:
    """Whether a picture is shown for its own sake.

    Below a name that any may be; without one it must lie where records keep theirs,
    for walls are decorated too.
    """
    if not page.pieces.images:
        return False
    if not is_named and not is_on_sibling(page):
        framed = {id(one.element) for one in _of_frame(page)}
        return any(
            is_of_record(one) and not _stands_in(one, framed) for one in pictures(page)
        )
    return any(True for _ in pictures(page))


def pictures(page: Page) -> Iterator[Element]:
    """Yield pictures of the page that no form holds."""
    root = root_of(page)
    boxes = login_boxes(page)
    inside = {id(one) for box in boxes for one in box.iter("img")}
    for one in () if root is None else root.iter("img"):
        if id(one) not in inside and not is_decor(one):
            yield one


def _of_frame(page: Page) -> Iterator[Block]:
    bodies = (Place.MAIN, Place.SHARED)
    return (one for one in page.pieces.blocks if one.place not in bodies)


def _stands_in(image: Element, framed: AbstractSet[int]) -> bool:
    """Whether the smallest element with any text around a picture is of the frame."""
    around = image.getparent()
    for _ in range(_AROUND):
        if around is None:
            break
        inside = [*islice(around.iter(), _FEW_ELEMENTS)]
        if any(id(one) in framed for one in inside):
            return True
        if text_of(around).strip():
            return False
        around = around.getparent()
    return True


def is_of_record(image: Element) -> bool:
    """Whether a picture lies in a folder where records keep theirs."""
    folders = picture_source(image).lower().split("/")[:-1]
    kept = phrases("walls", "record_folders")
    return any(part.startswith(kept) for part in folders)
