"""Read the discrepancy list back, as people and their programs have left it.

Columns are known by their headings, lines by their ids, so that either may have been
moved, sorted, filtered or deleted. A formula is never run: what counts is the value
that was stored with it. Bounds are those of reports (``crawler.reports.xlsx``).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from checks.discrepancies.catalogue import LANGUAGES
from checks.discrepancies.wording import word
from checks.recheck.filled import FILLED_IN, FilledCell, FilledList, FilledRow
from checks.recheck.said import Said
from checks.writers.xlsx.origin import DATABASE, KEPT, REPORTS, RUN
from crawler.errors import InputError, ReportUnreadableError
from crawler.isolation.xml import attribute
from crawler.links.anchors import strip_marks
from crawler.reports.codes import Pictures
from crawler.reports.files import read_bytes, shown
from crawler.reports.xlsx.sheet import grid_of
from crawler.reports.xlsx.workbook import Workbook
from crawler.reports.xlsx.xml import elements
from crawler.thai.text import squeeze

_LINE_ID = "line_id"
_LOOKED_AT = 60
"""Rows from the top among which the headings are looked for."""
_FEW_HEADINGS = 3
"""So many of our headings in one row are no accident."""
_ID = re.compile(r"[0-9a-f]{10}(?:-[1-9][0-9]{0,4})?")

Row = Mapping[int, str]


class NoListError(InputError):
    """The file is no list of ours: it may still be a report."""


def read_list(path: Path) -> FilledList:
    """Read a list that was filled in.

    Raises:
        NoListError: It is no workbook, or none with lines of a discrepancy list.
        ReportUnreadableError: It is missing, damaged, encrypted or too large.
    """
    name = shown(path.name)
    try:
        data = read_bytes(path)
        if not data.startswith(b"PK"):
            raise NoListError(f"{name}: is no workbook")
        return _read(data, name)
    except ReportUnreadableError as error:
        raise ReportUnreadableError(f"{name}: {error}") from error


def _read(data: bytes, name: str) -> FilledList:
    workbook = Workbook(data)
    sheets = _Sheets()
    for sheet, part in workbook.sheets():
        sheets.take(sheet, grid_of(workbook, part, _NO_PICTURES).cells)
    origin = sheets.origin | _properties(workbook)
    if not sheets.is_list:
        if RUN in origin:
            raise ReportUnreadableError(f"has no column “{_heading_of_ids()}” any more")
        raise NoListError(f"{name}: is no discrepancy list: no sheet has its columns")
    hidden = [Said(code="hidden-sheet", where=one) for one in workbook.hidden_sheets]
    return FilledList(
        name=name,
        run_id=origin.get(RUN, ""),
        database=origin.get(DATABASE, ""),
        reports=tuple(origin.get(REPORTS, "").split()),
        rows=tuple(sheets.rows),
        since_1904=workbook.since_1904,
        remarks=(*sheets.remarks, *hidden),
        refused=tuple(sheets.refused),
    )


@dataclass(slots=True)
class _Sheets:
    """Gathers what the sheets of a workbook hold."""

    origin: dict[str, str] = field(default_factory=dict)
    rows: list[FilledRow] = field(default_factory=list)
    is_list: bool = False
    remarks: list[Said] = field(default_factory=list)
    refused: list[Said] = field(default_factory=list)

    def take(self, sheet: str, cells: Mapping[int, Row]) -> None:
        """Take in one sheet: a list of lines, or what tells of the whole."""
        found = _headings(cells)
        if found is None:
            self.origin = {**_told(cells), **self.origin}
            return
        below, columns = found
        if _LINE_ID not in columns:
            heading = {"heading": _heading_of_ids()}
            said = Said(code="no-id-column", where=sheet, values=heading)
            self.refused.append(said)
            return
        self.is_list = True
        self.rows.extend(_rows(sheet, cells, below, columns))
        self.remarks.extend(_twice(sheet, below, cells[below]))


def _heading_of_ids() -> str:
    return word(_LINE_ID, LANGUAGES[0])


_NO_PICTURES = Pictures(lambda _: None, lambda _: ())
"""Nobody answers with a picture."""


def _headings(cells: Mapping[int, Row]) -> tuple[int, dict[str, int]] | None:
    """Return the row of the headings and the columns by name, if this is a list.

    That without ids is one as well: what people wrote into it must not be passed over.
    """
    for at in sorted(cells)[:_LOOKED_AT]:
        named: dict[str, int] = {}
        for column, text in sorted(cells[at].items()):
            name = _names().get(_plain(text))
            if name is not None:
                named.setdefault(name, column)
        if _LINE_ID in named or len(named) >= _FEW_HEADINGS:
            return at, named
    return None


def _twice(sheet: str, at: int, headings: Row) -> Iterator[Said]:
    """Tell of a column that stands there more than once: only the first is read."""
    met: set[str] = set()
    for column, text in sorted(headings.items()):
        name = _names().get(_plain(text))
        if name in met:
            yield Said(code="second-column", where=_where(sheet, at, column))
        elif name:
            met.add(name)


def _rows(
    sheet: str, cells: Mapping[int, Row], below: int, columns: Mapping[str, int]
) -> Iterator[FilledRow]:
    on_all = sheet in _words("sheet.all")
    for at in sorted(cells):
        if at <= below:
            continue
        written = _plain(cells[at].get(columns[_LINE_ID], "")).lower()
        answers = {
            name: FilledCell(text=text.strip(), where=_where(sheet, at, column))
            for name, column in columns.items()
            if name != _LINE_ID and _plain(text := cells[at].get(column, ""))
        }
        if written or answers:
            yield FilledRow(
                line_id=written if _ID.fullmatch(written) else "",
                where=_where(sheet, at, columns[_LINE_ID]),
                on_all=on_all,
                cells=answers,
            )


def _told(cells: Mapping[int, Row]) -> dict[str, str]:
    """Return what the first sheet says of its origin: words in a row, a label first."""
    found: dict[str, str] = {}
    for row in cells.values():
        texts = [_plain(row[column]) for column in sorted(row)]
        for key in (RUN, DATABASE):
            if len(texts) > 1 and texts[0] in _words(key):
                found.setdefault(key, texts[1])
    return found


def _properties(workbook: Workbook) -> dict[str, str]:
    """Return the same from the properties of the file, which nobody sees or types."""
    found: dict[str, str] = {}
    for relation in workbook.relations("").values():
        if not relation.kind.endswith("/custom-properties"):
            continue
        for one in elements(workbook.read(relation.target), "property"):
            name = attribute(one, "name").removeprefix("lakthan-")
            if name in KEPT:
                found[name] = squeeze("".join(one.itertext()))
    return {key: text for key, text in found.items() if text}


@cache
def _names() -> Mapping[str, str]:
    """Map the headings of every language to the names of their columns."""
    names = (_LINE_ID, *FILLED_IN)
    return {word(name, lang): name for lang in LANGUAGES for name in names}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word(name, lang) for lang in LANGUAGES)


def _plain(text: str) -> str:
    return squeeze(strip_marks(text))


def _where(sheet: str, row: int, column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, len(_LETTERS))
        letters = _LETTERS[rest] + letters
    return f"{sheet}!{letters}{row}"


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
