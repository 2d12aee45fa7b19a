"""Further addresses looked at for the sake of a cited one, each kind bounded.

The bounds are DESIGN.md's "light hand": up to 5 further pages of a listing, up
to 20 services, up to 3 attachments, up to 3 candidates.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from crawler.model.address import Target, host_of
from crawler.model.observation import FollowUp, Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts, PageKind
from crawler.pages.address.hosts import HostKind, host_kind
from crawler.visits.confirm import Attempt
from crawler.visits.listings import Look, read_on

MOST_SERVICES = 20
MOST_ATTACHMENTS = 3
MOST_CANDIDATES = 3
SHORT_TEXT = 400
"""Characters; a page with less text of its own leaves its content to attachments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """The facts of a page, completed by what its further addresses showed."""

    facts: PageFacts
    follow_ups: tuple[FollowUp, ...] = ()


async def follow(target: Target, facts: PageFacts, look: Look) -> Followed:
    """Look at what the kind of page asks for: next pages, services, attachments."""
    match facts.kind:
        case PageKind.LISTING | PageKind.HOME:
            return await _next_pages(target, facts, look)
        case PageKind.ESERVICE:
            services = _distinct(facts.services, MOST_SERVICES)
            return await _each(Purpose.SERVICE, services, facts, look)
        case PageKind.NEWS_ITEM | PageKind.OTHER if facts.text_length < SHORT_TEXT:
            nearby = _attachments_nearby(target, facts)
            return await _each(Purpose.ATTACHMENT, nearby, facts, look)
        case _:
            return Followed(facts=facts)


async def candidates(target: Target, look: Look) -> tuple[FollowUp, ...]:
    """Try addresses that may be the right one, until one answers as a page."""
    tried: list[FollowUp] = []
    for url in target.candidates[:MOST_CANDIDATES]:
        tried.append(_told(Purpose.CANDIDATE, url, await look(url)))
        if tried[-1].outcome is Outcome.OK:
            break
    return tuple(tried)


async def _next_pages(target: Target, facts: PageFacts, look: Look) -> Followed:
    facts, pages = await read_on(target, facts, look)
    told = (_told(Purpose.NEXT_PAGE, page.url, page.attempt) for page in pages)
    return Followed(facts=facts, follow_ups=tuple(told))


async def _each(
    purpose: Purpose, urls: tuple[str, ...], facts: PageFacts, look: Look
) -> Followed:
    told = [_told(purpose, url, await look(url)) for url in urls]
    named = tuple(_with_its_name(one, facts) for one in told)
    return Followed(facts=facts, follow_ups=named)


def _with_its_name(told: FollowUp, facts: PageFacts) -> FollowUp:
    """Add the years in the name that the page gives an attachment."""
    if told.purpose is not Purpose.ATTACHMENT:
        return told
    years = (*told.named_years, *facts.attachment_years.get(told.url, ()))
    return replace(told, named_years=tuple(dict.fromkeys(years)))


def _attachments_nearby(target: Target, facts: PageFacts) -> tuple[str, ...]:
    """Name the attachments on the page's own host, or on a drive (DESIGN.md 4)."""
    host = host_of(target.url)
    near = (
        url
        for url in facts.attachments
        if host_of(url) == host or host_kind(url) is HostKind.DRIVE
    )
    return _distinct(near, MOST_ATTACHMENTS)


def _distinct(urls: Iterable[str], most: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(urls))[:most]


def _told(purpose: Purpose, url: str, attempt: Attempt) -> FollowUp:
    facts, is_document = attempt.reading.facts, purpose is Purpose.ATTACHMENT
    return FollowUp(
        purpose=purpose,
        url=url,
        outcome=attempt.outcome,
        status=attempt.fetched.look.status,
        title=facts.title,
        published=facts.published if is_document else None,
        named_years=facts.named_years if is_document else (),
        looks=attempt.looks,
    )
