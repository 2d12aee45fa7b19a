"""The names under which a page speaks of its own site: what leads back to its start.

Not every owner is an agency whose name says so; the link in the head of a page,
which every visitor knows, does.
"""

from crawler.pages.addresses import is_home
from crawler.pages.content import Page
from crawler.pages.hosts import same_site
from crawler.pages.phrases import folded, phrases
from crawler.pages.pieces import Place
from crawler.pages.site_names import is_site_wide

_LONGEST = 120
_SHORTEST = 4


def names_site(page: Page, text: str) -> bool:
    """Whether a text is but the name of the site that the page belongs to."""
    return is_site_wide(text, _site_name(page)) or folded(text) in owner_names(page)


def owner_names(page: Page) -> frozenset[str]:
    """Return the folded texts of links to the start page, "home" and the like apart."""
    return page.remembered("owner names", lambda: _owner_names(page))


def _owner_names(page: Page) -> frozenset[str]:
    if is_home(page.url):
        return frozenset()
    texts = {
        folded(link.text)
        for url, link in page.links(*Place)
        if is_home(url) and same_site(url, page.url) and len(link.text) <= _LONGEST
    }
    usual = phrases("frame", "home_words")
    return frozenset(text for text in texts - {*usual} if len(text) >= _SHORTEST)


def _site_name(page: Page) -> str:
    return page.pieces.metas.get("og:site_name", "")
