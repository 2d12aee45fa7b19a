"""What may bring to a page what it lacks, where nothing proves that it is missing.

Without an impossible sibling nothing tells what is the frame of a page, and what its
programs do for any id. If it says nothing of its own, any script that does more than
count visits and move menus leaves a doubt, and so does a plug-in: only a browser can
tell. A sibling that comes with the same program and the same nothing is no witness
either, but what a program fills in is told from its places (``drawn.py``).
"""

import re
from collections.abc import Iterator

from crawler.model.outcome import Outcome
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.forms.sign_in import root_of
from crawler.pages.markup.elements import names_of
from crawler.pages.programs.awaiting import is_of_frame
from crawler.pages.programs.conditions import reached
from crawler.pages.programs.drawn import is_loading
from crawler.pages.programs.inert import is_inert
from crawler.pages.programs.leaving import sent_on
from crawler.pages.programs.scripts import file_of, program_file, program_of
from crawler.pages.wording.phrases import first_phrase, phrases

_SHORT = 1500
_CALLS = re.compile(
    r"(?<![\w$.])(?!(?:if|for|while|switch|catch|function|return|console)\b)"
    r"[A-Za-z_$][\w$.]{2,60}\s?\("
    r"|\blocation(?:\.href)?\s?="
)
"""A call by a name, or another address."""

_PLUGGED = ("object", "embed", "applet")
_PLUGGED_IN = re.compile(r"<(object|embed|applet)\b", re.IGNORECASE)


def may_bring(page: Page) -> Ending | None:
    """Say what only a browser could tell of a page that shows nothing of its own."""
    if page.sibling is not None:
        return None
    sent = sent_on(page)
    if sent is not None:
        return sent
    program = program_file(page) if asks_for_item(page.url) else _program(page)
    if program is None:
        return None
    proof = f"nothing but the frame, and a program: {quoted(program)}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def _program(page: Page) -> str | None:
    """Return whatever leaves a doubt where nobody asked for an item.

    Where somebody did, a call in the page is as a rule the counter of its visits.
    """
    return program_of(page) or drawn_otherwise(page) or _at_work(page)


def drawn_otherwise(page: Page) -> str | None:
    """Return the plug-in, or the call in the page, by which something may be shown."""
    return _plugged_in(page) or _acting(page)


def _plugged_in(page: Page) -> str | None:
    """Return what a plug-in, or a network's own script, would show in the main part."""
    root = root_of(page)
    if root is None:  # nothing was read, so nothing is of a frame
        found = _PLUGGED_IN.search(page.source)
        return None if found is None else found[1]
    known = phrases("programs", "plugins")
    for one in root.iter("div", "blockquote", *_PLUGGED):
        name = next((name for name in names_of(one).split() if name in known), None)
        name = one.tag if one.tag in _PLUGGED else name
        if name is not None and not is_of_frame(one):
            return name
    return None


def _at_work(page: Page) -> str | None:
    """Return the line that says that a program is at work, though none was sent."""
    lines = (one.text for one in (*page.main, *page.shared))
    return next(filter(is_loading, lines), None)


def _acting(page: Page) -> str | None:
    """Return how a script begins that stands in the page and does more than furnish."""
    return next(_acts(page), None)


def _acts(page: Page) -> Iterator[str]:
    for script in page.pieces.scripts:
        text = script.strip()
        if file_of(text) or (is_inert(page, text) and _is_known(text)):
            continue
        if len(text) > _SHORT or first_phrase(text.lower(), "programs", "furnishing"):
            continue
        if reached(text, _CALLS) is not None:
            yield text.split("\n", 1)[0][:80]


def _is_known(script: str) -> bool:
    """Whether a script is of a counter, a chat or such, by a name that is known."""
    known = (("walls", "inert"), ("programs", "watching"))
    return any(first_phrase(script.lower(), *one) for one in known)
