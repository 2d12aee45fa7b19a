"""Which addresses have nothing to do with each other."""

from tldextract import TLDExtract

from crawler.model.address import host_of

_REGISTRABLE = TLDExtract(cache_dir=None, suffix_list_urls=())


def domain_of(url: str) -> str:
    """Group by registrable domain; a host under no known suffix is its own.

    >>> domain_of("https://www.town.go.th/a"), domain_of("http://203.0.113.7/")
    ('town.go.th', '203.0.113.7')
    """
    found = _REGISTRABLE(url)
    return found.top_domain_under_public_suffix or host_of(url) or url
