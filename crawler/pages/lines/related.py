"""Lists of other pages' items below a heading that says so: "related news"."""

from dataclasses import replace

from crawler.pages.markup.pieces import MAIN, Block, Place
from crawler.pages.markup.tree import Element
from crawler.pages.wording.phrases import folded, phrases

_RELATED_LINE = 40
_PROSE = 120
_SMALL = 3
_LEVELS = 4
_DEEP = 40


def without_related(blocks: list[Block]) -> list[Block]:
    """Move lists of other pages' items out of the main part, each with its heading."""
    start: Block | None = None
    around: Element | None = None
    above: Block | None = None
    is_below_box = False
    for place, block in enumerate(blocks):
        if block.place is not MAIN:
            above = block
            continue
        if above is not None:
            is_below_box = above.place is Place.FRAME and _names_others(above)
            above = None
        is_below_box = is_below_box and block.linked > 0 and not block.heading
        if start is None and is_below_box:
            blocks[place] = replace(block, place=Place.RELATED)
            continue
        if start is not None and _ends_related(block, start, around):
            start = None
        if start is None and _starts_related(block):
            start, around = block, _list_around(block.element)
        if start is not None:
            blocks[place] = replace(block, place=Place.RELATED)
    return blocks


def _names_others(block: Block) -> bool:
    """Whether a line of the frame heads a box of other items; links below are its."""
    is_short = len(block.text) <= _RELATED_LINE and not block.linked
    return is_short and folded(block.text).startswith(phrases("frame", "related_words"))


def _list_around(heading: Element) -> Element | None:
    """Return the nearest element that holds a heading and links below it."""
    here: Element | None = heading.getparent()
    for _ in range(_LEVELS):
        if here is None or here.tag in ("body", "html", "main"):
            return None
        if next(here.iter("a"), None) is not None:
            return here
        here = here.getparent()
    return None


def _is_inside(element: Element, around: Element) -> bool:
    here: Element | None = element
    for _ in range(_DEEP):
        if here is None or here is around:
            break
        here = here.getparent()
    return here is around


def _starts_related(block: Block) -> bool:
    if len(block.text) > _RELATED_LINE or block.heading == 1:
        return False
    name = folded(block.text).lstrip("0123456789")  # "5 latest news"
    if block.heading and not block.is_link:
        known = phrases("frame", "related_headings")
        if name.strip(":.") in known or _is_latest(block, name):
            return True
    return name.startswith(phrases("frame", "related_words"))


def _is_latest(block: Block, name: str) -> bool:
    """Whether a small heading is of a box of what is newest: "e-GP ล่าสุด"."""
    return block.heading >= _SMALL and name.endswith(phrases("frame", "latest"))


def _ends_related(block: Block, start: Block, around: Element | None) -> bool:
    if around is not None and not _is_inside(block.element, around):
        return True
    level = start.heading or len("h1-h6")
    is_next_part = bool(block.heading) and block.heading <= level and not block.is_link
    return is_next_part or block.unlinked > _PROSE
