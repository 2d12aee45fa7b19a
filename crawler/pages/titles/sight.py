"""A page as who looks for its title sees it: what is asked of many of its lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from crawler.model.page import PageKind
from crawler.pages.address.addresses import has_id, kind_by_address
from crawler.pages.content import Page
from crawler.pages.lines.frame_lines import is_way
from crawler.pages.lists.rows import dated_rows, is_in_row
from crawler.pages.markup.elements import names_of
from crawler.pages.markup.frame_names import BY_PART
from crawler.pages.markup.pieces import MAIN, Block, Place
from crawler.pages.site.foot import above_foot, foot_at
from crawler.pages.site.head import is_headed
from crawler.pages.site.onward import attachment_names
from crawler.pages.site.trail import STEPS
from crawler.pages.wording.phrases import folded
from crawler.pages.wording.site_names import without_site

_A_MENU = 5
_A_LIST = 2
_ABOVE, _BELOW = 15, 15
"""Lines around the first one of the main part among which the way is looked for."""

_TOLD = 12
_CUT = re.compile(r"(?:\.{2,3}|…)\s*$")
_WAY_NAMES = ("crumb", "pathway")


@dataclass(frozen=True, kw_only=True, eq=False)
class Sight:
    """A page, and the answers that hold for all its lines; made when asked for."""

    page: Page

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All lines of the page."""
        return self.page.pieces.blocks

    @cached_property
    def is_item(self) -> bool:
        """Whether the address asks for one item."""
        if self._address is None:
            return has_id(self.page.url)
        return self._address is PageKind.NEWS_ITEM

    @cached_property
    def is_list(self) -> bool:
        """Whether the address asks for a list."""
        return self._address is PageKind.LISTING

    @cached_property
    def _address(self) -> PageKind | None:
        return kind_by_address(self.page.url)

    @cached_property
    def rows(self) -> frozenset[int]:
        """The ids of the elements that are items of a list."""
        rows = dated_rows(self.page)
        return frozenset(id(row.element) for row in rows if len(rows) >= _A_LIST)

    @cached_property
    def told(self) -> tuple[tuple[str, str], ...]:
        """What ``<title>`` and ``og:title`` say beside the name of the site, folded."""
        metas = self.page.pieces.metas
        if self.page.shares_title:
            return ()
        site = metas.get("og:site_name", "")
        told = {"title": self.page.pieces.page_title, "og": metas.get("og:title", "")}
        return tuple(
            (name, folded(_CUT.sub("", without_site(text, site))))
            for name, text in told.items()
            if text
        )

    @cached_property
    def description(self) -> str:
        """What the head says for search engines, folded."""
        metas = self.page.pieces.metas
        return folded(metas.get("description") or metas.get("og:description") or "")

    @cached_property
    def last_of_address(self) -> str:
        """The last part of the address as words, folded."""
        last = self.page.url.partition("?")[0].rstrip("/").rpartition("/")[2]
        return folded(unquote(last).replace("-", " ").replace("_", " "))

    @cached_property
    def own_links(self) -> frozenset[str]:
        """What links of the main part to this very page say, folded: its permalink."""
        url = self.page.url
        links = self.page.links(MAIN)
        return frozenset(folded(one.text) for to, one in links if to == url)

    @cached_property
    def pictures(self) -> frozenset[str]:
        """What pictures say of themselves, folded."""
        return frozenset(map(folded, self.page.pieces.told))

    @cached_property
    def files(self) -> frozenset[str]:
        """What the page calls its attachments, folded."""
        return frozenset(map(folded, attachment_names(self.page).values()))

    @cached_property
    def ways(self) -> tuple[int, ...]:
        """Where lines of the way to the page ("breadcrumbs") stand."""
        places = (at for at, one in enumerate(self.blocks) if one.place is MAIN)
        first = next(places, 0)
        around = range(max(0, first - _ABOVE), min(first + _BELOW, len(self.blocks)))
        return tuple(at for at in around if _is_of_way(self.blocks[at]))

    def step_at(self, at: int) -> str:
        """Return the last step of the way as it is printed, if it is no link."""
        block = self.blocks[at]
        step = STEPS.split(block.text.rstrip(" />»›"))[-1].strip()
        return "" if block.is_link or _CUT.search(step) else step

    def is_last_step(self, at: int, line: str) -> bool:
        """Whether the way ends with a folded line, or as much of it as fits there."""
        return any(
            step == line or (len(step) >= _TOLD and line.startswith(step))
            for one, step in self._steps
            if one != at
        )

    @cached_property
    def _steps(self) -> tuple[tuple[int, str], ...]:
        steps = ((at, _last_step(self.blocks[at].text)) for at in self.ways)
        return tuple((at, step) for at, step in steps if step)

    @cached_property
    def top(self) -> int:
        """The level of the highest heading of the main part if it has but one, or 0."""
        levels = [
            one.heading
            for one in above_foot(self.page)
            if 0 < one.heading < BY_PART and not one.is_link
        ]
        return min(levels, default=0)

    @cached_property
    def is_top_alone(self) -> bool:
        """Whether no two headings of the main part share the highest level."""
        main = above_foot(self.page)
        same = (one.heading == self.top and not one.is_link for one in main)
        return sum(same) == 1

    @cached_property
    def menu(self) -> int:
        """Where the first run of links above other lines of the main part ends."""
        return next(self._menus(), -1)

    @cached_property
    def later_menu(self) -> int:
        """Where the last run of links above a heading of the main part ends."""
        heads = [
            at
            for at, one in enumerate(self._shown)
            if one.heading and one.place is MAIN and not self._is_of_box(at)
        ]
        last = heads[-1] if heads else 0
        return max((at for at in self._menus() if at < last), default=-1)

    def _menus(self) -> Iterator[int]:
        shown = self._shown
        said = (
            at
            for at in reversed(range(len(shown)))
            if shown[at].place is MAIN and not self._is_of_box(at)
        )
        last, run, is_box = next(said, 0), 0, False
        for at, one in enumerate(self.blocks[:last]):
            run = run + 1 if one.is_link and not is_in_row(one, self.rows) else 0
            if run == _A_MENU:
                is_box = is_headed(self.blocks, at + 1 - run)
            if run >= _A_MENU and not is_box:
                yield at

    @property
    def _shown(self) -> tuple[Block, ...]:
        return self.blocks[: foot_at(self.page)]

    def _is_of_box(self, at: int) -> bool:
        """Whether a line is a link, or the lesser heading of links."""
        block, below = self.blocks[at], self.blocks[at + 1 : at + 2]
        is_lesser = block.heading > self.top > 0
        return block.is_link or (is_lesser and any(one.is_link for one in below))


def _is_of_way(block: Block) -> bool:
    if block.place is Place.FRAME and is_way(folded(block.text)):
        return True
    around = block.element.getparent()
    named = (one for one in (block.element, around) if one is not None and one.keys())
    names = " ".join(map(names_of, named)).lower()
    return any(word in names for word in _WAY_NAMES)


def _last_step(text: str) -> str:
    return folded(_CUT.sub("", STEPS.split(text.rstrip(" />»›"))[-1]))
