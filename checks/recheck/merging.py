"""One answer for each line, whatever sheets it stands on.

A line stands on the sheet of all lines and on that of its unit. What was written into
a cell outranks what we had filled in ourselves. Where two people wrote different
things, the unit's own sheet holds for what the unit answers, and the sheet of all
lines, which the reviewer works on, for the decision; every such difference is told.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checks.discrepancies.catalogue import LANGUAGES
from checks.discrepancies.wording import word
from checks.recheck.filled import (
    DECISION,
    UNIT_ANSWERS,
    FilledCell,
    FilledLine,
    FilledRow,
)
from checks.recheck.said import Said
from crawler.links.anchors import strip_marks
from crawler.model.reviewed import Answer
from crawler.thai.text import squeeze


class Merging:
    """Merges the rows of a workbook; ``told`` holds what should be said of it.

    ``known`` are the answers that we had filled in, by line.
    """

    def __init__(self, known: Mapping[str, Answer]) -> None:
        self._known = known
        self.told: list[Said] = []

    def lines(self, rows: Iterable[FilledRow]) -> Iterator[FilledLine]:
        """Yield every line that the workbook names, in its order."""
        by_id: dict[str, list[FilledRow]] = {}
        for row in rows:
            by_id.setdefault(row.line_id, []).append(row)
        for line_id, same in by_id.items():
            if line_id:
                yield FilledLine(line_id=line_id, cells=self._merged(line_id, same))

    def _merged(self, line_id: str, rows: Sequence[FilledRow]) -> dict[str, FilledCell]:
        units = sorted(rows, key=lambda row: row.on_all)
        found: dict[str, FilledCell] = {}
        for column in UNIT_ANSWERS:
            if cell := self._chosen(line_id, column, units):
                found[column] = cell
        return found | self._decision(line_id, units[::-1])

    def _decision(
        self, line_id: str, rows: Sequence[FilledRow]
    ) -> dict[str, FilledCell]:
        """Take a decision whole from one row: who and when belong to it."""
        decided = [row for row in rows if DECISION[0] in row.cells]
        if not decided:
            parts = (self._chosen(line_id, column, rows) for column in DECISION)
            return {
                column: cell
                for column, cell in zip(DECISION, parts, strict=True)
                if cell is not None
            }
        first = _of_decision(decided[0])
        for other in decided[1:]:
            for column, cell in _of_decision(other).items():
                if column not in first:
                    holds = {"holds": first[DECISION[0]].where}
                    said = Said(code="not-used", where=cell.where, values=holds)
                    self.told.append(said)
                elif shown(cell) != shown(first[column]):
                    self._tell(first[column], cell)
        return first

    def _chosen(
        self, line_id: str, column: str, rows: Sequence[FilledRow]
    ) -> FilledCell | None:
        """Return the first answer that a person wrote, else what we had filled in."""
        cells = [row.cells[column] for row in rows if column in row.cells]
        known = self._filled_in(line_id, column)
        written = [cell for cell in cells if shown(cell) not in known]
        for other in written[1:]:
            if shown(other) != shown(written[0]):
                self._tell(written[0], other)
        return next(iter(written or cells), None)

    def _filled_in(self, line_id: str, column: str) -> frozenset[str]:
        answer = self._known.get(line_id)
        match column:
            case "explanation" if answer:
                return frozenset({squeeze(answer.explanation)})
            case "reviewer_comment" if answer:
                return frozenset({squeeze(answer.reviewer_comment)})
            case "follow_up" if answer and answer.follow_up:
                name = f"follow_up.{answer.follow_up}"
                return frozenset(word(name, lang) for lang in LANGUAGES)
            case _:
                return frozenset()

    def _tell(self, holds: FilledCell, other: FilledCell) -> None:
        values = {
            "text": _short(other),
            "holds": holds.where,
            "other": _short(holds),
        }
        self.told.append(Said(code="differs", where=other.where, values=values))


def shown(cell: FilledCell) -> str:
    """Return the text of an answer as people see it, on one line."""
    return squeeze(strip_marks(cell.text))


def _of_decision(row: FilledRow) -> dict[str, FilledCell]:
    return {name: row.cells[name] for name in DECISION if name in row.cells}


def _short(cell: FilledCell) -> str:
    text = shown(cell)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


_LONGEST = 60
