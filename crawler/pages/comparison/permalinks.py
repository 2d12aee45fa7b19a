"""What a page says to be its own address: that of the item it shows.

A site that shows its newest item for every id that it lacks still names that item by
its own id: to search engines (RFC 6596), to those who share it (the Open Graph
protocol), and in the links of buttons to share it and fields to copy it from.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl, urljoin

from crawler.pages.address.addresses import split
from crawler.pages.address.hosts import same_site
from crawler.pages.address.item_ids import IMPOSSIBLE, numbers_of
from crawler.pages.address.siblings import pattern_of
from crawler.pages.content import Page
from crawler.pages.lines.digest import stable
from crawler.pages.markup.pieces import Block, Pieces, Place
from crawler.pages.wording.phrases import folded
from crawler.thai.digits import to_ascii

_NAMED = ("link:canonical", "link:shortlink", "og:url", "twitter:url")
_SHARED = re.compile(r"https?(?::|%3a)", re.IGNORECASE)
_PRINTED = re.compile(r"https?://[^\s\"'<>]{1,300}$")
"""At the end of a line: "ลิงก์ถาวร: http://…/read.php?id=7"."""

_NUMBERED = re.compile(
    r"(?:รหัส)?(?:ข่าว|ประกาศ|กิจกรรม|บทความ|กระทู้|เอกสาร|หัวข้อ)"
    r"(?:ที่|หมายเลข|เลขที่|รหัส|id)?[:#]?(\d{2,9})(?![\d/])"
)
_MOST = 2_000


def is_shown_to_all(page: Page) -> bool:
    """Whether what the site shows for an impossible id is the very item asked for."""
    if page.sibling is None:
        return False
    named = _named(page, page.sibling)
    if named is not None:
        return named == _ids(page.url)
    numbered = _numbered(page.shared)
    if numbered is not None:
        return numbered in _ids(page.url)
    return _is_listed(page, page.pieces) and _is_listed(page, page.sibling)


def _is_listed(page: Page, pieces: Pieces) -> bool:
    """Whether a list leads to the address asked for, by the heading that both show.

    And to others alike: of one link alone nobody knows whose name it bears. The list of
    the sibling does so too: a heading may lead to whatever id was asked for.
    """
    heads = {stable(one.text) for one in page.shared if one.heading}
    asked, mine = _ids(page.url), pattern_of(page.url)
    joined = ((page.joined(one.href) or "", one.text) for one in pieces.links[:_MOST])
    listed = [(url, text) for url, text in joined if pattern_of(url) == mine]
    names = {stable(text) for url, text in listed if _ids(url) == asked}
    others = {stable(text) for url, text in listed if _ids(url) != asked}
    return bool((heads & names) - others) and len(others) > 1


def is_of_another(page: Page) -> bool:
    """Whether a page names what it shows by the id of another item than was asked for.

    Only by an address that is like its own but for the id: many sites name one for
    all their pages, or call them by words. Or by its number, as its sibling does.
    """
    named = _named(page, page.pieces)
    if named is not None:
        return named != _ids(page.url)
    numbered = _numbered(page.shared)
    return numbered is not None and numbered not in _ids(page.url)


def name_of_other(page: Page) -> str | None:
    """Return the address by which a page names itself as another item, if it does.

    Surely so: it says it more than once, or to search engines, nothing on it leads to
    what was asked for, and its sibling names a third item.
    """
    asked, mine = _ids(page.url), _named(page, page.pieces)
    theirs = None if page.sibling is None else _named(page, page.sibling)
    if mine is None or theirs is None or mine == theirs or IMPOSSIBLE in theirs:
        return None
    if _are_alike(mine, asked) or _leads_to(page, asked):
        return None
    given = [one for one in _permalinks(page, page.pieces) if _ids(one) == mine]
    in_head = (page.joined(page.pieces.metas.get(name, "")) or "" for name in _NAMED)
    is_told = len(given) > 1 or any(_ids(one) == mine for one in in_head)
    return given[0] if is_told else None


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether ids are the same, noughts in front of them apart."""
    mine, theirs = ({number.lstrip("0") for number in ids} for ids in (one, other))
    return mine == theirs


def _leads_to(page: Page, ids: frozenset[str]) -> bool:
    return any(_ids(url) == ids for url, _ in page.links(*Place))


def _named(page: Page, pieces: Pieces) -> frozenset[str] | None:
    """Return the id by which a page names what it shows, if it is one alone.

    Boxes of other news have buttons to share each of them.
    """
    mine = pattern_of(page.url)
    alike = (one for one in _permalinks(page, pieces) if pattern_of(one) == mine)
    found = {_ids(one) for one in alike}
    return found.pop() if len(found) == 1 else None


def _numbered(blocks: Iterable[Block]) -> str | None:
    """Return the number that the first such line gives an item: "news no. 318"."""
    found = (_NUMBERED.match(to_ascii(folded(one.text))) for one in blocks)
    return next((one[1] for one in found if one), None)


def _ids(url: str) -> frozenset[str]:
    parts = split(url)
    return numbers_of(f"{parts.path}?{parts.query}") if parts else frozenset()


def _permalinks(page: Page, pieces: Pieces) -> Iterator[str]:
    """Yield the addresses of its own site that a page gives as its own."""
    for given in _given(pieces):
        try:
            url = urljoin(page.url, given)
        except ValueError:
            continue
        if same_site(url, page.url):
            yield url


def _given(pieces: Pieces) -> Iterator[str]:
    yield from (pieces.metas[name] for name in _NAMED if pieces.metas.get(name))
    shown = (one.value for one in pieces.fields if one.kind != "hidden")
    yield from (value for value in shown if value.startswith("http"))
    printed = (_PRINTED.search(one.text) for one in pieces.blocks if not one.linked)
    yield from (one.group() for one in printed if one)
    for link in pieces.links[:_MOST]:
        _, _, query = link.href.partition("?")
        if _SHARED.search(query):
            values = (value for _, value in parse_qsl(query))
            yield from (value for value in values if value.startswith("http"))
