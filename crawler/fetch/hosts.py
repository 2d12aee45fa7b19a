"""The first contact with a host: its robots.txt and the one strict TLS look."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

from crawler.errors import (
    HostUnreadyError,
    MalformedAddressError,
    RefusedAddressError,
    RobotsDisallowedError,
    VisitRefusedError,
)
from crawler.fetch.addresses import Authority
from crawler.fetch.answer import Answer
from crawler.fetch.gate import Gate
from crawler.fetch.guard import Guard
from crawler.fetch.outcomes import WEB_FAULTS, of_error, of_status
from crawler.fetch.redirects import location_of
from crawler.fetch.robots import Robots, read_robots
from crawler.fetch.single_flight import SingleFlight
from crawler.fetch.single_get import Getter
from crawler.fetch.strict_looks import StrictLooks
from crawler.fetch.switches import Switches
from crawler.model.observation import TlsLook
from crawler.model.outcome import Outcome

_MOST_REDIRECTS = 5  # RFC 9309, section 2.3.1.2
_NO_ANSWER = frozenset({Outcome.SERVER_ERROR, Outcome.OUR_NETWORK})
_NAMELESS = frozenset({Outcome.DNS_FAILURE, Outcome.DNS_TEMPORARY})
_NOWHERE = Answer(status=404, headers={}, location=None, body=b"", cut=False)


class Hosts:
    """Meets each host once per run, before any of its pages is fetched.

    One request serves both ends: GET /robots.txt over a connection that trusts
    what a browser trusts. Only where that connection is refused a second one
    follows that trusts everything, so that the rules can be read all the same.
    """

    def __init__(
        self,
        switches: Switches,
        guard: Guard,
        gate: Gate,
        getter: Getter,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._name = switches.robots_name
        self._guard = guard
        self._gate = gate
        self._strict_looks = StrictLooks(switches, guard, gate, getter, clock=clock)
        self._robots: dict[str, Robots] = {}
        self._unready: set[str] = set()
        self._meeting: SingleFlight[str, Robots] = SingleFlight()
        self._settling: SingleFlight[str, None] = SingleFlight()
        self._otherwise: Callable[[str], Awaitable[Answer]] | None = None

    def ask_also(self, client: Callable[[str], Awaitable[Answer]]) -> None:
        """Name another client that may fetch a robots.txt which aiohttp cannot.

        No host is given up on the word of one client, and some servers speak to
        one of the two only (FIELD-NOTES A 1b).
        """
        self._otherwise = client

    async def admit(self, url: str) -> None:
        """Let an address pass that may be fetched.

        Raises:
            MalformedAddressError, RefusedAddressError: The guard says no.
            RobotsDisallowedError: The host's robots.txt says no.
            HostUnreadyError: The host gave no answer; a later call asks again.
        """
        authority = self._guard.check(url)
        robots = await self._meet(authority)
        if not robots.allows(url, self._name):
            raise RobotsDisallowedError(f"{authority}/robots.txt forbids {url[:300]}")

    def met(self, url: str) -> bool | None:
        """Whether the host of an address answered when it was met last.

        ``None`` where it was not met yet, or is to be met anew.
        """
        key = self._key(url)
        if key in self._unready:
            return False
        return True if key in self._robots else None

    def meet_anew(self, url: str) -> None:
        """Ask the host of an address for its robots.txt again before the next visit.

        For a host that answered before and does so no more.
        """
        self._robots.pop(self._key(url), None)

    async def tls(self, url: str) -> TlsLook | None:
        """Return the one strict look at the certificate behind an https address.

        ``None`` where there is none to look at: plain http, a host that did not
        come as far as TLS, an address that is never visited.
        """
        try:
            authority = self._guard.check(url)
        except VisitRefusedError:
            return None
        is_open = authority.is_tls and str(authority) not in self._unready
        if is_open and self._strict_looks.of(authority) is None:
            # The look is there if there was a handshake to look at.
            with suppress(VisitRefusedError):
                await self._meet(authority)
                await self._settle(authority)
        return self._strict_looks.of(authority)

    async def close(self) -> None:
        """Stop what is under way."""
        await self._meeting.close()
        await self._settling.close()

    def _key(self, url: str) -> str:
        try:
            return str(self._guard.check(url))
        except VisitRefusedError:
            return ""

    async def _meet(self, authority: Authority) -> Robots:
        known = self._robots.get(str(authority))
        if known is not None:
            return known
        try:
            return await self._meeting.join(
                str(authority), lambda: self._first_contact(authority)
            )
        except VisitRefusedError as error:
            raise error.again() from error.__cause__

    async def _settle(self, authority: Authority) -> None:
        """See to a certificate that the first contact did not come to see."""
        if self._strict_looks.of(authority) is None:
            url = f"{authority}/robots.txt"
            await self._settling.join(
                str(authority), lambda: self._strict_looks.settle(url, authority)
            )

    async def _first_contact(self, authority: Authority) -> Robots:
        key = str(authority)
        try:
            robots = await self._robots_of(authority)
        except HostUnreadyError:
            self._unready.add(key)
            raise
        self._unready.discard(key)
        self._gate.slow_down(authority.host, robots.delay(self._name) or 0.0)
        self._robots[key] = robots
        return robots

    async def _robots_of(self, authority: Authority) -> Robots:
        url = f"{authority}/robots.txt"
        try:
            answer = await self._ask(url, authority)
        except (RefusedAddressError, MalformedAddressError):
            raise
        except WEB_FAULTS as error:
            answer = await self._ask_otherwise(url, error)
        outcome = of_status(answer.status)
        if outcome in _NO_ANSWER:
            raise HostUnreadyError(outcome, f"{url} answers {answer.status}")
        return read_robots(answer.status, answer.body)

    async def _ask_otherwise(self, url: str, error: Exception) -> Answer:
        """Ask the other client, unless there is not even a name to connect to."""
        fault = of_error(error)
        if fault is None:
            raise error
        unready = HostUnreadyError(fault[0], f"{url}: {fault[1]}")
        if self._otherwise is None or fault[0] in _NAMELESS:
            raise unready from error
        try:
            return await self._otherwise(url)
        except WEB_FAULTS:
            raise unready from error

    async def _ask(self, url: str, authority: Authority) -> Answer:
        """Follow robots.txt to where it is; beyond the bound there is none."""
        answer = await self._strict_looks.get(url, authority)
        try:
            for hop in range(_MOST_REDIRECTS + 1):
                target = location_of(url, answer.status, answer.location)
                if target is None:
                    return answer
                if hop < _MOST_REDIRECTS:
                    answer = await self._strict_looks.get_loosely(target)
                    url = target
        except (RefusedAddressError, MalformedAddressError):
            return _NOWHERE
        return _NOWHERE
