"""What is a page's own beside its impossible sibling, of whatever sort."""

from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.comparison.echoes import echoes
from crawler.pages.comparison.novelty import novel, shows_new_date
from crawler.pages.comparison.turning import alike
from crawler.pages.content import Page
from crawler.pages.kinds.substance import says_something
from crawler.pages.lines.figures import shows_figures
from crawler.pages.lines.frame_lines import is_address
from crawler.pages.lines.remains import has_empty_date, says_nothing
from crawler.pages.lines.unfilled import is_unfilled
from crawler.pages.markup.pieces import Block
from crawler.pages.site.onward import attachments
from crawler.pages.titles.headings import is_section
from crawler.pages.titles.title import find_title
from crawler.pages.wording.missing import Missing, missing


def has_own(page: Page) -> bool:
    """Whether anything of the page's own is left beside its sibling."""
    novelty = (one for one in novel(page) if not echoes(page, one))
    shown = [one for one in novelty if not _counts_naught(page, one)]
    if says_something(page, shown):
        return True
    if attachments(page) or _shows_things(page) or shows_new_date(page):
        return True
    if shows_figures(shown) or any(_tells_address(page, one) for one in shown):
        return True
    title = find_title(page)
    if title is None or is_section(title.text) or says_nothing(title.text):
        return False
    if has_empty_date(title.text):
        return False
    is_turning = title.block is not None and title.block not in shown
    return not is_turning and missing(title.text) is not Missing.SURELY


def _counts_naught(page: Page, block: Block) -> bool:
    """Whether a line of an item's template counts none: "จำนวนภาพ 0 ภาพ"."""
    return "0" in block.text and asks_for_item(page.url) and is_unfilled(block.text)


def _tells_address(page: Page, block: Block) -> bool:
    """Whether a line is an address, and not that of the owner with other counters."""
    if page.sibling is None or not is_address(block.text):
        return False
    line = alike(block.text)
    return all(alike(one.text) != line for one in page.sibling.blocks)


def _shows_things(page: Page) -> bool:
    """Whether a page shows a picture or an embed that its sibling does not."""
    pieces = page.pieces
    return bool(pieces.images or pieces.embeds or pieces.boxed)
