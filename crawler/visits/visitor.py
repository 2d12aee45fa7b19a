"""Turn the first look at an address into an observation."""

import asyncio
import hashlib
from dataclasses import replace

from crawler.model.address import Target
from crawler.model.observation import Fetched, Look, Observation, TlsLook
from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.pages.documents import is_file
from crawler.pages.read import read_page
from crawler.visits.breaker import HostFailure
from crawler.visits.cloaking import Shown, compare
from crawler.visits.confirm import Attempt, attempts, deciding
from crawler.visits.follow_ups import Followed, candidates, follow
from crawler.visits.means import Means
from crawler.visits.script_steps import onward, with_script_steps
from crawler.visits.siblings import Siblings


class Visitor:
    """Makes visits with the means it is given; remembers only siblings."""

    def __init__(self, means: Means) -> None:
        self._get = means.get
        self._means = with_script_steps(means)
        self._siblings = Siblings(means.get)

    async def visit(self, target: Target, first: Fetched) -> Observation:
        """Complete a visit of which the first look has been made.

        Raises:
            VisitAbandonedError: The run is ending; nothing was concluded.
        """
        first = await onward(first, self._get)
        made = await self._attempts(target.url, first)
        down = self._means.breaker.speaks_for(target.url, made[-1].fetched.look)
        decided = deciding(made)
        tls = await self._means.tls(decided.fetched.look.final_url or target.url)
        outcome, proof, followed = await self._conclude(target, decided, tls)
        return Observation(
            url=target.url,
            observed_at=self._means.now(),
            outcome=outcome,
            proof=f"{down}; here: {proof}" if down else proof,
            looks=_looks(made, down),
            tls=tls,
            sha256=_sha256(decided.fetched),
            facts=followed.facts,
            follow_ups=followed.follow_ups,
        )

    async def _conclude(
        self, target: Target, decided: Attempt, tls: TlsLook | None
    ) -> tuple[Outcome, str, Followed]:
        """Say how a visit ended and why, once its further addresses were seen."""
        outcome, proof = _concluded(decided, tls)
        shown = None
        if outcome is Outcome.OK:
            shown = await compare(target.url, decided, self._means)
        followed = _with_shown(await self._follow(target, decided), shown)
        if shown is not None and shown.proof:
            return Outcome.TAKEN_OVER, shown.proof, followed
        return outcome, proof, followed

    async def _follow(self, target: Target, decided: Attempt) -> Followed:
        if decided.outcome is Outcome.OK:
            return await follow(target, decided.reading.facts, self._look)
        tried = await candidates(target, self._look)
        return Followed(facts=decided.reading.facts, follow_ups=tried)

    async def _look(self, url: str) -> Attempt:
        made = await self._attempts(url, await self._means.get(url))
        return replace(deciding(made), looks=len(made))

    async def _attempts(self, url: str, first: Fetched) -> list[Attempt]:
        return await attempts(url, first, read=self._read, means=self._means)

    async def _read(self, fetched: Fetched) -> PageReading:
        """Read a page; one that seems fine is held against its sibling.

        A file has no sibling. Another process reads it, and the loop goes on. Of what
        is too large only files are read: megabytes of a page without end tell nothing.
        """
        if is_file(fetched):
            return await asyncio.to_thread(read_page, fetched)
        if fetched.look.outcome is Outcome.TOO_LARGE:
            return read_page(replace(fetched, body=b""))
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


def _with_shown(followed: Followed, shown: Shown | None) -> Followed:
    """Add what a search engine was shown to what the further addresses showed."""
    if shown is None:
        return followed
    facts = followed.facts
    return Followed(
        facts=replace(facts, signals=(*facts.signals, shown.signal)),
        follow_ups=(*followed.follow_ups, shown.follow_up),
    )


def _looks(made: list[Attempt], down: HostFailure | None) -> tuple[Look, ...]:
    """Return the looks that a visit rests on, the host's own before the address's."""
    own = tuple(attempt.fetched.look for attempt in made)
    return (*down.looks, *own) if down else own


def _sha256(fetched: Fetched) -> str | None:
    return hashlib.sha256(fetched.body).hexdigest() if fetched.body else None
