"""A visit comes to one observation that says what it rests on."""

from dataclasses import replace
from datetime import date

import pytest

from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import Observation, Purpose, TlsLook
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.pages.address.siblings import impossible_sibling
from crawler.visits.visitor import Visitor
from tests.crawler.pages.filing import SIGNED, word
from tests.crawler.visits.web import Web, fetched

PAGE = "https://town.example/select_news.php?news_id={}"
FRAME = "<body><div id='menu'>หน้าหลัก ข่าว ติดต่อ</div><main>{}</main></body>"
NEWS = FRAME.format(
    "<h1>รายงานผลการจัดซื้อจัดจ้างประจำไตรมาส</h1>"
    "<p>วันที่ประกาศ 12 มกราคม 2566</p>" + "<p>เทศบาลได้จัดซื้อวัสดุสำนักงานแล้ว</p>" * 9
)


def site(tls: TlsLook | None = None) -> Web:
    """Make a site that answers 200 for ids it does not have."""
    web = Web(tls)
    impossible = impossible_sibling(PAGE.format(1))
    assert impossible is not None
    web.answers[impossible] = [fetched(url=impossible, body=FRAME.format(""))]
    return web


async def visit(web: Web, first: str | Outcome, *candidates: str) -> Observation:
    """Visit news item 1 of a site, of which the first look is given."""
    url = PAGE.format(1)
    look = (
        fetched(url=url, body=first)
        if not isinstance(first, Outcome)
        else fetched(first, url=url)
    )
    web.answers.setdefault(url, [look])
    web.otherwise.setdefault(url, [look])
    target = Target(
        url=NormalizedUrl(url),
        candidates=tuple(NormalizedUrl(one) for one in candidates),
    )
    return await Visitor(web.means()).visit(target, look)


async def test_a_page_whose_witness_never_came_is_left_open() -> None:
    """A missing page that shows the latest news seems as fine as this one."""
    web, impossible = site(), impossible_sibling(PAGE.format(1))
    assert impossible is not None
    web.answers[impossible] = [fetched(Outcome.TIMEOUT)]
    web.otherwise[impossible] = [fetched(Outcome.TIMEOUT)]

    seen = await visit(web, NEWS)

    assert seen.outcome is Outcome.TRUNCATED
    assert impossible in seen.proof
    assert seen.facts is not None
    assert seen.validators is None
    assert web.asked[PAGE.format(1)] == 0  # beyond the first look, which is given


async def test_a_good_page_is_seen_with_its_facts() -> None:
    """Title and date are what the rules will stand on."""
    seen = await visit(site(), NEWS)

    assert seen.outcome is Outcome.OK
    assert seen.facts is not None
    assert seen.facts.published is not None
    assert seen.facts.published.value == date(2023, 1, 12)
    assert seen.sha256 is not None
    assert len(seen.looks) == 1


async def test_a_page_that_shows_only_the_frame_is_not_there() -> None:
    """Status 200 proves nothing; it is looked at again before it counts."""
    seen = await visit(site(), FRAME.format(""))

    assert seen.outcome is Outcome.SOFT_404
    assert len(seen.looks) == 4


async def test_a_candidate_is_visited_only_when_the_address_fails() -> None:
    """What may be meant is offered, never taken for what was cited."""
    web = site()
    web.answers[PAGE.format(12)] = [fetched(url=PAGE.format(12), body=NEWS)]

    good = await visit(web, NEWS, PAGE.format(12))
    bad = await visit(site_with(web), Outcome.NOT_FOUND, PAGE.format(12))

    assert good.follow_ups == ()
    assert [(one.purpose, one.outcome) for one in bad.follow_ups] == [
        (Purpose.CANDIDATE, Outcome.OK)
    ]
    assert bad.outcome is Outcome.NOT_FOUND


def site_with(web: Web) -> Web:
    """Make a fresh site with the further pages of another."""
    fresh = site()
    fresh.answers[PAGE.format(12)] = web.answers[PAGE.format(12)]
    return fresh


async def test_a_refused_certificate_outweighs_a_good_page() -> None:
    """A browser would not show it; the page is read all the same."""
    tls = TlsLook(outcome=Outcome.TLS_EXPIRED, detail="expired 1 May 2023")

    seen = await visit(site(tls), NEWS)

    assert (seen.outcome, seen.proof) == (Outcome.TLS_EXPIRED, "expired 1 May 2023")
    assert seen.facts is not None
    assert seen.facts.title is not None


async def test_a_missing_page_stays_missing_behind_a_bad_certificate() -> None:
    """The graver fault of the page is the one to mend first."""
    tls = TlsLook(outcome=Outcome.TLS_EXPIRED, detail="expired 1 May 2023")

    seen = await visit(site(tls), Outcome.NOT_FOUND)

    assert seen.outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize("outcome", [Outcome.DNS_FAILURE, Outcome.TIMEOUT])
async def test_where_nothing_came_no_page_is_read(outcome: Outcome) -> None:
    """A social service that could not be reached has shown no login wall."""
    url = "https://www.facebook.com/town.example"
    look, web = fetched(outcome, url=url), Web()
    web.answers[url] = web.otherwise[url] = [look]

    seen = await Visitor(web.means()).visit(Target(url=NormalizedUrl(url)), look)

    assert seen.outcome is outcome


async def test_a_document_is_seen_with_its_facts_and_has_no_sibling() -> None:
    """A script that sends files is asked for the file, and for nothing else."""
    web = site()
    url = PAGE.format(1)
    document = word("รายงานผลการจัดซื้อจัดจ้าง ปีงบประมาณ 2566", SIGNED, centred=1)
    look = replace(fetched(url=url), body=document)

    seen = await Visitor(web.means()).visit(Target(url=NormalizedUrl(url)), look)

    assert seen.outcome is Outcome.OK
    assert seen.facts is not None
    assert seen.facts.kind is PageKind.DOCUMENT
    assert seen.facts.title == "รายงานผลการจัดซื้อจัดจ้าง ปีงบประมาณ 2566"
    assert seen.facts.published is not None
    assert seen.facts.published.value == date(2023, 1, 12)
    assert not web.asked
