"""What a heading names is held against what the item asks for."""

from dataclasses import replace
from datetime import date

import pytest

from checks.model.verdict import Verdict
from checks.rules.wrong_year import wrong_year
from crawler.model.page import PageKind, YearWhere
from tests.checks.rules.samples import claim, evidence, page

ASKS_2565 = "รายงานผลประจำปีงบประมาณ พ.ศ. ๒๕๖๕ ภายในเดือนธันวาคม ๒๕๖๕"
ASKS_2566 = "รายงานผลปีงบประมาณ พ.ศ. ๒๕๖๖"
EVENT_2566 = "จัดกิจกรรมในปีงบประมาณ พ.ศ. ๒๕๖๖"
SILENT = "รายงานผล ภายในเดือนธันวาคม ๒๕๖๕"
WINTER, SPRING = date(2022, 12, 9), date(2023, 3, 1)


@pytest.mark.parametrize(
    ("title", "item", "day", "wrong"),
    [
        ("รายงานผล ปีงบประมาณ พ.ศ. 2565", ASKS_2565, WINTER, False),
        ("รายงานผล ปีงบประมาณ พ.ศ. 2564", ASKS_2565, WINTER, True),
        ("รายงานผล ปีงบประมาณ พ.ศ. 2566", ASKS_2565, WINTER, True),
        ("รายงานผล ปีงบประมาณ พ.ศ. 2565", ASKS_2566, WINTER, True),
        ("รายงานผล ปี 2565 และปี 2566", ASKS_2566, WINTER, False),
        ("รายงานผล", ASKS_2566, WINTER, False),
        ("รายงานผล ปีงบประมาณ พ.ศ. 2564", ASKS_2566, None, True),
        # The item names no year: the report's own, or last year's report.
        ("แผนงาน ปีงบประมาณ พ.ศ. 2565", "จัดทำแผน", WINTER, True),
        ("แผนงาน ปีงบประมาณ พ.ศ. 2567", "จัดทำแผน", SPRING, True),
        ("รายงานผล ปีงบประมาณ พ.ศ. 2565", SILENT, WINTER, False),
        ("รายงานผล ปีงบประมาณ พ.ศ. 2565", SILENT, None, False),
        ("รายงานผล ปีงบประมาณ พ.ศ. 2565", SILENT, date(2022, 5, 1), True),
        ("รายงานผล ปีงบประมาณ พ.ศ. 2564", SILENT, WINTER, True),
        # A plain year of an event may be the calendar year.
        ("วันต่อต้านทุจริต ประจำปี 2565", EVENT_2566, WINTER, False),
        ("วันต่อต้านทุจริต ประจำปี 2565", EVENT_2566, None, False),
        ("วันต่อต้านทุจริต ประจำปี 2565", EVENT_2566, SPRING, True),
        ("วันต่อต้านทุจริต ประจำปี 2565", EVENT_2566, date(2022, 5, 1), True),
        ("วันต่อต้านทุจริต ปีงบประมาณ 2565", "จัดกิจกรรม", WINTER, True),
        ("วันต่อต้านทุจริต ประจำปี 2564", "จัดกิจกรรม", WINTER, True),
        ("แผนงาน ประจำปี 2565", "จัดทำแผน", WINTER, True),
        ("ประกาศ ประจำปี 2565", ASKS_2566, WINTER, True),
        # A standing document has its own rule.
        ("คู่มือ ปีงบประมาณ 2560", ASKS_2566, WINTER, False),
    ],
)
def test_years_in_headings(
    title: str, item: str, day: date | None, *, wrong: bool
) -> None:
    """Last year's annual report, published this year, is right."""
    finding = wrong_year(evidence(page(title, day=day), of=claim(item)))

    assert (finding is not None) is wrong
    if finding is not None:
        assert (finding.code, finding.verdict) == ("wrong-year", Verdict.STALE)


def test_both_years_are_named() -> None:
    """The reviewer compares them."""
    held = evidence(page("รายงานผล ปีงบประมาณ 2564"), of=claim(ASKS_2565))

    finding = wrong_year(held)

    assert finding is not None
    assert (finding.values["named"], finding.values["asked"]) == ("2564", "2565")


def test_running_text_only_hints() -> None:
    """A page may mention any year in passing."""
    facts = page("รายงานผล ปีงบประมาณ 2564")
    named = tuple(replace(y, where=YearWhere.TEXT) for y in facts.named_years)

    assert wrong_year(evidence(replace(facts, named_years=named))) is None


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [(PageKind.LISTING, True), (PageKind.HOME, False), (PageKind.CONTACT, False)],
)
def test_a_listing_may_be_of_the_wrong_year_but_a_living_page_not(
    kind: PageKind, *, wrong: bool
) -> None:
    """A home page that celebrates a past award is no wrong evidence."""
    held = evidence(page("แผนงาน ปีงบประมาณ 2564", kind=kind))

    assert (wrong_year(held) is not None) is wrong


def test_a_report_without_year_asks_for_none() -> None:
    """Nothing may be called stale by a guess."""
    held = evidence(page("แผนงาน ปีงบประมาณ 2564"))

    assert wrong_year(replace(held, window=None)) is None
