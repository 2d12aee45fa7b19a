"""Somebody is told when there is something to say, and of nothing else."""

import json

import pytest

from checks.model.change import TELLING, Change
from checks.nightly.health import Alarm
from checks.nightly.message import message_of, message_of_failure
from tests.checks.nightly.made_up import agency, night, step


@pytest.mark.parametrize("change", list(Change))
def test_news_is_told_and_quiet_nights_are_not(change: Change) -> None:
    """One failing night wakes nobody."""
    message = message_of(night(agency(step(change))), "overview.html")

    assert (message is not None) == (change in TELLING)


def test_a_report_that_cannot_be_read_is_told() -> None:
    """Silence would look as if all were well."""
    message = message_of(night(agency(refused=("town.docx: no such file",))), "o.html")

    assert message is not None
    assert "town.docx: no such file" in message.text


def test_an_alarm_is_told() -> None:
    """A night that cannot be trusted says so first."""
    message = message_of(night(agency(), alarms=(Alarm.OUR_NETWORK,)), "o.html")

    assert message is not None
    assert message.text.startswith("เครือข่ายฝั่งเราขัดข้อง")
    assert message.values["alarms"] == ["most-our-network"]


def test_the_gravest_is_named_first_over_all_agencies() -> None:
    """Whoever reads three lines on a telephone reads the right ones."""
    one = agency(step(Change.MENDED, topic="แก้แล้ว"))
    other = agency(step(Change.NEWLY_BROKEN, topic="เสียใหม่"), name="ทต.สอง")

    message = message_of(night(one, other), "nights/overview.html")

    assert message is not None
    assert message.text.index("เสียใหม่") < message.text.index("แก้แล้ว")
    assert message.subject.endswith("เข้าถึงไม่ได้รายการใหม่ 1, แก้ไขแล้ว 1")
    assert message.text.rstrip().endswith("nights/overview.html")


def test_a_bad_night_over_a_country_stays_one_message() -> None:
    """The page has the rest; a mailbox takes no novel."""
    steps = [step(Change.NEWLY_BROKEN, row=row) for row in range(1, 1001)]

    message = message_of(night(agency(*steps)), "o.html")

    assert message is not None
    assert len(message.text) < 40_000
    assert message.values["changes"]["newly-broken"] == 1000
    assert len(message.values["steps"]) < 100
    assert "960" in message.text


@pytest.mark.parametrize(
    "text", ["a\nBcc: x@y.example", "a\r\n.\r\n", "\x1b[2Ja", "a\x00"]
)
def test_what_strangers_wrote_breaks_no_line(text: str) -> None:
    """A topic must not add a header to the mail, nor a command to the terminal."""
    hostile = step(Change.NEWLY_BROKEN, topic=text, message=text, address=text)

    message = message_of(night(agency(hostile, name=text), name=text), "o.html")
    failed = message_of_failure(text, text, "th")

    assert message is not None
    for one in (message, failed):
        assert one.subject.isprintable()
        assert all(line.isprintable() for line in one.text.split("\n"))
        assert not any(line.startswith("Bcc") for line in one.text.splitlines())
        json.dumps(one.values)
