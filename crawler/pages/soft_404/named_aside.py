"""Content in regions that are named like boxes of a frame: "statistics", "modal".

Systems call the boxes of a frame so, and writers of pages their own. Between the
menu and the foot of a page that shows nothing else, such a region is the page.
"""

import re
from collections.abc import Iterator

from crawler.pages.content import Page
from crawler.pages.lines.remains import own_lines
from crawler.pages.markup.frame_names import Says, says
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import Element
from crawler.pages.site.owners import owner_names
from crawler.pages.wording.phrases import first_phrase, folded, phrases
from data.tables import table

_LEAST = 25
_DEEP = 30
_LETTER = re.compile("[A-Za-zก-๙]")


def told_in_box(page: Page) -> bool:
    """Whether a region between menu and foot that bears such a name says something."""
    blocks = page.pieces.blocks
    framed = [at for at, one in enumerate(blocks) if one.place is Place.FRAME]
    boxes: dict[Element, list[Block]] = {}
    for at in framed:
        box = _box_around(blocks[at].element)
        if box is not None:
            boxes.setdefault(box, []).append(blocks[at])
    menu = next((at for at, one in enumerate(blocks) if one.linked), len(blocks))
    boxed = {id(one) for inside in boxes.values() for one in inside}
    foot = max(
        (at for at in framed if id(blocks[at]) not in boxed), default=len(blocks)
    )
    return any(
        menu < blocks.index(inside[0]) < max(foot, menu + 2) and _tells(page, inside)
        for inside in boxes.values()
    )


def _tells(page: Page, inside: list[Block]) -> bool:
    """Whether lines of a box say something that boxes of a frame do not say."""
    if folded(inside[0].text).strip(":.") in phrases("frame", "boxes"):
        return False
    owners = owner_names(page)
    own = [
        one
        for one in own_lines(inside)
        if not one.is_link and folded(one.text) not in owners
    ]
    text = "\n".join(one.text for one in own)
    is_of_site = any(
        first_phrase(folded(text), "frame", key) for key in ("consents", "foot_words")
    )
    return len(_LETTER.findall(text)) >= _LEAST and not is_of_site


def _box_around(element: Element) -> Element | None:
    """Return the box of such a name around an element, inside the body of a page."""
    box: Element | None = None
    for here in _up(element):
        names = f"{here.get('class') or ''} {here.get('id') or ''}".lower().split()
        if not _boxes().isdisjoint(names):
            box = here
        elif (
            says(here.tag, here.get("role") or "", " ".join(names)) is not Says.NOTHING
        ):
            return None
    around = None if box is None else box.getparent()
    return None if around is None or around.tag == "body" else box


def _up(element: Element) -> Iterator[Element]:
    here: Element | None = element
    for _ in range(_DEEP):
        if here is None or here.tag == "body":
            return
        yield here
        here = here.getparent()


def _boxes() -> frozenset[str]:
    return frozenset(table("phrases/frame.toml")["box_names"])
