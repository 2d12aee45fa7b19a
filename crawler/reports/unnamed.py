"""Know the columns of a table whose headers no list knows, by what stands below.

A checklist with its own words still has a column of addresses: the evidence.
"""

from collections.abc import Sequence

from crawler.reports.content import Row
from crawler.reports.headers import Columns, is_score_header
from crawler.reports.merged import cites
from crawler.reports.roles import Role, role_of
from crawler.thai.digits import to_ascii
from crawler.thai.text import compact


def columns_below(row: Row, below: Sequence[Row]) -> Columns | None:
    """Return the columns if the row heads a table in which a column cites.

    That column is the evidence; the first one of words is the topic, unless its
    header says otherwise.
    """
    if len(below) < _FEWEST or not _is_short(row) or is_score_header(row):
        return None
    below = below[:_LOOKED_AT]
    width = len(row.cells)
    counts = {at: _count(below, at) for at in range(width)}
    enough = max(_FEWEST, len(below) // _ENOUGH)
    citing = [at for at, count in counts.items() if count >= enough]
    roles = {at: role_of(row.cells[at].text) for at in range(width)}
    if not citing or any(cites(cell) for cell in row.cells):
        return None
    columns: Columns = {}
    for at, role in roles.items():
        if at not in citing and role is not None:
            columns.setdefault(role, at)
    words = [at for at in range(width) if at not in citing and _is_of_words(below, at)]
    free = [at for at in words if roles[at] is None]
    if Role.TOPIC not in columns and free:
        columns[Role.TOPIC] = free[0]
    named = [at for at in citing if roles[at] in (Role.OUTCOME, Role.EVIDENCE)]
    at = (named or citing)[0]
    columns[Role.OUTCOME if roles[at] is Role.OUTCOME else Role.EVIDENCE] = at
    return columns if Role.TOPIC in columns else None


_FEWEST = 2
_LOOKED_AT = 20
_ENOUGH = 4
"""One row in so many cites: a checklist leaves many lines open."""

_LONGEST = 90
_CODE = 6


def _is_short(row: Row) -> bool:
    printed = [compact(cell.text) for cell in row.cells if cell.text]
    return len(printed) > 1 and all(len(text) <= _LONGEST for text in printed)


def _count(rows: Sequence[Row], at: int) -> int:
    return sum(at < len(row.cells) and cites(row.cells[at]) for row in rows)


def _is_of_words(rows: Sequence[Row], at: int) -> bool:
    """Whether a column holds more than numbers and codes."""
    texts = [to_ascii(row.cells[at].text) for row in rows if at < len(row.cells)]
    long = sum(len(compact(text)) > _CODE for text in texts)
    return long * 2 > len(texts)
