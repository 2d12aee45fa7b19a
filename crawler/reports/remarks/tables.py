"""Tables and texts whose shape the reader does not know: said, not guessed in silence.

Were such a table passed over without a word, its claims would be lost; were it read as
if it were known, they would be made up.
"""

from collections.abc import Iterator, Sequence

from crawler.links.find import find_links
from crawler.model.report import Measure, Place, Remark, Report
from crawler.reports.content import Content, Row, Table
from crawler.reports.headers import columns_of, is_score_header
from crawler.reports.merged import cites
from crawler.reports.notes import Notes
from crawler.reports.remarks.words import remark
from crawler.reports.roles import Role, role_of
from crawler.reports.rows import MeasureRow


def remarks_on_tables(
    report: Report, content: Content, rows: Sequence[MeasureRow]
) -> Iterator[Remark]:
    """Yield a remark for each table that gave no measures, and for loose reading."""
    used = {_table_of(row.where) for row in rows}
    for table in content.tables:
        if _is_passed_over(table, used):
            header = " | ".join(cell.text for cell in table.rows[0].cells if cell.text)
            yield remark(None, "unknown-table", header[:_LONGEST])
    if rows and (urls := _unclaimed(report, content)):
        yield remark(None, "address-outside-measures", ", ".join(urls[:_SHOWN]))
    if report.measures and not rows:
        yield remark(None, "no-measures-table", _beginning(report.measures[0]))


def _beginning(measure: Measure) -> str:
    """Return the first words that were read, or the address where none stand."""
    cited = (link.as_written for claim in measure.claims for link in claim.links)
    return (measure.topic or next(cited, ""))[:_LONGEST]


_LONGEST = 200
_WIDE = 3
_FEWEST_ROWS = 2
_FEWEST_CELLS = 2
_LOOKED_AT = 200
_TELLING = frozenset({Role.UNITS, Role.DEADLINE, Role.OUTCOME, Role.EVIDENCE})


def _unclaimed(report: Report, content: Content) -> list[str]:
    """Return the addresses of the running text that no claim cites."""
    cited = {
        link.url
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
    }
    notes = Notes(content)
    paragraphs = content.paragraphs[:_MOST_PARAGRAPHS]
    free = (one for one in paragraphs if not notes.defines(one))
    texts = (one.text[:_LONGEST_PARAGRAPH] for one in free)
    found = {link.url: None for text in texts for link in find_links(text)}
    return [url for url in found if url not in cited]


_SHOWN = 5
_MOST_PARAGRAPHS = 2000
_LONGEST_PARAGRAPH = 2000


def _table_of(where: Place) -> tuple[int | None, int | None]:
    return where.page, where.table


def _is_passed_over(table: Table, used: set[tuple[int | None, int | None]]) -> bool:
    """Whether a table of several rows and columns may hold measures, and gave none."""
    first = table.rows[0] if table.rows else None
    if first is None or len(table.rows) < _FEWEST_ROWS or len(first.cells) < _WIDE:
        return False
    if any(_table_of(row.where) in used for row in table.rows):
        return False
    if columns_of(first) is not None or any(map(is_score_header, table.rows[:2])):
        return False
    return _may_hold_measures(first, table.rows[1:_LOOKED_AT])


def _may_hold_measures(first: Row, below: Sequence[Row]) -> bool:
    """Whether what looks like a header names a column of ours, or rows below cite."""
    filled = [cell for cell in first.cells if cell.text]
    if len(filled) < _FEWEST_CELLS or any(map(cites, filled)):
        return False
    roles = {role_of(cell.text) for cell in filled}
    return len(roles & _TELLING) > 1 or any(
        cites(cell) for row in below for cell in row.cells
    )
