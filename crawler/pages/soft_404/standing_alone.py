"""Whether lines stand where nothing else is told, whatever boxes are on the page.

Elements have no telling names on many sites. So the look goes up from the lines, as far
as it meets nothing but what is void; what it meets first must be a menu or a list of
news, for a title or a text would stand beside its record.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from crawler.pages.content import Page
from crawler.pages.days.dated_lists import dated_lines
from crawler.pages.kinds.substance import is_void
from crawler.pages.lines.remains import says_nothing
from crawler.pages.lines.unfilled import is_unfilled
from crawler.pages.markup.pieces import Block
from crawler.pages.markup.tree import Element
from crawler.pages.titles.part_names import names_part
from crawler.pages.titles.title import find_title
from crawler.pages.wording.missing import Missing, missing
from crawler.pages.wording.phrases import folded, phrases

_WHOLE = ("main", "article")
_LEVELS = 4
_DEEP = 60


def stands_alone(page: Page, lines: Sequence[Block]) -> bool:
    """Whether nothing else is told around some lines, up to menus and lists of news."""
    known = frozenset(map(id, lines))
    here = lines[0].element
    for place in around(here):
        parts = _parts(page, place)
        parts.pop(here, None)
        told = [one for one in parts.values() if _tell(page, one, known)]
        if told:
            return all(map(_is_menu, told))
        if place.tag in _WHOLE or place.get("role") == "main":
            return True
        here = place
    return True


def around(element: Element) -> Iterator[Element]:
    """Yield the elements around one, the nearest first, but not the whole page."""
    here = element.getparent()
    for _ in range(_LEVELS):
        if here is None or here.tag in ("body", "html"):
            return
        yield here
        here = here.getparent()


def may_name(page: Page, block: Block) -> bool:
    """Whether a line may be a title or a text: no link, and not void."""
    return block.linked * 2 < len(block.text) and not is_void(page, block)


def is_titled(page: Page) -> bool:
    """Whether a page has a title that is no part or box of a site and no bare label."""
    title = find_title(page)
    if title is None or names_part(title.text) or is_unfilled(title.text):
        return False
    if folded(title.text) in phrases("frame", "boxes"):
        return False
    return missing(title.text) is Missing.NO and not says_nothing(title.text)


def _parts(page: Page, place: Element) -> defaultdict[Element, list[Block]]:
    """Return the lines within an element by the child of it that holds them."""
    parts: defaultdict[Element, list[Block]] = defaultdict(list)
    for block in page.pieces.blocks:
        part = _part_of(place, block.element)
        if part is not None:
            parts[part].append(block)
    return parts


def _part_of(place: Element, element: Element) -> Element | None:
    """Return the child of a place that holds an element, or the place if it is that."""
    if element is place:
        return place
    here: Element | None = element
    for _ in range(_DEEP):
        above = None if here is None else here.getparent()
        if above is place:
            return here
        here = above
    return None


def _tell(page: Page, lines: Sequence[Block], known: AbstractSet[int]) -> bool:
    return any(may_name(page, one) for one in lines if id(one) not in known)


def _is_menu(lines: Sequence[Block]) -> bool:
    """Whether most of some lines are links, or rows that give a day each."""
    rows = dated_lines(lines)
    listed = sum(len(one.text) if id(one) in rows else one.linked for one in lines)
    return listed * 2 > sum(len(one.text) for one in lines)
