"""Which pages are asked for as a search engine does, and what comes of it."""

from dataclasses import replace

import pytest

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts, PageKind, PageReading
from crawler.visits.cloaking import UNSEEN, Shown, compare
from crawler.visits.confirm import Attempt
from tests.crawler.visits.web import Web, fetched

PAGE = "https://town.example/a"


async def shown(url: str, *, came: Fetched | None = None) -> tuple[Shown | None, int]:
    """Compare a page; tell what came of it, and how often the engine was played."""
    web, engine = Web(), Web()
    engine.answers[url] = [fetched(Outcome.CLIENT_ERROR, url=url)]
    means = replace(web.means(), get_as_search_engine=engine.get)
    facts = PageFacts(kind=PageKind.OTHER, title=None, published=None)
    reading = PageReading(outcome=Outcome.OK, proof="", facts=facts)
    person = Attempt(fetched=came or fetched(url=url, body="x"), reading=reading)
    return await compare(url, person, means), engine.asked[url]


async def test_a_search_engine_that_is_refused_proves_nothing() -> None:
    """That no page came is no sign of a takeover."""
    found, asked = await shown(PAGE)

    assert found is not None
    assert (found.signal, found.proof, asked) == (UNSEEN, "", 1)


@pytest.mark.parametrize("url", ["https://www.facebook.com/a", "https://forms.gle/a"])
async def test_great_services_are_not_asked(url: str) -> None:
    """Nobody breaks into those to advertise."""
    assert await shown(url) == (None, 0)


async def test_a_file_is_not_asked_for_twice() -> None:
    """A document is what it is, and may be large."""
    paper = replace(
        fetched(url=PAGE, body="%PDF-1.4"), headers={"content-type": "application/pdf"}
    )

    assert await shown(PAGE, came=paper) == (None, 0)
