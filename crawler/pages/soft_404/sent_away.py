"""Visits that a site sent away: to its start page, a list, or a page of errors."""

from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.pages.address.addresses import is_home, kind_by_address, split
from crawler.pages.address.hosts import HostKind, host_kind, same_site
from crawler.pages.address.siblings import names_item
from crawler.pages.content import Page
from crawler.pages.ending import Ending
from crawler.pages.lists.rows import dated_rows
from crawler.pages.markup.pieces import Place
from crawler.pages.titles.item_lines import names_item as names_one
from crawler.pages.wording.phrases import folded, phrases
from data.tables import table

_A_LIST = 3


def redirected_home(page: Page) -> Ending | None:
    """Find visits that asked for something specific and ended at a start page."""
    asked_for_home = is_home(page.requested) or page.requested == page.url
    stands_for_another = host_kind(page.requested) is HostKind.SHORTENER
    if asked_for_home or stands_for_another or not _is_start(page):
        return None
    proof = f"sent from {page.requested} to {page.url}"
    return Ending(outcome=Outcome.REDIRECTED_HOME, proof=proof)


def _is_start(page: Page) -> bool:
    """Whether a visit ended at a start page, that of one of many sites on a host too.

    An item was asked for, and the page calls the address where it ended its home.
    """
    if is_home(page.url):
        return True
    if names_item(page.url) or not names_item(page.requested):
        return False
    words, here = phrases("frame", "home_words"), page.url.rstrip("/")
    return any(
        url.rstrip("/") == here and folded(link.text).startswith(words)
        for url, link in page.links(*Place)
    )


def sent_to_list(page: Page) -> Ending | None:
    """Find visits that asked for one item and were sent to the list of all of them.

    The list would prove a claim by items that it does not cite.
    """
    if page.requested == page.url or not names_item(page.requested):
        return None
    if names_item(page.url) or not _is_above(page.url, page.requested):
        return None
    if len(dated_rows(page)) < _A_LIST or _is_titled(page):
        return None
    proof = f"sent from {page.requested} to the list {page.url}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)


def _is_above(url: str, requested: str) -> bool:
    """Whether an address is of a list, or the folder or script of the other one."""
    mine, theirs = split(url), split(requested)
    if mine is None or theirs is None or not same_site(url, requested):
        return False
    if kind_by_address(url) is PageKind.LISTING:
        return True
    path = mine.path.rstrip("/")
    return not mine.query and theirs.path.startswith(path) and len(path) > 1


def _is_titled(page: Page) -> bool:
    """Whether a heading of the main part names an item."""
    return any(names_one(one) for one in page.main)


def sent_to_error_page(page: Page) -> Ending | None:
    """Find visits that were sent to a page named as an error page."""
    parts = split(page.url)
    path = parts.path.lower() if parts else ""
    names = table("phrases/soft_404.toml")["paths"]
    if page.requested == page.url or not any(name in path for name in names):
        return None
    proof = f"sent from {page.requested} to {page.url}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)
