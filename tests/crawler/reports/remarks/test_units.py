from pathlib import Path

from tests.crawler.reports.remarks.counting import codes, of_code, places
from tests.crawler.reports.samples import row, sample


def test_audit_unit_that_is_responsible_is_named(tmp_path: Path) -> None:
    """Nobody audits his own work."""
    report = sample(tmp_path, row("ก https://a.go.th/x", units="หน่วยตรวจสอบภายใน"))

    found = of_code(report, "audit-unit-is-responsible")
    assert places(found) == [(1, "หน่วยตรวจสอบภายใน")]


def test_other_units_are_not_named(tmp_path: Path) -> None:
    """Most measures are what they should be."""
    report = sample(
        tmp_path, row("ก https://a.go.th/x", units="กองคลัง งานตรวจสอบอาคาร")
    )

    assert codes(report)["audit-unit-is-responsible"] == 0
