"""See one page as a reader does: tables, and between them running text."""

from collections.abc import Iterator, Sequence

from crawler.pdf.glyphs import Glyph, Letters, read_upright
from crawler.pdf.lines import Line, Spacing
from crawler.pdf.pdfium import Handle
from crawler.reports.pdf.annotations import hyperlinks_on, link_letters
from crawler.reports.pdf.grid import grids_of
from crawler.reports.pdf.parts import PageParts, TablePart
from crawler.reports.pdf.pictured import is_scan
from crawler.reports.pdf.ruled import outer_of, tables_of
from crawler.reports.pdf.ruling import ruling_on
from crawler.reports.pdf.unruled import in_reading_order


def parts_of(
    document: Handle, page: Handle, number: int, spacing: Spacing
) -> PageParts:
    """Return what stands on one page."""
    letters, turn = read_upright(page)
    glyphs = letters.glyphs
    spacing.see(glyphs)
    gap = spacing.least_gap
    grids = outer_of(grids_of(ruling_on(page, glyphs, turn)))
    link_letters(glyphs, list(hyperlinks_on(document, page, turn)))
    tables, rest = tables_of(glyphs, grids, number, gap)
    _, bottom, _, top = turn.box(page.get_bbox())
    parts = PageParts(number=number, height=top - bottom, base=bottom)
    _count(parts, letters)
    parts.is_scan = is_scan(page, letters)
    if not parts.is_scan:
        parts.blocks = list(_blocks(tables, rest, number, gap))
    return parts


def _count(parts: PageParts, letters: Letters) -> None:
    parts.known = sum(len(glyph.text) for glyph in letters.glyphs if glyph.text.strip())
    parts.unknown = letters.unknown
    parts.unseen = letters.unseen


def _blocks(
    tables: Sequence[TablePart], rest: Sequence[Glyph], page: int, gap: float
) -> Iterator[Line | TablePart]:
    """Yield the tables with the running text above, between and below them."""
    for table in sorted(tables, key=lambda one: -one.top):
        above = [glyph for glyph in rest if glyph.y > table.top]
        yield from in_reading_order(above, page, gap)
        yield table
        rest = [glyph for glyph in rest if glyph.y <= table.top]
    yield from in_reading_order(rest, page, gap)
