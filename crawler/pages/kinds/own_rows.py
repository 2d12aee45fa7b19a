"""Which dated items are those of the list itself, and which of a box below it.

Below their own items, lists show boxes of others: what is to come, what another part
of the site has. A lesser heading stands above such a box, and its items are built
otherwise; the groups of one list, by months or years, are built alike.
"""

from collections.abc import Sequence

from crawler.pages.content import Page
from crawler.pages.lists.row import A_LIST, Row, names_of_row
from crawler.pages.lists.rows import row_around
from crawler.pages.markup.frame_names import BY_PART
from crawler.pages.site.foot import above_foot
from crawler.pages.titles.headings import Title


def own_rows(page: Page, title: Title | None, rows: Sequence[Row]) -> list[Row]:
    """Return the rows of the first list below the title, and those built like them."""
    first = _first_group(page, title, rows)
    if len(first) < A_LIST:
        return list(rows)
    sorts = {names_of_row(row.element) for row in first}
    return [row for row in rows if names_of_row(row.element) in sorts]


def _first_group(page: Page, title: Title | None, rows: Sequence[Row]) -> list[Row]:
    """Return the rows above the first lesser heading that stands below one of them."""
    level = 0 if title is None or title.block is None else title.block.heading
    known = {id(row.element): row for row in rows}
    found: dict[int, Row] = {}
    for block in above_foot(page):
        around = row_around(block, known.keys())
        if around is not None:
            found[around] = known[around]
        elif found and 0 < level < block.heading < BY_PART:
            break
    return list(found.values())
