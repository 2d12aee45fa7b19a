from pathlib import Path

from tests.crawler.reports.samples import row, sample


def test_address_of_several_rows_is_named_once(tmp_path: Path) -> None:
    """One page as proof of two measures is worth a look."""
    report = sample(tmp_path, row("ก https://a.go.th/x"), row("ข https://a.go.th/x"))

    (remark,) = report.remarks
    assert (remark.row, remark.code) == (1, "evidence-reused")
    assert "1, 2" in remark.message
    assert remark.proof == "https://a.go.th/x"


def test_address_cited_twice_by_one_row_is_not_named(tmp_path: Path) -> None:
    """Two claims of one measure may share a page."""
    twice = row("๑.ก https://a.go.th/x ๒.ข https://a.go.th/x")

    assert sample(tmp_path, twice, row("ข https://a.go.th/y")).remarks == ()
