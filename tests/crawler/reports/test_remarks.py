from collections import Counter
from pathlib import Path

from crawler.model.report import Report
from tests.crawler.reports.samples import read, row, sample


def codes(report: Report) -> Counter[str]:
    """Count the remarks on a report by code."""
    return Counter(remark.code for remark in report.remarks)


def test_clean_report_raises_no_remark(tmp_path: Path) -> None:
    """Remarks are for what is odd."""
    report = sample(tmp_path, row("จัดแล้ว https://a.go.th/1", "ภายในเดือนมกราคม ๒๕๖๖"))

    assert report.remarks == ()


def test_deadlines_are_compared_with_year_and_round(tmp_path: Path) -> None:
    """Work that is due later cannot be done in this round."""
    report = sample(
        tmp_path,
        row("ก https://a.go.th/1", "ภายในเดือนมกราคม"),
        row("ก https://a.go.th/2", "ภายในเดือนกันยายน ๒๕๖๕"),
        row("ก https://a.go.th/3", "ภายในเดือนเมษายน ๒๕๖๖"),
        row("ก https://a.go.th/4", "ระบุ วันที่ หรือ เดือน"),
    )

    assert codes(report) == {
        "deadline-without-year": 1,
        "deadline-before-fiscal-year": 1,
        "deadline-after-round-end": 1,
        "placeholder-deadline": 1,
    }
    assert [remark.row for remark in report.remarks] == [1, 2, 3, 4]


def test_without_a_round_the_year_is_the_bound(tmp_path: Path) -> None:
    """April lies in the year, October after it."""
    header = "มาตรการ\tระยะเวลา\tผลการดำเนินการ"
    rows = [
        f"ก\tภายในเดือน{month}\tข https://a.go.th/1"
        for month in ("เมษายน ๒๕๖๖", "ตุลาคม ๒๕๖๖")
    ]
    report = read(tmp_path, "\n".join(["ปีงบประมาณ ๒๕๖๖", header, *rows]))

    assert codes(report)["deadline-after-round-end"] == 1


def test_claims_without_a_link_are_named(tmp_path: Path) -> None:
    """They cannot be verified by anyone."""
    report = sample(tmp_path, row("จัดแล้ว"), row("จัดเมื่อวันที่ ๒๒ มกราคม ๒๕๖๖"))

    assert codes(report) == {
        "no-evidence": 1,
        "date-without-link": 1,
        "weekend-date": 1,
    }


def test_doubtful_addresses_are_named(tmp_path: Path) -> None:
    """Each kind of doubt has its own word."""
    good = [
        f"ก https://www.sampletown.go.th/n?id={number}"
        for number in (174, 180, 190, 200, 295)
    ]
    bad = [
        "ก https://www.sampletown.go.th/n?id=2512",
        "ก https://www.sempletown.go.th/x",
        "ก https://www.sampletown.go.th/_n?id=174",
    ]
    report = sample(tmp_path, *map(row, [*good, *bad]))

    assert codes(report) == {"suspicious-id": 1, "other-host": 1, "twin-address": 1}


def test_address_of_several_rows_is_named_once(tmp_path: Path) -> None:
    """One page as proof of two measures is worth a look."""
    report = sample(tmp_path, row("ก https://a.go.th/1"), row("ข https://a.go.th/1"))

    (remark,) = report.remarks
    assert (remark.row, remark.code) == (None, "evidence-reused")
    assert "1, 2" in remark.message


def test_audit_unit_that_is_responsible_is_named(tmp_path: Path) -> None:
    """Nobody audits his own work."""
    report = sample(tmp_path, row("ก https://a.go.th/1", units="หน่วยตรวจสอบภายใน"))

    assert codes(report) == {"audit-unit-is-responsible": 1}


def test_report_of_twelve_months_ends_with_the_year(tmp_path: Path) -> None:
    """A round of the whole year bounds nothing earlier."""
    text = "ปีงบประมาณ ๒๕๖๖ รอบ ๑๒ เดือน\nมาตรการ\tระยะเวลา\tผลการดำเนินการ\n"
    report = read(tmp_path, text + "ก\tภายในเดือนเมษายน ๒๕๖๖\tข https://a.go.th/1")

    assert report.round_months == 12
    assert report.remarks == ()


def test_broken_address_is_no_trouble_to_remarks(tmp_path: Path) -> None:
    """A report may cite what has no host, and its twin."""
    report = sample(tmp_path, row("ก https://[::1/a_b"), row("ก https://[::1/ab"))

    assert codes(report)["twin-address"] == 1
