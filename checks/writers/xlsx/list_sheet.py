"""A sheet of lines: one row for each cited address, with room for answers."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from checks.discrepancies.dates import show_date
from checks.discrepancies.rows import DiscrepancyList
from checks.discrepancies.wording import word
from checks.writers.beside import NOTHING, beside, beside_cells
from checks.writers.cells import cells_of
from checks.writers.lines import Line
from checks.writers.nights import histories, night_cells
from checks.writers.visitable import may_be_opened
from checks.writers.xlsx.cells import Cells
from checks.writers.xlsx.columns import (
    DECISIONS,
    FOLLOW_UPS,
    ON_RECORD,
    PROOF,
    TO_ANSWER,
    TO_FILL_IN,
    Column,
    Shown,
    columns,
)
from checks.writers.xlsx.heights import height_of
from checks.writers.xlsx.looks import Looks

_A4 = 9
_SCALE = 60  # per cent: the system's columns fill one landscape page
_HEADING_HEIGHT = 56

Entry = tuple[str, Line]
"""A line with its id."""


class ListSheets:
    """Adds sheets of lines to one workbook, all in the same shape."""

    def __init__(self, book: Workbook, looks: Looks, made: DiscrepancyList) -> None:
        self._book = book
        self._looks = looks
        self._lang = made.lang
        self._made = made
        self._beside = beside(made)
        self._nights = histories(made)
        self._known: dict[str, tuple[dict[str, str], float]] = {}
        self._shown = columns(several_reports=len(made.reports) > 1)

    def add(self, name: str, entries: Sequence[Entry]) -> None:
        """Add a sheet that shows the lines and asks for answers."""
        sheet = self._book.add_worksheet(name)
        self._head(sheet)
        cells = Cells(sheet, self._looks)
        for row, (line_id, line) in enumerate(entries, start=1):
            texts, height = self._told(line_id, line)
            self._line(cells, row, line, texts)
            sheet.set_row(row, height)
        self._ask(sheet, len(entries))
        self._print(sheet, len(entries))

    def _head(self, sheet: Worksheet) -> None:
        looks = self._looks
        for at, column in enumerate(self._shown):
            sheet.set_column(at, at, column.width)
            look = looks.answer_heading if column in TO_FILL_IN else looks.heading
            sheet.write_string(0, at, word(column.name, self._lang), look)
        sheet.set_row(0, _HEADING_HEIGHT)
        sheet.freeze_panes(1, self._at("topic"))

    def _told(self, line_id: str, line: Line) -> tuple[dict[str, str], float]:
        """Return texts and height of a line, which stands on several sheets."""
        if line_id not in self._known:
            texts = self._texts(line_id, line)
            printed = [(texts[one.name], one.width) for one in self._printed()]
            self._known[line_id] = texts, height_of(printed)
        return self._known[line_id]

    def _texts(self, line_id: str, line: Line) -> dict[str, str]:
        """Name the text of every cell; days and moments in ISO 8601."""
        claim, lang = line.claim, self._lang
        deadline = show_date(claim.deadline, lang) if claim.deadline else ""
        return {
            **cells_of(line, lang),
            "deadline": claim.deadline_text or deadline,
            "line_id": line_id,
            "open": word("open_link", lang) if line.link else "",
            **dict.fromkeys([column.name for column in TO_FILL_IN], ""),
            **beside_cells(self._beside.get(line_id, NOTHING), self._made),
            **night_cells(self._nights.get(line.link.url) if line.link else None),
        }

    def _line(self, cells: Cells, row: int, line: Line, texts: dict[str, str]) -> None:
        for at, column in enumerate(self._shown):
            text = texts[column.name]
            match column.shown:
                case Shown.OPEN if text and may_be_opened(line.codes):
                    cells.address(row, at, texts["url"], shown=text)
                case Shown.ADDRESS if text and may_be_opened(line.codes):
                    cells.address(row, at, text, shown=text)
                case Shown.NUMBER:
                    cells.number(row, at, text, self._looks.value)
                case Shown.DAY:
                    cells.moment(row, at, text, self._looks.day)
                case Shown.MOMENT:
                    cells.moment(row, at, text, self._looks.moment)
                case shown:
                    cells.text(row, at, text, self._look(shown, line.kind))

    def _look(self, shown: Shown, kind: str) -> Format:
        match shown:
            case Shown.TEXT | Shown.ADDRESS | Shown.OPEN:
                return self._looks.text
            case Shown.SHORT | Shown.NUMBER | Shown.DAY | Shown.MOMENT:
                return self._looks.short
            case Shown.VERDICT:
                return self._looks.verdicts[kind]
            case Shown.ANSWER | Shown.CHOICE:
                return self._looks.answer
            case Shown.ANSWER_DAY:
                return self._looks.answer_day
            case Shown.ID:
                return self._looks.id

    def _ask(self, sheet: Worksheet, rows: int) -> None:
        """Offer the filter, what can be chosen, and how a day is written."""
        last = max(rows, 1)
        sheet.autofilter(0, 0, last, len(self._shown) - 1)
        for name, choices in (("follow_up", FOLLOW_UPS), ("decision", DECISIONS)):
            source = [word(f"{name}.{choice}", self._lang) for choice in choices]
            at = self._at(name)
            sheet.data_validation(
                1, at, last, at, {"validate": "list", "source": source}
            )
        hint = {"validate": "any", "input_message": word("day_hint", self._lang)}
        first, after = self._at("decided_on"), self._at("decided_until")
        sheet.data_validation(1, first, last, after, hint)

    def _print(self, sheet: Worksheet, rows: int) -> None:
        """Print on A4 what the system says, beside it answers, then decisions."""
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_print_scale(_SCALE)
        pages = (TO_ANSWER[0].name, ON_RECORD[0].name)
        sheet.set_v_pagebreaks([self._at(name) for name in pages])
        sheet.repeat_rows(0)
        sheet.repeat_columns(0, self._at("topic"))
        sheet.print_area(0, 0, max(rows, 1), self._at(PROOF[0].name) - 1)
        sheet.set_footer(f"&L{word('title', self._lang)}&R&P / &N")

    def _printed(self) -> tuple[Column, ...]:
        """The columns that stand before the proof decide how high a row is."""
        return self._shown[: self._at(PROOF[0].name)]

    def _at(self, name: str) -> int:
        return [column.name for column in self._shown].index(name)
