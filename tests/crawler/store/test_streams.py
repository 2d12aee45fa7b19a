"""Big nights are read report by report, and only as far as needed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from crawler.model.address import NormalizedUrl, Target
from crawler.model.outcome import Outcome
from crawler.model.report import ReportKind
from crawler.model.run import RunReport
from crawler.store.store import Store
from tests.crawler.store.made_up import NEWS, NOON, observation, report, run
from tests.crawler.store.nights import night_run, sight, started, store_night

OTHER = NormalizedUrl("https://other.example/")
OK, GONE = Outcome.OK, Outcome.NOT_FOUND
SHA = "a" * 64


def test_only_what_a_report_cites_is_read(store: Store) -> None:
    """A night of 8,000 reports does not fit into memory."""
    store_night(store, night_run(0), {OTHER: GONE, NEWS: OK}, [report()])

    assert list(store.observations_of("night-0", SHA)) == [sight(0, NEWS, OK)]
    assert list(store.observations_of("night-0", "f" * 64)) == []


def test_what_was_not_visited_again_is_taken_over_from_the_base(store: Store) -> None:
    """After corrections only what changed is visited; the rest stands as it was."""
    store_night(store, night_run(0, series=""), {NEWS: OK}, [report()])
    for no in (1, 2):
        again = night_run(no, series="", based_on=f"night-{no - 1}")
        store_night(store, again, {OTHER: GONE}, [report()])

    assert list(store.observations_of("night-2", SHA)) == [sight(0, NEWS, OK)]


def test_what_was_visited_again_stands_for_itself(store: Store) -> None:
    """The newer look holds, good or not."""
    store_night(store, night_run(0, series=""), {NEWS: OK}, [report()])
    again = night_run(1, series="", based_on="night-0")
    store_night(store, again, {NEWS: GONE}, [report()])

    assert list(store.observations_of("night-1", SHA)) == [sight(1, NEWS, GONE)]


def test_a_run_without_a_base_takes_nothing_over(store: Store) -> None:
    """An address that this night did not see was not seen."""
    store_night(store, night_run(0), {NEWS: OK}, [report()])
    store_night(store, night_run(1), {}, [report()])

    assert list(store.observations_of("night-1", SHA)) == []


def test_the_base_of_a_run_is_kept_with_it(store: Store) -> None:
    """A reader must see where an observation comes from."""
    store_night(store, night_run(0, series=""), {})
    store.start_run(night_run(1, series="", based_on="night-0"), [], [])

    known = store.run("night-1")

    assert known == night_run(1, series="", based_on="night-0")


def test_light_observations_leave_the_page_out(store: Store) -> None:
    """Our own side is judged by looks and certificates of the whole night."""
    store_night(store, night_run(0), {NEWS: OK, OTHER: GONE})

    light = list(store.light_observations("night-0"))

    whole = [sight(0, NEWS, OK), sight(0, OTHER, GONE)]
    assert light == [replace(one, facts=None, follow_ups=()) for one in whole]


def test_a_genuine_page_before_is_found_behind_failures(store: Store) -> None:
    """It was down last night: it is compared with what it said before that."""
    for no, outcome in enumerate([OK, OK, GONE, OK]):
        store_night(store, night_run(no), {NEWS: outcome, OTHER: OK}, [report()])

    (earlier,) = store.earlier_observations("night-3", SHA)

    assert earlier == sight(0, NEWS, OK)


def test_what_was_taken_over_is_not_compared_with_itself(store: Store) -> None:
    """A page that had drifted last night has still drifted after the recheck."""
    for no in (0, 1):
        store_night(store, night_run(no, series=""), {NEWS: OK}, [report()])
    again = night_run(2, series="", based_on="night-1")
    store_night(store, again, {OTHER: OK}, [report()])

    (earlier,) = store.earlier_observations("night-2", SHA)

    assert earlier == sight(0, NEWS, OK)


def test_the_previous_run_is_the_finished_one_before_of_the_same_series(
    store: Store,
) -> None:
    """Nights are compared with nights, whole ones with whole ones."""
    store_night(store, night_run(0), {})
    store_night(store, night_run(1), {})
    store_night(store, night_run(2, series="other"), {})
    store.start_run(night_run(3), [], [])
    store_night(store, night_run(4), {})

    previous = [store.previous_run(night_run(no)) for no in (0, 1, 4)]

    assert [one and one.id for one in previous] == [None, "night-0", "night-1"]


def test_a_clock_that_jumped_back_does_not_turn_the_nights_around(store: Store) -> None:
    """Runs follow each other as they were written down."""
    store_night(store, night_run(1), {NEWS: OK})
    store_night(store, night_run(0), {NEWS: GONE})

    previous = store.previous_run(night_run(0))

    assert previous is not None
    assert previous.id == "night-1"
    assert [one.run_id for one in store.history(NEWS)] == ["night-1", "night-0"]
    assert [one.failing_nights for one in store.records("night-0")] == [1]


def test_a_run_that_is_not_written_down_yet_follows_all(store: Store) -> None:
    """The night is compared before it starts."""
    store_night(store, night_run(0), {})

    previous = store.previous_run(night_run(7))

    assert previous is not None
    assert previous.id == "night-0"


def test_the_first_run_of_a_series_has_none_before(store: Store) -> None:
    """An empty database is the usual one."""
    assert store.previous_run(night_run(0)) is None


def test_an_unfinished_run_of_another_series_is_another_run(store: Store) -> None:
    """A verify does not go on with a night over the same report."""
    store.start_run(night_run(0), [report()], [])
    shas, settings = [SHA], run().settings

    found = [
        store.unfinished_run(shas, settings, series=one) for one in ("nightly", "")
    ]

    assert [one and one.id for one in found] == ["night-0", None]


def test_reports_of_a_run_are_listed_without_what_they_say(store: Store) -> None:
    """An overview over 8,000 agencies reads no claim."""
    reports = [report("c" * 64, "b.docx"), report(path="a.docx")]
    store.start_run(run(), reports, [])

    first, second = store.run_reports("run-1")

    assert (first.sha256, second.path) == ("c" * 64, "a.docx")
    assert first == RunReport(
        path="b.docx",
        sha256="c" * 64,
        format="docx",
        agency="เทศบาลตำบลสมมติ",
        fiscal_year=2569,
        round_months=6,
        kind=ReportKind.OUTCOME_REPORT,
    )


def test_light_and_whole_observations_come_page_by_page(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No night is held in memory as a whole, and none of it is left out."""
    monkeypatch.setattr("crawler.store.observations._AT_ONCE", 2)
    urls = [NormalizedUrl(f"https://host{no}.example/") for no in range(5)]
    store.start_run(run(), [], [Target(url=url) for url in urls])
    store.append_observations("run-1", [observation(url) for url in urls])

    whole = [one.url for one in store.observations("run-1")]
    light = [one.url for one in store.light_observations("run-1")]

    assert whole == light == urls


def test_a_night_is_finished_an_hour_after_it_started(store: Store) -> None:
    """Times come back as they were given."""
    store_night(store, night_run(0), {})

    known = store.run("night-0")

    assert known is not None
    assert known.finished == started(0) + timedelta(hours=1)
    assert known.started == NOON
