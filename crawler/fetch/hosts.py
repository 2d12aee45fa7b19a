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
from crawler.fetch.gate import Gate
from crawler.fetch.guard import Guard
from crawler.fetch.outcomes import WEB_FAULTS, of_error, of_status
from crawler.fetch.redirects import location_of
from crawler.fetch.robots import Robots, read_robots
from crawler.fetch.single_flight import SingleFlight
from crawler.fetch.single_get import Answer, Getter
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
        self._meeting: SingleFlight[str, Robots] = SingleFlight()
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

    async def tls(self, url: str) -> TlsLook | None:
        """Return the one strict look at the certificate behind an https address.

        ``None`` where there is none to look at: plain http, a host that did not
        come as far as TLS, an address that is never visited.
        """
        try:
            authority = self._guard.check(url)
        except VisitRefusedError:
            return None
        if authority.is_tls and self._strict_looks.of(authority) is None:
            # The look is there if there was a handshake to look at.
            with suppress(VisitRefusedError):
                await self._meet(authority)
        return self._strict_looks.of(authority)

    async def close(self) -> None:
        """Stop what is under way."""
        await self._meeting.close()

    async def _meet(self, authority: Authority) -> Robots:
        key = str(authority)
        if key not in self._robots:
            await self._meeting.join(key, lambda: self._first_contact(authority))
        return self._robots[key]

    async def _first_contact(self, authority: Authority) -> Robots:
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
        robots = read_robots(answer.status, answer.body)
        self._gate.slow_down(authority.host, robots.delay(self._name) or 0.0)
        self._robots[str(authority)] = robots
        return robots

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
