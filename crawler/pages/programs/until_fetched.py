"""Lines that stand in the place of a page until a script has fetched it: "no data".

Sites send their lists and templates with such a line, and their scripts put what they
fetch in its place, or beside it and take the line away. Whether anything comes only a
browser shows (DOMAIN.md 3.2).
"""

import re
from collections.abc import Iterator
from itertools import islice

from crawler.model.outcome import Outcome
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.elements import names_of
from crawler.pages.markup.pieces import MAIN, Block
from crawler.pages.markup.tree import Element, text_of, tidy
from crawler.pages.programs.awaiting import condition_of
from crawler.pages.programs.furniture import is_of_furniture
from crawler.pages.programs.replaced import replaced_as
from crawler.pages.programs.scripts import (
    fetched_as,
    fetched_names,
    named_places,
    program_of,
)
from crawler.pages.wording.missing import Missing, is_message, missing
from crawler.pages.wording.phrases import phrases

_LEVELS, _DEEP, _BESIDE = 4, 16, 2
_MOST_LINES = 60
_TELLING = 15
_ASKING = frozenset(("", "text", "number", "tel", "date"))
_WHOLE = frozenset(("body", "form", "html"))
"""They hold the frame of the site too, or the fields of a search."""

_UNTIL = re.compile(
    r"(?<![a-z])no(?:ne|t)?(?![a-z])|(?<![a-z])no_?(?:data|result|item|record|row|post)"
    r"|empty|err|msg|message|alert|status|result"
)


def stands_until_fetched(page: Page, block: Block) -> str | None:
    """Return the name under which a program knows a line: "no data (yet)".

    Such a line is there from the first, and goes when something comes: a framework
    shows it on a condition, a script that fetches fills what holds nothing else, or
    fills an empty place beside it.
    """
    names = (_known_as(page, block, one) for one in _around(block, _LEVELS))
    known = next(filter(None, names), None) or _replaced(block)
    return known or _beside_place(page, block) or _in_mount(page, block)


def ending_of_message(page: Page, block: Block) -> Ending | None:
    """Return what a line means that says that a page is missing.

    Nothing, if it stands in a box that is to be replaced, and some text beside that.
    """
    if is_of_box(page, block):
        return None
    name = stands_until_fetched(page, block)
    if name is None:
        proof = f"says {quoted(block.text)}"
        return Ending(outcome=Outcome.SOFT_404, proof=proof)
    proof = f"says {quoted(block.text)} until a program fills {quoted(name)}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def nothing_until_fetched(page: Page) -> Iterator[tuple[Block, str]]:
    """Yield lines such as "-" that stand alone where a script fills, with its name."""
    lines = (*page.main, *page.shared) if fetched_names(page) else ()
    for block in islice(lines, _MOST_LINES):
        for around in _around(block, _LEVELS):
            name = fetched_as(page, around)
            if name is None or is_of_furniture(name):
                continue
            if says_nothing(block.text) and _is_alone(block, around):
                yield block, name.lstrip("#.")
                break  # one line is one figure, whatever holds it


def _around(block: Block, levels: int) -> Iterator[Element]:
    """Yield the element of a line and those around it, as far as they are its own."""
    around: Element | None = block.element
    for _ in range(levels):
        if around is None or around.tag in _WHOLE:
            return
        yield around
        around = around.getparent()


def is_of_box(page: Page, block: Block) -> bool:
    """Whether a program replaces what holds a line, and something has come beside it.

    A text, or a control that asks a visitor something.
    """
    if not is_replaced(block):
        return False
    asks = (one.place is MAIN and one.kind in _ASKING for one in page.pieces.fields)
    return any(map(_has_come, page.main)) or any(asks)


def _has_come(block: Block) -> bool:
    """Whether a line tells something, and is no heading or part of such a box."""
    if block.heading or block.linked or len(block.text) < _TELLING:
        return False
    is_said = says_nothing(block.text) or is_message(block.text)
    return not (is_said or is_replaced(block))


def is_replaced(block: Block) -> bool:
    """Whether a program replaces what holds a line as soon as it runs."""
    return _replaced(block) is not None


def _replaced(block: Block) -> str | None:
    """Return how a program replaces what holds a line, however deep that lies."""
    found = (replaced_as(one) for one in _around(block, _DEEP))
    return next(filter(None, found), None)


def _known_as(page: Page, block: Block, around: Element) -> str | None:
    condition = condition_of(around)
    if condition:
        return condition
    name = fetched_as(page, around)
    if name is None or not (_is_named_until(around) or _is_alone(block, around)):
        return None
    return name.lstrip("#.")


def _is_named_until(around: Element) -> bool:
    return around.tag != "main" and _UNTIL.search(names_of(around).lower()) is not None


def _is_alone(block: Block, around: Element) -> bool:
    """Whether an element has no other text; of a table, beside that of its heads."""
    if around.tag != "table":
        return tidy(text_of(around)) == block.text
    return tidy(" ".join(map(text_of, around.iter("td")))) == block.text


def _in_mount(page: Page, block: Block) -> str | None:
    """Return the usual place of a framework that holds but a line until it draws."""
    if missing(block.text) is Missing.SURELY:
        return None  # servers of such frameworks say so in its place
    mounts = phrases("walls", "mounts")
    for one in _around(block, _LEVELS):
        name = one.get("id") or ""
        if name.lower() in mounts and _is_alone(block, one):
            return name if program_of(page) else None
    return None


def _beside_place(page: Page, block: Block) -> str | None:
    """Return the name of an empty place beside a line that a script fetches for."""
    beside = [block.element.getprevious(), block.element.getnext()]
    around = [one.getparent() for one in _around(block, _BESIDE)]
    near = [one for one in around if one is not None and one.tag not in _WHOLE]
    for element, name in named_places(page):
        if element.getparent() in near or element in beside:
            return name
    return None
