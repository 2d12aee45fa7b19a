"""Pages that are but a name over what a script puts into a frame: an application.

Builders of sites send the place of an embed with its address in an attribute of data,
and no frame to open (new Google Sites: ``data-url``, ``data-embed-url``,
``data-code``); the old one of Google frames the application itself. What is shown there
only a browser knows. A viewer of documents, a film or a map is no application: its
address tells what it shows.
"""

from collections.abc import Iterator
from itertools import islice

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_document, is_home
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.address.hosts import HostKind, host_kind, same_site, site_of
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.forms.sign_in import root_of
from crawler.pages.markup.elements import is_decor_embed, leads_nowhere
from crawler.pages.markup.frame_names import is_hidden
from crawler.pages.markup.tree import Element, is_element, text_of
from crawler.pages.programs.awaiting import SHOWERS
from crawler.pages.programs.named_only import has_only_name
from crawler.pages.site.onward import attachments
from crawler.pages.wording.phrases import first_phrase, phrases

_PROSE = 200
_LEVELS, _MOST = 4, 5
_SITES = "sites.google.com"
_LAZY = "data-src"


def embedded(page: Page) -> Ending | None:
    """Find pages that show nothing but a name and the place of an application."""
    if any(one.unlinked > _PROSE for one in (*page.main, *page.shared)):
        return None  # so do most pages, and all the rest takes time
    is_sites = _is_of_sites(page)
    if not is_sites and (page.host is not HostKind.SITE or is_home(page.url)):
        return None
    if not is_sites and asks_for_item(page.url):
        return None  # whose name, as its server has it, is enough
    if first_phrase(page.source, "programs", "embedding") is None or attachments(page):
        return None
    for place, address in islice(_places(page, is_sites=is_sites), _MOST):
        if has_only_name(page, place):
            proof = f"a program fills the empty element {quoted(address)}"
            return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)
    return None


def _is_of_sites(page: Page) -> bool:
    """Whether Google's builder of sites sends a page, under whatever name of a host."""
    if site_of(page.url) == _SITES:
        return True
    is_own = page.host is HostKind.SITE
    return is_own and first_phrase(page.source, "programs", "sites_marks") is not None


def _places(page: Page, *, is_sites: bool) -> Iterator[tuple[Element, str]]:
    root = root_of(page)
    for one in () if root is None else root.iter():
        if not is_element(one) or not (one.tag == "iframe" or len(one.attrib)):
            continue
        address = _application(page, one, is_sites=is_sites)
        if address and not is_hidden(one) and _is_empty(one):
            yield one, address


def _application(page: Page, one: Element, *, is_sites: bool) -> str:
    """Return the address, or the name of the attribute, of what will be shown."""
    if is_sites and any(one.get(name) for name in phrases("programs", "codes")):
        return "data-code"
    named = (one.get(name) for name in phrases("programs", "addresses"))
    late = one.get(_LAZY) if one.tag in SHOWERS else None
    found = next(filter(None, (*named, late)), "")
    framed = one.get("src") or "" if is_sites and one.tag in SHOWERS else ""
    if not found and first_phrase(framed.lower(), "programs", "applications"):
        return framed
    if is_sites and one.tag == "iframe" and leads_nowhere(framed):
        return "" if found or _is_of_known(one) else "iframe"
    return found if _leads_to_application(page, found) else ""


def _leads_to_application(page: Page, address: str) -> bool:
    """Whether an address is of another site, and of no viewer, film, map or picture."""
    url = page.joined(address) or ""
    is_absolute = address.startswith(("http://", "https://", "//"))
    if not is_absolute or not url or same_site(url, page.url):
        return False
    if host_kind(url) is not HostKind.SITE or is_document(url) or is_decor_embed(url):
        return False
    return first_phrase(url.lower(), "programs", "viewers") is None


def _is_of_known(frame: Element) -> bool:
    """Whether an element around a frame without an address tells what it will show."""
    named = (*phrases("programs", "addresses"), *phrases("programs", "documents"))
    around = frame.getparent()
    for _ in range(_LEVELS):
        if around is None:
            break
        if any(map(around.get, named)):
            return True
        around = around.getparent()
    return False


def _is_empty(element: Element) -> bool:
    if text_of(element).strip():
        return False
    return next(element.iter("a", "img"), None) is None
