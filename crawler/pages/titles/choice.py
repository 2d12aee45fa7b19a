"""Which line of a page is its title: the one for which most speaks, all weighed.

The order of places in ``crawler.pages.titles.title`` is one witness among others: on
frames that nobody wrote it for, it takes the name of a part or a box for the title.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from crawler.pages.address.addresses import is_home
from crawler.pages.address.hosts import HostKind
from crawler.pages.content import Page
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.lines.frame_lines import is_address
from crawler.pages.lines.remains import says_nothing
from crawler.pages.markup.pieces import MAIN, Block, Place
from crawler.pages.site.foot import foot_at
from crawler.pages.site.owners import is_in_foot, names_site
from crawler.pages.titles.evidence import evidence
from crawler.pages.titles.first_lines import heads_something, is_banner, is_meta_line
from crawler.pages.titles.head import TOLD
from crawler.pages.titles.headings import (
    SHORTEST,
    Title,
    is_issuer,
    is_section,
    is_sized,
)
from crawler.pages.titles.no_titles import is_no_title
from crawler.pages.titles.sight import Sight
from crawler.pages.titles.text import title_text
from crawler.pages.wording.missing import Missing, is_pardon, missing
from data.tables import table

_MOST = 40
_NOT_LETTER = re.compile(r"[^A-Za-zก-๙]+")
_LETTER = re.compile(r"ที่\s*[ก-ฮ]{1,4}\.?\s*[\d๐-๙]{2,7}(?:\.[\d๐-๙]{1,3})?\s*/.{1,12}")
_NEAR = 3
_BETWEEN_LINKS = 3
_LONGEST = 200
"""Characters of a line that no element makes a heading; running text is longer."""


def weighed(page: Page, ruled: Title | None) -> Title | None:
    """Return the title for which most speaks; ``ruled`` is that of the order of places.

    ``None`` where most speaks for a page without a title of its own. Services and
    home pages have their own ways, which the order of places knows.
    """
    if page.host is not HostKind.SITE or is_home(page.url):
        return ruled
    weights = _weights()
    options: list[tuple[float, Title | None]] = [(weights["none"], None)]
    is_met = False
    for title, named in evidence_of(page, ruled):
        is_ruled = ruled is not None and title.block is ruled.block
        is_met = is_met or is_ruled
        weight = sum(weights.get(name, 0.0) for name in named)
        options.append((weight + is_ruled * weights["rules"], title))
    if not is_met:
        options.append((_of_ruled(ruled), ruled))
    return subject_of(max(options, key=lambda option: option[0])[1], ruled)


def is_above_menu(page: Page, title: Title | None) -> bool:
    """Whether a title stands above the first menu, as the name of a site does."""
    if title is None or title.block is None:
        return False
    above = page.pieces.blocks[: max(0, Sight(page=page).menu)]
    return any(one is title.block for one in above)


def subject_of(best: Title | None, ruled: Title | None) -> Title | None:
    """Return the subject alone for who announces and the subject, as places tell it."""
    if best is None or best.block is None or ruled is None:
        return best
    is_same = is_issuer(best.block.text) and best.text.endswith(ruled.text)
    return ruled if is_same else best


def _of_ruled(ruled: Title | None) -> float:
    """Return what speaks for what the order of places takes, if it is no line."""
    weights = _weights()
    if ruled is None:
        return weights["none-by-place"]
    return weights["rules"] + (weights["from-head"] if ruled.block is None else 0.0)


def evidence_of(
    page: Page, ruled: Title | None
) -> Iterator[tuple[Title, Iterator[str]]]:
    """Yield the lines that could be the title, each with what speaks for it."""
    sight, number = Sight(page=page), 0
    for at in islice(_lines(page), _MOST):
        block = sight.blocks[at]
        is_counted = block.place is MAIN and at >= sight.menu
        title = Title(text=title_text(page, block), block=block)
        if ruled is not None and ruled.block is block and ruled.text != block.text:
            title = ruled
        yield title, evidence(sight, at, title.text, number if is_counted else _MOST)
        number += is_counted
    for at in sight.ways[-1:]:
        step = sight.step_at(at)
        if len(step) >= TOLD and not is_section(step) and not names_site(page, step):
            yield Title(text=step, block=sight.blocks[at]), iter(("last-step",))


def _lines(page: Page) -> Iterator[int]:
    """Yield where such lines stand: in the main part, or headings beside it."""
    blocks = page.pieces.blocks
    near: set[int] = set()
    for at, block in enumerate(blocks):
        if block.place is MAIN:
            near.update(range(at - _NEAR, at + _NEAR))
    for at, block in enumerate(blocks[: foot_at(page)]):
        if _is_shown(block, is_near=at in near) and _could_be(page, block):
            yield at


def _is_shown(block: Block, *, is_near: bool) -> bool:
    """Whether a line stands where titles stand, and is no link of a menu."""
    if block.place is Place.FRAME and not (block.heading and is_near):
        return False
    if block.place is Place.RELATED or not is_sized(block.text):
        return False
    if not block.heading and len(block.text) > _LONGEST:
        return False
    is_link = block.is_link or (block.linked and block.unlinked <= _BETWEEN_LINKS)
    return bool(block.heading) or not is_link


def _could_be(page: Page, block: Block) -> bool:
    """Whether a line says something that can name a page."""
    text = block.text
    is_nothing = says_nothing(text) and not is_section(text)
    if is_nothing or _tells_of_missing(block) or is_pardon(text):
        return False
    _, colon, value = text.partition(":")
    if is_address(text) or (colon and 0 < len(value.strip()) < SHORTEST):
        return False
    if _LETTER.fullmatch(text) or is_no_title(block):
        return False
    if names_site(page, text) or not _could_be_of_its_sort(page, block):
        return False
    return not is_meta_line(block) or len(title_text(page, block)) < len(text)


def _tells_of_missing(block: Block) -> bool:
    """Whether a line says that something is missing; a heading may be of an item."""
    said = missing(block.text)
    return said is Missing.SURELY or (said is Missing.PERHAPS and not block.heading)


def _could_be_of_its_sort(page: Page, block: Block) -> bool:
    """Whether a heading is not the owner, and a plain line no banner and no byline."""
    if block.heading:
        return not is_in_foot(page, block.text)
    is_more = heads_something(page) and not is_banner(block.text)
    return is_more and not _is_mostly_day(block.text)


def _is_mostly_day(text: str) -> bool:
    """Whether a line says hardly more than a day, and who wrote on it."""
    days = dates_in(text)
    if not days:
        return False
    rest = text[: days[0].start] + text[days[-1].end :]
    return len(_NOT_LETTER.sub("", rest)) < TOLD


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = table("rules/title_weights.toml")
    return weights
