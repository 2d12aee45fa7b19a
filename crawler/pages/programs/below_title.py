"""Pages of which nothing stands below their title but what a program is yet to fill.

Boxes of the site may stand around, named as strangers name them, with news and days of
their own. What was asked for is below its name: where only an empty grid, a wheel, a
script that writes or "opening…" stands there, it has not come (DOMAIN.md 3.2). Of one
item the name is enough; this is asked of lists and standing pages.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.frame_lines import is_of_foot
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.elements import EMBEDS, leads_nowhere
from crawler.pages.markup.pictures import is_decor, picture_source
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import Element, begin_of, is_element, tidy
from crawler.pages.programs.awaiting import is_empty, wheels
from crawler.pages.programs.drawn import is_loading
from crawler.pages.programs.furniture import is_of_furniture
from crawler.pages.programs.loaded import kept_address, writes_in_place
from crawler.pages.programs.scripts import fetched_as
from crawler.pages.site.onward import attachments
from crawler.pages.titles.title import find_title
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_LEVELS, _MOST_ELEMENTS = 4, 2_000
_SHORT, _TEXT, _FEW = 60, 15, 4
_BODIES = (Place.MAIN, Place.SHARED)
_WAITING = re.compile(r"load|spin|wait|progress|throbber", re.IGNORECASE)
_ASKING = ("hidden", "submit", "button", "image", "reset")


def to_come_below_title(page: Page) -> Ending | None:
    """Find lists and standing pages of which but the name has come, by what waits."""
    if not page.pieces.scripts or is_home(page.url) or asks_for_item(page.url):
        return None
    title = find_title(page)
    block = None if title is None else title.block
    if block is None or block.place not in _BODIES or attachments(page):
        return None
    if is_loading(block.text):
        below: Sequence[Element] = [block.element]
        waits = _waits(page, below)
    else:
        below = _below(block.element)
        waits = _waits(page, below) or _timed(page, block)
    if waits is None or _tells(page, block, below):
        return None
    proof = f"a program fills the empty element {quoted(waits)}"
    return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)


def _timed(page: Page, title: Block) -> str | None:
    """Return the timer by which a page asks for what is loading below its title."""
    blocks = page.pieces.blocks
    following = blocks[blocks.index(title) + 1 :][:1]
    if not any(is_loading(one.text) for one in following):
        return None
    return first_phrase(page.source, "programs", "timers")


def _below(element: Element) -> Sequence[Element]:
    """Return the elements that follow one, or the nearest around it that has such."""
    here: Element | None = element
    for _ in range(_LEVELS):
        if here is None or here.tag in ("body", "html"):
            return ()
        found = [*_behind(here)]
        if any(map(_holds, found)):
            return found
        here = here.getparent()
    return ()


def _behind(element: Element) -> Iterator[Element]:
    here = element.getnext()
    for _ in range(_MOST_ELEMENTS):
        if here is None:
            return
        if is_element(here):
            yield here
        here = here.getnext()


def _holds(element: Element) -> bool:
    return element.tag not in ("br", "hr") and not is_of_furniture(
        element.get("id") or ""
    )


def _waits(page: Page, below: Sequence[Element]) -> str | None:
    """Return what below a title a program will fill, by whatever it tells that."""
    turning = frozenset(wheels(page)) if below else frozenset()
    for one in _inside(below):
        if one in turning:
            return "spinner"
        name = _filled(page, one)
        if name is not None and not is_of_furniture(name):
            return name
    return None


def _filled(page: Page, element: Element) -> str | None:
    """Return how a program knows an element that holds at most a short line."""
    if element.tag == "script":
        return writes_in_place(page, element)
    if element.tag in EMBEDS:
        source = element.get("src") or element.get("data") or ""
        return fetched_as(page, element) if leads_nowhere(source) else None
    text = tidy(begin_of(element))
    if len(text) > _SHORT or element.tag == "a":
        return None
    if is_empty(element) or is_loading(text) or _turns(element) or _hints(text):
        return fetched_as(page, element) or kept_address(page, element)
    return None if text or _shows(element) else fetched_as(page, element)


def _hints(text: str) -> bool:
    """Whether a line tells what to press for something to come."""
    return folded(text).startswith(phrases("programs", "hints"))


def _shows(element: Element) -> bool:
    return next(element.iter("img", "input", "select", *EMBEDS), None) is not None


def _turns(element: Element) -> bool:
    """Whether an element holds a picture that turns until something comes."""
    return any(map(_is_wheel, islice(element.iter("img"), _FEW)))


def _is_wheel(image: Element) -> bool:
    name = picture_source(image).rpartition("/")[2]
    return _WAITING.search(name) is not None


def _inside(below: Sequence[Element]) -> Iterator[Element]:
    elements = (one for top in below for one in top.iter())
    return (one for one in islice(elements, _MOST_ELEMENTS) if is_element(one))


def _tells(page: Page, title: Block, below: Sequence[Element]) -> bool:
    """Whether something is told, shown or asked below a title, up to the next one."""
    inside = frozenset(_inside(below))
    if any(map(_shows_or_asks, inside)):
        return True
    blocks = page.pieces.blocks
    behind = blocks[blocks.index(title) + 1 :]
    held = [one for one in behind if one.element in inside]
    if any(_is_told(held, at) for at in range(len(held))):
        return True
    near = takewhile(lambda one: not one.heading, behind)
    return any(_is_text(one) for one in near if one.element not in inside)


def _is_text(block: Block) -> bool:
    """Whether a line behind a title, beside what waits, may be its text."""
    if block.place not in _BODIES or block.unlinked < _TEXT or is_of_foot(block):
        return False
    return not (_waits_too(block) or says_nothing(block.text))


def _shows_or_asks(element: Element) -> bool:
    if element.tag == "img":
        return not (is_decor(element) or _is_wheel(element))
    if element.tag in EMBEDS:
        return not leads_nowhere(element.get("src") or element.get("data") or "")
    if element.tag in ("video", "audio"):
        return True
    if element.tag == "select":
        return sum(1 for _ in element.iter("option")) > 1
    is_field = element.tag in ("input", "textarea")
    return is_field and (element.get("type") or "text") not in _ASKING


def _is_told(held: Sequence[Block], at: int) -> bool:
    """Whether a line below a title may be what was asked for.

    None of it is a label of what there is none of yet, or stands in a tab or a button.
    """
    block = held[at]
    links = [*block.element.iter("a"), *_around(block.element)]
    if dates_in(block.text) or any(map(_leads_on, links)):
        return True
    near = held[max(0, at - 1) : at + 2]
    return not (links or any(map(_is_naught, near)) or _waits_too(block))


def _around(element: Element) -> Iterator[Element]:
    """Yield the links and buttons in which an element stands."""
    here = element.getparent()
    for _ in range(_LEVELS):
        if here is None:
            return
        if here.tag in ("a", "button"):
            yield here
        here = here.getparent()


def _is_naught(block: Block) -> bool:
    return not block.text.strip("0๐-–. ")


def _leads_on(link: Element) -> bool:
    return not leads_nowhere(link.get("href") or "")


def _waits_too(block: Block) -> bool:
    if is_loading(block.text) or _hints(block.text):
        return True
    return missing(block.text) is not Missing.NO
