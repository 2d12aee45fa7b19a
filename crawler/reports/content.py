"""What a format reader hands on: paragraphs and tables in reading order.

Texts may carry the targets of hyperlinks (``crawler.links.anchors``). People never
see them: ``Paragraph.plain``, ``Cell.text`` and ``Cell.plain`` are without them.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from crawler.links.anchors import is_marked, strip_marks
from crawler.model.address import NormalizedUrl
from crawler.model.report import Place
from crawler.thai.text import mend, squeeze


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of running text; ``is_heading`` where the format says so."""

    text: str
    where: Place
    is_heading: bool = False

    @property
    def plain(self) -> str:
        """The text as people see it."""
        return strip_marks(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: its paragraphs as printed, and where it stood.

    ``span`` counts the columns that it covers; empty cells stand in for all but the
    first. A cell merged with the one above repeats its text.
    """

    paragraphs: tuple[str, ...]
    where: Place
    span: int = 1
    merged_above: bool = False
    text: str = field(init=False, repr=False, compare=False)
    """The whole cell as one line for people; all that looks at a table asks for it."""

    def __post_init__(self) -> None:
        line = squeeze(mend(strip_marks(" ".join(self.paragraphs))))
        object.__setattr__(self, "text", line)

    @property
    def plain(self) -> "Cell":
        """The same cell as people see it, without the targets of hyperlinks."""
        shown = tuple(map(strip_marks, self.paragraphs))
        return self if shown == self.paragraphs else replace(self, paragraphs=shown)

    @property
    def has_hyperlink(self) -> bool:
        """Whether an address stands behind its words or pictures."""
        return any(map(is_marked, self.paragraphs))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table."""

    cells: tuple[Cell, ...]
    where: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table; a header repeated on the next page begins the next table."""

    rows: tuple[Row, ...]


class Why(StrEnum):
    """Why a page was not read."""

    NO_TEXT = "no-text"
    TOO_SLOW = "too-slow"
    DAMAGED = "damaged"
    FAILED = "failed"
    GIVEN_UP = "given-up"
    NO_TESSERACT = "no-tesseract"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadPage:
    """A page that holds something, but nothing that could be read."""

    number: int
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherReading:
    """What else an address may be, where the page does not tell where it ends.

    ``as_written`` is the address as the blocks hold it, ``url`` the other one;
    ``of_letters`` says that not its end but its letters are doubtful, read by OCR.
    """

    as_written: str
    url: NormalizedUrl
    of_letters: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """A sheet that is hidden and was not read, or rows and columns that were."""

    sheet: str
    lines: int | None = None
    """How many rows and columns; nothing for a whole sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A report as its format reader saw it.

    ``read_by_ocr`` says that its letters were read from pictures of paper, so that
    any address may be misread; ``ocr_pages`` names the pages, where not all were.
    ``unread`` are the pages that a person has to read, ``hidden`` is what a workbook
    does not show.
    """

    format: str
    blocks: tuple[Paragraph | Table, ...]
    read_by_ocr: bool = False
    ocr_pages: frozenset[int] = frozenset()
    unread: tuple[UnreadPage, ...] = ()
    other_readings: tuple[OtherReading, ...] = ()
    hidden: tuple[Hidden, ...] = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The running text alone."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables alone."""
        return tuple(block for block in self.blocks if isinstance(block, Table))
