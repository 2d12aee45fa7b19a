"""An impossible id is asked for once per host and pattern."""

import asyncio

import pytest

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.pages.address.siblings import impossible_sibling
from crawler.visits.siblings import KEPT, Siblings
from tests.crawler.visits.web import Web, fetched

PAGE = "https://town.example/select_news.php?news_id={}"


def web_with_soft_404() -> tuple[Web, str]:
    """Make a web in which every id that is missing answers 200."""
    web = Web()
    address = impossible_sibling(PAGE.format(1))
    assert address is not None
    web.answers[address] = [fetched(url=address, body="<html>chrome</html>")]
    return web, address


def page(no: int = 1, host: str = "town.example") -> Fetched:
    """Make a page that came, whole."""
    url = PAGE.format(no).replace("town.example", host)
    return fetched(url=url, body="<html>news</html>")


async def test_one_probe_serves_every_page_of_the_pattern() -> None:
    """The light hand allows one probe per host and pattern."""
    web, address = web_with_soft_404()
    siblings = Siblings(web.means())

    found = await asyncio.gather(*(siblings.of(page(no)) for no in range(9)))

    assert {one.body for one in found if one} == {b"<html>chrome</html>"}
    assert web.asked[address] == 1


async def test_a_site_that_says_404_is_known_to_tell_missing_pages() -> None:
    """A short page of such a site is not guessed to be missing."""
    found = await Siblings(Web().means()).of(page())

    assert found is not None
    assert found.look.outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize("outcome", [Outcome.SERVER_ERROR, Outcome.BOT_WALL])
async def test_a_sibling_that_fails_every_time_says_nothing(outcome: Outcome) -> None:
    """A server that breaks down over strange ids is no witness, but it answers."""
    web, address = web_with_soft_404()
    web.answers[address] = web.otherwise[address] = [fetched(outcome, url=address)]
    siblings = Siblings(web.means())

    found = await siblings.of(page())

    assert found is None
    assert await siblings.unseen(page()) is None
    assert web.asked[address] == 3
    assert web.pauses == [5, 20]


@pytest.mark.parametrize(
    "first",
    [
        fetched(Outcome.TIMEOUT),
        fetched(Outcome.TRUNCATED),
        fetched(Outcome.SERVER_ERROR),
        fetched(body="<html>chr"),
    ],
    ids=["timeout", "truncated", "server-error", "cut-off"],
)
async def test_a_sibling_that_falters_once_is_asked_again(first: Fetched) -> None:
    """Else one slow second would let a missing page pass for a good one."""
    web, address = web_with_soft_404()
    web.answers[address].insert(0, first)

    found = await Siblings(web.means()).of(page())

    assert found is not None
    assert found.body == b"<html>chrome</html>"
    assert web.asked[address] == 2


async def test_a_sibling_that_never_comes_leaves_its_page_open() -> None:
    """By neither client: nobody knows what the site shows for a missing page."""
    web, address = web_with_soft_404()
    web.answers[address] = web.otherwise[address] = [
        fetched(Outcome.TIMEOUT, url=address)
    ]
    siblings = Siblings(web.means())

    told = await siblings.unseen(page())

    assert told is not None
    assert address in told
    assert await siblings.of(page(2)) is None
    assert web.asked[address] == 3


async def test_a_sibling_without_an_end_is_believed_when_it_stays_so() -> None:
    """Some programs break off over an id that they do not have."""
    web, address = web_with_soft_404()
    web.answers[address] = web.otherwise[address] = [
        fetched(url=address, body="<html>chr")
    ]

    found = await Siblings(web.means()).of(page())

    assert found is not None
    assert found.body == b"<html>chr"


async def test_an_address_without_an_id_has_no_sibling() -> None:
    """There is nothing impossible to ask for."""
    web = Web()
    about = fetched(url="https://town.example/about")

    assert await Siblings(web.means()).of(about) is None
    assert not web.asked


async def test_memory_does_not_grow_with_the_night() -> None:
    """Quarter of a million addresses must not be held at once."""
    siblings = Siblings(Web().means())

    for no in range(KEPT + 50):
        await siblings.of(page(host=f"town{no}.example"))

    assert len(siblings._asked) == KEPT
