"""Places of a page whose content has an address of its own, or is written by a script.

Elements that programs make up name what they will bring in ``src`` (Turbo's
``turbo-frame``, GitHub's ``include-fragment``); sites do so in attributes of data. A
script that stands where the content would (``document.write``, HTML, 8.4.3) writes it
there. Without a browser none of it comes.
"""

import re
from collections.abc import Iterator
from itertools import islice

from crawler.pages.address.addresses import ending_of, is_home
from crawler.pages.address.hosts import same_site
from crawler.pages.content import Page
from crawler.pages.forms.sign_in import root_of
from crawler.pages.markup.tree import Element, is_element, text_of
from crawler.pages.programs.awaiting import is_of_frame, waiting
from crawler.pages.programs.furniture import is_of_furniture
from crawler.pages.programs.inert import is_inert
from crawler.pages.programs.scripts import file_of, is_library
from crawler.pages.wording.phrases import phrases

_MOST_ELEMENTS = 20_000
_PAGES = frozenset(("", "php", "html", "htm", "asp", "aspx", "jsp", "cfm"))
_PLACES = frozenset(("div", "td", "main", "article", "section", "center", "p"))
_WRITES = re.compile(r"document\.write(?:ln)?\s?\(\s{0,9}(?![\"'`]{2}|\))")
_OF_TODAY = re.compile(
    r"\bdate\b|lastmodified|getyear|getfullyear|gettime|<script|%3cscript",
    re.IGNORECASE,
)
"""What such a script also does: tell the day, its own or of today, or bring another."""


def is_loaded_into(page: Page) -> str | None:
    """Return where the content of an empty place will come from, if it tells."""
    own = (
        address for one in waiting(page) if (address := kept_address(page, one.element))
    )
    found = next(own, None) or _made_up(page)
    return found or _drawing(page) or _script_in_place(page)


def _drawing(page: Page) -> str | None:
    """Return the name of a canvas that a script draws on: a chart, a document."""
    root = root_of(page)
    for one in () if root is None else root.iter("canvas"):
        name = one.get("id") or one.tag
        is_own = not is_of_furniture(f"{name} {one.get('class') or ''}")
        if is_own and not is_of_frame(one) and _is_called(page, name):
            return name
    return None


def _is_called(page: Page, name: str) -> bool:
    """Whether a script names an element, or one file of the site's own may."""
    scripts = [one for one in page.pieces.scripts if not is_inert(page, one)]
    files = (file_of(one) for one in scripts)
    return any(name in one or "pdfjs" in one for one in scripts) or any(
        file and not is_library(file) for file in files
    )


def _made_up(page: Page) -> str | None:
    """Return the address of an empty element that only a program knows."""
    root = root_of(page)
    for one in () if root is None else islice(root.iter(), _MOST_ELEMENTS):
        if is_element(one) and "-" in one.tag and not text_of(one).strip():
            address = one.get("src") or ""
            if address and _is_of_page(page, address) and not is_of_frame(one):
                return address
    return None


def kept_address(page: Page, element: Element) -> str | None:
    """Return the address that an empty element keeps for a script."""
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    if is_of_furniture(names):
        return None
    kept = (element.get(name) for name in phrases("programs", "sources"))
    return next((one for one in kept if one and _is_of_page(page, one)), None)


def _is_of_page(page: Page, address: str) -> bool:
    """Whether an address is of another page of the site, and of no picture or film."""
    url = page.joined(address) or ""
    if not url or url.partition("#")[0] in (page.url, page.requested) or is_home(url):
        return False
    return same_site(url, page.url) and ending_of(url) in _PAGES


def _script_in_place(page: Page) -> str | None:
    """Return a script that stands alone where content would, text before and behind."""
    root = root_of(page)
    blocks = frozenset(one.element for one in page.pieces.blocks)
    found, has_text = "", False
    for one in () if root is None else islice(root.iter(), _MOST_ELEMENTS):
        if one in blocks and found:
            return found
        has_text = has_text or one in blocks or one.tag == "img"
        if has_text and not found and one.tag == "script":
            found = _brought_by(page, one)
    return None


def _brought_by(page: Page, script: Element) -> str:
    """Return the file of a script, or how it writes, if it stands in a place alone."""
    around = script.getparent()
    if around is None or around.tag not in _PLACES or is_of_frame(around):
        return ""
    if any(text.strip() for text in _beside(around)):
        return ""
    address = script.get("src") or ""
    if address:
        is_own = same_site(page.joined(address) or page.url, page.url)
        is_known = is_inert(page, address) or is_library(file_of(address))
        return address if is_own and file_of(address) and not is_known else ""
    return writes_in_place(page, script) or ""


def writes_in_place(page: Page, script: Element) -> str | None:
    """Return how a script writes where it stands, if it does, and more than the day."""
    text = script.text or ""
    writes = _WRITES.search(text)
    is_known = is_inert(page, text) or _OF_TODAY.search(text) is not None
    return None if writes is None or is_known else writes.group()


def _beside(around: Element) -> Iterator[str]:
    """Yield what stands in a place beside its scripts: texts, tags of elements."""
    yield around.text or ""
    for one in around:
        if is_element(one) and one.tag not in ("script", "noscript", "br"):
            yield one.tag
        yield one.tail or ""
