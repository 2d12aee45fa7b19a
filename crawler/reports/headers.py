"""Know the columns of a measures table by their headers, never by position."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from crawler.links.find import find_links
from crawler.reports.content import Row
from crawler.reports.items import split_items
from crawler.thai.text import compact
from data.tables import table


class Role(StrEnum):
    """What a column holds."""

    TOPIC = "topic"
    ISSUE = "issue"
    UNITS = "units"
    STEPS = "steps"
    DEADLINE = "deadline"
    OUTCOME = "outcome"
    EVIDENCE = "evidence"
    IGNORED = "ignored"


Columns = dict[Role, int]
"""The index of the column for each role; a role stands at most once."""


def columns_of(row: Row) -> Columns | None:
    """Return the columns if the row is the header of a measures table."""
    roles = [role_of(cell.text) for cell in row.cells]
    printed = [cell.text for cell in row.cells if cell.text]
    known = sum(role is not None for role in roles)
    if not printed or known < _MOSTLY * len(printed) or not _is_header(row):
        return None
    columns: Columns = {}
    for index, role in enumerate(roles):
        if role is not None and role not in columns:
            columns[role] = index
    _prefer_usual_topic(columns, row)
    return columns if _is_of_measures(columns) else None


def _prefer_usual_topic(columns: Columns, row: Row) -> None:
    """Beside a column that is usual for the measure, a like one heads several."""
    if Role.TOPIC not in columns or Role.ISSUE in columns:
        return
    usual, _ = _names(Role.TOPIC)
    names = [compact(cell.text).casefold() for cell in row.cells]
    first = columns[Role.TOPIC]
    later = [at for at in range(first + 1, len(names)) if names[at] in usual]
    if names[first] not in usual and later:
        columns[Role.ISSUE], columns[Role.TOPIC] = first, later[0]


def further_columns(columns: Columns, row: Row) -> tuple[int, ...]:
    """Return the columns beside those with a role that may hold evidence.

    These have an unknown header, or one that is printed twice ("ลิงก์ 1", "ลิงก์ 2").
    """
    taken = set(columns.values())
    unknown = {None, Role.OUTCOME, Role.EVIDENCE}
    return tuple(
        index
        for index, cell in enumerate(row.cells)
        if index not in taken and role_of(cell.text) in unknown
    )


def _is_header(row: Row) -> bool:
    """Tell a header from a short row of measures that uses the same words.

    A header cites no address, numbers no sentences, and bears one usual name at
    least; were a row taken for one, its claims would be lost in silence.
    """
    texts = [cell.text for cell in row.cells]
    says_more = any(find_links(text) or len(split_items(text)) > 1 for text in texts)
    says_more = says_more or any(cell.has_hyperlink for cell in row.cells)
    if says_more or is_score_header(row):
        return False
    return any(map(_is_usual, texts)) or _is_all_headers(texts)


def _is_all_headers(texts: Sequence[str]) -> bool:
    """Whether short words name three columns and more, and nothing else stands there.

    A checklist may use no usual name at all.
    """
    printed = [compact(text) for text in texts if text]
    roles = [role_of(text) for text in printed]
    known = {role for role in roles if role is not None}
    short = all(len(text) <= _SHORT_HEADER for text in printed)
    return short and len(known) >= _SEVERAL and None not in roles


def _is_usual(header: str) -> bool:
    name = compact(header).casefold()
    return any(name in _names(role)[0] for role in Role)


def is_score_header(row: Row) -> bool:
    """Whether the row heads a table of marks rather than of measures."""
    known, _ = _names("scores")
    names = [compact(cell.text).casefold() for cell in row.cells]
    return sum(name in known for name in names) > 1


def role_of(header: str) -> Role | None:
    """Return what a column with this header holds, or nothing if unknown.

    >>> role_of("สรุปผล การดำเนินการ")
    <Role.OUTCOME: 'outcome'>
    """
    name = compact(header).casefold()
    if not name or not _is_short(name):
        return None
    for role in Role:
        if name in _names(role)[0]:
            return role
    for known in table("reports/headers.toml")["order"]:
        if any(part in name for part in _names(known)[1]):
            return Role(known)
    return None


_MOSTLY = 0.6
_SEVERAL = 3
_SHORT_HEADER = 30
_LONGEST = 90


def _is_short(name: str) -> bool:
    return len(name) <= _LONGEST


def _is_of_measures(columns: Columns) -> bool:
    if Role.TOPIC not in columns and Role.ISSUE in columns:
        columns[Role.TOPIC] = columns.pop(Role.ISSUE)
    others = {Role.UNITS, Role.STEPS, Role.DEADLINE} & set(columns)
    outcome = {Role.OUTCOME, Role.EVIDENCE} & set(columns)
    return Role.TOPIC in columns and bool(outcome or len(others) > 1)


@cache
def usual_headers(role: Role) -> tuple[str, ...]:
    """Return the usual headers of a column as they are printed, longer ones first."""
    known = table("reports/headers.toml")[str(role)]["exact"]
    return tuple(sorted(known, key=len, reverse=True))


@cache
def _names(role: str) -> tuple[frozenset[str], tuple[str, ...]]:
    known = table("reports/headers.toml")[str(role)]
    return frozenset(_folded(known["exact"])), tuple(_folded(known["contains"]))


def _folded(names: Sequence[str]) -> list[str]:
    return [compact(name).casefold() for name in names]
