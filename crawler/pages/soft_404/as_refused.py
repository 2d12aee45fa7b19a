"""Pages that say what the site says when it refuses an impossible id.

A refusal with its status is one; the same words with status 200 are a missing page,
however they are worded (DOMAIN.md 3.1).
"""

from collections.abc import Iterator

from crawler.model.outcome import Outcome
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.comparison.turning import alike
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.kinds.substance import has_more_than_text, is_void, names_content
from crawler.pages.lines.remains import own_lines
from crawler.pages.markup.pieces import Block, Pieces, Place
from crawler.pages.site.onward import attachments
from crawler.pages.titles.item_lines import is_byline, names_item, tells
from crawler.pages.wording.missing import Missing, is_message, is_pardon, missing
from crawler.pages.wording.site_names import without_site


def as_refused(page: Page) -> Ending | None:
    """Find pages that bear the title of the refusal, or its message and no more."""
    if page.refusal is None or _shows_something(page):
        return None
    said = next(_said_by(page, page.refusal), None)
    if said is None:
        return None
    proof = f"says what the site refuses an impossible id with: {quoted(said)}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def only_refusal(page: Page) -> Ending | None:
    """Find pages of one item that show nothing but what the refusal shows."""
    if page.refusal is None or not asks_for_item(page.url) or names_content(page):
        return None
    if has_more_than_text(page) or page.pieces.boxed or _shows_something(page):
        return None
    shown = {alike(one.text) for one in page.refusal.blocks}
    own = [one for one in page.pieces.blocks if alike(one.text) not in shown]
    if any(one.place is Place.MAIN or not _is_of_site(page, one) for one in own):
        return None
    proof = "shows nothing but what the site refuses an impossible id with"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def _is_of_site(page: Page, block: Block) -> bool:
    return block.is_link or is_void(page, block)


def _shows_something(page: Page) -> bool:
    pieces = page.pieces
    if pieces.images or pieces.embeds or attachments(page):
        return True
    return any(names_item(one) or tells(one) or is_byline(one) for one in page.main)


def _said_by(page: Page, refusal: Pieces) -> Iterator[str]:
    """Yield the messages that page and refusal share."""
    title = page.pieces.page_title
    if title == refusal.page_title and _refuses(without_site(title)):
        yield title
    if any(own_lines(page.main)):
        return  # a box of the site may say that it has nothing
    theirs = {one.text for one in refusal.blocks if not one.linked}
    for block in page.pieces.blocks:
        if block.text in theirs and missing(block.text) is Missing.SURELY:
            yield block.text


def _refuses(title: str) -> bool:
    return bool(title) and (is_message(title) or is_pardon(title))
