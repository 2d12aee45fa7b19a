"""The title of a page: its own heading, never the name of the site (DOMAIN.md 3.8)."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from crawler.pages.content import Page
from crawler.pages.markup import tidy
from crawler.pages.phrases import folded, phrases
from crawler.pages.pieces import Block
from crawler.thai.text import mend, squeeze
from data.tables import table

SHORTEST, LONGEST = 3, 400
_CARDS = 3
_FIRST_LINES = 8
_SHORTEST_LINE = 12
_SEPARATOR = re.compile(r"\s+[-–—|:»•·]+\s+|\s*(?:\||::|»)\s*|^\s*[-–—]+|[-–—]+\s*$")
_GLUED = re.compile(r"[-–—](?=(?:องค์การบริหาร|เทศบาล|อบต|อบจ))")
_HOST = re.compile(r"(?:https?://)?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/?")
_PLACE = r"(?:\s*(?:อำเภอ|อ\.|จังหวัด|จ\.|ตำบล|ต\.|เขต)\s*[ก-๙]{2,25}){0,4}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title, and the block it stood in if it stood on the page itself."""

    text: str
    block: Block | None


def find_title(page: Page) -> Title | None:
    """Return the page's own title, or ``None`` when it names nothing specific.

    Headings come first, then ``og:title``, then ``<title>`` without the name of
    the site; the name of a section is taken only when there is nothing else.
    """
    headings = list(_headings(page))
    own = next((one for one in headings if not _is_section(one.text)), None)
    return own or _from_head(page) or _emphasised(page) or next(iter(headings), None)


def is_site_wide(text: str, site: str = "") -> bool:
    """Whether a heading is just the site: a greeting, or the agency's name.

    >>> is_site_wide("องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง")
    True
    >>> is_site_wide("เทศบาลตำบลตัวอย่าง ขอเชิญร่วมงาน")
    False
    """
    text = squeeze(text).strip(" -–—|:")
    if folded(text) in phrases("titles", "generic") or not text:
        return True
    if folded(text).startswith(phrases("titles", "welcomes")):
        return True
    if site and folded(text) == folded(site):
        return True
    return (_AGENCY.fullmatch(text) or _HOST.fullmatch(text)) is not None


def without_site(text: str, site: str = "") -> str:
    """Drop the parts of a title that name the site.

    >>> without_site("ประกาศผล - องค์การบริหารส่วนตำบลตัวอย่าง")
    'ประกาศผล'
    """
    text = _GLUED.sub(" - ", squeeze(mend(text)))
    parts = [part for part in _SEPARATOR.split(text) if part and part.strip()]
    kept = [part.strip() for part in parts if not is_site_wide(part, site)]
    return " - ".join(kept)


def _headings(page: Page) -> Iterator[Title]:
    """Yield headings of the main part, most telling first."""
    found = [block for block in page.main if block.heading and _is_fit(page, block)]
    cards = Counter(block.heading for block in found if block.is_link)
    ranked = sorted(
        found,
        key=lambda one: (
            one.is_link and cards[one.heading] >= _CARDS,
            one.heading,
        ),
    )
    for block in ranked:
        if not (block.is_link and cards[block.heading] >= _CARDS):
            yield Title(text=block.text, block=block)


def _is_fit(page: Page, block: Block) -> bool:
    is_sized = SHORTEST <= len(block.text) <= LONGEST
    return is_sized and not is_site_wide(block.text, _site_name(page))


def _from_head(page: Page) -> Title | None:
    if page.shares_title:
        return None
    site = _site_name(page)
    for text in (page.pieces.metas.get("og:title", ""), page.pieces.page_title):
        named = without_site(text, site)
        if SHORTEST <= len(named) <= LONGEST and not _is_section(named):
            return Title(text=named, block=_said_in(page, named))
    return None


def _emphasised(page: Page) -> Title | None:
    """Return the first line that is all bold or large: tables have no headings."""
    for block in page.main[:_FIRST_LINES]:
        is_fit = _SHORTEST_LINE <= len(block.text) <= LONGEST and not block.is_link
        if is_fit and _is_emphasised(block) and _is_fit(page, block):
            return (
                None if _is_section(block.text) else Title(text=block.text, block=block)
            )
    return None


def _is_emphasised(block: Block) -> bool:
    if block.element.tag in ("body", "html") or block.text.endswith((":", "：")):
        return False
    bold = next(block.element.iter("b", "strong", "big", "font"), None)
    return bold is not None and tidy("".join(bold.itertext())) == block.text


def _said_in(page: Page, title: str) -> Block | None:
    """Return the block of the main part that says the title."""
    wanted = folded(title)
    return next((block for block in page.main if wanted in folded(block.text)), None)


def _site_name(page: Page) -> str:
    return page.pieces.metas.get("og:site_name", "")


def _is_section(text: str) -> bool:
    return folded(text).strip(":") in phrases("titles", "sections")


def _agency() -> re.Pattern[str]:
    names = "|".join(map(re.escape, _raw("agencies")))
    greetings = "|".join(map(re.escape, _raw("welcomes")))
    return re.compile(
        rf"(?:(?:{greetings})\s*)?(?:{names})\s*"
        rf"(?!\S*(?:ประกาศ|ขอเชิญ|เรื่อง|รายงาน|แผน|ประชุม|โครงการ|จัด|ร่วม|มอบ))"
        rf"[ก-๙]{{2,30}}{_PLACE}(?:\s*(?:\(.{{1,40}}\)|[A-Za-z .]{{1,60}}))?",
        re.IGNORECASE,
    )


def _raw(key: str) -> list[str]:
    words: list[str] = table("phrases/titles.toml")[key]
    return sorted(words, key=len, reverse=True)


_AGENCY = _agency()
