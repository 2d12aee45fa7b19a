"""Who owns the place that asks to sign in: the agency itself, or someone else.

Signing in on the agency's own page keeps the public out; what a third party's sign-in
hides cannot be known (DESIGN.md section 4: ``login-required``, ``external-login``).
"""

from functools import lru_cache

from tldextract import TLDExtract

from crawler.model.address import host_of
from crawler.pages.address.hosts import HostKind, host_kind
from crawler.pages.content import Page

_REGISTRABLE = TLDExtract(cache_dir=None, suffix_list_urls=())
_OWN_LABELS = 2


def is_another_owner(page: Page, url: str) -> bool:
    """Whether an address is not of the domain under which the page was asked for.

    An address that only stands for another one is nobody's.
    """
    asked = (*(one.url for one in page.redirects), page.url)
    own = (one for one in asked if host_kind(one) is not HostKind.SHORTENER)
    return domain_of(next(own, page.url)) != domain_of(url)


@lru_cache(maxsize=4096)
def domain_of(url: str) -> str:
    """Return the domain that was registered, with one label below the public suffix.

    >>> domain_of("https://sso.town.go.th/a"), domain_of("http://203.0.113.7/")
    ('town.go.th', '203.0.113.7')
    >>> domain_of("https://id.town.example/")
    'town.example'
    """
    host = host_of(url).rstrip(".")
    found = _REGISTRABLE(host)
    if found.top_domain_under_public_suffix or found.ipv4 or found.suffix:
        return found.top_domain_under_public_suffix or host
    return ".".join(host.split(".")[-_OWN_LABELS:])  # "*", the rule for unknown ends
