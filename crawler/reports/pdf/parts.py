"""What stands on one page: lines of running text, and parts of tables."""

from dataclasses import dataclass, field

from crawler.pdf.lines import Line
from crawler.reports.pdf.fitting import Room


@dataclass(slots=True, kw_only=True)
class CellPart:
    """What stands in one cell on one page."""

    lines: list[Line]
    room: Room

    @property
    def text(self) -> str:
        """The lines on one line."""
        return " ".join(line.text for line in self.lines)


@dataclass(slots=True, kw_only=True)
class RowPart:
    """What stands in one row on one page; open sides go on on the next page."""

    cells: list[CellPart]
    page: int
    is_open_below: bool = False
    is_open_above: bool = False

    @property
    def texts(self) -> list[str]:
        """What the cells say."""
        return [cell.text for cell in self.cells]

    @property
    def lines(self) -> list[Line]:
        """All lines of the row."""
        return [line for cell in self.cells for line in cell.lines]


@dataclass(slots=True, kw_only=True)
class TablePart:
    """What stands of one table on one page."""

    rows: list[RowPart]
    sides: list[float]
    top: float
    bottom: float
    page: int


@dataclass(slots=True, kw_only=True)
class PageParts:
    """One page: its lines and parts of tables, from the top."""

    number: int
    height: float
    base: float = 0.0
    blocks: list[Line | TablePart] = field(default_factory=list)
    known: int = 0
    unknown: int = 0
    unseen: int = 0
    is_scan: bool = False
