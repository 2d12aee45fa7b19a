from datetime import date, timedelta

import pytest

from crawler.thai import fiscal


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("รายงานประจำปีงบประมาณ พ.ศ. ๒๕๖๕", [2565]),
        ("ประจำปี 2566", [2566]),
        ("ปี พ.ศ. 2566", [2566]),
        ("ปี๒๕๖๖", [2566]),
        ("ปีงบฯ 66", [2566]),
        ("เพื่อใช้ในปี ๖๗", [2567]),
        ("FY2023", [2566]),
        ("พ.ศ. 2564 - 2566", [2564, 2565, 2566]),
        ("แผนพัฒนา (พ.ศ.2566 – พ.ศ.2568)", [2566, 2567, 2568]),
        ("แผน ๒๕๖๖-๒๕๖๘", [2566, 2567, 2568]),
        ("ภายในเดือนธันวาคม ๒๕๖๕", []),
        ("ณ วันที่ 5 มกราคม พ.ศ. 2566", []),
        ("ณ วันที่ 31 กุมภาพันธ์ พ.ศ. 2566", []),
        ("พระราชบัญญัติข้อมูลข่าวสาร พ.ศ. 2540", []),
        ("พระราชบัญญัติ พ.ศ. 2540 ประจำปี 2566", [2566]),
        ("ข้อบัญญัติ พ.ศ. 2566", [2566]),
        ("โทร 2566-2570-1", []),
        ("ครั้งที่ปี 2566/1", []),
        ("ปี 25 คน", []),
        ("พ.ศ. 2570 - 2566", []),
        ("ปี 2410", []),
        ("รับ 2566 คน", []),
    ],
)
def test_years_named_for_a_document(text: str, years: list[int]) -> None:
    """The year of a date or of a law says nothing about the document."""
    assert [found.year for found in fiscal.named_years(text)] == years


def test_fiscal_year_is_told_from_a_plain_year() -> None:
    """Conditions sometimes speak of the calendar year."""
    fiscal_year, plain = fiscal.named_years("ปีงบประมาณ 2566 และ ประจำปี 2565")

    assert (fiscal_year.fiscal, plain.fiscal) == (True, False)


def test_found_year_quotes_the_text() -> None:
    """Proof is a quotation, Thai digits and all."""
    text = "แผน ปีงบประมาณ พ.ศ. ๒๕๖๕ ฉบับเต็ม"
    (found,) = fiscal.named_years(text)

    assert found.text == "ปีงบประมาณ พ.ศ. ๒๕๖๕" == text[found.start : found.end]


def test_years_follow_each_other_without_a_gap() -> None:
    """A day between two years would belong to none."""
    assert fiscal.end_of(2566) + timedelta(days=1) == fiscal.start_of(2567)


@pytest.mark.parametrize("day", [date(2022, 10, 1), date(2023, 9, 30)])
def test_first_and_last_day_lie_inside(day: date) -> None:
    """The window includes both ends."""
    assert fiscal.fiscal_year_of(day) == 2566
