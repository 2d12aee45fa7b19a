"""Addresses whose part behind the sign "#" tells a program what to show.

Servers never see that part (RFC 9110, 4.2.5), so what they send is the same for every
item of such a site: ``https://example.go.th/#/news/12``. An anchor on a page
("#section-2") is no route.
"""

import re

from crawler.model.outcome import Outcome
from crawler.pages.address.hosts import HostKind
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted

_ROUTE = re.compile(r"!?/[\w%]|![\w%]")


def shown_by_route(page: Page) -> Ending | None:
    """Find pages of which a program chooses by the address what they show."""
    if not _ROUTE.match(page.route) or page.host is not HostKind.SITE:
        return None
    if not page.pieces.scripts:
        return None
    proof = f"a program chooses what to show by {quoted(f'#{page.route}')}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)
