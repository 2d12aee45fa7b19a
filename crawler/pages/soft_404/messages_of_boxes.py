"""Messages of boxes that have nothing to show, beside a text that is there.

Sites put boxes of warnings, bookings and polls on every page; what they lack is not
what was asked for.
"""

from collections.abc import Iterable, Sequence

from crawler.model.page import PageKind
from crawler.pages.address.addresses import kind_by_address
from crawler.pages.content import Page
from crawler.pages.lines.remains import own_lines
from crawler.pages.markup.pieces import Block
from crawler.pages.titles.part_names import names_part
from crawler.pages.wording.missing import Missing, missing

_HIGH = 3
_PROSE = 60


def are_of_boxes(page: Page, said: Sequence[Block]) -> bool:
    """Whether messages stand apart from a text under the one high heading.

    A box of warnings or of bookings has none to show on most days. Not at the address
    of news, nor where a message stands under a heading as high.
    """
    if kind_by_address(page.url) is PageKind.NEWS_ITEM:
        return False
    parts = _by_heading(page.shared)
    highest = min((part[0].heading for part in parts if part[0].heading), default=0)
    high = [part for part in parts if part[0].heading == highest > 0]
    if len(high) != 1 or highest > _HIGH or names_part(high[0][0].text):
        return False
    known = frozenset(map(id, high[0]))
    is_apart = not any(id(one) in known for one in said)
    is_unsure = all(missing(one.text) is Missing.PERHAPS for one in said)
    return (
        is_apart
        and is_unsure
        and any(one.unlinked >= _PROSE for one in own_lines(high[0][1:]))
    )


def _by_heading(blocks: Iterable[Block]) -> list[list[Block]]:
    """Return runs of lines, each from one heading up to the next."""
    parts: list[list[Block]] = []
    for one in blocks:
        if one.heading or not parts:
            parts.append([])
        parts[-1].append(one)
    return parts
