"""Pages of which no more than the name has come: a program is yet to fill them."""

from collections.abc import Sequence

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.markup.pieces import Block
from crawler.pages.programs.drawn import is_drawn_into, is_loading
from crawler.pages.programs.named_only import heads_column, is_label, is_of_any_page
from crawler.pages.programs.scripts import is_fetched_into
from crawler.pages.programs.widgets import widget_to_come
from crawler.pages.site.onward import attachments
from crawler.pages.titles.part_names import names_part
from crawler.pages.walls.beside_login import without_menus
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import phrases

_HEADS = 2
_TELLING = 200


def mounted(page: Page) -> Ending | None:
    """Find an empty place for a program below a menu that no name tells of."""
    pieces = page.pieces
    if not pieces.scripts or pieces.images or pieces.embeds or is_home(page.url):
        return None
    blocks = (*page.main, *page.shared)
    if any(one.unlinked > _TELLING for one in blocks):
        return None  # so do most pages, and all the rest takes time
    if any(missing(one.text) is not Missing.NO for one in blocks) or attachments(page):
        return None
    left = without_menus([one for one in blocks if not is_of_any_page(one)])
    name = _mount(page, left) if blocks else _framework(page)
    if name is None:
        return None
    proof = f"a program fills the empty element {quoted(name)}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def _framework(page: Page) -> str | None:
    """Return the usual place of a framework, where nothing stands around it."""
    mounts = phrases("walls", "mounts")
    return next((one for one in page.pieces.hollows if one.lower() in mounts), None)


def _mount(page: Page, left: Sequence[Block]) -> str | None:
    """Return where a program draws a page of which no more than its name has come.

    Of an item the name is enough, as its server has it, but not that of a part of the
    site. Of a list it is not, nor are the heads of its columns, and the words beside
    what these are searched by.
    """
    if not left:
        return is_drawn_into(page)
    loading = next((one.text for one in left if is_loading(one.text)), None)
    if asks_for_item(page.url):
        names = [one.text for one in left if not is_loading(one.text)]
        return loading if all(map(names_part, names)) else None
    told = [one for one in left if not (is_loading(one.text) or heads_column(one))]
    if loading is not None and any(map(heads_column, page.main)):
        told = [one for one in told if not is_label(one)]
    if len(told) > _HEADS or not all(one.heading and not one.is_link for one in told):
        return None
    named = loading or page.pieces.awaited or is_fetched_into(page)
    return named or widget_to_come(page)
