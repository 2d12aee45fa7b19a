"""The nights after the first ask only for what has changed, and believe no lie."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from crawler.model.observation import Client, Observation, Validators
from crawler.model.outcome import Outcome
from crawler.store.database import open_store
from tests.crawler import lasting_web
from tests.crawler.lasting_web import ALL, CITED, ETAG, HONEST, IN_FULL
from tests.crawler.night_crawl import ANYTHING, Task, nights
from tests.site.nights import Asked, ChangingWeb, changing_web

pytestmark = pytest.mark.uncounted


MORE: Task = ("2022-10-01", "2023-09-30", True)
FOR_MORE = "http://asked-for-more.example/p"


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What a night saw, and what the web was asked in it."""

    seen: dict[str, Observation]
    asked: tuple[Asked, ...]
    sent: int

    def of(self, address: str) -> Observation:
        """Return what was seen at an address."""
        return self.seen[f"http://{address}"]

    def conditions(self, address: str) -> list[bool]:
        """Say of each GET of an address whether a 304 would have done."""
        return [one.is_conditional for one in self.asked if one.address == address]


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Nights over the same addresses, and the database of them.

    Between ``first`` and ``second`` the web changes, before ``third`` nothing does;
    ``newer`` is made by newer software, ``late`` eight days after that.
    """

    database: Path
    first: Night
    second: Night
    third: Night
    newer: Night
    late: Night


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Week]:
    """Make every night once; every test below looks at the same ones."""
    folder = tmp_path_factory.mktemp("week")
    with changing_web() as web:
        lasting_web.open_web(web)
        connect_to = ",".join(web.connect_to)
        with nights(folder, connect_to=connect_to) as series:

            def night(day: int, software: str = "lakthan 1") -> Night:
                asks = dict.fromkeys(CITED, ANYTHING)
                if day:
                    asks[FOR_MORE] = MORE
                seen = series.make(asks, day=day, software=software)
                made = _night(seen, web)
                web.forget()
                return made

            first = night(0)
            lasting_web.pass_a_day(web)
            yield Week(
                database=series.database,
                first=first,
                second=night(1),
                third=night(2),
                newer=night(3, "lakthan 2"),
                late=night(11, "lakthan 2"),
            )


def _night(seen: dict[str, Observation], web: ChangingWeb) -> Night:
    return Night(seen=seen, asked=tuple(web.requests), sent=web.sent)


def test_a_first_night_asks_for_everything(week: Week) -> None:
    """Nothing is known yet; what servers name their bodies by is kept."""
    assert not any(one.is_conditional for one in week.first.asked)
    assert week.first.of("etag.example/p").validators == Validators(etag=ETAG)
    assert {week.first.of(address).outcome for address in HONEST} == {Outcome.OK}


@pytest.mark.parametrize("address", HONEST)
def test_an_unchanged_page_is_not_sent_again(week: Week, address: str) -> None:
    """One GET, no body; what was read stands, seen tonight, and the 304 is shown."""
    before, seen = week.first.of(address), week.second.of(address)

    assert week.second.conditions(address) == [True]
    assert [look.status for look in seen.looks] == [304]
    assert seen.observed_at > before.observed_at
    assert seen.sha256 is not None
    same = replace(seen, observed_at=before.observed_at, looks=before.looks)
    assert same == before


@pytest.mark.parametrize("address", IN_FULL)
def test_whatever_is_in_doubt_is_read_in_full(week: Week, address: str) -> None:
    """No good name for the body, a way beyond the page, or a failure before."""
    seen = week.second.of(address)

    assert not any(week.second.conditions(address))
    assert seen.outcome is Outcome.OK
    assert {look.status for look in seen.looks} == {200}


@pytest.mark.parametrize("address", ALL)
def test_only_a_first_look_is_conditional(week: Week, address: str) -> None:
    """Repeats, the second opinion and robots.txt are whole looks."""
    host = address.partition("/")[0]

    for night in (week.second, week.third, week.newer, week.late):
        assert not any(night.conditions(address)[1:])
        assert not any(night.conditions(f"{host}/robots.txt"))


def test_a_page_that_changed_is_read(week: Week) -> None:
    """The server says 200 and sends what stands there now."""
    seen = week.second.of("changed.example/p")

    assert week.second.conditions("changed.example/p") == [True]
    assert seen.facts is not None
    assert seen.facts.title == "ประกาศรับสมัครพนักงานจ้าง"
    assert seen.validators == Validators(etag='"5f-1a3"')


def test_a_new_name_for_the_same_body_is_the_same_page(week: Week) -> None:
    """A server that was restarted names its bodies anew: 200, and read as before."""
    before = week.first.of("renamed.example/p")
    seen = week.second.of("renamed.example/p")

    assert (seen.sha256, seen.facts) == (before.sha256, before.facts)
    assert [look.status for look in seen.looks] == [200]


@pytest.mark.parametrize(
    ("address", "outcome"),
    [
        ("gone.example/p", Outcome.NOT_FOUND),
        ("down.example/p", Outcome.SERVER_ERROR),
        ("unasked.example/p", Outcome.BLANK),
    ],
)
def test_a_page_that_fails_tonight_is_not_shown_as_good(
    week: Week, address: str, outcome: Outcome
) -> None:
    """It was good last night; both clients say that it is not now."""
    seen = week.second.of(address)

    assert week.first.of(address).outcome is Outcome.OK
    assert seen.outcome is outcome
    assert [look.client for look in seen.looks][-1] is Client.AIOHTTP
    assert seen.validators is None


def test_a_304_to_a_whole_look_is_an_empty_page(week: Week) -> None:
    """Night after night: nobody asked for it, and a reader sees nothing."""
    night = week.third

    assert night.conditions("unasked.example/p") == [False] * 3
    assert night.of("unasked.example/p").outcome is Outcome.BLANK


@pytest.mark.parametrize("address", ["other-etag.example/p", "no-etag.example/p"])
def test_a_304_that_fits_nothing_leads_to_a_whole_look(
    week: Week, address: str
) -> None:
    """In the same visit; both looks are counted, and the page of tonight is read."""
    seen = week.second.of(address)

    assert week.second.conditions(address) == [True, False]
    assert [look.status for look in seen.looks] == [304, 200]
    assert "304 not believed: its ETag" in seen.looks[0].detail
    assert seen.looks[0].outcome is not Outcome.OK
    assert seen.facts is not None
    assert seen.facts.title == "ประกาศรับสมัครพนักงานจ้าง"
    assert week.third.conditions(address) == [False]


def test_what_comes_behind_a_304_is_taken_for_no_page(week: Week) -> None:
    """HTTP forbids it, and on one connection it could pass for the next answer."""
    seen = [week.second.of(f"with-body.example/{name}") for name in ("p", "q")]

    assert [one.outcome for one in seen] == [Outcome.OK] * 2
    assert [one.sha256 for one in seen] == [week.first.of("etag.example/p").sha256] * 2


def test_a_server_that_cannot_bear_conditions_is_asked_without(week: Week) -> None:
    """412 is no answer about the page; the repeat brings it."""
    seen = week.second.of("refuses.example/p")

    assert week.second.conditions("refuses.example/p") == [True, False]
    assert [look.status for look in seen.looks] == [412, 200]
    assert seen.outcome is Outcome.OK


def test_what_is_known_is_told_to_nobody_else(week: Week) -> None:
    """A redirect leads to another page, which happens to bear the same name."""
    seen = week.second.of("moved.example/p")

    assert week.second.conditions("moved.example/p") == [True]
    assert week.second.conditions("moved-to.example/p") == [False]
    assert [look.status for look in seen.looks] == [200]
    assert seen.looks[0].final_url == "http://moved-to.example/p"


def test_who_asks_for_more_reads_in_full(week: Week) -> None:
    """A listing is followed as far as its claims ask; the same task is light again."""
    assert week.second.conditions("asked-for-more.example/p") == [False]
    assert week.third.conditions("asked-for-more.example/p") == [True]


def test_newer_software_reads_everything_again(week: Week) -> None:
    """Better page reading must take effect at once."""
    assert not any(one.is_conditional for one in week.newer.asked)


def test_a_server_that_always_says_unchanged_is_caught(week: Week) -> None:
    """After seven days at the latest a page is read in full, whoever vouches for it."""
    address = "liar.example/p"

    assert week.second.of(address).outcome is Outcome.OK
    assert week.newer.of(address).outcome is Outcome.NOT_FOUND
    assert not any(one.is_conditional for one in week.late.asked)
    assert {week.late.of(address).outcome for address in HONEST} == {Outcome.OK}


def test_an_unchanged_page_costs_almost_no_space(week: Week) -> None:
    """The first 304 adds a state, every other one none, and no page is stored twice."""
    with open_store(week.database) as store:
        nights = list(store.history("http://etag.example/p"))

    first, second, third, newer, late = (night.state for night in nights)
    assert second == third != first
    assert first == newer == late
    assert len({night.digest for night in nights}) == 1
