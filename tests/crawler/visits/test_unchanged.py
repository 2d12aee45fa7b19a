"""Only a page of which a 304 tells everything is asked for by a condition."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.model.address import NormalizedUrl, Target
from crawler.model.known import Known
from crawler.model.observation import (
    Client,
    FollowUp,
    Look,
    Observation,
    Purpose,
    Redirect,
    Validators,
)
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts, PageKind
from crawler.visits.unchanged import validators_to_send
from tests.crawler.visits.web import NOON

URL = NormalizedUrl("https://town.example/plan")
WEEK = timedelta(days=7)
ETAG = Validators(etag='"1"', last_modified="Thu, 01 Jan 2015 03:00:00 GMT")
TIME = Validators(last_modified="Thu, 01 Jan 2015 03:00:00 GMT")
LOOK = Look(at=NOON, client=Client.SCRAPY, outcome=Outcome.OK, status=200)
FACTS = PageFacts(kind=PageKind.NEWS_ITEM, title="แผน", published=None)
SEEN = Observation(
    url=URL,
    observed_at=NOON,
    outcome=Outcome.OK,
    proof="",
    looks=(LOOK,),
    facts=FACTS,
    validators=ETAG,
)
KNOWN = Known(observation=SEEN, same_software=True)


def asked(known: Known | None, days: float = 1.0) -> Validators | None:
    """Say what is sent so many days after a page was read in full."""
    target = Target(url=URL, known=known)
    return validators_to_send(target, NOON + timedelta(days=days), WEEK)


def of_page(**changed: object) -> Known:
    """Make the facts of the page different."""
    return of_visit(facts=replace(FACTS, **changed))  # type: ignore[arg-type]


def of_visit(**changed: object) -> Known:
    """Make the visit different."""
    return replace(KNOWN, observation=replace(SEEN, **changed))  # type: ignore[arg-type]


def followed(purpose: Purpose) -> tuple[FollowUp, ...]:
    """Make a look at a further address."""
    return (FollowUp(purpose=purpose, url=URL, outcome=Outcome.OK),)


def test_a_page_that_was_good_is_asked_for_by_its_name() -> None:
    """Its sibling is nothing that could die."""
    assert asked(KNOWN) == ETAG
    assert asked(of_visit(follow_ups=followed(Purpose.SIBLING))) == ETAG


DOUBTS: dict[str, Callable[[], Known | None]] = {
    "nothing is known": lambda: None,
    "other software read it": lambda: replace(KNOWN, same_software=False),
    "asked since another day": lambda: replace(KNOWN, since=date(2022, 10, 1)),
    "asked until another day": lambda: replace(KNOWN, until=date(2022, 10, 1)),
    "asked for every month": lambda: replace(KNOWN, whole=True),
    "another address": lambda: of_visit(url=NormalizedUrl("https://b.example/")),
    "nobody named its body": lambda: of_visit(validators=None),
    "a page named by a time alone": lambda: of_visit(validators=TIME),
    "no page was read": lambda: of_visit(facts=None),
    "it took two looks": lambda: of_visit(looks=(LOOK, LOOK)),
    "no look at all": lambda: of_visit(looks=()),
    "the other client saw it": lambda: of_visit(
        looks=(replace(LOOK, client=Client.AIOHTTP),)
    ),
    "a part of a page": lambda: of_visit(looks=(replace(LOOK, status=206),)),
    "a redirect": lambda: of_visit(
        looks=(replace(LOOK, redirects=(Redirect(url=URL, how="302"),)),)
    ),
    "an attachment": lambda: of_page(attachments=("https://town.example/a.pdf",)),
    "a service": lambda: of_page(services=("https://town.example/s",)),
    "a next page": lambda: of_page(next_page="https://town.example/2"),
    **{
        f"looked further: {purpose}": lambda purpose=purpose: of_visit(  # type: ignore[misc]
            follow_ups=followed(purpose)
        )
        for purpose in Purpose
        if purpose is not Purpose.SIBLING
    },
}


@pytest.mark.parametrize("why", DOUBTS)
def test_any_doubt_is_a_full_look(why: str) -> None:
    """One doubt each, all else as it should be."""
    assert asked(DOUBTS[why]()) is None


@pytest.mark.parametrize("outcome", sorted(set(Outcome) - {Outcome.OK}))
def test_a_page_that_was_not_good_is_read_in_full(outcome: Outcome) -> None:
    """Whatever was wrong with it, tonight it may be mended, or worse."""
    assert asked(of_visit(outcome=outcome)) is None


@pytest.mark.parametrize("kind", PageKind)
def test_a_time_alone_is_enough_of_a_file(kind: PageKind) -> None:
    """Servers name files by both; a time alone is mostly that of a script."""
    known = of_page(kind=kind)
    named = replace(known, observation=replace(known.observation, validators=TIME))

    is_file = kind in {PageKind.DOCUMENT, PageKind.IMAGE}
    assert asked(named) == (TIME if is_file else None)


@pytest.mark.parametrize(
    ("days", "sent"), [(0, True), (6.9, True), (7, False), (8, False), (-0.1, False)]
)
def test_a_page_is_read_in_full_once_a_week(days: float, *, sent: bool) -> None:
    """A server that always says unchanged is caught; so is a clock set back."""
    assert (asked(KNOWN, days) is not None) == sent


_URLS = st.sampled_from((URL, NormalizedUrl("https://b.example/")))
_DAYS = st.none() | st.dates(date(2022, 10, 1), date(2022, 10, 2))
_LOOKS = st.builds(
    Look,
    at=st.just(NOON),
    client=st.sampled_from(Client),
    outcome=st.just(Outcome.OK),
    status=st.sampled_from((200, 206, 304, 404, None)),
    redirects=st.sampled_from(((), (Redirect(url=URL, how="302"),))),
)
_FACTS = st.builds(
    PageFacts,
    kind=st.sampled_from(PageKind),
    title=st.none(),
    published=st.none(),
    next_page=st.none() | st.just(URL),
    services=st.sampled_from(((), (URL,))),
    attachments=st.sampled_from(((), (URL,))),
)
_KNOWN = st.builds(
    Known,
    observation=st.builds(
        Observation,
        url=_URLS,
        observed_at=st.integers(-1, 9).map(lambda day: NOON - timedelta(days=day)),
        outcome=st.sampled_from((Outcome.OK, Outcome.NOT_FOUND, Outcome.TLS_EXPIRED)),
        proof=st.just(""),
        looks=st.lists(_LOOKS, max_size=2).map(tuple),
        facts=st.none() | _FACTS,
        follow_ups=st.lists(st.sampled_from(Purpose), max_size=1).map(
            lambda made: followed(made[0]) if made else ()
        ),
        validators=st.sampled_from((None, ETAG, TIME)),
    ),
    same_software=st.booleans(),
    since=_DAYS,
    until=_DAYS,
    whole=st.booleans(),
)


@given(
    known=_KNOWN | st.builds(replace, st.just(KNOWN), whole=st.booleans()),
    since=_DAYS,
    whole=st.booleans(),
    days=st.integers(0, 9),
)
def test_whatever_is_sent_was_good_whole_alone_and_fresh(
    known: Known, since: date | None, days: int, *, whole: bool
) -> None:
    """The law, said once more in other words: one doubt anywhere is a full look."""
    target = Target(url=URL, since=since, whole=whole, known=known)

    sent = validators_to_send(target, NOON, timedelta(days=days))

    seen, facts = known.observation, known.observation.facts
    holds = (
        known.same_software
        and (known.since, known.until, known.whole) == (since, None, whole)
        and seen.url == URL
        and NOON - timedelta(days=days) < seen.observed_at <= NOON
        and seen.outcome is Outcome.OK
        and [(one.status, one.client, one.redirects) for one in seen.looks]
        == [(200, Client.SCRAPY, ())]
        and {one.purpose for one in seen.follow_ups} <= {Purpose.SIBLING}
        and facts is not None
        and not (facts.next_page or facts.services or facts.attachments)
        and (
            seen.validators == ETAG
            or (
                seen.validators == TIME
                and facts.kind in {PageKind.DOCUMENT, PageKind.IMAGE}
            )
        )
    )
    assert sent == (seen.validators if holds else None)
