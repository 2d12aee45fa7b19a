import pytest

from checks.cli.read_table import MOST_DRAWN, show_table
from crawler.model.report import Report
from crawler.reports.read import read_report_bytes
from tests.crawler.reports.samples import COVER, HEADER, row


def report_of(count: int) -> Report:
    """Return a report of so many measures of one address each."""
    rows = (row(f"จัดแล้ว https://a.go.th/n?id={one}") for one in range(count))
    return read_report_bytes("\n".join([COVER, HEADER, *rows]).encode(), "report.txt")


def test_short_report_is_drawn_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """People read it in a terminal."""
    show_table([report_of(2)], "th")

    assert "┃" in capsys.readouterr().out


def test_long_report_loses_no_claim(capsys: pytest.CaptureFixture[str]) -> None:
    """Without frames it is shown in time, and every claim still on a line."""
    show_table([report_of(MOST_DRAWN + 1)], "th")
    shown = capsys.readouterr().out

    lines = [line for line in shown.splitlines() if "\thttps://a.go.th" in line]
    assert len(lines) == MOST_DRAWN + 1
    assert lines[-1].split("\t")[-1] == f"https://a.go.th/n?id={MOST_DRAWN}"
