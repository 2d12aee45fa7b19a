"""Where a walk over a page stands: in which block, link, form and place."""

from dataclasses import dataclass
from itertools import islice

from crawler.pages.markup import frame_names
from crawler.pages.markup.elements import HEADINGS, INLINE, is_about_article
from crawler.pages.markup.frame_names import Says
from crawler.pages.markup.pieces import MAIN, Place
from crawler.pages.markup.tree import Element

_NOTHING = Says.NOTHING
_MENU = 4
PLAIN = frozenset(
    ("div", "p", "li", "ul", "ol", "dl", "dt", "dd", "table", "tbody", "tr", "td", "th")
)
"""Elements that are a block and nothing more, unless a name tells of them."""


@dataclass(slots=True, kw_only=True)
class Here:
    """Where the walk stands; not frozen, because one is made for every element."""

    block: Element
    place: Place = MAIN
    in_main: bool = False
    in_article: bool = False
    in_link: bool = False
    hidden: bool = False
    heading: int = 0
    form: Element | None = None


def entered(element: Element, here: Here, root: Element, names: str) -> Here:
    """Say where the walk stands inside an element; ``root`` is that of the page.

    ``names`` are those of ``names_of``, empty where no attribute of it tells anything.
    """
    tag = element.tag
    if not names and tag in PLAIN:
        return in_block(element, here)
    is_inline = tag in INLINE and not (tag == "a" and _is_card(element))
    heading = frame_names.heading_level(names) if names else 0
    told = names or tag in frame_names.TELLING_TAGS
    role = (element.get("role") or "") if names else ""
    return Here(
        block=here.block if is_inline else element,
        place=_place_of(element, names, role, here, root) if told else here.place,
        in_main=here.in_main or tag == "main" or role == "main",
        in_article=here.in_article or tag in ("main", "article"),
        in_link=here.in_link or tag == "a",
        hidden=here.hidden or (names != "" and frame_names.is_hidden(element)),
        heading=HEADINGS.get(tag, 0) or (here.heading if is_inline else 0) or heading,
        form=element if tag == "form" else here.form,
    )


def in_block(element: Element, here: Here) -> Here:
    """Say where the walk stands in a block like any other: so are most elements."""
    return Here(
        block=element,
        place=here.place,
        in_main=here.in_main,
        in_article=here.in_article,
        in_link=here.in_link,
        hidden=here.hidden,
        form=here.form,
    )


def _is_card(link: Element) -> bool:
    """Whether a link is around a whole item: a heading, a day, a picture."""
    if not len(link):
        return False
    return any(child.tag not in INLINE and child.tag != "img" for child in link)


def _heads_section(element: Element) -> bool:
    """Whether a header is that of its section, and not of the site (HTML, 4.3.8).

    That of a site holds its menu, or stands in no section.
    """
    around = element.getparent()
    if around is None or around.tag != "section":
        return False
    links = sum(1 for _ in islice(element.iter("a"), _MENU))
    return links < _MENU and any(child.tag in HEADINGS for child in element.iter())


def _place_of(
    element: Element, names: str, role: str, here: Here, root: Element
) -> Place:
    """Say which place an element has, inside the place around it."""
    if here.place is not MAIN or here.heading:
        return here.place  # what stands inside a heading is no frame of a site
    said = frame_names.says(element.tag, role, names)
    if said is _NOTHING:  # of most elements
        return MAIN
    match said:
        case Says.FRAME:
            return MAIN if is_about_article(element) else Place.FRAME
        case Says.RELATED:
            return Place.RELATED
        case _:  # by name
            is_part_of_page = element.tag == "header" and (
                here.in_article or _heads_section(element)
            )
            is_part_of_page |= element.tag in HEADINGS  # "ui header" is any heading
            is_part_of_page = is_part_of_page or frame_names.heads_an_item(element)
            if is_part_of_page or frame_names.holds_the_page(element, root):
                return MAIN
            return Place.FRAME
