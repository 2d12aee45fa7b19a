"""Gates: the demand to sign in stands where the content would be.

News, figures, notices and help stand around many of them, and are none of what was
asked for; a text, files, pictures or a list of the page's own are (DOMAIN.md 3.9).
"""

from collections.abc import Iterator
from itertools import islice

from crawler.model.page import PageKind
from crawler.pages.address.addresses import is_home, kind_by_address
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.content import Page
from crawler.pages.ending import quoted
from crawler.pages.forms.sign_in import is_inside, root_of
from crawler.pages.kinds.own_content import has_own
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import Element
from crawler.pages.walls.around_gates import (
    is_named_apart,
    is_told_apart,
    shows_content,
    shows_else,
    shows_own,
)
from crawler.pages.walls.demands import Demand, demand
from crawler.pages.walls.gate_lists import shows_rows
from crawler.pages.walls.guides import tells_steps
from crawler.pages.walls.parts import Gate
from crawler.pages.walls.returning import leads_back
from crawler.pages.walls.ways_in import framed_ways, ways_in
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import first_phrase, folded, phrases

_AHEAD = 60
_BEHIND = 20
_SURE = 4
"""How many times as far a line may stand that speaks of the very page."""

_FEW_WAYS = 12
_BOX = 4
_MOST = 50
_OFTEN = 2


def gated(page: Page) -> str | None:
    """Return the proof that a page demands to sign in instead of showing anything."""
    if is_home(page.url) or not (ways_in(page) or framed_ways(page)):
        return None
    blocks = [*page.main, *page.shared]
    if any(missing(one.text) is not Missing.NO for one in blocks):
        return None  # boards offer to sign in beside what they do not have
    gate = _gate(page)
    if gate is None or _is_headed_as_guide(page, gate):
        return None
    stands = _stands_for_this if gate.what > Demand.SIGNING else _stands_for_any
    return f"says {quoted(gate.lines[0].text)}" if stands(page, gate) else None


def _stands_for_this(page: Page, gate: Gate) -> bool:
    """Whether what is withheld is the content of the page, and nothing else is shown.

    Where but the reading of something is spoken of, a list is what everybody reads.
    """
    is_item = asks_for_item(page.url)
    lists = gate.what is Demand.READING and not is_item
    return not shows_content(page, gate, lists=lists)


def _stands_for_any(page: Page, gate: Gate) -> bool:
    """Whether a demand that speaks of no page stands where the item would.

    The impossible sibling shows it too and nothing is the page's own; or it leads
    back to this very page, or heads it, and nothing else has a name.
    """
    if shows_content(page, gate, lists=False):
        return False
    if not asks_for_item(page.url) and not _leads_back(page):
        return _is_all(page, gate)
    if page.sibling is not None and asks_for_item(page.url):
        is_own = any(one.place is Place.MAIN for one in gate.lines)
        is_framed = gate.lines[0].place is Place.FRAME
        if is_framed and is_named_apart(page, gate):
            return False
        return not (is_own or shows_own(page, gate) or has_own(page))
    is_listing = kind_by_address(page.url) is PageKind.LISTING
    if is_listing or is_named_apart(page, gate) or is_told_apart(page, gate):
        return False
    return not shows_else(page, gate)


def _is_all(page: Page, gate: Gate) -> bool:
    """Whether a page is a way in, headed so, and low boxes of the site beside it."""
    kind = kind_by_address(page.url)
    if kind not in (None, PageKind.LISTING) or (kind and shows_rows(page)):
        return False
    head = next((one for one in (*page.main, *page.shared) if one.heading), None)
    return head in gate.lines and not shows_else(page, gate)


def _leads_back(page: Page) -> bool:
    return any(leads_back(way, page.url) for way in ways_in(page)[:_FEW_WAYS])


def _is_headed_as_guide(page: Page, gate: Gate) -> bool:
    """Whether the first heading is that of a page that explains how to sign in.

    What is withheld may be a guide too, to something else.
    """
    blocks = (*page.main, *page.shared)
    head = next((one.text for one in blocks if one.heading), page.pieces.page_title)
    name = folded(head)
    if name.startswith(phrases("walls", "choices")):
        return False
    if first_phrase(name, "walls", "questions") is not None:
        return True
    is_guide = first_phrase(name, "walls", "guides") is not None
    if gate.what is Demand.SIGNING or not is_guide:
        return is_guide
    return first_phrase(name, "walls", "signing") is not None or tells_steps(page)


def _gate(page: Page) -> Gate | None:
    """Return the demands beside ways in, the one that speaks surest of the page first.

    None that stands there several times: the items of a list have it each.
    """
    near = [*_beside_ways(page)]
    what = max((demand(one.text) for one in near), default=Demand.NONE)
    if what is Demand.NONE:
        return None
    surest = [one for one in near if demand(one.text) is what]
    if sum(one.text == surest[0].text for one in surest) > _OFTEN:
        return None
    others = [one for one in near if one not in surest]
    return Gate(what=what, lines=(*surest, *others), ways=ways_in(page))


def _beside_ways(page: Page) -> Iterator[Block]:
    """Yield the lines that demand something next to a way in."""
    own, framed = ways_in(page), framed_ways(page)
    heads = tuple(one for one in map(_around, own) if one is not None)
    asking = [*islice(_asking(page, heads), _MOST)]
    root = root_of(page) if asking else None
    if root is None:
        return
    places = {id(one): at for at, one in enumerate(root.iter())}
    near = [_span(way, places) for way in own]
    spans = [*near, *(_span(way, places) for way in framed)]
    for block in asking:
        is_sure = demand(block.text) > Demand.SIGNING
        at, times = places.get(id(block.element), -1), _SURE if is_sure else 1
        if any(
            begin - _AHEAD * times <= at <= end + _BEHIND * times
            for begin, end in (spans if is_sure else near)
        ):
            yield block


def _asking(page: Page, heads: tuple[Element, ...]) -> Iterator[Block]:
    """Yield lines of the main part that demand something, and heads of framed forms."""
    for block in page.pieces.blocks:
        least = Demand.READING if _is_led(block) else Demand.SIGNING
        if demand(block.text) >= least and (
            block.place in (Place.MAIN, Place.SHARED) or is_inside(block, heads)
        ):
            yield block


def _around(way: Element) -> Element | None:
    """Return the box around a form that passes for one of the frame, if it is one."""
    around = way.getparent()
    is_box = around is not None and around.tag != "body" and len(around) <= _BOX
    return around if is_box and way.tag == "form" else None


def _is_led(block: Block) -> bool:
    """Whether a line is but the link that lets one in."""
    return block.is_link and not block.heading


def _span(way: Element, places: dict[int, int]) -> tuple[int, int]:
    """Return the places of a way in and of the last element inside it."""
    begin = places.get(id(way), -1)
    return begin, begin + sum(1 for _ in way.iter()) - 1
