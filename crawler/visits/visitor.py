"""Turn the first look at an address into an observation."""

import hashlib

from crawler.model.address import Target
from crawler.model.observation import Fetched, Observation, TlsLook
from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.pages.read import read_page
from crawler.visits.confirm import Attempt, attempts, deciding
from crawler.visits.follow_ups import Followed, candidates, follow
from crawler.visits.means import Means
from crawler.visits.siblings import Siblings


class Visitor:
    """Makes visits with the means it is given; remembers only siblings."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._siblings = Siblings(means.get)

    async def visit(self, target: Target, first: Fetched) -> Observation:
        """Complete a visit of which the first look has been made.

        Raises:
            VisitAbandonedError: The run is ending; nothing was concluded.
        """
        made = await self._attempts(target.url, first)
        decided = deciding(made)
        tls = await self._means.tls(decided.fetched.look.final_url or target.url)
        followed = await self._follow(target, decided)
        outcome, proof = _concluded(decided, tls)
        return Observation(
            url=target.url,
            observed_at=self._means.now(),
            outcome=outcome,
            proof=proof,
            looks=tuple(attempt.fetched.look for attempt in made),
            tls=tls,
            sha256=_sha256(decided.fetched),
            facts=followed.facts,
            follow_ups=followed.follow_ups,
        )

    async def _follow(self, target: Target, decided: Attempt) -> Followed:
        if decided.outcome is Outcome.OK:
            return await follow(target, decided.reading.facts, self._look)
        tried = await candidates(target, self._look)
        return Followed(facts=decided.reading.facts, follow_ups=tried)

    async def _look(self, url: str) -> Attempt:
        return deciding(await self._attempts(url, await self._means.get(url)))

    async def _attempts(self, url: str, first: Fetched) -> list[Attempt]:
        return await attempts(url, first, read=self._read, means=self._means)

    async def _read(self, fetched: Fetched) -> PageReading:
        """Read a page; one that seems fine is held against its sibling."""
        reading = read_page(fetched)
        if reading.outcome is not Outcome.OK or not fetched.look.final_url:
            return reading
        sibling = await self._siblings.of(fetched.look.final_url)
        return reading if sibling is None else read_page(fetched, sibling=sibling)


def _concluded(decided: Attempt, tls: TlsLook | None) -> tuple[Outcome, str]:
    """Let a certificate that browsers refuse outweigh a page that is fine."""
    if decided.outcome is Outcome.OK and tls and tls.outcome is not Outcome.OK:
        return tls.outcome, tls.detail
    proof = decided.reading.proof or decided.fetched.look.detail
    return decided.outcome, proof


def _sha256(fetched: Fetched) -> str | None:
    return hashlib.sha256(fetched.body).hexdigest() if fetched.body else None
