"""The one strict look at a host's certificate, and what it comes to."""

import ssl
from collections.abc import Callable
from datetime import datetime

from crawler.fetch.addresses import Authority
from crawler.fetch.answer import Answer
from crawler.fetch.chains import Chains, Fault
from crawler.fetch.gate import Gate
from crawler.fetch.guard import Guard
from crawler.fetch.outcomes import WEB_FAULTS
from crawler.fetch.robots import MOST_BYTES
from crawler.fetch.single_get import UNREADABLE, Getter
from crawler.fetch.slips import OF_CERTIFICATES, fault_of, is_proof, looked_again
from crawler.fetch.switches import Switches
from crawler.fetch.tls import (
    OLD_PROTOCOLS,
    TLS_OUTCOMES,
    Leaf,
    Shown,
    loose_context,
    read_leaf,
    strict_context,
)
from crawler.model.observation import TlsLook, TlsReason
from crawler.model.outcome import Outcome


class StrictLooks:
    """Fetches a host's first file as a browser would, and notes how it went.

    Only where the strict connection is refused a second one follows that trusts
    everything, so that the file can be read all the same.
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
        self._getter = getter
        self._clock = clock
        self._pauses = switches.pauses
        self._leaves: dict[str, Shown] = {}
        self._strict = strict_context(switches.ca_file, self._leaves)
        self._loose = loose_context(self._leaves)
        self._looks: dict[str, TlsLook] = {}
        self._chains = Chains(
            guard,
            gate,
            getter,
            strict=lambda: strict_context(switches.ca_file, self._leaves),
        )

    def of(self, authority: Authority) -> TlsLook | None:
        """Return the look at a host, if it came to a handshake."""
        return self._looks.get(str(authority))

    async def get(self, url: str, authority: Authority) -> Answer:
        """Fetch the first file of a host, and look at its certificate on the way.

        Raises:
            VisitRefusedError, aiohttp.ClientError, OSError: There was no answer.
        """
        if not authority.is_tls:
            return await self.get_loosely(url)
        try:
            answer = await self._get(url, self._strict)
        except WEB_FAULTS as error:
            return await self._refused(url, authority, error)
        self._note(authority, Outcome.OK, "")
        return answer

    async def get_loosely(self, url: str) -> Answer:
        """Fetch a file, trusting any certificate.

        Raises:
            VisitRefusedError, aiohttp.ClientError, OSError: There was no answer.
        """
        return await self._get(url, self._loose)

    async def settle(self, url: str, authority: Authority) -> None:
        """Look again at a host of which no strict look has come to an end.

        For one that answered another client all the same: a page behind a certificate
        that nobody has seen proves nothing.
        """
        self._leaves.pop(authority.host, None)
        await self._note_fault(authority, await self._again(url))

    async def _refused(
        self, url: str, authority: Authority, error: Exception
    ) -> Answer:
        """Read the rules all the same, then note why a browser is refused.

        Servers of the old days often hang up on a protocol that they do not know
        instead of saying so; only that the loose connection works shows it. A host
        that showed its certificate first has hung up for another reason.
        """
        found = fault_of(error)
        has_shown = self._leaves.pop(authority.host, None) is not None
        hung_up = found[0] is Outcome.RESET and not has_shown
        if found[0] not in TLS_OUTCOMES and not hung_up:
            raise error
        if found[0] in OF_CERTIFICATES:  # what is known if no answer comes
            self._note(authority, *found)
        try:
            answer = await self.get_loosely(url)
        except WEB_FAULTS:
            if hung_up:
                raise error from None
            raise
        if found[0] in OF_CERTIFICATES:
            await self._note_fault(authority, found)
        else:
            await self._note_failure(url, authority, found)
        return answer

    async def _note_fault(self, authority: Authority, found: Fault) -> None:
        """Note what is certain; an issuer that is unknown may still be found."""
        completed = None
        if found[0] is Outcome.TLS_ISSUER_UNKNOWN and is_proof(found):
            completed = await self._completed(authority)
        outcome, told, reason = completed or found
        is_completed = completed is not None and outcome is Outcome.OK
        detail = told or found[1]
        self._note(authority, outcome, detail, reason, completed=is_completed)

    async def _note_failure(self, url: str, authority: Authority, found: Fault) -> None:
        """Note a handshake that failed; one that works the next time did not."""
        shown = self._leaves.get(authority.host)
        is_old = shown is not None and shown.protocol in OLD_PROTOCOLS
        again = await self._again(url, () if is_old else self._pauses)
        if is_proof(again) and again[0] is not Outcome.TLS_FAILURE:
            await self._note_fault(authority, again)
        elif shown is not None and is_old:
            detail = f"speaks {shown.protocol} at best: {found[1]}"
            self._note(authority, Outcome.TLS_FAILURE, detail, TlsReason.WEAK)
        else:
            self._note(authority, *again)

    async def _again(self, url: str, pauses: tuple[float, ...] | None = None) -> Fault:
        waits = self._pauses if pauses is None else pauses
        return await looked_again(lambda: self._get(url, self._strict), waits)

    async def _completed(self, authority: Authority) -> Fault | None:
        shown = self._leaves.get(authority.host)
        if shown is None:
            return None
        return await self._chains.completed(authority, shown.der)

    def _note(
        self,
        authority: Authority,
        outcome: Outcome,
        detail: str,
        reason: TlsReason | None = None,
        *,
        completed: bool = False,
    ) -> None:
        shown = self._leaves.pop(authority.host, None)
        leaf = None if shown is None else read_leaf(shown.der)
        protocol = shown.protocol if shown else None
        self._looks[str(authority)] = TlsLook(
            outcome=self._weighed(outcome, leaf),
            detail=detail,
            issuer=leaf.issuer if leaf else None,
            not_before=leaf.not_before if leaf else None,
            not_after=leaf.not_after if leaf else None,
            completed=completed,
            reason=TlsReason.INCOMPLETE_CHAIN if completed else reason,
            protocol=protocol,
        )

    def _weighed(self, outcome: Outcome, leaf: Leaf | None) -> Outcome:
        """Call nothing expired whose own dates hold: an intermediate may be old.

        A browser knows other ways to the root and often accepts such a host.
        """
        if outcome is Outcome.TLS_EXPIRED and leaf and leaf.holds_at(self._clock()):
            return Outcome.TLS_ISSUER_UNKNOWN
        return outcome

    async def _get(self, url: str, tls: ssl.SSLContext) -> Answer:
        try:
            return await self._getter.get(url, tls=tls, most=MOST_BYTES)
        except UNREADABLE:
            answer = await self._getter.get_plainly(url, tls=tls, most=MOST_BYTES)
            if answer is None:
                raise
            return answer
