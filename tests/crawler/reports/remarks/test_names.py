from pathlib import Path

import pytest

from tests.crawler.reports.remarks.counting import of_code
from tests.crawler.reports.samples import HEADER, read, row

TABLE = "\n".join([HEADER, row("จัดแล้ว https://a.go.th/x"), ""])


def names(folder: Path, code: str, *lines: str) -> list[str]:
    """Return the proofs of one remark on a report that begins with these lines."""
    report = read(folder, "\n\n".join(["ปีงบประมาณ ๒๕๖๖", *lines, TABLE]))
    return [remark.proof for remark in of_code(report, code)]


def test_agency_that_is_spelt_in_two_ways_is_named(tmp_path: Path) -> None:
    """With a wrong letter the report is someone else's."""
    found = names(
        tmp_path,
        "agency-name-inconsistent",
        "องค์การบริหารส่วนตำบลห้วยทราย",
        "มาตรการของอบต.ห้วยกรายมีดังนี้",
    )

    assert found == ["ห้วยทราย, ห้วยกราย"]


def test_cover_with_a_name_that_the_text_does_not_use_is_named(tmp_path: Path) -> None:
    """The cover of a neighbour's report is soon copied."""
    found = names(
        tmp_path,
        "agency-name-inconsistent",
        "เทศบาลตำบลดอนหวาย",
        "เทศบาลตำบลริมน้ำ จัดประชุม",
        "เทศบาลตำบลริมน้ำ จัดอบรม",
        "บุคลากรของเทศบาลตำบลริมน้ำมีส่วนร่วม",
    )

    assert found == ["ดอนหวาย, ริมน้ำ"]


@pytest.mark.parametrize(
    "lines",
    [
        ("องค์การบริหารส่วนตำบลห้วยทราย", "อบต.ห้วยทรายมีผลคะแนนดี", "อบต. ห้วยทราย"),
        ("องค์การบริหารส่วนตำบลห้วยทราย", "อบรมร่วมกับอบต.บึงกว้าง และอบต.ริมน้ำ"),
        ("องค์การบริหารส่วนตำบลห้วยทราย", "องค์การบริหารส่วนตำบลในปีงบประมาณ ๒๕๖๖"),
        ("โรงพยาบาลห้วยทราย", "โรงพยาบาลห้วยกราย"),
    ],
)
def test_names_that_agree_are_not_named(tmp_path: Path, lines: tuple[str, ...]) -> None:
    """Short forms, words glued to the name and neighbours are no misspellings."""
    assert names(tmp_path, "agency-name-inconsistent", *lines) == []


def test_district_that_is_spelt_in_two_ways_is_named(tmp_path: Path) -> None:
    """It stands on the cover and in the text."""
    found = names(
        tmp_path,
        "amphoe-name-inconsistent",
        "อำเภอช้างเผือก จังหวัดสมมุติ",
        "หน่วยงานในอำเภอซ้างเผือก",
    )

    assert found == ["ช้างเผือก, ซ้างเผือก"]


def test_district_and_agency_of_one_name_are_compared(tmp_path: Path) -> None:
    """A town often bears the name of its district."""
    found = names(
        tmp_path,
        "amphoe-name-inconsistent",
        "เทศบาลตำบลช้างเผือก",
        "อำเภอซ้างเผือก จังหวัดสมมุติ",
    )

    assert found == ["ซ้างเผือก, ช้างเผือก"]


@pytest.mark.parametrize(
    "lines",
    [
        ("อำเภอช้างเผือก จังหวัดสมมุติ", "อ.ช้างเผือก จ.สมมุติ", "อำเภอช้างเผือกมีผล"),
        ("อำเภอช้างเผือก", "อำเภอบึงกว้าง"),
    ],
)
def test_districts_that_agree_or_differ_wholly_are_not_named(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    """Two districts are two districts."""
    assert names(tmp_path, "amphoe-name-inconsistent", *lines) == []
