"""Lines whose letters were damaged on the way, beside whole ones."""

import pytest

from crawler.pages.content import page_of
from crawler.pages.regions.damaged import damaged_copies
from tests.crawler.pages.building import SIBLING, fetched, framed, page

LINE = "เทศบาลตำบลตัวอย่างจัดกิจกรรมวันเด็กให้แก่เด็กในเขตเทศบาล"


@pytest.mark.parametrize("is_theirs", [False, True])
def test_a_damaged_copy_is_of_the_frame(is_theirs: bool) -> None:  # noqa: FBT001 - a case
    """A byte that flips on the way made an item of what all ids show."""
    damaged = LINE.replace("ตำบล", "\ufffdำบ\ufffd")
    mine, theirs = (LINE, damaged) if is_theirs else (damaged, LINE)

    found = page_of(
        fetched(framed(f"<p>{mine}</p>")), fetched(framed(f"<p>{theirs}</p>"), SIBLING)
    )

    assert [one.text for one in found.shared] == [mine]


def test_whole_lines_that_differ_in_a_letter_are_two() -> None:
    """Two announcements may differ in no more than their number."""
    found = page_of(
        fetched(framed(f"<p>{LINE} ครั้งที่ 1</p><p>เลข\ufffd</p>")),
        fetched(framed(f"<p>{LINE} ครั้งที่ 2</p>"), SIBLING),
    )

    assert f"{LINE} ครั้งที่ 1" in [one.text for one in found.main]


def test_few_of_many_damaged_lines_are_compared() -> None:
    """Each pair costs by the square of its length."""
    blocks = page("".join(f"<p>{'ก' * 150}\ufffd</p>" for _ in range(2_000))).main

    assert len(damaged_copies(blocks, blocks)) <= 60
