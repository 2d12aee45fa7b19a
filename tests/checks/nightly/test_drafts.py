"""A new draft is often another file: a report is found again by what it says."""

from checks.nightly.drafts import drafts_before
from tests.checks.recheck.made_up import Told, report

TOWN: list[Told] = [
    ("การเปิดเผยข้อมูล", "ดำเนินการแล้ว", ("https://town.example/1",)),
    ("การจัดซื้อจัดจ้าง", "ดำเนินการแล้ว", ("https://town.example/2",)),
    ("การให้บริการ", "ดำเนินการแล้ว", ()),
]
CITY: list[Told] = [
    (topic, text, tuple(one.replace("town", "city") for one in links))
    for topic, text, links in TOWN
]


def test_a_draft_of_another_file_name_is_the_same_report() -> None:
    """Or every break of that night would go untold, and never be told."""
    edited: list[Told] = [*TOWN[:2], ("เรื่องใหม่", "จัดทำแล้ว", ())]

    found = drafts_before({"a-v1.docx": report(TOWN)}, {"a-v2.docx": report(edited)})

    assert found == {"a-v2.docx": "a-v1.docx"}


def test_a_report_of_the_same_form_is_another_report() -> None:
    """Agencies fill in one form: wording alone says nothing."""
    assert drafts_before({"town": report(TOWN)}, {"city": report(CITY)}) == {}


def test_a_report_that_cites_nothing_is_not_guessed() -> None:
    """Two empty forms are alike, whoever filed them."""
    empty: list[Told] = [(topic, text, ()) for topic, text, _ in TOWN]

    assert drafts_before({"one": report(empty)}, {"other": report(empty)}) == {}


def test_each_earlier_draft_is_followed_by_one() -> None:
    """The one that keeps most of it."""
    before = {"town": report(TOWN), "city": report(CITY)}
    now = {"x": report(TOWN[:1]), "y": report(TOWN), "z": report(CITY)}

    assert drafts_before(before, now) == {"y": "town", "z": "city"}
