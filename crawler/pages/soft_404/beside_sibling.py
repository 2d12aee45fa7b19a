"""A page beside its impossible sibling: what is left of it, and what that means.

What both show is the frame of the site (FIELD-NOTES.md part B 2).
"""

from crawler.model.outcome import Outcome
from crawler.pages.comparison.novelty import (
    novel,
    shows_new_date,
    theirs_alone,
)
from crawler.pages.comparison.turning import alike
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.kinds.substance import says_something
from crawler.pages.lines.figures import shows_figures
from crawler.pages.lines.frame_lines import is_address
from crawler.pages.lines.remains import has_empty_date, own_lines, says_nothing
from crawler.pages.markup.pieces import Block
from crawler.pages.site.onward import attachments
from crawler.pages.soft_404.ignoring import ignores_its_id
from crawler.pages.titles.headings import is_section
from crawler.pages.titles.title import find_title
from crawler.pages.walls.of_site import refusal
from crawler.pages.wording.missing import Missing, missing


def like_sibling(page: Page) -> Ending | None:
    """Find pages of which nothing is left beside the sibling."""
    if page.sibling is None or has_own(page) or ignores_its_id(page):
        return None
    if any(own_lines(theirs_alone(page))):
        return None  # the sibling shows an item, and so no empty page to compare with
    refused = refusal(page)
    if refused is not None:
        proof = f"says {quoted(refused)}"  # to everybody, whatever is asked for
        return Ending(outcome=Outcome.LOGIN_REQUIRED, proof=proof)
    said = next((one.text for one in page.shared if one.heading), page.main_text)
    said = said or " ".join(one.text for one in page.shared) or "-"
    proof = f"shows what an impossible id shows too: {quoted(said)}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def has_own(page: Page) -> bool:
    """Whether anything of the page's own is left beside its sibling."""
    shown = novel(page)
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
