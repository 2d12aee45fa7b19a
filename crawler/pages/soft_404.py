"""Pages that answer 200 and yet are not there (DOMAIN.md 3.1, FIELD-NOTES.md B 2).

The best witness is the impossible sibling: what is left when its blocks are
taken away is the page's own. Without one, a phrase decides only in a heading or
where hardly anything else is said.
"""

from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.pages.addresses import is_home, kind_by_address
from crawler.pages.channels import writing_form
from crawler.pages.content import Page
from crawler.pages.dated import is_dated
from crawler.pages.ending import Ending, quoted
from crawler.pages.missing import Missing, missing
from crawler.pages.onward import attachments
from crawler.pages.phrases import phrases
from crawler.pages.pieces import Block, Field, Place
from crawler.pages.remains import own_length, own_lines, says_nothing
from crawler.pages.rows import dated_rows, is_in_row
from crawler.pages.titles import find_title, is_section

_BESIDE = 300
"""Characters of other lines that a page may show and still be the missing one."""

_ARTICLE = 300
_PROSE = 60
_UNASKING = frozenset(("hidden", "submit", "button", "image", "search", "reset"))
_SEVERAL_LINKS = 8
_A_LIST = 2


def soft_404(page: Page) -> Ending | None:
    """Find pages that show nothing of what was asked for."""
    return _like_sibling(page) or _says_missing(page) or _only_frame(page)


def ignores_its_id(page: Page) -> bool:
    """Whether page and sibling show one full page: its id then chooses nothing.

    Such a page is as genuine as one without an id; that its sibling looks the
    same proves nothing against it. A list under the address of one item is what
    some sites show for every id that they do not have.
    """
    if any(missing(one.text) is not Missing.NO for one in page.shared):
        return False
    own = [*own_lines(page.shared)]
    unlinked = sum(one.unlinked for one in own if one.unlinked >= _PROSE)
    address = kind_by_address(page.url)
    is_list = address in (PageKind.LISTING, PageKind.CONTACT)
    has_heading = any(one.heading and not says_nothing(one.text) for one in page.shared)
    return writing_form(page) or (has_heading and (unlinked >= _ARTICLE or is_list))


def _like_sibling(page: Page) -> Ending | None:
    if page.sibling is None or _has_own(page) or ignores_its_id(page):
        return None
    said = next((one.text for one in page.shared if one.heading), page.main_text)
    said = said or " ".join(one.text for one in page.shared) or "-"
    proof = f"shows what an impossible id shows too: {quoted(said)}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def _has_own(page: Page) -> bool:
    """Whether anything of the page's own is left beside its sibling."""
    if next(own_lines(page.main), None) is not None:
        return True
    if attachments(page) or page.pieces.embeds or is_dated(page):
        return True
    title = find_title(page)
    if title is None or is_section(title.text):
        return False
    return missing(title.text) is not Missing.SURELY


def _says_missing(page: Page) -> Ending | None:
    """Find pages that say so, and say nothing else.

    A list or a table of statistics says of itself that it is empty; it has a
    name. A page with a publication date is there.
    """
    shown = _without_other_items(page)
    if _has_substance(page) or is_dated(page, shown):
        return None
    if (page.pieces.images or page.pieces.embeds) and _is_named(page):
        return None
    for block in shown:
        how = missing(block.text)
        if how is Missing.NO or (how is Missing.PERHAPS and _is_named(page)):
            continue
        if own_length(shown) <= _BESIDE:
            proof = f"says {quoted(block.text)}"
            return Ending(outcome=Outcome.SOFT_404, proof=proof)
    return None


def _without_other_items(page: Page) -> list[Block]:
    """Return what a page shows, without a list of others where one was asked for."""
    shown = [*page.main, *page.shared]
    if kind_by_address(page.url) is not PageKind.NEWS_ITEM:
        return shown
    rows = {id(row.element): row for row in dated_rows(page)}
    if len(rows) < _A_LIST:
        return shown
    return [block for block in shown if not is_in_row(block, rows.keys())]


def _is_named(page: Page) -> bool:
    """Whether a page names itself, beside what it says is missing."""
    if next(own_lines((*page.main, *page.shared)), None) is not None:
        return True
    title = find_title(page)
    is_list = kind_by_address(page.url) is PageKind.LISTING
    if title is None or title.block is None or missing(title.text) is not Missing.NO:
        return False
    return is_list or not (is_section(title.text) or says_nothing(title.text))


def _only_frame(page: Page) -> Ending | None:
    """Find pages with menus, head and foot around nothing at all."""
    if is_home(page.url) or not page.pieces.blocks or _names_content(page):
        return None
    if _has_more_than_text(page) or is_dated(page):
        return None
    if all(one.place is Place.MAIN for one in page.pieces.blocks):
        return None  # no frame was recognised, so nothing is said of what is in it
    if not all(says_nothing(one.text) for one in (*page.main, *page.shared)):
        return None
    proof = f"nothing but the frame of the site: {quoted(page.main_text)}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def _has_more_than_text(page: Page) -> bool:
    pieces = page.pieces
    if pieces.images or pieces.embeds or _has_substance(page):
        return True
    asking = [one for one in pieces.fields if _asks(one)]
    return len(asking) > 1 or any(one.tag in ("select", "textarea") for one in asking)


def _asks(field: Field) -> bool:
    """Whether a control of the main part asks for something but what to search."""
    if field.place is not Place.MAIN or field.kind in _UNASKING:
        return False
    name = field.name.lower()
    return not any(word in name for word in phrases("kinds", "searching"))


def _names_content(page: Page) -> bool:
    title = find_title(page)
    if title is None:
        return False
    return not is_section(title.text) or kind_by_address(page.url) is PageKind.LISTING


def _has_substance(page: Page) -> bool:
    """Whether there is something on the page that a missing one does not have."""
    links = [
        link for url, link in page.links(Place.MAIN) if link.text and not is_home(url)
    ]
    return bool(attachments(page) or writing_form(page) or len(links) >= _SEVERAL_LINKS)
