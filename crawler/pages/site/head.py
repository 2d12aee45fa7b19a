"""What stands above the menu of a site: its head, and nothing of the page itself."""

from collections.abc import Iterable, Sequence
from functools import cache

from crawler.pages.content import Page
from crawler.pages.lines.frame_lines import is_way
from crawler.pages.markup.pieces import MAIN, Block, Place
from crawler.pages.site.foot import foot_at
from crawler.pages.wording.phrases import folded, phrases

_LINKS = 3
_SHORT = 200
"""Characters of a head, outside links, that are no page whatever stands below."""

_BETWEEN = frozenset(" |/>»›→\\:•·-")


def in_head(page: Page, block: Block) -> bool:
    """Whether a line stands above the menu that leads home, as mottos and hotlines do.

    Only where most of the main part stands below it; the way to a page ("breadcrumbs")
    is no menu, for titles stand above it.
    """
    return id(block) in page.remembered("head of site", lambda: _head(page))


def _head(page: Page) -> frozenset[int]:
    blocks = page.pieces.blocks[: foot_at(page)]
    menu = next((at for at in range(len(blocks)) if _is_menu(page, at)), 0)
    above = [one for one in blocks[:menu] if one.place is MAIN]
    below = [one for one in blocks[menu:] if one.place is MAIN]
    is_head = bool(below) and _length(above) <= max(_SHORT, _length(below))
    return frozenset(map(id, above)) if is_head else frozenset()


def is_headed(blocks: Sequence[Block], at: int) -> bool:
    """Whether the line above links names them as a box of links, or a site map."""
    above = folded(blocks[at - 1].text).strip(":") if at else ""
    return above in _boxes_of_links()


@cache
def _boxes_of_links() -> frozenset[str]:
    named = (*phrases("frame", "related_words"), *phrases("frame", "site_maps"))
    return frozenset(named)


def _length(blocks: Iterable[Block]) -> int:
    return sum(one.unlinked for one in blocks)


def _is_menu(page: Page, at: int) -> bool:
    """Whether links that begin with the way home stand in a line, or in several."""
    first = page.pieces.blocks[at]
    is_row = first.place is Place.FRAME and first.linked * 2 > len(first.text)
    line = page.folded_blocks[at] if is_row else ""
    if not line.startswith(phrases("frame", "home_words")):
        return False
    if is_headed(page.pieces.blocks, at):
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
