"""Any address in any Thai sentence, set in any cell, comes back as it was written.

Where an address fills its line and a word in Latin letters follows, no page can say
whether the word belongs to it; then both readings must be known, and the address be
marked, so that neither is called broken without a person.
"""

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.links.find import find_links
from crawler.links.normalize import normalize
from crawler.reports.content import OtherReading, Table
from crawler.reports.pdf.assembling import Seen
from crawler.reports.pdf.pages import read_pages
from tests.crawler.reports.pdf.layouts import Program, SetCell, page_of
from tests.crawler.reports.pdf.sampling import cells, cited, programs

EXACT, DOUBTED, MARKED, WRONG = "exact", "doubted", "marked", "wrong"
"""Read as it was set; or with the right reading among the others; or only marked, so
that a person looks (over many narrow lines there are too many readings); or neither."""


def seen_in(data: bytes) -> tuple[dict[str, tuple[str, ...]], Seen]:
    """Return the paragraphs of each cell by its number, and all that was seen."""
    seen = read_pages(data, lambda: None)
    tables = [block for block in seen.blocks if isinstance(block, Table)]
    rows = [row for table in tables for row in table.rows]
    return {row.cells[1].text: row.cells[0].paragraphs for row in rows}, seen


def outcomes(set_cells: Sequence[SetCell], program: Program) -> list[str]:
    """Set cells, read them, and tell how the addresses of each came back."""
    found, seen = seen_in(page_of(set_cells, program))
    return [
        outcome(cited(cell.paragraphs), found[f"no{number}"], seen.other_readings)
        for number, cell in enumerate(set_cells)
    ]


def outcome(
    wanted: list[str], texts: tuple[str, ...], others: Iterable[OtherReading]
) -> str:
    """Return how the addresses of one cell came back."""
    links = find_links("\n\n".join(texts))
    right = [normalize(one)[0] for one in wanted]
    if [link.url for link in links] == right:
        return EXACT
    readings = list(others)
    if {link.url for link in links} | {one.url for one in readings} >= set(right):
        return DOUBTED
    marked = {one.as_written for one in readings}
    wrong = [link for link in links if link.url not in right]
    all_marked = wrong and all(link.as_written in marked for link in wrong)
    return MARKED if all_marked and len(links) >= len(right) else WRONG


@given(cell=cells, program=programs)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_address_in_any_cell_is_exact_or_doubted(
    cell: SetCell, program: Program
) -> None:
    """Swallowing the next word or losing a letter would make a page look broken."""
    (found,) = outcomes([cell], program)

    assert found in {EXACT, DOUBTED}


@pytest.mark.parametrize("width", [60.0, 65.0, 70.0, 75.0, 80.0, 160.0])
def test_a_thai_name_that_is_parted_in_front_of_words_is_exact_or_doubted(
    width: float,
) -> None:
    """A search found it: the space behind the name's stroke ends a line, undrawn."""
    written = "https://www.bansuan.go.th/news/news/ข่าว\u200bประชาสัมพันธ์/ หน่วยงาน"
    cell = SetCell(paragraphs=(written,), width=width)
    program = Program(signs="", draws_last_spaces=False, size=14.0, align=0.0)

    (found,) = outcomes([cell], program)

    assert found in {EXACT, DOUBTED}


@pytest.mark.slow
@given(some=st.lists(cells, min_size=1, max_size=6), program=programs)
@settings(max_examples=2_000, deadline=None)
def test_addresses_in_very_many_cells_are_exact_or_doubted(
    some: list[SetCell], program: Program
) -> None:
    """The same, for as long as patience lasts, in cells of all widths.

    "Comes back exact" cannot hold where a page does not tell (``…/000X`` and ``Xaaaaa``
    below it); what holds is that nothing wrong goes unmarked.
    """
    assert WRONG not in outcomes(some, program)
