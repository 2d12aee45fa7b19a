"""The overview of a night: what changed leads, and nothing of strangers runs."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from checks.model.change import Change
from checks.nightly.health import Alarm
from checks.nightly.page import page, write_page
from tests.checks.nightly.made_up import agency, night, step

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}",
    "javascript:alert(1)",
    "\x00\x1b[31m\u202e",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_strangers_wrote_is_markup(attack: str) -> None:
    """Names, topics, addresses, findings: all of it is text."""
    hostile = step(
        Change.NEWLY_BROKEN, topic=attack, text=attack, address=attack, message=attack
    )
    made = night(agency(hostile, name=attack, refused=(attack,)), name=attack)

    soup = BeautifulSoup(page(made), "html.parser")

    assert not soup.find_all(["script", "img", "iframe", "form"])
    assert {a["href"] for a in soup.find_all("a")} == {"agency/discrepancies.html"}
    assert not [
        tag for tag in soup.find_all() for name in tag.attrs if name[:2] == "on"
    ]
    assert "49" not in soup.get_text() or "{{" not in attack
    policy = soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert "default-src 'none'" in str(policy)


def test_changes_stand_before_counts_and_alarms_before_both() -> None:
    """In the morning somebody has one minute."""
    made = night(agency(step(Change.NEWLY_BROKEN)), alarms=(Alarm.FAILED,))

    text = page(made)

    alarm, change = text.index("data-alarm="), text.index('data-change="newly-broken"')
    assert alarm < change < text.index('id="agencies"')


def test_a_sort_that_is_cut_short_says_so() -> None:
    """What is not shown must not look as if it were not there."""
    steps = [step(Change.CHANGED, row=row) for row in range(1, 301)]

    soup = BeautifulSoup(page(night(agency(*steps))), "html.parser")

    rows = soup.select('tr[data-change="changed"]')
    assert 0 < len(rows) < 300
    assert "แสดงเพียงบางส่วน" in soup.get_text()


def test_a_first_night_says_that_there_is_nothing_to_compare() -> None:
    """Zeros would say that nothing has changed."""
    made = night(agency(compared=False), previous=None)

    soup = BeautifulSoup(page(made), "html.parser")

    assert not soup.select("ul.changes")
    assert "ยังไม่มีผลของคืนก่อน" in soup.get_text()


def test_an_agency_without_a_list_is_named_with_its_reason() -> None:
    """An agency that drops out of sight is the worst discrepancy."""
    made = night(agency(page=None, counts={}, refused=("a.docx: encrypted",)))

    soup = BeautifulSoup(page(made), "html.parser")

    assert not soup.find_all("a")
    assert "a.docx: encrypted" in soup.get_text()


def test_page_and_values_are_written_side_by_side(tmp_path: Path) -> None:
    """For people, and for whoever builds on it."""
    path = write_page(night(agency()), tmp_path)

    assert path == tmp_path / "overview.html"
    assert (tmp_path / "overview.json").read_text(encoding="utf-8").startswith("{")
