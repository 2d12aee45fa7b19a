"""Where a page leads: the next page of a list, its services, its attachments."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import parse_qsl, urlsplit

from crawler.pages.address.addresses import is_document, is_home, split
from crawler.pages.address.hosts import HostKind, host_kind, same_site
from crawler.pages.content import Page
from crawler.pages.markup.pieces import Link, Place
from crawler.pages.wording.phrases import folded, phrases
from crawler.thai.digits import to_ascii
from data.tables import table

MOST_SERVICES = 20
MOST_ATTACHMENTS = 10
_MAIN = (Place.MAIN, Place.SHARED)
_BUTTONS = 3


def next_page(page: Page) -> str | None:
    """Return the address of the next page of a list, on the same host.

    Links to it are often built like a menu, so the whole page is searched; the
    surest sign is taken: ``rel=next``, a word, the next number, an arrow.
    """
    links = [
        (url, link)
        for url, link in page.links(*Place)
        if same_site(url, page.url) and url != page.url.partition("#")[0]
    ]
    head = page.joined(page.pieces.metas.get("link:next", ""))
    if head and same_site(head, page.url) and head != page.url:
        return head
    return next(_next_links(page, links), None)


def services(page: Page) -> tuple[str, ...]:
    """Return the services that an e-service page lists, each once.

    Where buttons all alike open them, nothing else on the page is a service.
    """
    links = page.links(*_MAIN)
    texts = Counter(folded(link.text) for _, link in links)
    buttons = [url for url, link in links if _is_button(folded(link.text), texts)]
    named = [url for url, link in links if _is_service(page, url, link)]
    found = buttons if len(set(buttons)) >= _BUTTONS else named
    return tuple(dict.fromkeys(found))[:MOST_SERVICES]


def attachments(page: Page) -> tuple[str, ...]:
    """Return the documents that the main part links to or shows, each once."""
    return page.remembered("attachments", lambda: _attachments(page))


def _attachments(page: Page) -> tuple[str, ...]:
    linked = [url for url, _ in _attached(page)]
    shown = (page.joined(source) or "" for source in page.pieces.embeds)
    embedded = [url for url in shown if is_document(url) or _is_drive(url)]
    return tuple(dict.fromkeys((*linked, *embedded)))[:MOST_ATTACHMENTS]


def attachment_names(page: Page) -> Mapping[str, str]:
    """Return what the page calls the documents that it links to, by their address."""
    return {url: link.text for url, link in reversed(list(_attached(page)))}


def _attached(page: Page) -> Iterator[tuple[str, Link]]:
    links = page.links(Place.MAIN)
    return ((url, link) for url, link in links if _is_attached(url, link))


def page_number(url: str) -> int:
    """Return which page of a list an address asks for; 1 if it does not say."""
    parts = split(url)
    pairs = parse_qsl(parts.query) if parts else []
    for name, value in pairs:
        if name.lower() in table("phrases/kinds.toml")["page_parameters"]:
            number = to_ascii(value)
            if number.isascii() and number.isdigit() and len(number) <= len("9999"):
                return int(number)
    return 1


def _next_links(page: Page, links: Iterable[tuple[str, Link]]) -> Iterator[str]:
    links = list(links)
    following = str(page_number(page.url) + 1)
    yield from (url for url, link in links if "next" in link.rel.split())
    words = phrases("kinds", "next_words")
    yield from (url for url, link in links if folded(link.text) in words)
    yield from (
        url
        for url, link in links
        if to_ascii(link.text).strip() == following and _same_path(url, page.url)
    )
    signs = phrases("kinds", "next_signs")
    yield from (
        url
        for url, link in links
        if folded(link.text) in signs
        and _same_path(url, page.url)
        and page_number(url) > page_number(page.url)
    )


def _same_path(one: str, other: str) -> bool:
    mine, theirs = urlsplit(one).path, urlsplit(other).path
    return mine.startswith(theirs.rstrip("/")) or theirs.startswith(mine.rstrip("/"))


def _is_button(text: str, texts: Counter[str]) -> bool:
    """Whether links with the same request each stand beside the name of a service."""
    return texts[text] > 1 and text.startswith(phrases("kinds", "requests"))


def _is_service(page: Page, url: str, link: Link) -> bool:
    here = page.url.partition("#")[0]
    if url == here or (is_home(url) and same_site(url, here)) or link.hidden:
        return False
    paths = table("phrases/kinds.toml")["share_paths"]
    if any(path in url for path in paths):
        return False
    return folded(link.text) not in phrases("kinds", "not_services")


def _is_attached(url: str, link: Link) -> bool:
    if link.hidden or is_home(url):
        return False
    return is_document(url) or is_document("http://x/" + link.text) or _is_drive(url)


def _is_drive(url: str) -> bool:
    return host_kind(url) is HostKind.DRIVE
