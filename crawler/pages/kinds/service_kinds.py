"""Which pages offer services online, by their names and by what their links ask for."""

from itertools import takewhile

from crawler.pages.address.addresses import has_id, is_document
from crawler.pages.content import Page
from crawler.pages.forms.channels import writing_form
from crawler.pages.markup.pieces import Link, Place
from crawler.pages.site.foot import links_above_foot
from crawler.pages.titles.headings import Title
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_LINKS = 3


def offers_services(page: Page, title: Title | None) -> bool:
    """Whether a page is named one of online services, or its links ask for some.

    A form to print is no service online, however it is called.
    """
    named = "" if title is None else folded(title.text)
    links = [*links_above_foot(page), *_below_title(page, title)]
    is_served = first_phrase(named, "kinds", "service_words") is not None
    is_online = is_served and first_phrase(named, "kinds", "online_words") is not None
    if is_online or first_phrase(named, "kinds", "eservice_headings"):
        return bool(links) or writing_form(page)
    if not is_served:
        return False
    words = phrases("kinds", "requests")
    asking = {
        url
        for url, link in links
        if folded(link.text).startswith(words) and not is_document(url)
    }
    return len(asking) >= _LINKS and len(asking) * 2 >= len({url for url, _ in links})


def is_request(page: Page, title: Title | None) -> bool:
    """Whether a page is the form of one service: named a request, and to fill in."""
    named = "" if title is None else folded(title.text)
    if first_phrase(named, "kinds", "contact_headings") or not writing_form(page):
        return False
    is_online = first_phrase(named, "kinds", "online_words") is not None
    return is_online or named.startswith(phrases("kinds", "request_headings"))


def is_service_of_its_own(page: Page, title: Title | None) -> bool:
    """Whether title and page are of services, whatever items a box beside lists."""
    named = "" if title is None else folded(title.text)
    if has_id(page.url):
        return False
    if named.startswith(phrases("kinds", "eservice_headings")):
        return offers_services(page, title)
    is_asked = named.startswith(phrases("kinds", "request_headings"))
    is_online = first_phrase(named, "kinds", "online_words") is not None
    return is_asked and is_online and is_request(page, title)


def _below_title(page: Page, title: Title | None) -> list[tuple[str, Link]]:
    """Return the links in a row right below a title, which look like a menu."""
    blocks = page.pieces.blocks
    at = next(
        (at for at, one in enumerate(blocks) if title and one is title.block), None
    )
    if at is None:
        return []
    said = sum(
        1 for _ in takewhile(lambda one: not one.linked, blocks[at + 1 : at + 3])
    )
    first = at + 1 + said
    run = sum(1 for _ in takewhile(lambda one: one.is_link, blocks[first:]))
    shown = range(first, first + run)
    return [(to, one) for to, one in page.links(Place.FRAME) if one.block in shown]
