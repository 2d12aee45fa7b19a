"""The title of a page: its own heading, never the name of the site (DOMAIN.md 3.8)."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from crawler.model.page import PageKind
from crawler.pages.addresses import kind_by_address
from crawler.pages.content import Page
from crawler.pages.emphasis import emphasised_lines
from crawler.pages.first_lines import first_line, labelled, line_above_date
from crawler.pages.frame import BY_PART
from crawler.pages.hosts import HostKind
from crawler.pages.missing import is_pardon
from crawler.pages.phrases import folded, phrases
from crawler.pages.pieces import Block
from crawler.pages.remains import says_nothing
from crawler.pages.site_names import is_agency, is_site_wide, without_site
from crawler.thai.text import squeeze

SHORTEST, LONGEST = 3, 400
_CARDS = 3
_FIRST_LINES = 8
_SHORTEST_LINE = 8
_SUBJECT = "เรื่อง"
_SECTION = re.compile(r"(?:ข่าว|หมวด|ประเภท)[ก-๙ ]{0,26}")
_MOST_LINES = 4
_TOLD = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title, and the block it stood in if it stood on the page itself."""

    text: str
    block: Block | None


def find_title(page: Page) -> Title | None:
    """Return the page's own title, or ``None`` when it names nothing specific.

    Headings come first, then what a label calls the title, then ``og:title`` and
    ``<title>`` without the name of the site, then bold and first lines; the name
    of a section is taken only when there is nothing else.
    """
    return page.remembered("title", lambda: _find_title(page))


def _find_title(page: Page) -> Title | None:
    headings = list(_headings(page))
    told = _from_head(page)
    if told is not None and told.block is not None and _is_told(told):
        return told
    own = next((one for one in headings if not is_section(one.text)), None)
    if own is not None and own.block is not None and own.block.heading == BY_PART:
        own = _named(line_above_date(page)) or own
    return own or _named(labelled(page)) or told or _on_page(page, headings)


def _is_told(title: Title) -> bool:
    """Whether the head of a page tells which of its lines is its title."""
    block = title.block
    is_line = block is not None and folded(block.text) == folded(title.text)
    return is_line and len(title.text) >= _TOLD


def _on_page(page: Page, headings: list[Title]) -> Title | None:
    """Return a title that no element marks as one; a service's page has none."""
    if page.host is not HostKind.SITE:
        return next(iter(headings), None)
    section = next(iter(headings), None) or _section_line(page)
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
    first = next(one for one in page.main if any(one is block for block in blocks))
    return first is section.block


def is_section(text: str) -> bool:
    """Whether a heading names a part of the site: "news", "details"."""
    is_named = _SECTION.fullmatch(text.strip(" :")) is not None
    return is_named or folded(text).strip(":") in phrases("titles", "sections")


def _headings(page: Page) -> Iterator[Title]:
    """Yield headings of the main part, most telling first."""
    found = [block for block in page.main if block.heading and _is_sized(block.text)]
    cards = Counter(block.heading for block in found if block.is_link)
    is_card = {id(one): one.is_link and cards[one.heading] >= _CARDS for one in found}
    ranked = sorted(found, key=lambda one: one.heading)
    for block in ranked:
        if is_card[id(block)]:
            continue
        text = _whole(page, block)
        is_named = is_section(text) or not says_nothing(text)
        is_message = is_pardon(text)
        if is_named and not is_message and not is_site_wide(text, _site_name(page)):
            yield Title(text=_without_label(text), block=block)


def _whole(page: Page, block: Block) -> str:
    """Return a heading with the lines that belong to it.

    Those are its further lines, and where it only names who announces, the
    subject below it.
    """
    place = next(at for at, one in enumerate(page.main) if one is block)
    lines = [block.text]
    for one in page.main[place + 1 : place + _MOST_LINES]:
        is_same = one.element is block.element and one.heading == block.heading
        is_subject = _is_issuer(lines[-1]) and one.text.startswith(_SUBJECT)
        if not (is_same or is_subject):
            break
        lines.append(one.text)
    if len(lines) > 1 and is_agency(lines[0]):
        lines.pop(0)
    whole = " ".join(lines)
    return whole if len(whole) <= LONGEST else block.text


def _is_issuer(text: str) -> bool:
    """Whether a line says no more than who announces: "ประกาศ" and an agency."""
    text = squeeze(text)
    return text.startswith("ประกาศ") and (
        text == "ประกาศ" or is_agency(text.removeprefix("ประกาศ").strip())
    )


def _without_label(text: str) -> str:
    """Drop a label that a system prints in front of titles ("กระทู้ : …")."""
    label, colon, rest = text.partition(":")
    is_label = folded(label) in phrases("titles", "labels") and rest.strip()
    return rest.strip() if colon and is_label else text


def _is_sized(text: str) -> bool:
    return SHORTEST <= len(text) <= LONGEST


def _from_head(page: Page) -> Title | None:
    if page.shares_title:
        return None
    site = _site_name(page)
    told = page.pieces.metas.get("og:title", "")
    if page.sibling is not None and told == page.sibling.metas.get("og:title", ""):
        told = ""
    for text in (told, page.pieces.page_title):
        named = without_site(text, site)
        if _is_sized(named) and not is_section(named) and not says_nothing(named):
            return Title(text=named, block=_said_in(page, named))
    return None


def _emphasised(page: Page) -> Title | None:
    """Return the first line that is all bold or large: tables have no headings."""
    for block in emphasised_lines(page.main):
        if _is_sized(block.text):
            text = _whole(page, block)
            is_fit = not is_site_wide(text, _site_name(page))
            if is_fit and not is_section(text):
                return Title(text=_without_label(text), block=block)
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


def _said_in(page: Page, title: str) -> Block | None:
    """Return the block of the main part that says the title."""
    wanted = folded(title)
    saying = [block for block in page.main if wanted in folded(block.text)]
    return min(saying, key=lambda block: len(block.text), default=None)


def _site_name(page: Page) -> str:
    return page.pieces.metas.get("og:site_name", "")
