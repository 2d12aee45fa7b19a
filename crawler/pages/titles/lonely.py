"""Titles that a line alone does not give: what is done to them, or a link in a line."""

from crawler.pages.address.addresses import is_document
from crawler.pages.address.hosts import HostKind
from crawler.pages.content import Page
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.pieces import MAIN, Block
from crawler.pages.site.menu_names import names_module
from crawler.pages.titles.head import TOLD
from crawler.pages.titles.headings import Title, is_section, without_label
from crawler.pages.titles.no_titles import is_act


def with_act(page: Page, title: Title | None) -> Title | None:
    """Return a title with what is done to it: "called off", in the heading above.

    Not where menus call a part of the site so.
    """
    if title is None or title.block is None or not title.block.heading:
        return title
    at = next((at for at, one in enumerate(page.main) if one is title.block), None)
    if at is None:
        return title
    if is_act(title.block.text):
        below = next(iter(page.main[at + 1 : at + 2]), None)
        if below is None or not _is_subject(below):
            return title
        return _joined(page, title.block, Title(text=below.text, block=below)) or title
    above = page.main[at - 1] if at else None
    return (_joined(page, above, title) if above is not None else None) or title


def _joined(page: Page, act: Block, title: Title) -> Title | None:
    if not (act.heading and is_act(act.text)) or names_module(page, act):
        return None
    said = act.text.strip(" :：-–")
    return Title(text=f"{said} {title.text}", block=title.block)


def _is_subject(block: Block) -> bool:
    is_named = block.heading > 0 and not block.is_link and len(block.text) >= TOLD
    return is_named and not is_section(block.text) and not dates_in(block.text)


def title_of_file(page: Page) -> Title | None:
    """Return what the link to a file says that is all of a page, size and day apart."""
    if page.host is not HostKind.SITE or len(page.main) != 1:
        return None
    named = [(url, one) for url, one in page.links(MAIN) if one.text]
    if len(named) != 1 or not is_document(named[0][0]):
        return None
    text = without_label(named[0][1].text)
    is_telling = len(text) >= TOLD and not (says_nothing(text) or is_section(text))
    return Title(text=text, block=page.main[0]) if is_telling else None
