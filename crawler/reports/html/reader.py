"""Read a report that is HTML: running text, lists, tables in and out of frames."""

from functools import partial

from bs4 import BeautifulSoup, ParserRejectedMarkup, Tag

from crawler.errors import ReportUnreadableError
from crawler.model.report import Place
from crawler.reports.content import Content, Paragraph, Table
from crawler.reports.decode import check_size, decode_html
from crawler.reports.grid import check_cells
from crawler.reports.html.flow import Flow
from crawler.reports.html.page import Page
from crawler.reports.html.paragraphs import Heading, Piece, paragraphs_of
from crawler.reports.html.tables import is_frame, table_in

MOST_TAGS = 300_000
"""Tags of one page; 1,500 rows as an office program saves them have 100,000."""


def read_html(data: bytes, *, address: str = "") -> Content:
    """Read a page; ``address`` is where it came from, for relative links.

    >>> page = b"<p>a</p><table><tr><td>b<td>c</table>"
    >>> [len(table.rows[0].cells) for table in read_html(page).tables]
    [2]

    Raises:
        ReportUnreadableError: It is too large to be a report.
    """
    check_size(data)
    text = decode_html(data)
    if text.count("<") > MOST_TAGS:
        raise ReportUnreadableError("is a page of too many elements to be a report")
    try:
        soup = BeautifulSoup(text, "lxml")
    except (ParserRejectedMarkup, ValueError, AssertionError) as error:
        raise ReportUnreadableError("is HTML that cannot be read") from error
    return Content(format="html", blocks=_Blocks().of(Page(soup, address)))


class _Blocks:
    """Gathers paragraphs and tables in reading order."""

    def __init__(self) -> None:
        self._blocks: list[Paragraph | Table] = []
        self._tables = 0
        self._cells = 0

    def of(self, page: Page) -> tuple[Paragraph | Table, ...]:
        held: list[Piece] = []
        flow = Flow(page.soup, page, enters=partial(is_frame, page=page))
        for piece in flow.pieces():
            if isinstance(piece, Tag):
                self._add_paragraphs(held)
                self._add_table(piece, page)
                held = []
            else:
                held.append(piece)
        self._add_paragraphs(held)
        return tuple(self._blocks)

    def _add_paragraphs(self, pieces: list[Piece]) -> None:
        for text in paragraphs_of(pieces):
            where = Place(row=len(self._blocks) + 1)
            heads = isinstance(text, Heading)
            self._blocks.append(
                Paragraph(text=str(text), where=where, is_heading=heads)
            )

    def _add_table(self, table: Tag, page: Page) -> None:
        self._tables += 1
        caption = table.find("caption")
        if isinstance(caption, Tag) and not page.holds_table(table):
            self._add_paragraphs(list(Flow(caption, page).pieces()))
        read = table_in(table, page, self._tables)
        self._cells += sum(len(row.cells) for row in read.rows)
        check_cells(self._cells)
        self._blocks.append(read)
