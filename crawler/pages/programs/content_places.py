"""Places named as that of the content, which hold but what a program is yet to fill.

Beside them stand the boxes of the site, polls, links, lists of the latest news, and all
of these tell something; none is what was asked for. Only where nothing else on the page
could be that does an empty place decide (DOMAIN.md 3.2).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.ending import Ending, quoted
from crawler.pages.forms.sign_in import root_of
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.frame_lines import is_way
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.elements import EMBEDS, names_of
from crawler.pages.markup.pictures import is_decor
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import Element, is_element
from crawler.pages.programs.awaiting import is_empty, is_of_frame, wheels
from crawler.pages.programs.bringing import brought
from crawler.pages.programs.drawn import is_loading
from crawler.pages.programs.furniture import is_of_furniture, words_of
from crawler.pages.programs.named_only import heads_column
from crawler.pages.programs.replaced import replaced_as
from crawler.pages.programs.scripts import fetched_as, fetched_names
from crawler.pages.programs.toggled import toggled_as
from crawler.pages.programs.until_fetched import is_replaced, stands_until_fetched
from crawler.pages.site.onward import attachments
from crawler.pages.titles.item_lines import tells
from crawler.pages.titles.part_names import names_part
from crawler.pages.wording.missing import Missing, counts_none, missing
from crawler.pages.wording.phrases import folded, phrases

_MOST_ELEMENTS = 20_000
_MOST = 40
_LEVELS = 30
_LINES = 30
_UNASKING = ("hidden", "submit", "button", "image")
_NAME, _TELLING, _TEXT, _FIGURES = 80, 15, 20, 3
_NAUGHT = re.compile(r"0[ก-๎a-z]{1,20}|[ก-๎a-z]{1,30}[:=]?(?:0|-)")
"""A figure that is naught, or none, with what it counts; folded."""

_TAGS = ("div", "section", "td", "article", "main", "center")
_BODIES = (Place.MAIN, Place.SHARED)
_HIGHEST, _LOWEST = 1, 3


def unfilled_place(page: Page) -> Ending | None:
    """Find pages whose place of content holds at most a name, and waits."""
    if not page.pieces.scripts or is_home(page.url) or attachments(page):
        return None
    if page.pieces.embeds or any(tells(one) for one in page.pieces.blocks):
        return None
    for place in islice(_places(page), _MOST):
        waits = _waits(page, place)
        if waits is not None and _holds_no_more(page, place):
            proof = f"a program fills the empty element {quoted(waits)}"
            return Ending(outcome=Outcome.NEEDS_BROWSER, proof=proof)
    return None


def _places(page: Page) -> Iterator[Element]:
    """Yield the elements named as that of the content, the outermost first."""
    root = root_of(page)
    elements = () if root is None else islice(root.iter(*_TAGS), _MOST_ELEMENTS)
    return (one for one in elements if _is_of_content(one) and not is_of_frame(one))


def _is_of_content(element: Element) -> bool:
    if element.tag in ("main", "article") or element.get("role") == "main":
        return True
    words = {word for name in names_of(element).split() for word in words_of(name)}
    if not words.isdisjoint(phrases("programs", "boxes")):
        return False
    return not words.isdisjoint(phrases("programs", "content_places"))


def _waits(page: Page, place: Element) -> str | None:
    """Return what in a place a program will fill, by whatever it tells that."""
    turning = frozenset(wheels(page))
    for one in islice(place.iter(), _MOST_ELEMENTS):
        if is_element(one) and not _is_of_comments(one):
            if one in turning:
                return "spinner"
            known = replaced_as(one) or _filled(page, one)
            if known is not None and not is_of_furniture(known):
                return known
    inside = frozenset(place.iter())
    held = [one for one in page.main if one.element in inside]
    until = next(filter(None, (_until(page, one) for one in held)), None)
    until = until or next((one.text for one in held if is_loading(one.text)), None)
    if until is not None or sum(map(_is_naught, held)) < _FIGURES:
        return until
    return min(fetched_names(page), default=None)  # the same one in every run


def _filled(page: Page, element: Element) -> str | None:
    """Return the name of an element without a word that some program fills."""
    if not (is_empty(element) or _holds_wheel(element)):
        return None
    name = element.get("id") or ""
    if name.lower() in phrases("walls", "mounts"):
        return name
    if element.tag == "tbody" or name:
        return fetched_as(page, element) or _brought(page)
    return fetched_as(page, element)


def _brought(page: Page) -> str | None:
    return page.remembered("brought", lambda: brought(page))


def _until(page: Page, block: Block) -> str | None:
    """Return what a message, or a count of none, waits for."""
    if missing(block.text) is Missing.NO and not counts_none(folded(block.text)):
        return None
    return stands_until_fetched(page, block)


def _is_of_comments(element: Element) -> bool:
    return "comment" in (element.get("id") or "").lower()


def _holds_wheel(element: Element) -> bool:
    """Whether all that an element holds is a picture that turns."""
    images = [*element.iter("img")]
    if not images or any(text.strip() for text in element.itertext()):
        return False
    return all(map(is_decor, images))


def _holds_no_more(page: Page, place: Element) -> bool:
    """Whether a place holds at most a name, heads, figures of naught and messages."""
    inside = frozenset(place.iter())
    if any(not is_decor(one) for one in place.iter("img")):
        return False
    if any(map(_asks, place.iter("input", "textarea", "select", *EMBEDS))):
        return False
    held = [one for one in page.pieces.blocks if one.element in inside]
    own = [one for one in held if one.place in _BODIES]
    if len(own) > _LINES or any(_is_of_box(one) for one in held):
        return False
    outside = [one for one in page.pieces.blocks if one.element not in inside]
    if _names(outside) or _is_told_above(page, place, outside):
        return False
    left = [one for one in own if not _is_no_content(page, one, place)]
    return not left or (left == own[:1] and _is_name(page, left[0], own))


def _is_told_above(page: Page, place: Element, outside: Sequence[Block]) -> bool:
    """Whether a larger place of content holds this one, and tells or shows more."""
    around = place.getparent()
    while around is not None and around.tag not in ("body", "html"):
        if _is_of_content(around) and not is_of_frame(around):
            held = [*islice(around.iter(), _MOST_ELEMENTS)]
            above = frozenset(held[: held.index(place)])
            told = (one for one in outside if one.element in above)
            if any(_tells_more(page, one, around) for one in told):
                return True
            if any(_shows_or_asks(one) for one in above if is_element(one)):
                return True
        around = around.getparent()
    return False


def _shows_or_asks(element: Element) -> bool:
    if element.tag in ("input", "textarea", "select"):
        return _asks(element)
    return element.tag == "img" and not is_decor(element)


def _tells_more(page: Page, block: Block, place: Element) -> bool:
    if block.place not in _BODIES or block.heading or block.linked:
        return False
    return len(block.text) >= _TELLING and not _is_no_content(page, block, place)


def _asks(control: Element) -> bool:
    """Whether a control waits for a visitor, or an embed for nothing."""
    return control.tag != "input" or control.get("type") not in _UNASKING


def _is_of_box(block: Block) -> bool:
    """Whether a line is of a box of the site, and neither a link nor the way."""
    if block.place in _BODIES or block.linked:
        return False
    return not is_way(folded(block.text))


def _is_name(page: Page, block: Block, own: Sequence[Block]) -> bool:
    """Whether the first line of a list without a heading is short: its name."""
    if asks_for_item(page.url) or any(one.heading for one in own):
        return False
    if block.linked or dates_in(block.text) or len(block.text) > _NAME:
        return False
    return missing(block.text) is Missing.NO


def _is_no_content(page: Page, block: Block, place: Element) -> bool:
    if block.linked or dates_in(block.text):
        return False
    if _is_naught(block) or is_replaced(block):
        return True
    if missing(block.text) is not Missing.NO:
        until = stands_until_fetched(page, block) or _taken_away(page, block, place)
        return until is not None
    if says_nothing(block.text) or is_loading(block.text) or heads_column(block):
        return True
    return block.heading > 0 and len(block.text) <= _NAME


def _is_naught(block: Block) -> bool:
    """Whether a line is a figure of naught, or counts none."""
    line = folded(block.text)
    return counts_none(line) or _NAUGHT.fullmatch(line) is not None


def _taken_away(page: Page, block: Block, place: Element) -> str | None:
    """Return the name by which a script takes a line away that stands in a place."""
    here: Element | None = block.element
    for _ in range(_LEVELS):
        if here is None or here is place:
            return None
        if (name := toggled_as(page, here)) is not None:
            return name
        here = here.getparent()
    return None


def _names(outside: Sequence[Block]) -> bool:
    """Whether a heading beside a place names something: the page, or what it tells."""
    return any(
        _is_of_item(block) and (block.heading == _HIGHEST or _tells_of(below))
        for block, below in zip_longest(outside, outside[1:])
    )


def _is_of_item(block: Block) -> bool:
    is_high = 0 < block.heading <= _LOWEST and not block.linked
    return is_high and block.place in _BODIES and not names_part(block.text)


def _tells_of(below: Block | None) -> bool:
    """Whether the line below a heading is a day or a text, and leads nowhere else."""
    if below is None or below.heading or below.linked or is_loading(below.text):
        return False
    if missing(below.text) is not Missing.NO or is_replaced(below):
        return False
    return bool(dates_in(below.text)) or len(below.text) >= _TEXT
