from pathlib import Path

from tests.crawler.reports.remarks.counting import codes, of_code, places
from tests.crawler.reports.samples import row, sample


def test_claims_without_a_link_are_named(tmp_path: Path) -> None:
    """They cannot be verified by anyone."""
    report = sample(tmp_path, row("จัดแล้ว"), row("จัดเมื่อวันที่ ๒๓ มกราคม ๒๕๖๖"))

    assert codes(report) == {"no-evidence": 1, "date-without-link": 1}
    assert places(report.remarks) == [(1, "จัดแล้ว"), (2, "จัดเมื่อวันที่ ๒๓ มกราคม ๒๕๖๖")]


def test_work_on_a_weekend_is_named(tmp_path: Path) -> None:
    """A Sunday may be a misprint; a Monday is not remarked on."""
    sunday = row("จัดวันที่ ๒๒ มกราคม ๒๕๖๖ https://a.go.th/x")
    monday = row("จัดวันที่ ๒๓ มกราคม ๒๕๖๖ https://a.go.th/y")
    report = sample(tmp_path, sunday, monday)

    found = of_code(report, "weekend-date")
    assert [remark.row for remark in found] == [1]
    assert "2023-01-22" in found[0].message


def test_other_years_that_a_claim_names_are_shown(tmp_path: Path) -> None:
    """Work for another year proves nothing of this one's; a reviewer should see it."""
    report = sample(
        tmp_path,
        row("จัดทำคู่มือใช้ในปี ๖๗ https://a.go.th/x"),
        row("จัดทำแผน (พ.ศ. ๒๕๖๖ - ๒๕๗๐) https://a.go.th/y"),
    )

    found = of_code(report, "year-mention")
    assert places(found) == [(1, "ปี ๖๗"), (2, "พ.ศ. ๒๕๖๖ - ๒๕๗๐")]


def test_own_year_and_years_of_dates_are_no_mentions(tmp_path: Path) -> None:
    """They are what every claim is about."""
    report = sample(
        tmp_path,
        row("รายงานปี ๒๕๖๖ https://a.go.th/x"),
        row("อบรมวันที่ ๑๕ ธันวาคม ๒๕๖๕ https://a.go.th/y"),
    )

    assert codes(report)["year-mention"] == 0
