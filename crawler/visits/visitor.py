"""Turn the first look at an address into an observation."""

import asyncio
import hashlib
from dataclasses import replace

from crawler.fetch.conditional import NOT_MODIFIED, doubt, validators_of
from crawler.model.address import Target, host_of
from crawler.model.observation import (
    Fetched,
    Look,
    Observation,
    TlsLook,
    Validators,
)
from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.pages.markup.bodies import is_file
from crawler.pages.read import read_page
from crawler.visits.breaker import HostFailure
from crawler.visits.cloaking import Shown, compare
from crawler.visits.confirm import Attempt, attempts, deciding
from crawler.visits.follow_ups import Followed, candidates, follow
from crawler.visits.heavy_pages import read_bounded
from crawler.visits.means import Means
from crawler.visits.script_steps import onward, with_script_steps
from crawler.visits.siblings import Siblings
from crawler.visits.unchanged import not_believed, unchanged, validators_to_send

_DOUBTED = frozenset((Outcome.OK, Outcome.SOFT_404))
"""What a page alone seems to be, and its sibling may tell better."""


class Visitor:
    """Makes visits with the means it is given.

    It remembers siblings, and the hosts whose 304 was not to be believed.
    """

    def __init__(self, means: Means) -> None:
        self._get = means.get
        self._means = with_script_steps(means)
        self._siblings = Siblings(means)
        self._disbelieved = set[str]()

    def may_ask_by(self, target: Target) -> Validators | None:
        """Return by what the first look may ask whether a page has changed at all.

        A search engine may be shown something else in any case.
        """
        is_compared = self._means.get_as_search_engine is not None
        if is_compared or host_of(target.url) in self._disbelieved:
            return None
        return validators_to_send(target, self._means.now(), self._means.full_read)

    async def visit(
        self, target: Target, first: Fetched, sent: Validators | None = None
    ) -> Observation:
        """Complete a visit of which the first look has been made.

        ``sent`` is by what that look asked whether the page has changed.

        Raises:
            VisitAbandonedError: The run is ending; nothing was concluded.
        """
        if sent is None or target.known is None or not _says_unchanged(first):
            return await self._read_in_full(target, first)
        self._means.breaker.saw(target.url, first.look)
        if why := doubt(first, sent):
            self._disbelieved.add(host_of(target.url))
            seen = await self._read_in_full(target, await self._get(target.url))
            return replace(seen, looks=(not_believed(first.look, why), *seen.looks))
        tls = await self._means.tls(first.look.final_url or target.url)
        known = target.known.observation
        return unchanged(known, first.look, tls, self._means.now())

    async def _read_in_full(self, target: Target, first: Fetched) -> Observation:
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
            validators=_validators(decided.fetched) if outcome is Outcome.OK else None,
        )

    async def _conclude(
        self, target: Target, decided: Attempt, tls: TlsLook | None
    ) -> tuple[Outcome, str, Followed]:
        """Say how a visit ended and why, once its further addresses were seen."""
        outcome, proof = _concluded(decided, tls)
        shown = None
        if outcome is Outcome.OK:
            shown = await compare(target.url, decided, self._means)
            outcome, proof = await self._beside_sibling(decided.fetched, proof)
        followed = _with_shown(await self._follow(target, decided), shown)
        if shown is not None and shown.proof:
            return Outcome.TAKEN_OVER, shown.proof, followed
        return outcome, proof, followed

    async def _beside_sibling(
        self, fetched: Fetched, proof: str
    ) -> tuple[Outcome, str]:
        """Leave open what a page is whose only witness never came.

        Alone it seems fine; so does a missing page that shows the latest news.
        """
        if is_file(fetched):
            return Outcome.OK, proof
        unseen = await self._siblings.unseen(fetched)
        if unseen is None:
            return Outcome.OK, proof
        why = f"what the site shows for a missing page never came, {unseen}"
        return Outcome.TRUNCATED, f"{why}; here: {proof}"

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
        """Read a page; one that seems fine, or missing, is held against its sibling.

        A file has no sibling. Another process reads it, and the loop goes on. Of what
        is too large only files are read: megabytes of a page without end tell nothing.
        """
        if is_file(fetched):
            return await asyncio.to_thread(read_page, fetched)
        if fetched.look.outcome is Outcome.TOO_LARGE:
            return read_page(replace(fetched, body=b""))
        reading = await read_bounded(fetched)
        if reading.outcome not in _DOUBTED or not fetched.look.final_url:
            return reading
        sibling = await self._siblings.of(fetched)
        return reading if sibling is None else await read_bounded(fetched, sibling)


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


def _says_unchanged(fetched: Fetched) -> bool:
    return fetched.look.status == NOT_MODIFIED


def _validators(fetched: Fetched) -> Validators | None:
    return validators_of(fetched.headers, fetched.look.at)


def _sha256(fetched: Fetched) -> str | None:
    return hashlib.sha256(fetched.body).hexdigest() if fetched.body else None
