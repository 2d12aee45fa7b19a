"""Visits that a site sent away: to its start page, or to a page of errors."""

from crawler.model.outcome import Outcome
from crawler.pages.addresses import is_home, split
from crawler.pages.content import Page
from crawler.pages.ending import Ending
from crawler.pages.hosts import HostKind, host_kind
from data.tables import table


def redirected_home(page: Page) -> Ending | None:
    """Find visits that asked for something specific and ended at a start page."""
    asked_for_home = is_home(page.requested) or page.requested == page.url
    stands_for_another = host_kind(page.requested) is HostKind.SHORTENER
    if asked_for_home or stands_for_another or not is_home(page.url):
        return None
    proof = f"sent from {page.requested} to {page.url}"
    return Ending(outcome=Outcome.REDIRECTED_HOME, proof=proof)


def sent_to_error_page(page: Page) -> Ending | None:
    """Find visits that were sent to a page named as an error page."""
    parts = split(page.url)
    path = parts.path.lower() if parts else ""
    names = table("phrases/soft_404.toml")["paths"]
    if page.requested == page.url or not any(name in path for name in names):
        return None
    proof = f"sent from {page.requested} to {page.url}"
    return Ending(outcome=Outcome.SOFT_404, proof=proof)
