"""A failure is repeated, then asked of a different client, before it counts."""

import pytest

from crawler.model.observation import Client, Fetched
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts, PageKind, PageReading
from crawler.visits.confirm import LONGEST_WAIT, SETTLED, attempts, deciding
from tests.crawler.visits.web import Web, fetched

URL = "https://town.example/a"


async def read(found: Fetched) -> PageReading:
    """Read nothing but the look's own outcome."""
    facts = PageFacts(kind=PageKind.OTHER, title=None, published=None)
    return PageReading(outcome=found.look.outcome, proof="", facts=facts)


async def test_a_good_first_look_is_enough() -> None:
    """One address gets one GET; a second would be impolite."""
    web = Web()

    made = await attempts(URL, fetched(), read=read, means=web.means())

    assert len(made) == 1
    assert web.asked[URL] == 0


async def test_a_look_that_fails_once_is_forgiven() -> None:
    """A server that stumbles is no broken link."""
    web = Web()
    web.answers[URL] = [fetched()]

    made = await attempts(
        URL, fetched(Outcome.SERVER_ERROR), read=read, means=web.means()
    )

    assert [attempt.outcome for attempt in made] == [Outcome.SERVER_ERROR, Outcome.OK]
    assert deciding(made).outcome is Outcome.OK


async def test_a_steady_failure_gets_every_repeat_and_a_second_opinion() -> None:
    """Nothing is called broken on the word of one client."""
    web = Web()
    web.answers[URL] = [fetched(Outcome.RESET)]
    web.otherwise[URL] = [fetched(Outcome.RESET, client=Client.AIOHTTP)]

    made = await attempts(URL, fetched(Outcome.RESET), read=read, means=web.means())

    assert web.pauses == [5, 20]
    assert [attempt.fetched.look.client for attempt in made] == [
        Client.SCRAPY,
        Client.SCRAPY,
        Client.SCRAPY,
        Client.AIOHTTP,
    ]
    assert deciding(made).outcome is Outcome.RESET


async def test_the_second_client_can_save_a_link() -> None:
    """What one client cannot reach and another can is reachable."""
    web = Web()
    web.answers[URL] = [fetched(Outcome.RESET)]
    web.otherwise[URL] = [fetched(client=Client.AIOHTTP)]

    made = await attempts(URL, fetched(Outcome.RESET), read=read, means=web.means())

    assert deciding(made).outcome is Outcome.OK


async def test_a_failure_that_reached_the_server_tells_more() -> None:
    """A status is better proof than a time-out on the way."""
    web = Web()
    web.answers[URL] = [fetched(Outcome.NOT_FOUND)]
    web.otherwise[URL] = [fetched(Outcome.TIMEOUT, client=Client.AIOHTTP)]

    made = await attempts(URL, fetched(Outcome.TIMEOUT), read=read, means=web.means())

    assert deciding(made).outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize("outcome", sorted(SETTLED))
async def test_what_cannot_change_is_not_insisted_on(outcome: Outcome) -> None:
    """robots.txt and refused addresses are answers, not stumbles."""
    web = Web()

    made = await attempts(URL, fetched(outcome), read=read, means=web.means())

    assert len(made) == 1
    assert not web.pauses


@pytest.mark.parametrize(
    ("asked_for", "waited"), [(60.0, 60.0), (1.0, 5.0), (9999.0, LONGEST_WAIT)]
)
async def test_retry_after_is_honoured_within_bounds(
    asked_for: float, waited: float
) -> None:
    """A host that asks for patience gets it, but cannot hold up the night."""
    web = Web()
    web.answers[URL] = [fetched()]
    first = fetched(Outcome.BOT_WALL, retry_after=asked_for)

    await attempts(URL, first, read=read, means=web.means())

    assert web.pauses == [waited]
