"""A page ready to be judged: its pieces, where it came from, its main text."""

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any, TypeVar
from urllib.parse import urljoin

from crawler.model.observation import Fetched, Redirect
from crawler.model.outcome import Outcome
from crawler.pages.address.addresses import is_home
from crawler.pages.address.hosts import HostKind, host_kind
from crawler.pages.lines.block_dates import date_of_tile, dates_in
from crawler.pages.markup.bodies import is_plain_text
from crawler.pages.markup.decoding import Decoded, decode
from crawler.pages.markup.pieces import MAIN, Block, Link, Pieces, Place, moved_back
from crawler.pages.markup.tree import as_html, parse
from crawler.pages.regions.answer_place import with_answer_in_main
from crawler.pages.regions.refusals import without_frame_of
from crawler.pages.regions.sharing import same_title, without_shared
from crawler.pages.regions.walk import walk
from crawler.pages.wording.phrases import MOST, folded, folded_lines
from crawler.thai.dates import FoundDate

MOST_DATED = 600
_REFUSED = frozenset((Outcome.NOT_FOUND, Outcome.GONE))
_OF_QUERY = re.compile(r"$|[?;#]|https?:(?!//)", re.IGNORECASE)
"""References whose address may keep the query of the page (RFC 3986, section 5.2.2)."""

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, eq=False)
class Page:
    """One page as read; no ``slots``, because its texts are made when asked for.

    ``requested`` is the address that was asked for, ``url`` the one that
    answered, ``route`` what stood behind the sign "#" (RFC 9110, 10.2.2: a redirect
    keeps it). ``sibling`` is the impossible sibling's pieces, if it was looked at;
    ``tells_missing`` is whether the site refused it or sent it away: then a page that
    came is one that the site has, unless it shows a record without a value or says in
    clear words that it is gone. ``refusal`` is what the site said then.
    """

    url: str
    requested: str
    status: int | None
    at: datetime
    headers: Mapping[str, str]
    redirects: tuple[Redirect, ...]
    decoded: Decoded
    pieces: Pieces
    sibling: Pieces | None = None
    refusal: Pieces | None = None
    shares_title: bool = False
    tells_missing: bool = False
    is_text: bool = False
    route: str = ""
    memory: dict[Hashable, Any] = field(default_factory=dict, init=False)

    def remembered(self, name: Hashable, make: Callable[[], T]) -> T:
        """Return an answer about this page that several questions ask for."""
        if name not in self.memory:
            self.memory[name] = make()
        found: T = self.memory[name]
        return found

    @cached_property
    def main(self) -> tuple[Block, ...]:
        """The blocks of the page's own main part."""
        return tuple(one for one in self.pieces.blocks if one.place is MAIN)

    @cached_property
    def shared(self) -> tuple[Block, ...]:
        """The blocks that would be main, had the sibling not shown them too."""
        return tuple(one for one in self.pieces.blocks if one.place is Place.SHARED)

    @cached_property
    def main_text(self) -> str:
        """The text of the main part, one block a line."""
        return "\n".join(block.text for block in self.main)

    @cached_property
    def length(self) -> int:
        """How many characters all visible lines have, those of the frame as well."""
        return sum(len(block.text) for block in self.pieces.blocks)

    @cached_property
    def folded_main(self) -> str:
        """The main text, folded for phrase matching."""
        return folded_lines([block.text for block in self.main])

    @cached_property
    def source(self) -> str:
        """The beginning of the source in lower case, for marks of programs."""
        text = self.decoded.text[:200_000]
        if text.isascii():
            return text.lower()
        lowered = text.encode("utf-8", "surrogatepass").lower()  # much faster, and
        return lowered.decode("utf-8", "surrogatepass")  # marks are ASCII

    @cached_property
    def folded_page(self) -> str:
        """All visible text, folded for phrase matching."""
        return "".join(self.folded_blocks)[:MOST]

    @cached_property
    def folded_blocks(self) -> tuple[str, ...]:
        """Every visible line, folded, in the order of the blocks."""
        return tuple(folded(block.text) for block in self.pieces.blocks)

    @cached_property
    def folded_headings(self) -> str:
        """Headings of the whole page and its title element, folded, one a line."""
        heads = [block.text for block in self.pieces.blocks if block.heading]
        return "\n".join(map(folded, (self.pieces.page_title, *heads[:40])))

    @cached_property
    def dated(self) -> tuple[tuple[Block, tuple[FoundDate, ...]], ...]:
        """Blocks outside the frame that hold full dates, with these."""
        bodies = [one for one in self.pieces.blocks if one.place is not Place.FRAME]
        read = (
            (one, dates_in(one.text) or date_of_tile(bodies, at))
            for at, one in enumerate(bodies)
        )
        dated = ((block, dates) for block, dates in read if dates)
        return tuple(islice(dated, MOST_DATED))

    @cached_property
    def host(self) -> HostKind:
        """What sort of service answered."""
        return host_kind(self.url)

    def links(self, *places: Place) -> Sequence[tuple[str, Link]]:
        """Return links of some places with their absolute http(s) addresses."""
        return self.remembered(("links", places), lambda: self._links_in(places))

    def _links_in(self, places: tuple[Place, ...]) -> tuple[tuple[str, Link], ...]:
        return tuple(one for one in self._joined_links if one[1].place in places)

    @cached_property
    def _joined_links(self) -> tuple[tuple[str, Link], ...]:
        base = self.joined(self.pieces.metas.get("base", "")) or self.url
        joined = ((_joined(base, one.href), one) for one in self.pieces.links)
        return tuple((url, one) for url, one in joined if url)

    def joined(self, href: str) -> str | None:
        """Return the absolute http(s) address of a reference on the page."""
        return _joined(self.url, href)


