"""Tables of nothing but numbers: the statistics that an agency publishes."""

import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from crawler.pages.markup.pieces import Block
from crawler.thai.digits import to_ascii

_FIGURE = re.compile(r"[-+]?[0-9][0-9,]*(?:\.[0-9]+)?%?")
_ROWS = 2
_CELLS = 4
_LONG = 3


def shows_figures(blocks: Iterable[Block]) -> bool:
    """Whether lines are of a table that has rows of figures.

    Counters and calendars are of numbers too: the ones stand in one column, the
    others count the days.
    """
    cells = [
        block
        for block in blocks
        if block.element.tag in ("td", "th") and not block.linked
    ]
    figures = [one for one in cells if _FIGURE.fullmatch(to_ascii(one.text))]
    rows = Counter(one.element.getparent() for one in figures)
    of_several = sum(number > 1 for number in rows.values())
    values = {to_ascii(one.text) for one in figures}
    return of_several >= _ROWS and len(figures) >= _CELLS and _are_long(values)


def _are_long(values: AbstractSet[str]) -> bool:
    digits = (sum(map(str.isdigit, value)) for value in values)
    return sum(number >= _LONG for number in digits) >= _ROWS
