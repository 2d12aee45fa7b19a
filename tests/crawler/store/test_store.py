import sqlite3
from dataclasses import replace
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest

from crawler.errors import DatabaseError
from crawler.model.address import NormalizedUrl, Target, host_of
from crawler.model.looks import telling_look
from crawler.model.outcome import Outcome
from crawler.store.database import open_store
from crawler.store.json_columns import to_json
from crawler.store.store import Store
from tests.crawler.store.made_up import NEWS, NOON, observation, report, run

OTHER = NormalizedUrl("https://other.example/")


def test_a_report_comes_back_as_it_was_saved(store: Store) -> None:
    """Judging an old night again must see the very claims of that night."""
    store.start_run(run(), [report()], [])

    assert store.reports("run-1") == [report()]


def test_saving_a_report_again_adds_no_rows(store: Store) -> None:
    """The same file comes night after night."""
    store.save_report(report())
    store.save_report(report(path="elsewhere.docx"))

    assert [store._db.table(name).count for name in ("reports", "claims")] == [1, 2]


def test_a_better_reading_of_the_same_file_replaces_the_older(store: Store) -> None:
    """A newer reader may find claims that the older one missed."""
    store.start_run(run(), [report()], [])
    better = replace(report(), measures=report().measures * 2, fiscal_year=2568)

    store.save_report(better)

    assert store.reports("run-1") == [better]
    assert store._db.table("links").count == 2


def test_the_same_file_keeps_the_path_of_each_run(store: Store) -> None:
    """A reviewer looks for the report under the name they gave."""
    store.start_run(run("a"), [report(path="first.docx")], [])
    store.start_run(run("b"), [report(path="second.docx")], [])

    assert store.reports("a")[0].path == "first.docx"


def test_an_observation_comes_back_as_it_was_appended(store: Store) -> None:
    """Verdicts are computed from it years later."""
    store.start_run(run(), [report()], [Target(url=NEWS)])

    store.append_observations("run-1", [observation()])

    assert list(store.observations("run-1")) == [observation()]


def test_an_unvisited_address_comes_back_too(store: Store) -> None:
    """A refused address has no look, no page and no certificate."""
    bare = replace(
        observation(),
        outcome=Outcome.REFUSED_ADDRESS,
        looks=(),
        tls=None,
        sha256=None,
        facts=None,
        follow_ups=(),
    )
    store.start_run(run(), [report()], [Target(url=NEWS)])

    store.append_observations("run-1", [bare])

    assert list(store.observations("run-1")) == [bare]
    assert telling_look(bare) is None


def test_a_page_of_unknown_title_and_date_comes_back_too(store: Store) -> None:
    """Most pages lack something."""
    facts = observation().facts
    assert facts is not None
    bare = replace(
        observation(),
        facts=replace(facts, title=None, published=None, item_dates=()),
    )
    store.start_run(run(), [report()], [Target(url=NEWS)])

    store.append_observations("run-1", [bare])

    assert list(store.observations("run-1")) == [bare]


def test_what_an_auditor_filters_by_has_its_own_column(store: Store) -> None:
    """Anybody with an SQLite browser can ask for all pages with status 200."""
    store.start_run(run(), [report()], [Target(url=NEWS)])
    store.append_observations("run-1", [observation()])

    (row,) = store._db.query("SELECT * FROM evidence WHERE status = 200")

    assert row["final_url"] == "https://www.example.go.th/news/1"
    assert (row["kind"], row["published"]) == ("news-item", "2026-01-15")
    assert row["observed_at"] == "2026-03-01T05:00:00+00:00"
    assert (row["row"], row["claim_no"], row["title"]) == (1, 1, "ประกาศแผน")


def test_text_that_utf8_cannot_hold_does_not_stop_the_night(store: Store) -> None:
    """A page can state half a character in its JSON-LD title."""
    facts = observation().facts
    assert facts is not None
    odd = replace(observation(), facts=replace(facts, title="ก\ud800\x00"))
    store.start_run(run(), [report()], [Target(url=NEWS)])

    store.append_observations("run-1", [odd])

    (back,) = store.observations("run-1")
    assert back.facts is not None
    assert back.facts.title == "ก?\x00"


def test_half_characters_in_keys_and_numbers_are_mended() -> None:
    """Nested JSON holds more than texts."""
    assert to_json({"\ud800": ([1, None], "\udfff")}) == '{"?":[[1,null],"?"]}'


@pytest.mark.parametrize(
    "sql",
    [
        f"{change} {table}{rest}"
        for table in ("observations", "states", "pages")
        for change, rest in (("UPDATE", " SET id = 7"), ("DELETE FROM", ""))
    ],
)
def test_observations_are_append_only(store: Store, sql: str) -> None:
    """What was seen is evidence; not even a mistake of ours may change it."""
    store.start_run(run(), [report()], [Target(url=NEWS)])
    store.append_observations("run-1", [observation()])

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        store._db.execute(sql)


