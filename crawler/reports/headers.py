"""Know the columns of a measures table by their headers, never by position."""

from collections.abc import Sequence

from crawler.links.find import find_links
from crawler.reports.content import Row
from crawler.reports.items import split_items
from crawler.reports.roles import (
    Role,
    headers_of_codes,
    is_usual_header,
    names_of,
    role_of,
)
from crawler.thai.text import compact

Columns = dict[Role, int]
"""The index of the column for each role; a role stands at most once."""


def columns_of(row: Row) -> Columns | None:
    """Return the columns if the row is the header of a measures table."""
    if any(_plainly_cites(cell.text) for cell in row.cells):
        return None  # as most rows of measures do; a header never does
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
    codes = headers_of_codes()
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
    is_code = (
        at is not None and compact(row.cells[at].text).casefold() in headers_of_codes()
    )
    return is_code and Role.TOPIC not in columns


def _second_role(header: str) -> Role | None:
    """Return what else a column holds that names the measure again: its steps.

    Beside "ประเด็นที่ต้องพัฒนา", a column "มาตรการ/ขั้นตอน" tells how.
    """
    name = compact(header).casefold()
    exact, parts = names_of(Role.STEPS)
    return Role.STEPS if name in exact or any(one in name for one in parts) else None


def _prefer_usual_topic(columns: Columns, row: Row) -> None:
    """Beside a column that is usual for the measure, a like one heads several."""
    if Role.TOPIC not in columns:
        return
    usual, _ = names_of(Role.TOPIC)
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
    beside, _ = names_of(Role.IGNORED)
    names = [compact(cell.text).casefold() for cell in row.cells]
    free = [at for at, role in enumerate(roles) if role is None and at < max(proving)]
    faults = [
        at
        for at, role in enumerate(roles)
        if role is Role.IGNORED and names[at] not in beside
    ]
    if Role.ISSUE in columns:
        faults, free = (
            [],
            free if names[columns[Role.ISSUE]] in headers_of_codes() else [],
        )
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


def _plainly_cites(text: str) -> bool:
    return "://" in text and bool(find_links(text))


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
    return any(map(is_usual_header, texts)) or _is_all_headers(texts)


def _is_all_headers(texts: Sequence[str]) -> bool:
    """Whether short words name three columns and more, and nothing else stands there.

    A checklist may use no usual name at all.
    """
    printed = [compact(text) for text in texts if text]
    roles = [role_of(text) for text in printed]
    known = {role for role in roles if role is not None}
    short = all(len(text) <= _SHORT_HEADER for text in printed)
    return short and len(known) >= _SEVERAL and None not in roles


_MOSTLY = 0.6
_SEVERAL = 3
_SHORT_HEADER = 30


def _is_of_measures(columns: Columns) -> bool:
    if Role.TOPIC not in columns and Role.ISSUE in columns:
        columns[Role.TOPIC] = columns.pop(Role.ISSUE)
    others = {Role.UNITS, Role.STEPS, Role.DEADLINE} & set(columns)
    outcome = {Role.OUTCOME, Role.EVIDENCE} & set(columns)
    return Role.TOPIC in columns and bool(outcome or len(others) > 1)


def is_score_header(row: Row) -> bool:
    """Whether the row heads a table of marks rather than of measures."""
    if len(row.cells) <= 1:
        return False
    known, _ = names_of("scores")
    names = [compact(cell.text).casefold() for cell in row.cells]
    return sum(name in known for name in names) > 1
