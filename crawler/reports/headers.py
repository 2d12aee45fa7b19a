"""Know the columns of a measures table by their headers, never by position."""

import re
from collections.abc import Mapping, Sequence
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
    columns = _first_of_each(roles, row)
    _prefer_usual_topic(columns, row)
    _take_for_topic(columns, row)
    return columns if _is_of_measures(columns) else None


def _first_of_each(roles: Sequence[Role | None], row: Row) -> Columns:
    """Return the first column of each role; of issues, the one that holds codes.

    Beside codes, the name of an issue is the topic: "ข้อ | ประเด็น | องค์ประกอบ | URL".
    """
    columns: Columns = {}
    codes = _codes()
    for index, named in enumerate(roles):
        header = row.cells[index].text
        again = named is Role.TOPIC and named in columns
        role = _second_role(header) if again else named
        is_code = role is Role.ISSUE and compact(header).casefold() in codes
        if role is Role.ISSUE and not is_code and _is_named_by_code(columns, row):
            role = Role.TOPIC
        if role is not None and (role not in columns or is_code):
            columns[role] = index
    return columns


def _is_named_by_code(columns: Columns, row: Row) -> bool:
    """Whether a column of codes has been seen, which nothing names yet."""
    at = columns.get(Role.ISSUE)
    is_code = at is not None and compact(row.cells[at].text).casefold() in _codes()
    return is_code and Role.TOPIC not in columns


@cache
def _codes() -> frozenset[str]:
    """Return the usual headers of columns that hold codes alone."""
    return frozenset(_folded(table("reports/headers.toml")["issue"]["codes"]))


def _second_role(header: str) -> Role | None:
    """Return what else a column holds that names the measure again: its steps.

    Beside "ประเด็นที่ต้องพัฒนา", a column "มาตรการ/ขั้นตอน" tells how.
    """
    name = compact(header).casefold()
    exact, parts = _names(Role.STEPS)
    return Role.STEPS if name in exact or any(one in name for one in parts) else None


def _prefer_usual_topic(columns: Columns, row: Row) -> None:
    """Beside a column that is usual for the measure, a like one heads several."""
    if Role.TOPIC not in columns:
        return
    usual, _ = _names(Role.TOPIC)
    names = [compact(cell.text).casefold() for cell in row.cells]
    first = columns[Role.TOPIC]
    later = [at for at in range(first + 1, len(names)) if names[at] in usual]
    if names[first] not in usual and later:
        columns.setdefault(Role.ISSUE, first)
        columns[Role.TOPIC] = later[0]


def _take_for_topic(columns: Columns, row: Row) -> None:
    """Where no header names the measure, the first that may do so does.

    That is a column with words of its own ("รหัส | ชื่อ | URL"), or one that tells of a
    fault, or the steps, or the evidence beside its addresses.
    """
    proving = [
        columns[role] for role in (Role.OUTCOME, Role.EVIDENCE) if role in columns
    ]
    if Role.TOPIC in columns or not proving:
        return
    roles = [role_of(cell.text) if cell.text else Role.UNITS for cell in row.cells]
    beside, _ = _names(Role.IGNORED)
    names = [compact(cell.text).casefold() for cell in row.cells]
    free = [at for at, role in enumerate(roles) if role is None and at < max(proving)]
    faults = [
        at
        for at, role in enumerate(roles)
        if role is Role.IGNORED and names[at] not in beside
    ]
    if Role.ISSUE in columns:
        faults, free = [], free if names[columns[Role.ISSUE]] in _codes() else []
    if free or faults:
        columns[Role.TOPIC] = min(free or faults)
    elif Role.ISSUE not in columns and Role.STEPS in columns:
        columns[Role.TOPIC] = columns.pop(Role.STEPS)
    elif (at := _words_beside(roles)) is not None:
        columns[Role.TOPIC], columns[Role.EVIDENCE] = columns[Role.EVIDENCE], at


def _words_beside(roles: Sequence[Role | None]) -> int | None:
    """Return the second of two columns of evidence, where nothing else is proof."""
    evidence = [at for at, role in enumerate(roles) if role is Role.EVIDENCE]
    is_alone = Role.OUTCOME not in roles and len(evidence) > 1
    return evidence[1] if is_alone else None


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

    Of a header that names two things ("ผลการดำเนินการ/ร่องรอยหลักฐาน", "มาตรการ (แนวทาง)")
    the first usual name decides; an unknown one is known by its words.

    >>> role_of("สรุปผล การดำเนินการ")
    <Role.OUTCOME: 'outcome'>
    """
    name = _DECORATION.sub("", compact(header).casefold())
    if not name or not _is_short(name):
        return None
    for part in (name, *_PARTS.split(name)):
        if part in _usual_roles():
            return _usual_roles()[part]
    if _any_word().search(name) is None:
        return None
    for known in table("reports/headers.toml")["order"]:
        if any(part in name for part in _names(known)[1]):
            return Role(known)
    return None


@cache
def _any_word() -> re.Pattern[str]:
    """Return a pattern for all words of headers: most cells hold none of them."""
    order = table("reports/headers.toml")["order"]
    return re.compile("|".join(re.escape(one) for k in order for one in _names(k)[1]))


_PARTS = re.compile(r"[/()]")
_DECORATION = re.compile(r"^[\d๐-๙]{1,2}[.)]|[*_`:]")
"""Numbers of columns, and what Markdown prints bold with."""

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
def _usual_roles() -> Mapping[str, Role]:
    """Return the role of each usual name; the first role that knows it wins."""
    return {name: role for role in reversed(Role) for name in _names(role)[0]}


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
