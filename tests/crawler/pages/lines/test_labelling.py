"""Labels without what they label say nothing; with it they change nothing."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import framed, read

HEADS = "<tr><{0}>หน่วยจัดซื้อ</{0}><{0}>งบประมาณ</{0}><{0}>สถานะ</{0}></tr>"
NONE = "<tr><td colspan='3'>ไม่พบข้อมูลตามเงื่อนไข</td></tr>"
ONE = "<tr><td>กองช่าง</td><td>4,500</td><td>ประกาศผู้ชนะ</td></tr>"


@pytest.mark.parametrize("cell", ["th", "td"])
def test_head_of_a_table_without_rows_names_no_page(cell: str) -> None:
    """Old tables head their columns with plain cells, for any id."""
    page = framed(f"<table>{HEADS.format(cell)}{NONE}</table>")

    reading = read(page)

    assert reading.outcome is Outcome.SOFT_404, reading.proof


@pytest.mark.parametrize("cell", ["th", "td"])
def test_one_row_below_the_head_is_a_page(cell: str) -> None:
    """A notice of procurement is often a single row and nothing else."""
    table = "<table>{}</table>"
    page = framed(table.format(HEADS.format(cell) + ONE))

    reading = read(page, sibling=framed(table.format(HEADS.format(cell) + NONE)))

    assert reading.outcome is Outcome.OK, reading.proof


@pytest.mark.parametrize("value", ["", "-"])
def test_terms_without_values_are_an_empty_record(value: str) -> None:
    """A template prints its terms for every id."""
    page = framed(f"<dl><dt>หน่วยจัดซื้อ</dt><dd>{value}</dd></dl><p>ผู้รับผิดชอบ :</p>")

    reading = read(page)

    assert reading.outcome is Outcome.SOFT_404, reading.proof


def test_terms_with_values_are_a_page() -> None:
    """The same terms beside words of their own are a record."""
    page = framed("<dl><dt>หน่วยจัดซื้อ</dt><dd>กองช่าง</dd></dl>")

    reading = read(page)

    assert reading.outcome is Outcome.OK, reading.proof
