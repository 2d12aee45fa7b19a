"""Lines that name a menu, or what a menu calls a part of the site."""

from crawler.pages.content import Page
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.wording.phrases import folded


def names_menu(page: Page, block: Block) -> bool:
    """Whether a line stands with links of the frame alone: the name of a menu."""
    around = block.element.getparent()
    if around is None or around.tag in ("body", "html", "main"):
        return False
    blocks = page.pieces.blocks
    place = next(at for at, one in enumerate(blocks) if one is block)
    below = blocks[place + 1 : place + 2]
    if not all(one.place is Place.FRAME and one.is_link for one in below) or not below:
        return False
    inside = {id(one) for one in around.iter()}
    return not any(id(one.element) in inside and one is not block for one in page.main)


def names_module(page: Page, block: Block) -> bool:
    """Whether a line is what a menu calls another page: the part this one is of."""
    led = page.remembered("menu", lambda: _menu(page)).get(folded(block.text), set())
    return bool(led) and page.url not in led


def names_page(page: Page, block: Block) -> bool:
    """Whether a line is what a menu calls this very page."""
    led = page.remembered("menu", lambda: _menu(page)).get(folded(block.text), set())
    return page.url in led


def _menu(page: Page) -> dict[str, set[str]]:
    """Return where the links of the frame lead, by their folded texts."""
    led: dict[str, set[str]] = {}
    for url, link in page.links(Place.FRAME):
        led.setdefault(folded(link.text), set()).add(url)
    return led
