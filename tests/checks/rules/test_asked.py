"""What a deadline item asks for, in the wording of real reports."""

from dataclasses import replace

import pytest

from checks.rules.asked import (
    asked_periods,
    asked_years,
    is_about_channels,
    is_about_services,
    item_names_year,
    own_sentences,
)
from tests.checks.rules.samples import claim, evidence


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("", ()),
        ("จัดทำแผน", ("จัดทำแผน",)),
        ("๑. จัดทำแผน ๒.รายงานผล", ("จัดทำแผน", "รายงานผล")),
        ("จัดทำแผน ๒.ผู้บริหารกำกับ", ("จัดทำแผน",)),
        ("๑)ก ๒) ข", ("ก", "ข")),
        ("ภายในปี พ.ศ. ๒๕๖๖", ("ภายในปี พ.ศ. ๒๕๖๖",)),
        ("รอบ ๖ เดือน ปีงบประมาณ ๒๕๖๖", ("รอบ ๖ เดือน ปีงบประมาณ ๒๕๖๖",)),
    ],
)
def test_items_fall_into_sentences_without_supervision(
    item: str, expected: tuple[str, ...]
) -> None:
    """The supervising item takes no claim, so it asks for nothing."""
    assert own_sentences(item) == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๕ ภายในเดือนธันวาคม ๒๕๖๕", {2565}),
        ("ประจำปี ๒๕๖๖ ภายในเดือนกันยายน ๒๕๖๕", {2566}),
        ("จัดทำแผน ภายในเดือนธันวาคม ๒๕๖๕", {2566}),
        ("", {2566}),
        ("วิเคราะห์ผล ปีงบประมาณ พ.ศ. ๒๕๖๕ เพื่อกำหนดมาตรการ", {2565, 2566}),
        ("๑.รายงานปีงบประมาณ ๒๕๖๕ ๒.จัดทำแผน", {2565, 2566}),
        ("จัดทำแผน ๒.ผู้บริหารติดตามปีงบประมาณ ๒๕๖๔", {2566}),
    ],
)
def test_years_asked_for(item: str, expected: set[int]) -> None:
    """The year of a deadline month names no fiscal year."""
    assert asked_years(evidence(of=claim(item))) == expected


def test_the_claim_may_name_a_year_where_the_item_does_not() -> None:
    """Reports without deadline lists say in the claim what was done."""
    stated = replace(claim(), text="รายงานผลปีงบประมาณ ๒๕๖๕")

    held = evidence(of=stated)

    assert asked_years(held) == {2565, 2566}
    assert item_names_year(held)


def test_no_year_is_asked_for_without_a_window() -> None:
    """A report that names no year cannot be held to one."""
    held = replace(evidence(of=claim("ปีงบประมาณ ๒๕๖๕")), window=None)

    assert asked_years(held) == frozenset()


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("สรุปผลการจัดซื้อจัดจ้างรายเดือน", "month"),
        ("จัดทำให้ครบ ทุกเดือน", "month"),
        ("เผยแพร่ทุกไตรมาส", "quarter"),
        ("เผยแพร่ทุกเดือน", None),
        ("จัดทำแผน ๒.ผู้บริหารติดตามทุกไตรมาส", None),
        ("รายงานให้ผู้บริหารทราบทุกไตรมาส", None),
        ("รายงานให้ผู้บริหารทราบ ๒.สรุปรายเดือน", "month"),
        ("", None),
    ],
)
def test_periods_asked_for(item: str, expected: str | None) -> None:
    """Telling the executives every month asks for no publication."""
    assert asked_periods(item) == expected


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("มีช่องทางหลากหลาย", True),
        ("ข้อมูลการติดต่อ", True),
        ("หน่วยงานที่ท่านติดต่อ มีการเผยแพร่ผลงาน", False),
        ("เผยแพร่บนเว็บไซต์และช่องทางอื่นๆ", False),
        ("ข่าวประชาสัมพันธ์", False),
    ],
)
def test_topics_about_channels(topic: str, *, expected: bool) -> None:
    """Boilerplate mentions channels in passing."""
    assert is_about_channels(evidence(topic=topic)) is expected


def test_services_are_recognised_in_any_spelling() -> None:
    """E-Service is written in both alphabets."""
    assert is_about_services(evidence(topic="E-Service"))
    assert is_about_services(evidence(of=claim("จัดทำระบบบริการ ออนไลน์")))
    assert not is_about_services(evidence())
