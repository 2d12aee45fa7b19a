"""What stands above the menu of a site: its head, and nothing of the page itself."""

from crawler.pages.content import Page
from crawler.pages.lines import is_way
from crawler.pages.phrases import folded, phrases
from crawler.pages.pieces import MAIN, Block, Place

_LINKS = 3
_BETWEEN = frozenset(" |/>»›→\\:•·-")


def in_head(page: Page, block: Block) -> bool:
    """Whether a line stands above the menu that leads home, as mottos and hotlines do.

    Only where the main part goes on below the menu; the way to a page ("breadcrumbs")
    is no menu, for titles stand above it.
    """
    return id(block) in page.remembered("head of site", lambda: _head(page))


def _head(page: Page) -> frozenset[int]:
    blocks = page.pieces.blocks
    menu = next((at for at in range(len(blocks)) if _is_menu(page, at)), 0)
    above = (one for one in blocks[:menu] if one.place is MAIN)
    goes_on = any(one.place is MAIN for one in blocks[menu:])
    return frozenset(map(id, above)) if goes_on else frozenset()


def _is_menu(page: Page, at: int) -> bool:
    """Whether links that begin with the way home stand in a line, or in several."""
    first = page.pieces.blocks[at]
    is_row = first.place is Place.FRAME and first.linked * 2 > len(first.text)
    line = folded(first.text) if is_row else ""
    if not line.startswith(phrases("frame", "home_words")):
        return False
    said = sum(one not in _BETWEEN for one in first.text)
    if first.linked < said and is_way(line):
        return False  # the last step of a way is the page itself, and no link
    several = [one for one in page.pieces.links if one.block == at and one.text]
    run = page.pieces.blocks[at : at + _LINKS]
    is_run = len(run) == _LINKS and all(
        one.is_link and one.place is Place.FRAME for one in run
    )
    return len(several) >= _LINKS or is_run