def test_the_first_observation_of_an_address_in_a_run_holds(store: Store) -> None:
    """After a crash some addresses are visited twice."""
    store.start_run(run(), [report()], [Target(url=NEWS)])
    second = replace(observation(), outcome=Outcome.TIMEOUT)

    store.append_observations("run-1", [observation()])
    store.append_observations("run-1", [second])

    assert list(store.observations("run-1")) == [observation()]


def test_an_observation_of_no_target_of_the_run_is_refused(store: Store) -> None:
    """Foreign keys catch our own mistakes, and nothing of the batch is kept."""
    store.start_run(run(), [report()], [Target(url=NEWS)])

    with pytest.raises(sqlite3.IntegrityError):
        store.append_observations("run-1", [observation(), observation(OTHER)])

    assert list(store.observations("run-1")) == []


def test_a_run_cannot_hold_an_address_twice(store: Store) -> None:
    """Each address is visited once in a run; all of the run or none is stored."""
    targets = [Target(url=NEWS), Target(url=OTHER), Target(url=NEWS)]

    with pytest.raises(sqlite3.IntegrityError):
        store.start_run(run(), [report()], targets)

    assert list(store.runs()) == []


def test_pending_targets_stream_while_observations_are_appended(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The crawl reads and writes at once; no address is skipped or given twice."""
    monkeypatch.setattr("crawler.store.targets._AT_ONCE", 3)
    urls = [NormalizedUrl(f"https://host{no}.example/") for no in range(10)]
    store.start_run(run(), [report()], [Target(url=url) for url in urls])

    seen = []
    for target in store.pending_targets("run-1"):
        store.append_observations("run-1", [observation(target.url)])
        seen.append(target.url)

    assert seen == urls
    assert [item.url for item in store.observations("run-1")] == urls
    assert store.count_pending("run-1") == 0


def test_a_run_goes_on_where_it_stopped(path: Path) -> None:
    """The power went; the same command visits only what is missing."""
    with open_store(path) as store:
        targets = [Target(url=NEWS), Target(url=OTHER)]
        store.start_run(run(), [report()], targets)
        store.append_observations("run-1", [observation()])

    with open_store(path) as store:
        unfinished = store.unfinished_run(["a" * 64], run().settings)
        pending = [target.url for target in store.pending_targets("run-1")]
        count = store.count_pending("run-1")

    assert unfinished == run()
    assert (pending, count) == ([OTHER], 1)


def test_addresses_may_be_added_to_a_run_and_none_comes_twice(store: Store) -> None:
    """Control addresses are added at its end; a report may cite one of them."""
    store.start_run(run(), [report()], [Target(url=NEWS)])
    store.append_observations("run-1", [observation()])

    store.add_targets("run-1", [Target(url=NEWS, whole=True), Target(url=OTHER)])

    assert [one.url for one in store.pending_targets("run-1")] == [OTHER]
    assert store.count_targets("run-1") == 2


def test_a_saved_report_is_read_under_any_path(store: Store) -> None:
    """Reports are read one by one; one that was never saved is named."""
    store.save_report(report())

    back = store.saved_report("a" * 64, "elsewhere.docx")

    assert back == report(path="elsewhere.docx")
    with pytest.raises(DatabaseError, match=r"no report ffffff.*\(b\.docx\)"):
        store.saved_report("f" * 64, "b.docx")


def test_visited_and_pending_addresses_are_counted_together(store: Store) -> None:
    """The progress bar of a run that goes on does not begin at nothing."""
    store.start_run(run(), [report()], [Target(url=NEWS), Target(url=OTHER)])

    store.append_observations("run-1", [observation()])

    assert (store.count_targets("run-1"), store.count_pending("run-1")) == (2, 1)


def test_a_concluded_run_does_not_go_on(store: Store) -> None:
    """The next night is a new run."""
    store.start_run(run(), [report()], [])

    store.finish_run("run-1", NOON + timedelta(hours=1))
    store.conclude_run("run-1", NOON + timedelta(hours=2))

    finished = store.run("run-1")
    assert finished is not None
    assert finished.finished == NOON.astimezone(UTC) + timedelta(hours=1)
    assert store.unfinished_run(["a" * 64], run().settings) is None


def test_a_run_that_saw_all_but_wrote_no_list_goes_on(store: Store) -> None:
    """Killed between the last visit and the list, it still owes the list."""
    store.start_run(run(), [report()], [])

    store.finish_run("run-1", NOON + timedelta(hours=1))

    going_on = store.unfinished_run(["a" * 64], run().settings)
    assert going_on is not None
    assert going_on.id == "run-1"


@pytest.mark.parametrize(
    ("shas", "settings"),
    [
        (["a" * 64, "c" * 64], run().settings),
        ([], run().settings),
        (["a" * 64], {"robots": "ignore"}),
    ],
)
def test_other_reports_or_settings_are_another_run(
    store: Store, shas: list[str], settings: dict[str, str]
) -> None:
    """What was seen under other switches does not answer this command."""
    store.start_run(run(), [report()], [])

    assert store.unfinished_run(shas, settings) is None


def test_the_order_of_reports_and_settings_does_not_matter(store: Store) -> None:
    """Shells expand REPORT… in their own order."""
    reports = [report(), report("c" * 64)]
    store.start_run(run(), reports, [])
    settings = dict(reversed(list(run().settings.items())))

    assert store.unfinished_run(["c" * 64, "a" * 64], settings) == run()


def test_the_latest_run_is_the_one_that_started_last(store: Store) -> None:
    """`lakthan list` without a run shows last night."""
    store.start_run(run("b", started=NOON + timedelta(days=1)), [report()], [])
    store.start_run(run("a"), [report()], [])

    latest = store.latest_run()

    assert latest is not None
    assert latest.id == "b"
    assert [one.id for one in store.runs()] == ["b", "a"]


def test_what_a_page_said_at_different_times_comes_oldest_first(store: Store) -> None:
    """A page that drifted is measured by what it said first, not by last night."""
    told = ["a", "a", "b", "a", "c"]
    for day, digest in enumerate(told):
        started = NOON + timedelta(days=day)
        store.start_run(run(f"{day}", started=started), [report()], [Target(url=NEWS)])
        seen = replace(observation(), observed_at=started, outcome=Outcome.OK)
        assert seen.facts is not None
        seen = replace(seen, facts=replace(seen.facts, digest=digest))
        store.append_observations(f"{day}", [seen])

    said = [one.facts.digest for one in store.earlier_observations("4") if one.facts]

    assert said == ["a", "b"]


def test_of_earlier_runs_what_a_page_said_comes_back_once(
    store: Store,
) -> None:
    """It is what a page is measured by; one row, however many nights there were."""
    for day in range(3):
        started = NOON + timedelta(days=day)
        store.start_run(run(f"{day}", started=started), [report()], [Target(url=NEWS)])
        seen = replace(observation(), observed_at=started, outcome=Outcome.OK)
        store.append_observations(f"{day}", [seen])

    days = [
        [one.observed_at - NOON for one in store.earlier_observations(f"{day}")]
        for day in range(3)
    ]

    assert days == [[], [timedelta()], [timedelta()]]


def test_only_genuine_pages_of_the_same_address_are_compared(store: Store) -> None:
    """A failure says nothing of what a page said."""
    store.start_run(run("a"), [report()], [Target(url=NEWS), Target(url=OTHER)])
    gone = replace(observation(), outcome=Outcome.NOT_FOUND)
    elsewhere = replace(observation(), url=OTHER, outcome=Outcome.OK)
    store.append_observations("a", [gone, elsewhere])
    later = run("b", started=NOON + timedelta(days=1))
    store.start_run(later, [report()], [Target(url=NEWS)])

    assert list(store.earlier_observations("b")) == []


def test_an_empty_store_has_no_runs(store: Store) -> None:
    """Asking too early is no error."""
    assert store.latest_run() is None
    assert store.run("run-1") is None
    assert store.reports("run-1") == []


def test_a_start_that_fails_leaves_nothing_behind(store: Store) -> None:
    """Half a run would be taken up again later, without its targets."""

    def broken() -> Target:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.start_run(run(), [report()], (broken() for _ in range(1)))

    assert store.latest_run() is None
    assert store._db.table("reports").count == 0


def test_a_reader_sees_the_run_while_it_is_written(path: Path, store: Store) -> None:
    """The reviewer's page reads while the night goes on."""
    store.start_run(run(), [report()], [Target(url=NEWS)])

    with open_store(path) as reader, store._writing():
        latest = reader.latest_run()

    assert latest == run()


def test_dates_are_iso_and_in_the_common_era(store: Store) -> None:
    """Only fiscal years are Buddhist Era."""
    store.start_run(run(), [report()], [])

    (row,) = store._db.query("SELECT as_of FROM runs")

    assert row["as_of"] == date(2026, 3, 1).isoformat()


@pytest.mark.parametrize(
    ("url", "host"),
    [(NEWS, "www.example.go.th"), ("http://[half", ""), ("nonsense", "")],
)
def test_host_of_any_address(url: str, host: str) -> None:
    """Reports hold addresses that no parser accepts."""
    assert host_of(url) == host


def test_the_last_look_of_the_same_ending_speaks() -> None:
    """Status and address belong to the ending that was settled on."""
    failed_last = replace(observation(), looks=tuple(reversed(observation().looks)))

    look = telling_look(failed_last)

    assert look is not None
    assert look.status == 200


def test_a_page_level_ending_takes_the_look_that_brought_the_page() -> None:
    """A soft 404 came with status 200."""
    soft = replace(observation(), outcome=Outcome.SOFT_404)
    odd = replace(soft, looks=soft.looks[:1])

    looks = telling_look(soft), telling_look(odd)

    assert [look and look.outcome for look in looks] == [Outcome.OK, Outcome.TIMEOUT]
