"""What a visit makes of an answer that nothing has changed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from crawler.model.address import NormalizedUrl, Target
from crawler.model.known import Known
from crawler.model.looks import telling_look
from crawler.model.observation import (
    Fetched,
    Observation,
    TlsLook,
    Validators,
)
from crawler.model.outcome import Outcome
from crawler.visits.breaker import Breaker
from crawler.visits.visitor import Visitor
from tests.crawler.visits.web import NOON, Web, fetched

URL = NormalizedUrl("https://town.example/plan")
ETAG = Validators(etag='"1"')
PAGE = (
    "<body><main><h1>ประกาศแผนปฏิบัติการป้องกันการทุจริต</h1>"
    "<p>วันที่ประกาศ 12 มกราคม 2566</p>"
    + "<p>เทศบาลได้ประกาศแผนแล้ว</p>" * 9
    + "</main></body>"
)
FINE = TlsLook(outcome=Outcome.OK, detail="")
EXPIRED = TlsLook(outcome=Outcome.TLS_EXPIRED, detail="expired 1 May 2023")


def whole(outcome: Outcome = Outcome.OK, body: str = PAGE) -> Fetched:
    """Make what a whole look brings."""
    came = fetched(outcome, url=URL, body=body)
    return replace(came, headers={**came.headers, "etag": '"1"'})


def not_modified(etag: str = '"1"') -> Fetched:
    """Make a 304."""
    came = fetched(url=URL)
    return Fetched(look=replace(came.look, status=304), headers={"etag": etag})


async def first_visit(web: Web) -> Observation:
    """Read the page in full."""
    return await Visitor(web.means()).visit(Target(url=URL), whole())


def known(seen: Observation) -> Target:
    """Make the target of the next night."""
    before = replace(seen, observed_at=NOON - timedelta(days=1))
    return Target(url=URL, known=Known(observation=before, same_software=True))


async def test_a_page_is_seen_anew_without_its_body() -> None:
    """Nothing else is asked for; what it said and how it is known stay."""
    web = Web(FINE)
    before = await first_visit(web)

    seen = await Visitor(web.means()).visit(known(before), not_modified(), ETAG)

    assert before.outcome is Outcome.OK
    assert before.validators == ETAG
    assert seen == replace(before, observed_at=NOON, looks=seen.looks)
    assert [look.status for look in seen.looks] == [304]
    assert not web.asked


async def test_a_certificate_that_ran_out_overnight_is_found() -> None:
    """The page has not changed, but a browser no longer shows it."""
    before = await first_visit(Web(FINE))

    seen = await Visitor(Web(EXPIRED).means()).visit(
        known(before), not_modified(), ETAG
    )

    assert (seen.outcome, seen.proof) == (Outcome.TLS_EXPIRED, EXPIRED.detail)
    assert seen.facts == before.facts
    assert seen.validators is None


async def test_a_304_that_nobody_asked_for_is_an_empty_page() -> None:
    """Even if it bears the right name, and what the page said is known."""
    web = Web(FINE)
    before = await first_visit(web)
    web.answers[URL] = web.otherwise[URL] = [not_modified()]

    seen = await Visitor(web.means()).visit(known(before), not_modified())

    assert seen.outcome is Outcome.BLANK
    assert len(seen.looks) == 4


@pytest.mark.parametrize(
    "outcome", [Outcome.NOT_FOUND, Outcome.SERVER_ERROR, Outcome.TIMEOUT]
)
async def test_a_304_in_doubt_is_outweighed_by_the_failure_behind_it(
    outcome: Outcome,
) -> None:
    """The whole look, its repeats and the second opinion decide; all are on record."""
    web = Web(FINE)
    before = await first_visit(web)
    web.answers[URL] = web.otherwise[URL] = [whole(outcome, "")]

    seen = await Visitor(web.means()).visit(known(before), not_modified('"2"'), ETAG)

    telling = telling_look(seen)
    assert seen.outcome is outcome
    assert len(seen.looks) == 5
    assert telling is not None
    assert telling.outcome is outcome
    assert seen.facts != before.facts


async def test_a_challenge_behind_a_304_in_doubt_is_not_told_by_it() -> None:
    """Of an ending that only page reading knows, no 304 may be the proof."""
    web = Web(FINE)
    before = await first_visit(web)
    wall = replace(
        whole(Outcome.SERVER_ERROR, ""), headers={"cf-mitigated": "challenge"}
    )
    web.answers[URL] = web.otherwise[URL] = [wall]

    seen = await Visitor(web.means()).visit(known(before), not_modified('"2"'), ETAG)

    telling = telling_look(seen)
    assert seen.outcome is Outcome.BOT_WALL
    assert telling is not None
    assert telling.status != 304


async def test_a_host_that_was_not_believed_is_not_asked_again_so_tonight() -> None:
    """Each of its pages would cost two looks; other hosts are not to blame."""
    web = Web(FINE)
    before = await first_visit(web)
    web.answers[URL] = [whole()]
    visitor = Visitor(replace(web.means(), full_read=timedelta(days=7)))
    other = NormalizedUrl("https://city.example/plan")
    elsewhere = known(replace(before, url=other))

    may_ask = visitor.may_ask_by(known(before))
    await visitor.visit(known(before), not_modified('"2"'), may_ask)

    assert may_ask == ETAG
    assert visitor.may_ask_by(known(before)) is None
    assert visitor.may_ask_by(replace(elsewhere, url=other)) == ETAG


async def test_a_run_that_looks_for_cloaking_reads_everything() -> None:
    """What a search engine is shown is held against what a person is shown tonight."""
    web = Web(FINE)
    before = await first_visit(web)
    means = replace(web.means(), full_read=timedelta(days=7))

    compared = Visitor(replace(means, get_as_search_engine=web.get))

    assert Visitor(means).may_ask_by(known(before)) == ETAG
    assert compared.may_ask_by(known(before)) is None


async def test_means_that_say_nothing_of_it_read_everything() -> None:
    """To believe a server is asked for by name."""
    before = await first_visit(Web(FINE))

    assert Visitor(Web(FINE).means()).may_ask_by(known(before)) is None


async def test_a_304_is_an_answer_of_its_host() -> None:
    """A host that says anything at all is not down."""
    told: list[str] = []
    before = await first_visit(Web(FINE))

    class Listening(Breaker):
        def saw(self, url: str, look: object) -> None:
            del look
            told.append(url)

    means = replace(Web(FINE).means(), breaker=Listening())
    await Visitor(means).visit(known(before), not_modified(), ETAG)

    assert told == [URL]
