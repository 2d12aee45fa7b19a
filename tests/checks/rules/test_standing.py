"""Standing documents hold for years; the heading says which."""

from datetime import date

import pytest

from checks.model.verdict import Verdict
from checks.rules.standing import in_force, in_force_unknown
from crawler.model.page import PageKind
from tests.checks.rules.samples import evidence, page

SPAN = "แผนพัฒนาบุคลากร ประจำปีงบประมาณ พ.ศ. 2564 - 2566"


@pytest.mark.parametrize(
    ("title", "day", "expected"),
    [
        (SPAN, date(2020, 12, 1), "in-force"),
        (SPAN, None, "in-force"),
        ("แผนพัฒนาบุคลากร พ.ศ. 2561 - 2563", date(2018, 1, 1), "in-force-unknown"),
        ("หลักเกณฑ์การบริหาร", None, "in-force-unknown"),
        ("หลักเกณฑ์การบริหาร", date(2019, 1, 1), "in-force-unknown"),
        ("หลักเกณฑ์การบริหาร", date(2023, 11, 1), "in-force-unknown"),
        ("หลักเกณฑ์การบริหาร", date(2023, 1, 1), None),
        ("คู่มือ ปี 2563", date(2023, 1, 1), "in-force-unknown"),
        ("คู่มือ ปี 2566", date(2019, 1, 1), "in-force"),
        ("รายงานผล พ.ศ. 2564 - 2566", date(2020, 12, 1), None),
        ("แผนดำเนินงาน ปี 2566", date(2020, 12, 1), None),
    ],
)
def test_standing_documents(title: str, day: date | None, expected: str | None) -> None:
    """A plan of one year does not stand."""
    held = evidence(page(title, day=day))

    found = [rule(held) for rule in (in_force, in_force_unknown)]

    assert [finding.code for finding in found if finding] == [expected] * bool(expected)


def test_verdicts() -> None:
    """Never stale."""
    proven = in_force(evidence(page(SPAN)))
    left_open = in_force_unknown(evidence(page("คู่มือ")))

    assert proven is not None
    assert proven.verdict is Verdict.VERIFIED
    assert proven.values["years"] == "2564, 2565, 2566"
    assert left_open is not None
    assert left_open.verdict is Verdict.UNDETERMINED


def test_a_listing_of_manuals_is_a_listing() -> None:
    """It must show an item inside the window."""
    held = evidence(page("คู่มือ ปี 2566", kind=PageKind.LISTING))

    assert in_force(held) is None
    assert in_force_unknown(held) is None
