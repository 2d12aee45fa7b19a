"""Messages of failing scripts and databases, with status 200 (DOMAIN.md 3.3)."""

import re

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.comparison.novelty import novel
from crawler.pages.content import Page
from crawler.pages.days.dated import is_dated
from crawler.pages.ending import Ending, quoted
from crawler.pages.forms.comment_forms import takes_messages
from crawler.pages.kinds.substance import has_more_than_text
from crawler.pages.lines.figures import shows_figures
from crawler.pages.lines.frame_lines import is_address, is_of_owner
from crawler.pages.lines.remains import own_lines
from crawler.pages.lines.script_messages import (
    has_words_of_messages,
    is_fatal,
    is_message,
)
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.site.onward import attachments
from crawler.pages.titles.part_names import names_part
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import folded, phrases

_ARTICLE = 120
_EXPLAINED = 2_000
_A_WORD = 12
_A_LINE = 10
_SOME = 60
_LINE = 300
_MOST = 200
_FEW_LINKS = 5
_THAI = re.compile("[ก-๙]")


def server_script_error(page: Page) -> Ending | None:
    """Find pages of which nothing is left but an error message.

    A lone notice above a full article breaks nothing.
    """
    return _printed(page) or _drawn_by_framework(page)


def _drawn_by_framework(page: Page) -> Ending | None:
    """Find the page that a framework draws of its own error: no site, no Thai word."""
    is_alone = len(page.pieces.links) <= _FEW_LINKS and not page.pieces.images
    if not is_alone or _THAI.search(page.folded_page) or "404" in page.folded_page:
        return None
    begins, whole = phrases("shells", "exceptions"), phrases("shells", "failures")
    lines = page.folded_headings.split("\n")
    found = (one for one in lines if one.startswith(begins) or one in whole)
    title = next(found, None)
    if title is None:
        return None
    proof = f"headed {quoted(title)}"
    return Ending(outcome=Outcome.SERVER_SCRIPT_ERROR, proof=proof)


def _printed(page: Page) -> Ending | None:
    if not _may_err(page):
        return None
    blocks = (*page.main, *page.shared)
    errors = [block for block in blocks if _is_error(block)]
    if not errors or attachments(page):
        return None
    others = [
        block
        for block in novel(page)
        if block not in errors and not _is_of_trace(block)
    ]
    own = [*own_lines(others)]
    rest = sum(block.unlinked for block in own)
    is_fatal = any(_is_fatal(block) for block in errors)
    is_told = not is_fatal or all(map(_is_thai, errors))
    if not is_fatal and (_serves(page) or (rest and page.sibling is not None)):
        return None  # a notice beside a record, however short
    is_there = is_told and (is_dated(page, others) or _is_page(page, own))
    if is_there or (is_fatal and _stands_above(page, own, errors[0])):
        return None
    most = _ARTICLE if is_fatal else _ARTICLE // 2
    if is_fatal and any(block.element.tag == "pre" for block in errors):
        most = sum(len(block.text) for block in errors)  # a trace is longer than menus
    if rest > (_EXPLAINED if _is_headed(page) else most):
        return None
    proof = f"prints {quoted(errors[0].text)}"
    return Ending(outcome=Outcome.SERVER_SCRIPT_ERROR, proof=proof)


def _serves(page: Page) -> bool:
    """Whether a page is for what is not told in words: it went on behind a warning.

    A form to write in, frames, pictures that an impossible id does not show, and what
    a page leads to that is of no item.
    """
    if page.pieces.embeds or takes_messages(page):
        return True
    if page.sibling is not None and page.pieces.images:
        return True
    if asks_for_item(page.url):
        return False
    links = page.links(Place.MAIN)
    lines = [one for one in page.main if not _is_error(one) and not one.is_link]
    is_headed = any(one.heading for one in lines) and len(lines) > 1
    is_entrance = is_home(page.url) and bool(links)
    return is_headed or is_entrance or len(links) > _FEW_LINKS


def _stands_above(page: Page, own: list[Block], error: Block) -> bool:
    """Whether an item stands above a message: the script died in the foot below it.

    Or behind that: then all of the page has come.
    """
    places = {id(block): at for at, block in enumerate(page.pieces.blocks)}
    above = [one for one in own if places[id(one)] < places[id(error)]]
    if len(above) < len(own):
        return False
    last = max((places[id(one)] for one in above), default=places[id(error)])
    foot = page.pieces.blocks[last + 1 : places[id(error)]]
    if any(is_of_owner(one) or is_address(one.text) for one in foot):
        return sum(one.unlinked for one in above) >= _A_LINE
    if not _is_page(page, above):
        return False
    length = sum(one.unlinked for one in above if not one.heading)
    return has_more_than_text(page) or is_dated(page, above) or length >= _SOME


def _is_page(page: Page, own: list[Block]) -> bool:
    """Whether something stands under a heading of its own."""
    heads = [one for one in own if one.heading and not names_part(one.text)]
    below = sum(len(one.text) for one in own) - sum(len(one.text) for one in heads[:1])
    shows = has_more_than_text(page) or shows_figures(page.main)
    return bool(heads) and (below >= _A_LINE or shows)


def _is_thai(block: Block) -> bool:
    """Whether a message is in words of Thai: news may tell the same."""
    return len(_THAI.findall(block.text[:_LINE])) > _A_WORD // 2


def _is_of_trace(block: Block) -> bool:
    """Whether a line goes on with a message: where it happened, and in what."""
    line = folded(block.text)
    is_latin = len(_THAI.findall(line)) <= _A_WORD
    return is_latin and line.startswith(phrases("shells", "server_trace"))


def explains(page: Page) -> bool:
    """Whether a program gives its reason in Thai: that there is no such item.

    Frameworks print what they are told to in the page of their own errors, below a
    heading that says no more than that there was one (CodeIgniter's ``show_error``).
    """
    bare = phrases("shells", "server_bare")
    blocks = (*page.main, *page.shared)
    if not all(folded(one.text) in bare for one in blocks if _is_fatal(one)):
        return False
    return any(
        _is_thai(one) and missing(one.text) is Missing.SURELY
        for one in (*page.main, *page.shared)
    )


def has_died(page: Page) -> bool:
    """Whether a message tells that a script went no further."""
    return any(map(_is_fatal, (*page.main, *page.shared)))


def has_noise(page: Page) -> bool:
    """Whether a script printed a warning on the page."""
    return _may_err(page) and any(map(_is_error, page.pieces.blocks[:_MOST]))


def _may_err(page: Page) -> bool:
    """Whether any message stands anywhere: asked once, before every block is."""
    return page.remembered("may err", lambda: has_words_of_messages(page.folded_page))


def _is_headed(page: Page) -> bool:
    """Whether the page is the server's own: its title or heading is an error."""
    lines = page.folded_headings.split("\n")
    return any(line.startswith(phrases("shells", "server_titles")) for line in lines)


def _is_fatal(block: Block) -> bool:
    return is_fatal(folded(block.text))


def _is_error(block: Block) -> bool:
    return is_message(folded(block.text))
