"""What is gathered while a sheet is read, row by row."""

from dataclasses import dataclass, field

from lxml import etree

from crawler.isolation.xml import attribute
from crawler.reports.grid import MOST_COLUMNS, check_cells
from crawler.reports.xlsx.places import Range, Spot, read_spot
from crawler.reports.xlsx.values import shown
from crawler.reports.xlsx.workbook import Workbook, as_index
from crawler.reports.xlsx.xml import is_on, local_name

Cells = dict[int, dict[int, str]]
"""Texts by row and column, both counted from one; only what is not empty."""


@dataclass(slots=True, kw_only=True)
class Gathered:
    """The texts of a sheet, and what is still to be brought to them."""

    cells: Cells = field(default_factory=dict)
    count: int = 0
    row: int = 0
    merged: list[Range] = field(default_factory=list)
    links: list[tuple[Range, str]] = field(default_factory=list)
    formulas: dict[Spot, tuple[str, Spot]] = field(default_factory=dict)
    shared: dict[str, tuple[str, Spot]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[range] = field(default_factory=list)

    def look(self, spot: Spot) -> str:
        """Return the text of a cell; empty if it has none."""
        return self.cells.get(spot[0], {}).get(spot[1], "")

    def put(self, spot: Spot, text: str) -> None:
        """Keep the text of a cell, unless it is empty or beyond all columns."""
        row, column = spot
        if text.strip() and column <= MOST_COLUMNS:
            self.count += 1
            check_cells(self.count)
            self.cells.setdefault(row, {})[column] = text


def read_row(element: etree._Element, sheet: Gathered, workbook: Workbook) -> None:
    """Gather the cells of a row, and what their formulas link to."""
    number = as_index(attribute(element, "r"))
    sheet.row = number if number > 0 else sheet.row + 1
    if is_on(element, "hidden"):
        sheet.hidden_rows.add(sheet.row)
    column = 0
    for cell in element:
        if local_name(cell) == "c":
            spot = read_spot(attribute(cell, "r")) or (sheet.row, column + 1)
            column = spot[1]
            sheet.put(spot, shown(cell, workbook))
            _note_formula(cell, spot, sheet)


def _note_formula(cell: etree._Element, spot: Spot, sheet: Gathered) -> None:
    """Keep a formula of hyperlinks, with how far it stands from where it is stated."""
    for one in cell:
        if local_name(one) != "f":
            continue
        name = attribute(one, "si")
        stated, at = sheet.shared.get(name, ("", spot)) if name else ("", spot)
        formula = one.text or stated
        if one.text and name:
            sheet.shared[name] = (formula, spot)
        if "HYPERLINK" in formula.upper():
            at = spot if one.text else at
            sheet.formulas[spot] = (formula, (spot[0] - at[0], spot[1] - at[1]))
