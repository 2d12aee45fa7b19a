"""The second opinion: the same address, seen by another HTTP client.

aiohttp stands on other code than Scrapy's Twisted client: it speaks to servers
that Twisted cannot, and fails on others (FIELD-NOTES A 1b). What both cannot
open is not open.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

import aiohttp

from crawler.fetch.answer import Answer
from crawler.fetch.clock import utc_now
from crawler.fetch.outcomes import WEB_FAULTS, of_error, of_status
from crawler.fetch.redirects import location_of, refresh_of
from crawler.fetch.retry_after import seconds_to_wait
from crawler.fetch.single_get import Getter
from crawler.fetch.switches import Switches
from crawler.fetch.tls import loose_context
from crawler.fetch.visitor import MAX_REDIRECTS
from crawler.model.observation import Client, Fetched, Look, Redirect
from crawler.model.outcome import Outcome

Admit = Callable[[str], Awaitable[None]]
"""Raises a ``VisitRefusedError`` when an address may not be fetched."""


class SecondOpinion:
    """Looks at addresses by aiohttp; certificates are not judged here.

    Every hop of a redirect passes the guard, the host's robots.txt and the gate,
    and is written down.
    """

    def __init__(
        self,
        switches: Switches,
        getter: Getter,
        *,
        admit: Admit,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._switches = switches
        self._getter = getter
        self._admit = admit
        self._clock = clock
        self._tls = loose_context()

    async def get(self, url: str) -> Fetched:
        """Look at an address once; whatever the web does comes back as a value."""
        journey = _Journey(at=self._clock(), url=url)
        try:
            return await self._follow(journey)
        except WEB_FAULTS as error:
            fault = of_error(error)
            if fault is None:
                raise
            outcome, detail = fault
            return Fetched(look=journey.look(outcome, detail=detail))

    async def _follow(self, journey: "_Journey") -> Fetched:
        cookies = aiohttp.CookieJar(unsafe=True)  # some agencies live at a bare IP
        most = self._switches.max_bytes
        while True:
            await self._admit(journey.url)
            answer = await self._getter.get(
                journey.url, tls=self._tls, most=most, cookies=cookies
            )
            step = _step(journey.url, answer, journey.way)
            if step is None:
                return _fetched(answer, journey)
            if len(journey.way) == MAX_REDIRECTS:
                detail = f"sent on more than {MAX_REDIRECTS} times"
                lost = journey.look(Outcome.REDIRECT_LOOP, answer, detail=detail)
                return Fetched(look=lost)
            journey.goes_on(*step)


@dataclass(slots=True, kw_only=True)
class _Journey:
    """Where a look has come to, and by which way."""

    at: datetime
    url: str
    way: list[Redirect] = field(default_factory=list)

    def goes_on(self, target: str, how: str) -> None:
        self.way.append(Redirect(url=self.url, how=how))
        self.url = target

    def look(
        self, outcome: Outcome, answer: Answer | None = None, *, detail: str = ""
    ) -> Look:
        headers = answer.headers if answer else {}
        return Look(
            at=self.at,
            client=Client.AIOHTTP,
            outcome=outcome,
            status=answer.status if answer else None,
            final_url=self.url,
            redirects=tuple(self.way),
            detail=detail,
            retry_after=seconds_to_wait(headers.get("retry-after"), self.at),
        )


def _step(url: str, answer: Answer, way: list[Redirect]) -> tuple[str, str] | None:
    """Return where the answer sends us on, and how."""
    target = location_of(url, answer.status, answer.location)
    if target is not None:
        return target, str(answer.status)
    if answer.cut or of_status(answer.status) is not Outcome.OK:
        return None
    target = refresh_of(url, answer.headers.get("content-type", ""), answer.body)
    # Pages that refresh each other in turn can still be read.
    if target is None or any(target == hop.url for hop in way):
        return None
    return target, "meta-refresh"


def _fetched(answer: Answer, journey: _Journey) -> Fetched:
    outcome, detail = of_status(answer.status), ""
    if answer.cut and outcome is Outcome.OK:
        detail = f"only the first {len(answer.body)} bytes were read"
        outcome = Outcome.TOO_LARGE
    look = journey.look(outcome, answer, detail=detail)
    return Fetched(look=look, headers=answer.headers, body=answer.body)
