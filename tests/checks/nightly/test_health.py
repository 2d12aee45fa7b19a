"""A run that cannot be trusted says so."""

from datetime import timedelta

import pytest

from checks.nightly.health import Alarm, Figures, alarms, figures_of, is_trusted, unsure
from checks.nightly.tables import Health
from crawler.model.observation import Observation
from crawler.model.outcome import Outcome
from tests.checks.rules.samples import SEEN_AT, page, seen


def after(seconds: int, outcome: Outcome = Outcome.OK) -> Observation:
    """Make an observation so many seconds after the first."""
    made = seen(page() if outcome is Outcome.OK else None, outcome=outcome)
    return Observation(
        url=made.url,
        observed_at=SEEN_AT + timedelta(seconds=seconds),
        outcome=made.outcome,
        proof="",
        looks=made.looks,
    )


def test_figures_are_counted_from_what_was_seen() -> None:
    """Whatever process saw it, in whatever order it is stored."""
    night = [after(60), after(0), after(30, Outcome.TIMEOUT)]

    figures = figures_of(night, {"https://a.example/"})

    assert figures == Figures(visited=3, ours=1, failed=1, minutes=1.0)
    assert figures.per_minute == 3.0


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (Figures(visited=100, ours=20, failed=50, minutes=10), ()),
        (Figures(visited=100, ours=21, failed=21, minutes=10), (Alarm.OUR_NETWORK,)),
        (Figures(visited=100, ours=0, failed=51, minutes=10), (Alarm.FAILED,)),
        (Figures(visited=100, ours=0, failed=0, minutes=21), (Alarm.SLOW,)),
        (Figures(visited=0, ours=0, failed=0, minutes=0), ()),
    ],
)
def test_each_threshold_has_its_alarm(
    figures: Figures, expected: tuple[Alarm, ...]
) -> None:
    """At the threshold all is well; above it the night is not to be trusted."""
    assert alarms(figures, Health(least_per_minute=5)) == expected


def test_nobody_watches_the_pace_unless_asked() -> None:
    """What is slow depends on the hosts of the list."""
    assert alarms(Figures(visited=1, ours=0, failed=0, minutes=900), Health()) == ()


def test_what_failed_in_a_night_like_no_other_is_held_against_nobody() -> None:
    """Half the hosts refused us; a slow night saw what it saw."""
    most_failed = Figures(visited=100, ours=0, failed=51, minutes=1)
    most_ours = Figures(visited=100, ours=21, failed=21, minutes=1)
    slow = Figures(visited=100, ours=0, failed=0, minutes=900)
    health = Health(least_per_minute=5)

    trusted = [is_trusted(one, health) for one in (most_failed, most_ours, slow)]

    assert trusted == [False, False, True]


def test_only_silence_is_unsure_in_such_a_night() -> None:
    """A server that says 404 has spoken."""
    assert set(unsure([after(0, Outcome.REFUSED)])) == {after(0).url}
    assert not unsure([after(0), after(0, Outcome.NOT_FOUND)])
