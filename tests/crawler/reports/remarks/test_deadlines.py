from pathlib import Path

from tests.crawler.reports.remarks.counting import codes
from tests.crawler.reports.samples import read, row, sample


def test_clean_report_raises_no_remark(tmp_path: Path) -> None:
    """Remarks are for what is odd."""
    report = sample(tmp_path, row("จัดแล้ว https://a.go.th/x", "ภายในเดือนมกราคม ๒๕๖๖"))

    assert report.remarks == ()


def test_deadlines_are_compared_with_year_and_round(tmp_path: Path) -> None:
    """Work that is due later cannot be done in this round."""
    report = sample(
        tmp_path,
        row("ก https://a.go.th/x", "ภายในเดือนมกราคม"),
        row("ก https://a.go.th/y", "ภายในเดือนกันยายน ๒๕๖๕"),
        row("ก https://a.go.th/z", "ภายในเดือนเมษายน ๒๕๖๖"),
        row("ก https://a.go.th/w", "ระบุ วันที่ หรือ เดือน"),
    )

    assert [(one.row, one.code, one.proof) for one in report.remarks] == [
        (1, "deadline-without-year", "ภายในเดือนมกราคม"),
        (2, "deadline-before-fiscal-year", "ภายในเดือนกันยายน ๒๕๖๕"),
        (3, "deadline-after-round-end", "ภายในเดือนเมษายน ๒๕๖๖"),
        (4, "placeholder-deadline", "ระบุ วันที่ หรือ เดือน"),
    ]


def test_without_a_round_the_year_is_the_bound(tmp_path: Path) -> None:
    """April lies in the year, October after it."""
    header = "มาตรการ\tระยะเวลา\tผลการดำเนินการ"
    rows = [
        f"ก\tภายในเดือน{month}\tข https://a.go.th/x"
        for month in ("เมษายน ๒๕๖๖", "ตุลาคม ๒๕๖๖")
    ]
    report = read(tmp_path, "\n".join(["ปีงบประมาณ ๒๕๖๖", header, *rows]))

    assert codes(report)["deadline-after-round-end"] == 1


def test_report_of_twelve_months_ends_with_the_year(tmp_path: Path) -> None:
    """A round of the whole year bounds nothing earlier."""
    text = "ปีงบประมาณ ๒๕๖๖ รอบ ๑๒ เดือน\nมาตรการ\tระยะเวลา\tผลการดำเนินการ\n"
    report = read(tmp_path, text + "ก\tภายในเดือนเมษายน ๒๕๖๖\tข https://a.go.th/x")

    assert report.round_months == 12
    assert report.remarks == ()


def test_second_half_of_the_year_ends_with_it(tmp_path: Path) -> None:
    """A round of six months may begin in April."""
    text = (
        "ปีงบประมาณ ๒๕๖๖ รอบ ๖ เดือน{half}\n"
        "มาตรการ\tระยะเวลา\tผลการดำเนินการ\nก\tภายในเดือนสิงหาคม ๒๕๖๖\tข https://a.go.th/x"
    )
    halves = ("", "หลัง", " (เมษายน - กันยายน ๒๕๖๖)", " (ต.ค. ๖๕ - มี.ค. ๖๖)")
    reports = [read(tmp_path, text.format(half=half)) for half in halves]

    late = [codes(report)["deadline-after-round-end"] for report in reports]
    assert late == [1, 0, 0, 1]


def test_work_of_the_whole_year_is_not_late(tmp_path: Path) -> None:
    """It is due in every round, and names no month whose year is missing."""
    report = sample(tmp_path, row("ก https://a.go.th/x", "ตลอดปีงบประมาณ"))

    assert [str(one.end) for one in report.measures[0].deadlines] == ["2023-09-30"]
    assert report.remarks == ()


def test_without_a_fiscal_year_no_deadline_is_early_or_late(tmp_path: Path) -> None:
    """What cannot be compared is not remarked on."""
    text = (
        "มาตรการ\tระยะเวลา\tผลการดำเนินการ\nก\tภายในเดือนเมษายน ๒๕๖๖\tข https://a.go.th/x"
    )

    assert read(tmp_path, text).remarks == ()


def test_span_that_ends_before_it_begins_is_remarked(tmp_path: Path) -> None:
    """Neither of its days is certain, and whoever wrote it can still mend it."""
    report = sample(
        tmp_path,
        row("ก https://a.go.th/x", "ต.ค. ๖๕ ถึง ก.ย. ๖๕"),
        row("ก https://a.go.th/y", "ต.ค. ๖๕ ถึง ธ.ค. ๖๕"),
    )

    assert [(one.row, one.code, one.proof) for one in report.remarks] == [
        (1, "impossible-deadline", "ต.ค. ๖๕ ถึง ก.ย. ๖๕")
    ]
    (deadline,) = report.measures[0].deadlines
    assert (deadline.start, deadline.end) == (None, None)
