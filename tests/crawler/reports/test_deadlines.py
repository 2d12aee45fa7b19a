from datetime import date

import pytest

from crawler.model.report import DeadlineKind
from crawler.reports.deadlines import deadlines_of
from crawler.reports.pairing import asked_of


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("ภายในเดือน ธันวาคม ๒๕๖๕", "by_month", None, date(2022, 12, 31)),
        ("ภายใน ก.พ. 67", "by_month", None, date(2024, 2, 29)),
        ("มีนาคม 2566", "by_month", None, date(2023, 3, 31)),
        ("ภายในวันที่ ๕ มกราคม ๒๕๖๖", "by_date", None, date(2023, 1, 5)),
        ("31 มีนาคม 2566", "by_date", None, date(2023, 3, 31)),
        ("ตุลาคม ๒๕๖๕ - เมษายน ๒๕๖๖", "period", date(2022, 10, 1), date(2023, 4, 30)),
        ("ต.ค. - มี.ค. 66", "period", date(2022, 10, 1), date(2023, 3, 31)),
        ("๑ มกราคม – มิถุนายน ๒๕๖๖", "period", date(2023, 1, 1), date(2023, 6, 30)),
        ("๕ มกราคม ๒๕๖๖ ถึง ๗ มีนาคม ๒๕๖๖", "period", date(2023, 1, 5), date(2023, 3, 7)),
        ("ปีงบประมาณ พ.ศ. 2566", "period", date(2022, 10, 1), date(2023, 9, 30)),
        ("ตลอดปีงบประมาณ", "period", date(2022, 10, 1), date(2023, 9, 30)),
        ("ไตรมาสที่ ๑ – ๒", "period", date(2022, 10, 1), date(2023, 3, 31)),
        ("ไตรมาส ๒/๒๕๖๗", "period", date(2024, 1, 1), date(2024, 3, 31)),
        ("ต.ค. - มี.ค.", "period", date(2022, 10, 1), date(2023, 3, 31)),
        ("1 - 15 มีนาคม 2566", "period", date(2023, 3, 1), date(2023, 3, 15)),
        ("๔ ต.ค. ๖๕ ถึง ก.ย. ๖๕", "period", None, None),
        ("15 - 1 มีนาคม 2566", "period", None, None),
        ("ภายในเดือน มี.ค. - เม.ย. 66", "period", date(2023, 3, 1), date(2023, 4, 30)),
        ("ไม่เกินวันที่ 30 เมษายน 2566", "by_date", None, date(2023, 4, 30)),
        ("ภายใน 31 มีนาคม", "by_date", None, date(2023, 3, 31)),
        ("31 มีนาคม", "by_date", None, date(2023, 3, 31)),
        ("ทุก เดือน", "recurring", None, None),
        ("ไตรมาสละ ๑ ครั้ง", "recurring", None, None),
        ("ทุกไตรมาส", "recurring", None, None),
        ("ทุกเดือน ในปีงบประมาณ ๒๕๖๖", "recurring", date(2022, 10, 1), date(2023, 9, 30)),
        ("ไม่เกิน ๗ วันหลังเสร็จสิ้นงาน", "relative", None, None),
        ("ระบุ วันที่ หรือ เดือน หรือ ไตรมาส", "placeholder", None, None),
    ],
)  # fmt: skip
def test_every_form_of_deadline_is_read(
    text: str, kind: str, start: date | None, end: date | None
) -> None:
    """The end is the last day; a month that is read wrong makes work look late."""
    (deadline,) = deadlines_of([text], 2566)

    assert deadline.kind is DeadlineKind(kind)
    assert (deadline.start, deadline.end) == (start, end)
    assert deadline.text == text


def test_month_without_a_year_lies_in_the_fiscal_year() -> None:
    """October to December belong to the calendar year before."""
    (january,) = deadlines_of(["ภายในเดือนมกราคม"], 2566)
    (october,) = deadlines_of(["ภายในเดือนตุลาคม"], 2566)
    (unknown,) = deadlines_of(["ภายในเดือนตุลาคม"], None)

    assert (january.end, january.year_inferred) == (date(2023, 1, 31), True)
    assert october.end == date(2022, 10, 31)
    assert (unknown.end, unknown.year_inferred) == (None, False)


