"""Elements of the main part that stand without a word, and how scripts name them.

A page that its programs fill is sent with the places for its text, and these are
empty; so are the places of a record that does not exist. Which of the two it is, tell
bindings of frameworks and scripts that fetch (``crawler/pages/programs/drawn.py``).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from crawler.pages.content import Page
from crawler.pages.forms.sign_in import root_of
from crawler.pages.markup.elements import (
    HEADINGS,
    HOLDERS,
    INLINE,
    leads_nowhere,
    names_of,
)
from crawler.pages.markup.frame_names import Says, is_hidden, says
from crawler.pages.markup.tree import Element, is_element, text_of, tidy
from crawler.pages.wording.missing import is_message
from crawler.pages.wording.phrases import phrases

_MOST = 300
_MESSAGES, _MESSAGE = 4, 120
_MOST_ELEMENTS = 20_000
SHOWERS = frozenset(("iframe", "object", "embed"))
"""They show something from an address, and nothing without one."""

_PLACES = HOLDERS | frozenset(HEADINGS) | {"p", "span", "td", "dd", "li"} | SHOWERS
_NAMED_BY_TAG = SHOWERS | {"main", "article", "section", "tbody", "h1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One empty element: its ids, its classes, its tag, and what it is bound to.

    ``tag`` is empty where there are many elements of the kind on any page.
    """

    element: Element
    ids: tuple[str, ...]
    classes: tuple[str, ...]
    tag: str
    binding: str


def waiting(page: Page) -> tuple[Waiting, ...]:
    """Return the empty elements outside what is named as the frame, in their order."""
    return page.remembered("waiting", lambda: tuple(islice(_waiting(page), _MOST)))


def _waiting(page: Page) -> Iterator[Waiting]:
    root = root_of(page)
    elements = () if root is None else islice(root.iter(), _MOST_ELEMENTS)
    for one in elements:
        if is_empty(one) and not is_of_frame(one):
            yield _seen(one)


def _seen(element: Element) -> Waiting:
    ids = [element.get("id") or ""]
    around = element.getparent()
    if element.tag == "tbody" and around is not None:
        ids.append(around.get("id") or "")
    classes = "" if element.tag == "table" else element.get("class") or ""
    return Waiting(
        element=element,
        ids=tuple(filter(None, ids)),
        classes=tuple(classes.split()),
        tag=element.tag if element.tag in _NAMED_BY_TAG else "",
        binding=_binding(element),
    )


def _binding(element: Element) -> str:
    """Return the attribute by which a framework fills an element, if it has one."""
    if element.tag == "table" and element.get("data-url"):
        return "data-url"  # Bootstrap Table
    known = phrases("walls", "bindings")
    return next((name for name in known if element.get(name) is not None), "")


def condition_of(element: Element) -> str:
    """Return the attribute by which a framework shows an element or not."""
    known = phrases("walls", "conditions")
    return next((name for name in known if element.get(name) is not None), "")


def is_empty(element: Element) -> bool:
    """Whether an element could hold a text, or show something, and does not."""
    if not is_element(element):
        return False
    if element.tag == "table" and len(element):
        return _has_only_heads(element)
    if (element.text or "").strip():
        return False
    if len(element):
        return element.tag in HOLDERS and _holds_what_is_hidden(element)
    if element.tag not in _PLACES:
        return element.tag in INLINE and bool(_binding(element))
    return leads_nowhere(element.get("src") or element.get("data") or "")


def _holds_what_is_hidden(element: Element) -> bool:
    """Whether all that an element holds are messages that nobody sees yet.

    "No data", "loading": a script shows one of them, or what it has fetched.
    """
    if not element.get("id") or len(element) > _MESSAGES:
        return False
    held = [one for one in element if is_element(one)]
    if any((one.tail or "").strip() for one in element):
        return False
    texts = [tidy(text_of(one)) for one in held if is_hidden(one)]
    return len(texts) == len(held) and any(map(_is_said_of_none, texts))


def _is_said_of_none(text: str) -> bool:
    return len(text) <= _MESSAGE and is_message(text)


def _has_only_heads(table: Element) -> bool:
    """Whether a table has heads of columns and no cell below them."""
    if next(table.iter("td"), None) is not None:
        return False  # most have, and soon
    return next(table.iter("th"), None) is not None


def spins(page: Page) -> bool:
    """Whether a wheel turns in the main part until its text comes.

    The wheels that cover a whole page while its pictures load stand apart: right in the
    body, or in an element named for that.
    """
    return next(wheels(page), None) is not None


def wheels(page: Page) -> Iterator[Element]:
    """Yield the wheels that turn in the main part until its text comes."""
    root = root_of(page)
    tags = ("div", "span", "i", "svg")
    elements = () if root is None else islice(root.iter(*tags), _MOST_ELEMENTS)
    return (one for one in elements if _is_wheel(one) and not _covers(one))


def _is_wheel(element: Element) -> bool:
    names = (element.get("class") or "").lower()
    return any(word in names for word in phrases("walls", "wheels"))


def _covers(element: Element) -> bool:
    around = element.getparent()
    names = "" if around is None else names_of(around).lower()
    is_cover = any(word in names for word in phrases("walls", "covers"))
    is_apart = around is None or around.tag in ("body", "button") or is_cover
    return is_apart or is_of_frame(element)


def is_of_frame(element: Element) -> bool:
    """Whether an element, or one around it, is hidden or named as of the frame."""
    around: Element | None = element
    while around is not None:
        names = names_of(around)
        if says(around.tag, around.get("role") or "", names) is not Says.NOTHING:
            return True
        if is_hidden(around):
            return True
        around = around.getparent()
    return False
