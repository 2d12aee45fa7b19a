"""Texts that a page holds and does not show until a script does.

Some systems send their content hidden, for it to glide in when pictures have come, or
to keep it from flickering (the ``hidden`` attribute of HTML, 6.1; ``display`` and
``visibility`` of CSS). Only a browser shows whether it is ever seen. Windows, menus and
messages wait in the same way on every page of a site, and are no content.
"""

from collections.abc import Iterator
from itertools import islice

from crawler.model.outcome import Outcome
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.forms.sign_in import root_of
from crawler.pages.lines.remains import own_lines, says_nothing
from crawler.pages.markup.elements import HEADINGS, names_of
from crawler.pages.markup.frame_names import Says, is_hidden, says, unlinked_length
from crawler.pages.markup.tree import Element, is_element, text_of, tidy
from crawler.pages.programs.inert import is_inert
from crawler.pages.site.onward import attachments
from crawler.pages.titles.part_names import names_part
from crawler.pages.wording.missing import Missing, is_message, missing
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_MOST_ELEMENTS = 20_000
_MOST = 20
_BELOW = 20
_PROSE = 120
_LONGEST = 20_000
_LEVELS = 30
_TELLING = ("p", "div", "td", "span", "li")
_ROLES = frozenset(("dialog", "alertdialog", "alert", "menu", "status", "search"))
_UNSAID = ("script", "style", "template", "noscript", "a", "form")


def unseen(page: Page) -> Ending | None:
    """Find pages that show nothing of their own, and hide a text from the first."""
    if not page.pieces.scripts or page.pieces.embeds or attachments(page):
        return None
    if next(own_lines((*page.main, *page.shared)), None) is not None:
        return None
    text = unseen_text(page)
    return None if text is None else told_unseen(text)


def told_unseen(text: str) -> Ending:
    """Return the ending of a page that hides such a text."""
    proof = f"hides {quoted(text)} until a script shows it"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def unseen_text(page: Page) -> str | None:
    """Return a heading or prose that waits for a script, if its sibling has none.

    A heading counts with some words below it.
    """
    if all(is_inert(page, script) for script in page.pieces.scripts):
        return None
    theirs = _text_of_sibling(page)
    texts = (_told(one) for one in islice(_hidden(page), _MOST))
    return next((text for text in texts if text and text not in theirs), None)


def _hidden(page: Page) -> Iterator[Element]:
    """Yield what is hidden in itself, outside frames, windows and messages."""
    root = root_of(page)
    for one in () if root is None else islice(root.iter(), _MOST_ELEMENTS):
        is_block = is_element(one) and one.tag not in (*_UNSAID, "input", "img")
        if is_block and is_hidden(one) and not any(map(_opens, _up(one))):
            yield one


def _up(element: Element) -> Iterator[Element]:
    here: Element | None = element
    for _ in range(_LEVELS):
        if here is None:
            return
        yield here
        here = here.getparent()


def _opens(element: Element) -> bool:
    """Whether an element is a window, a menu, a message, or of the frame of a site."""
    if element.tag in _UNSAID or element.get("role") in _ROLES:
        return True
    names = names_of(element)
    if says(element.tag, element.get("role") or "", names) is not Says.NOTHING:
        return True
    return any(word in names.lower() for word in phrases("programs", "opened"))


def _told(element: Element) -> str:
    """Return the heading, or else the prose, that an element hides."""
    text = tidy(text_of(element)[:_LONGEST])
    if first_phrase(folded(text), "frame", "consents") is not None:
        return ""
    heads = (
        one for one in element.iter(*HEADINGS) if next(one.iter("a"), None) is None
    )
    head = next((text for one in heads if _names(text := tidy(text_of(one)))), "")
    if head and unlinked_length(element) - len(head) >= _BELOW:
        return head
    prose = (tidy(one.text or "") for one in element.iter(*_TELLING))
    return next((text for text in prose if len(text) >= _PROSE), "")


def _names(text: str) -> bool:
    """Whether a heading names an item, and neither a part of a site nor a message."""
    return not (names_part(text) or says_nothing(text) or _denies(text))


def _denies(text: str) -> bool:
    return missing(text) is not Missing.NO or is_message(text)


def _text_of_sibling(page: Page) -> str:
    """Return all that the sibling holds, seen or not."""
    blocks = () if page.sibling is None else page.sibling.blocks[:1]
    here = next((one.element for one in blocks), None)
    while here is not None and (above := here.getparent()) is not None:
        here = above
    return "" if here is None else tidy(text_of(here))
