"""The title of a page: its own heading, never the name of the site (DOMAIN.md 3.8)."""

from dataclasses import replace
from itertools import takewhile

from crawler.model.page import PageKind
from crawler.pages.address.addresses import kind_by_address
from crawler.pages.address.hosts import HostKind
from crawler.pages.content import Page
from crawler.pages.lines.emphasis import emphasised_lines
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.frame_names import BY_PART
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.site.owners import names_site
from crawler.pages.site.trail import named_by_way
from crawler.pages.titles.choice import is_above_menu, weighed
from crawler.pages.titles.first_lines import first_line, labelled, line_above_date
from crawler.pages.titles.head import TOLD, is_told, told_in_head, whole_line
from crawler.pages.titles.headings import (
    Title,
    headings,
    is_issuer,
    is_section,
    is_sized,
    whole,
    without_category,
    without_count,
    without_ending,
    without_label,
)
from crawler.pages.titles.item_headings import (
    heads_part,
    is_part,
    item_below,
    line_below,
)
from crawler.pages.titles.lonely import title_of_file, with_act
from crawler.pages.titles.no_titles import is_no_title
from crawler.pages.titles.text import without_day, without_flag, without_part
from crawler.pages.wording.phrases import folded, phrases

_FIRST_LINES = 8
_ABOVE = 6
_PARTS = 4


def find_title(page: Page) -> Title | None:
    """Return the page's own title, or ``None`` when it names nothing specific.

    Headings come first, then what a label calls the title, then ``og:title`` and
    ``<title>`` without the name of the site, then bold and first lines; the name
    of a section is taken only when there is nothing else.
    """
    return page.remembered("title", lambda: finished(page, _choose(page)))


def _choose(page: Page) -> Title | None:
    """Return what head and a heading agree on, else the line for which most speaks."""
    told = told_in_head(page)
    if told is not None and is_sure(page, told):
        return told
    return weighed(page, by_place(page, told))


def is_sure(page: Page, told: Title) -> bool:
    """Whether what the head tells is the title, whatever else speaks for others.

    It is not where it only names a part of what a higher heading above says.
    """
    if not is_told(told) or is_part(page, told) or is_above_menu(page, told):
        return False
    name = folded(told.text)
    above = takewhile(lambda one: one is not told.block, page.main)
    level = 0 if told.block is None else told.block.heading
    return not any(
        0 < one.heading < level and folded(one.text).startswith(name) for one in above
    )


def finished(page: Page, title: Title | None) -> Title | None:
    """Return a title as it is told: with its subject, without days and counts."""
    return with_act(page, _trimmed(_with_subject(page, title)))


def _with_subject(page: Page, title: Title | None) -> Title | None:
    """Return a title that only says who announces together with the subject below."""
    if title is None or title.block is None or not is_issuer(title.block.text):
        return title
    if all(one is not title.block for one in page.main):
        return title
    text = whole(page, title.block)
    return Title(text=text, block=title.block) if title.text in text else title


def _trimmed(title: Title | None) -> Title | None:
    text = "" if title is None else without_ending(title.text)
    if title is not None and title.block is not None:
        text = without_flag(without_day(text, title.block), title.block)
        text = without_part(without_category(text, title.block))
    if is_section(text):
        text = without_count(text)
    return replace(title, text=text) if title is not None and text else title


def by_place(page: Page, told: Title | None) -> Title | None:
    """Return the title by the order of the places where systems print theirs."""
    heads = list(headings(page))
    own = next((one for one in heads if not is_part(page, one)), None)
    if own is None:
        own = next((one for one in heads if not is_section(one.text)), None)
        own = line_below(page, own) or own
    if own is not None and heads_part(page, own):
        own = _named(line_above_date(page)) or _named(first_line(page)) or own
    named = _named(labelled(page))
    own = item_below(page, own) or own
    if own is not None and own.block is not None and own.block.heading == BY_PART:
        own = named or _named(line_above_date(page)) or own
    if named is not None and _has_label_heading(page):
        return named
    is_said = told is not None and told.block is not None
    first, last = (told, None) if is_said else (None, told)
    written = own or named or whole_line(page, first) or _on_page(page, heads)
    named = written or last or _pictured(page) or told_in_head(page, sections=True)
    return named or title_of_file(page) or _of_way(page)


def _of_way(page: Page) -> Title | None:
    name = named_by_way(page)
    return Title(text=name, block=None) if name else None


def _has_label_heading(page: Page) -> bool:
    """Whether the names of fields are headings: then so is no value."""
    labels = phrases("titles", "labels")
    heads = (one for one in page.main if one.heading)
    return any(folded(one.text).strip(":") in labels for one in heads)


def _on_page(page: Page, heads: list[Title]) -> Title | None:
    """Return a title that no element marks as one; a service's page has none."""
    if page.host is not HostKind.SITE:
        return next(iter(heads), None)
    section = next(iter(heads), None) or _section_line(page) or _heading_above(page)
    line = _named(first_line(page))
    return (
        _emphasised(page)
        or _named(line_above_date(page))
        or (section if line is None or _heads(page, section, line) else line)
    )


def _heads(page: Page, section: Title | None, line: Title) -> bool:
    """Whether the name of a section stands above a line and is no item's frame."""
    if section is None or kind_by_address(page.url) is PageKind.NEWS_ITEM:
        return False
    blocks = (section.block, line.block)
    found = [one for one in page.pieces.blocks if any(one is two for two in blocks)]
    return found[0] is section.block


def _heading_above(page: Page) -> Title | None:
    """Return the heading that the frame shows right above the main part.

    Templates put it into the coloured bar that also tells the way to the page.
    """
    blocks = page.pieces.blocks
    first = next((at for at, one in enumerate(blocks) if one.place is Place.MAIN), 0)
    for block in reversed(blocks[max(0, first - _ABOVE) : first]):
        text = block.text
        is_high = block.element.tag in ("h1", "h2")
        is_shared = block.place is Place.SHARED and 0 < block.heading <= _PARTS
        is_heading = (is_high or is_shared) and not block.is_link
        is_named = is_section(text) or not says_nothing(text)
        if is_heading and is_sized(text) and is_named and not names_site(page, text):
            return Title(text=text, block=block)
    return None


def _pictured(page: Page) -> Title | None:
    """Return what the pictures of a page without words say of themselves, if one."""
    theirs = () if page.sibling is None else page.sibling.told
    told = {text for text in page.pieces.told if len(text) >= TOLD}
    text = told.pop() if len(told) == 1 else ""
    is_own = is_sized(text) and text not in theirs and not is_section(text)
    if not is_own or says_nothing(text) or names_site(page, text):
        return None
    return Title(text=text, block=None)


def _emphasised(page: Page) -> Title | None:
    """Return the first line that is all bold or large: tables have no headings."""
    for block in emphasised_lines(page.main):
        if is_sized(block.text):
            text = whole(page, block)
            is_fit = not names_site(page, text)
            if is_fit and not (is_section(text) or is_no_title(block)):
                return Title(text=without_label(text), block=block)
    return None


def _named(block: tuple[str, Block] | None) -> Title | None:
    if block is None:
        return None
    return Title(text=block[0], block=block[1])


def _section_line(page: Page) -> Title | None:
    """Return a line that names a section, for lists without any heading."""
    for block in page.main[:_FIRST_LINES]:
        if is_section(block.text) and not block.is_link:
            return Title(text=block.text, block=block)
    return None
