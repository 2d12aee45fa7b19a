"""Where the jumps of parked domains lead: to landing pages and to sellers of names."""

import re

from crawler.pages.address.addresses import split
from crawler.pages.address.hosts import same_site, site_of
from crawler.pages.content import Page
from crawler.pages.wording.phrases import first_phrase

_ZONE = re.compile(r"ww\d{1,2}\.")
_LANDER = re.compile(r"/lander/?")


def leads_to_parking(page: Page, url: str) -> bool:
    """Whether a page without text sends its visitors on as parked domains do.

    To "/lander" or a zone "ww1." of the same name, to a known seller, or to another
    host that is handed the name of this one.
    """
    parts = split(url)
    if parts is None:
        return False
    if first_phrase(url.lower(), "shells", "parked_marks") is not None:
        return True
    own = site_of(page.url)
    host = site_of(url)
    if _ZONE.match(host) and _ZONE.sub("", host) == own:
        return True
    if same_site(url, page.url):
        return _LANDER.fullmatch(parts.path.lower()) is not None
    words = first_phrase(host, "shells", "parking_hosts") is not None
    return words and own in parts.query.lower()


def is_handed_name(page: Page, url: str) -> bool:
    """Whether an address of another owner is handed the name of this site.

    Or is one that parked domains lead to.
    """
    parts = split(url)
    if parts is None:
        return False
    is_told = site_of(page.url) in parts.query.lower()
    return leads_to_parking(page, url) or (is_told and not same_site(url, page.url))
