"""What a format reader hands on: paragraphs and tables in reading order."""

from dataclasses import dataclass

from crawler.model.report import Place
from crawler.thai.text import mend, squeeze


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of running text."""

    text: str
    where: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: its paragraphs as printed, and where it stood."""

    paragraphs: tuple[str, ...]
    where: Place

    @property
    def text(self) -> str:
        """The whole cell as one line for people."""
        return squeeze(mend(" ".join(self.paragraphs)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table."""

    cells: tuple[Cell, ...]
    where: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table; a header repeated on the next page begins the next table."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A report as its format reader saw it."""

    format: str
    blocks: tuple[Paragraph | Table, ...]

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The running text alone."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables alone."""
        return tuple(block for block in self.blocks if isinstance(block, Table))
