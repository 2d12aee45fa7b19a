"""An impossible id is asked for once per host and pattern."""

import asyncio

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.pages.siblings import impossible_sibling
from crawler.visits.siblings import KEPT, Siblings
from tests.crawler.visits.web import Web, fetched

PAGE = "https://town.example/select_news.php?news_id={}"


def web_with_soft_404() -> tuple[Web, str]:
    """Make a web in which every id that is missing answers 200."""
    web = Web()
    address = impossible_sibling(PAGE.format(1))
    assert address is not None
    web.answers[address] = [fetched(url=address, body="chrome")]
    return web, address


async def test_one_probe_serves_every_page_of_the_pattern() -> None:
    """The light hand allows one probe per host and pattern."""
    web, address = web_with_soft_404()
    siblings = Siblings(web.get)

    found = await asyncio.gather(*(siblings.of(PAGE.format(no)) for no in range(9)))

    assert {one.body for one in found if one} == {b"chrome"}
    assert web.asked[address] == 1


async def test_a_site_that_says_404_is_known_to_tell_missing_pages() -> None:
    """A short page of such a site is not guessed to be missing."""

    async def get(url: str) -> Fetched:
        return fetched(Outcome.NOT_FOUND, url=url)

    found = await Siblings(get).of(PAGE.format(1))

    assert found is not None
    assert found.look.outcome is Outcome.NOT_FOUND


async def test_a_sibling_that_failed_says_nothing() -> None:
    """A server that broke down over a strange id is no witness of anything."""

    async def get(url: str) -> Fetched:
        return fetched(Outcome.SERVER_ERROR, url=url)

    assert await Siblings(get).of(PAGE.format(1)) is None


async def test_an_address_without_an_id_has_no_sibling() -> None:
    """There is nothing impossible to ask for."""
    web = Web()

    assert await Siblings(web.get).of("https://town.example/about") is None
    assert not web.asked


async def test_memory_does_not_grow_with_the_night() -> None:
    """Quarter of a million addresses must not be held at once."""

    async def get(url: str) -> Fetched:
        return fetched(Outcome.NOT_FOUND, url=url)

    siblings = Siblings(get)
    for no in range(KEPT + 50):
        await siblings.of(f"https://town{no}.example/select_news.php?news_id=1")

    assert len(siblings._asked) == KEPT
