"""The second opinion: the same address, seen by another HTTP client.

aiohttp stands on other code than Scrapy's Twisted client: it speaks to servers
that Twisted cannot, and fails on others (FIELD-NOTES A 1b). What both cannot
open is not open.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import aiohttp

from crawler.fetch.outcomes import WEB_FAULTS, of_error, of_status
from crawler.fetch.redirects import location_of, refresh_of
from crawler.fetch.retry_after import seconds_to_wait
from crawler.fetch.single_get import Answer, Getter
from crawler.fetch.switches import Switches
from crawler.fetch.tls import loose_context
from crawler.fetch.visitor import MAX_REDIRECTS
from crawler.model.observation import Client, Fetched, Look, Redirect
from crawler.model.outcome import Outcome

Admit = Callable[[str], Awaitable[None]]
"""Raises a ``VisitRefusedError`` when an address may not be fetched."""


def utc_now() -> datetime:
    """Return the time, with its zone."""
    return datetime.now(UTC)


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
        at = self._clock()
        way: list[Redirect] = []
        try:
            return await self._follow(url, at, way)
        except WEB_FAULTS as error:
            fault = of_error(error)
            if fault is None:
                raise
            outcome, detail = fault
            return Fetched(
                look=Look(
                    at=at,
                    client=Client.AIOHTTP,
                    outcome=outcome,
                    redirects=tuple(way),
                    detail=detail,
                )
            )

    async def _follow(self, url: str, at: datetime, way: list[Redirect]) -> Fetched:
        cookies = aiohttp.CookieJar(unsafe=True)  # some agencies live at a bare IP
        current = url
        while True:
            await self._admit(current)
            answer = await self._getter.get(
                current, tls=self._tls, most=self._switches.max_bytes, cookies=cookies
            )
            step = _step(current, answer, way)
            if step is None:
                return _fetched(answer, current, at, way)
            if len(way) == MAX_REDIRECTS:
                return _lost(answer, current, at, way)
            target, how = step
            way.append(Redirect(url=current, how=how))
            current = target


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


def _fetched(answer: Answer, url: str, at: datetime, way: list[Redirect]) -> Fetched:
    look = Look(
        at=at,
        client=Client.AIOHTTP,
        outcome=Outcome.TOO_LARGE if answer.cut else of_status(answer.status),
        status=answer.status,
        final_url=url,
        redirects=tuple(way),
        retry_after=seconds_to_wait(answer.headers.get("retry-after"), at),
    )
    return Fetched(
        look=look, headers=answer.headers, body=b"" if answer.cut else answer.body
    )


def _lost(answer: Answer, url: str, at: datetime, way: list[Redirect]) -> Fetched:
    return Fetched(
        look=Look(
            at=at,
            client=Client.AIOHTTP,
            outcome=Outcome.REDIRECT_LOOP,
            status=answer.status,
            final_url=url,
            redirects=tuple(way),
            detail=f"sent on more than {MAX_REDIRECTS} times",
        )
    )