def test_half_yearly_deadline_is_one_whole() -> None:
    """Its months are part of the recurrence."""
    text = "ทุก ๖ เดือน ภายในเดือนเมษายน และเดือนตุลาคม ของทุกปี"

    assert [one.text for one in deadlines_of([f"รายงาน{text}"], 2566)] == [text]


@pytest.mark.parametrize(
    "text", ["ให้ครบทุกเดือน", "ทุกปีงบประมาณ", "รอบปี", "-", "", "30 ก.พ. 2566"]
)
def test_what_is_no_deadline_is_not_found(text: str) -> None:
    """Completeness is asked for by such words, not a time."""
    assert deadlines_of([text], 2566) == []


def test_impossible_day_gives_no_end() -> None:
    """What cannot be is not guessed at."""
    (deadline,) = deadlines_of(["ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๖"], 2566)

    assert deadline.end is None


def test_deadlines_know_their_items() -> None:
    """A first item whose number was left out is the first one still."""
    cell = ["จัดทำภายในเดือนมกราคม ๒๕๖๖", "๒. รายงานภายในเดือนเมษายน ๒๕๖๖"]

    assert [one.item for one in deadlines_of(cell, 2566)] == [1, 2]


def test_items_that_hold_a_time_alone_are_deadlines() -> None:
    """No word says until when, and none is needed: "๑. เดือนธันวาคม"."""
    found = deadlines_of(["๑. เดือนธันวาคม ๒๕๖๕ ๒. ไตรมาส ๒"], 2566)

    assert [(one.item, str(one.end)) for one in found] == [
        (1, "2022-12-31"),
        (2, "2023-03-31"),
    ]


def test_several_times_alone_are_as_many_deadlines() -> None:
    """Each is held, or not, on its own."""
    days = deadlines_of(["๕ มกราคม ๒๕๖๖ และ ๘ มีนาคม ๒๕๖๖"], 2566)
    months = deadlines_of(["ม.ค. 66, เม.ย. 66"], 2566)

    assert [str(one.end) for one in days] == ["2023-01-05", "2023-03-08"]
    assert [str(one.end) for one in months] == ["2023-01-31", "2023-04-30"]


def test_part_of_a_year_needs_a_year() -> None:
    """Without the report's year nobody knows when the quarter was."""
    (quarter,) = deadlines_of(["ไตรมาส ๒"], None)

    assert (quarter.start, quarter.end, quarter.year_inferred) == (None, None, False)


ITEMS = ["๑.ทำ ภายในเดือนมกราคม ๒๕๖๖", "๒.เผยแพร่", "๓.ผู้บริหารติดตามทุกเดือน"]


def test_claims_answer_the_numbered_items_in_order() -> None:
    """Each claim is tested against what was asked of it."""
    first, second = asked_of(2, ITEMS, 2566)

    assert (first.sentence, first.deadline) == (
        "ทำ ภายในเดือนมกราคม ๒๕๖๖",
        date(2023, 1, 31),
    )
    assert (second.sentence, second.deadline) == ("เผยแพร่", None)


@pytest.mark.parametrize("claims", [1, 3])
def test_claims_that_do_not_match_the_items_are_not_paired(claims: int) -> None:
    """The supervisor's item is no task; a wrong pair would call work late."""
    asked = asked_of(claims, ITEMS, 2566)

    assert len(asked) == claims
    assert all(one.deadline is None for one in asked)
    assert all("เผยแพร่" in one.sentence for one in asked)


@pytest.mark.parametrize(
    "text", ["ทุกสิ้นเดือน", "ทุกวันพุธ", "ทุกสิ้นปี", "ทุกวันทำการ", "ทุก ๓ เดือน"]
)
def test_recurring_days_are_deadlines(text: str) -> None:
    """Routine work is due on a day of the week or at the end of a month."""
    assert [str(one.kind) for one in deadlines_of([text], 2566)] == ["recurring"]