def page_of(fetched: Fetched, sibling: Fetched | None) -> Page:
    """Decode, parse and walk what was fetched."""
    look = fetched.look
    way = [step.url for step in look.redirects]
    url = (look.final_url or (way[-1] if way else "")).partition("#")[0]
    asked, _, route = (way[0] if way else look.final_url or "").partition("#")
    decoded = decode(fetched.body, fetched.headers, url)
    is_text = is_plain_text(fetched.body, fetched.headers)
    pieces = walk(parse(as_html(decoded.text) if is_text else decoded.text))
    if is_home(url) or all(one.place is not MAIN for one in pieces.blocks):
        pieces = moved_back(pieces, Place.RELATED)
    page = Page(
        url=url,
        requested=asked,
        route=route,
        status=look.status,
        at=look.at,
        headers=fetched.headers,
        redirects=look.redirects,
        decoded=decoded,
        pieces=pieces,
        is_text=is_text,
    )
    return page if sibling is None else _beside(page, sibling)


def _beside(page: Page, sibling: Fetched) -> Page:
    """Set a page beside its sibling, if that answered as if nothing were wrong."""
    look = sibling.look
    if look.outcome in _REFUSED:
        return _refused_beside(page, sibling)
    if look.outcome is Outcome.OK and look.redirects:
        return replace(page, tells_missing=not page.redirects)
    if look.outcome is not Outcome.OK or not sibling.body:
        return page
    other = look.final_url or ""
    their = _pieces_of(sibling)
    placed = with_answer_in_main(page.pieces, their)
    own = without_shared(placed, page.url, their, other)
    same = same_title(own, page.url, their, other)
    return replace(page, pieces=own, sibling=their, shares_title=same)


def _refused_beside(page: Page, sibling: Fetched) -> Page:
    """Set a page beside the site's refusal of an impossible id."""
    told = replace(page, tells_missing=not page.redirects)
    if not sibling.body:
        return told
    refusal, other = _pieces_of(sibling), sibling.look.final_url or ""
    own = without_frame_of(refusal, page.pieces, page.url, other)
    return replace(told, pieces=own, refusal=refusal)


def _pieces_of(sibling: Fetched) -> Pieces:
    content_type = sibling.headers.get("content-type", "")
    return _sibling_pieces(sibling.body, content_type, sibling.look.final_url or "")


@lru_cache(maxsize=8)
def _sibling_pieces(body: bytes, content_type: str, url: str) -> Pieces:
    """Walk a sibling once: many pages of one site are held against the same."""
    return walk(parse(decode(body, {"content-type": content_type}, url).text))


def _joined(base: str, href: str) -> str | None:
    if href.startswith("#"):
        return None
    href = href.strip()
    if not _OF_QUERY.match(href):  # pages of one site share their links, not their ids
        base = base.partition("#")[0].partition("?")[0]
    return _joined_to(base, href)


@lru_cache(maxsize=16_384)
def _joined_to(base: str, href: str) -> str | None:
    try:
        url = urljoin(base, href).partition("#")[0]
    except ValueError:
        return None
    return url if url.startswith(("http://", "https://")) else None
