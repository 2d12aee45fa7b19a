"""A host that is down is not knocked at in full for every address of it."""

from datetime import UTC, datetime, timedelta

import pytest

from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import Client, Look, Observation
from crawler.model.outcome import Outcome
from crawler.visits.breaker import AFTER, Breaker
from crawler.visits.visitor import Visitor
from tests.crawler.visits.web import Web, fetched

NOON = datetime(2026, 5, 15, 12, tzinfo=UTC)
HOST = "https://town.example"


class Town:
    """A host of which a test says whether it answers to its robots.txt."""

    def __init__(self) -> None:
        self.answers: bool | None = False
        self.met_anew = 0
        self.breaker = Breaker(met=lambda _: self.answers, meet_anew=self._meet_anew)

    def _meet_anew(self, _: str) -> None:
        self.met_anew += 1

    def give_up(self, *names: str, outcome: Outcome = Outcome.TIMEOUT) -> None:
        """Fail at some addresses, as often as it takes."""
        for name in names:
            looks = tuple(look(name, outcome, minute=number) for number in range(4))
            for one in looks:
                self.breaker.saw(f"{HOST}/{name}", one)
            self.breaker.gave_up(f"{HOST}/{name}", looks)


def look(name: str, outcome: Outcome = Outcome.TIMEOUT, minute: int = 0) -> Look:
    """Make one look at an address of the town."""
    return Look(
        at=NOON + timedelta(minutes=minute),
        client=Client.SCRAPY,
        outcome=outcome,
        final_url=f"{HOST}/{name}",
    )


def test_after_some_addresses_in_a_row_the_host_speaks_for_the_next() -> None:
    """Thirty addresses of a dead host must not take thirty times as long."""
    town = Town()
    town.give_up("a", "b")
    before = town.breaker.speaks_for(f"{HOST}/d", look("d"))
    town.give_up("c")

    down = town.breaker.speaks_for(f"{HOST}/d", look("d"))

    assert AFTER == 3
    assert before is None
    assert down is not None
    assert len(down.looks) == 4
    assert "3 addresses" in str(down)
    assert "12:03" in str(down)


@pytest.mark.parametrize(
    "outcome", [Outcome.OK, Outcome.NOT_FOUND, Outcome.SERVER_ERROR, Outcome.BOT_WALL]
)
def test_any_answer_closes_the_circuit(outcome: Outcome) -> None:
    """A host that says anything at all is there."""
    town = Town()
    town.give_up("a", "b", "c")

    town.breaker.saw(f"{HOST}/d", look("d", outcome))

    assert town.breaker.speaks_for(f"{HOST}/e", look("e")) is None


def test_only_failures_in_a_row_count() -> None:
    """Three dead scripts among thirty good pages say nothing of the host."""
    town = Town()
    town.give_up("a", "b")
    town.breaker.saw(f"{HOST}/good", look("good", Outcome.OK))

    town.give_up("c")

    assert town.breaker.speaks_for(f"{HOST}/d", look("d")) is None


def test_a_host_that_answers_its_robots_txt_is_not_down() -> None:
    """A slow script is the page's fault; each address keeps its own repeats."""
    town = Town()
    town.give_up("a", "b", "c")
    town.answers = True

    town.breaker.saw(f"{HOST}/d", look("d"))

    assert town.met_anew == 1
    assert town.breaker.speaks_for(f"{HOST}/d", look("d")) is None


def test_a_look_begun_before_the_host_was_met_anew_proves_nothing() -> None:
    """It began with an answer that the host gave long ago."""
    town = Town()
    town.give_up("a", "b", "c")
    town.answers = None

    assert town.breaker.speaks_for(f"{HOST}/d", look("d")) is None


def test_the_addresses_given_up_in_full_speak_for_themselves() -> None:
    """Their own looks are their proof."""
    town = Town()

    town.give_up("a", "b", "c")

    assert town.breaker.speaks_for(f"{HOST}/c", look("c")) is None


def test_our_own_failures_accuse_no_host() -> None:
    """Without a route of ours, no host has failed."""
    town = Town()

    town.give_up("a", "b", "c", outcome=Outcome.OUR_NETWORK)

    assert town.breaker.speaks_for(f"{HOST}/d", look("d")) is None


def test_another_port_is_another_server() -> None:
    """The site may work where the panel does not."""
    town = Town()
    town.give_up("a", "b", "c")
    other = Look(
        at=NOON,
        client=Client.SCRAPY,
        outcome=Outcome.TIMEOUT,
        final_url="https://town.example:8443/x",
    )

    assert town.breaker.speaks_for("https://town.example:8443/x", other) is None


def test_what_is_no_address_has_no_host_to_be_down() -> None:
    """Reports cite such things too."""
    breaker = Breaker()
    bad = Look(at=NOON, client=Client.SCRAPY, outcome=Outcome.MALFORMED_ADDRESS)

    breaker.saw("https://[::1/a", bad)

    assert breaker.speaks_for("https://[::1/a", bad) is None


async def visited(web: Web, visitor: Visitor, name: str) -> Observation:
    """Visit an address that does not answer."""
    url = f"{HOST}/{name}"
    web.answers[url] = [fetched(Outcome.TIMEOUT, url=url)]
    web.otherwise[url] = [fetched(Outcome.TIMEOUT, url=url, client=Client.AIOHTTP)]
    first = web.answers[url][0]
    return await visitor.visit(Target(url=NormalizedUrl(url)), first)


async def test_a_further_address_of_a_dead_host_costs_one_look() -> None:
    """Its observation says that the host is down, and shows the looks at it."""
    web = Web()
    visitor = Visitor(web.means())
    for name in "abc":
        await visited(web, visitor, name)
    web.pauses.clear()

    seen = await visited(web, visitor, "d")

    assert web.pauses == []
    assert web.asked[f"{HOST}/d"] == 0
    assert seen.outcome is Outcome.TIMEOUT
    assert len(seen.looks) == 5
    assert {one.client for one in seen.looks} == {Client.SCRAPY, Client.AIOHTTP}
    assert "as a whole" in seen.proof


async def test_a_host_that_comes_back_is_visited_as_before() -> None:
    """And the next failure there is repeated in full again."""
    web = Web()
    visitor = Visitor(web.means())
    for name in "abc":
        await visited(web, visitor, name)
    page = fetched(url=f"{HOST}/back", body="<h1>ประกาศ</h1><p>ข้อความ</p>" * 9)
    good = await visitor.visit(Target(url=NormalizedUrl(f"{HOST}/back")), page)

    seen = await visited(web, visitor, "d")

    assert good.outcome is Outcome.OK
    assert len(seen.looks) == 4
    assert "as a whole" not in seen.proof
