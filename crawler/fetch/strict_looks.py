"""The one strict look at a host's certificate, and what it comes to."""

import ssl
from collections.abc import Callable
from datetime import datetime

from crawler.fetch.addresses import Authority
from crawler.fetch.answer import Answer
from crawler.fetch.certificate_faults import reason_of
from crawler.fetch.chains import Chains, Fault
from crawler.fetch.gate import Gate
from crawler.fetch.guard import Guard
from crawler.fetch.outcomes import WEB_FAULTS, of_error
from crawler.fetch.robots import MOST_BYTES
from crawler.fetch.single_get import UNREADABLE, Getter
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

    async def _refused(
        self, url: str, authority: Authority, error: Exception
    ) -> Answer:
        """Read the rules all the same, then note why a browser is refused.

        Servers of the old days often hang up on a protocol that they do not know
        instead of saying so; only that the loose connection works shows it. A host
        that showed its certificate first has hung up for another reason.
        """
        outcome, detail = _fault(error)
        has_shown = self._leaves.pop(authority.host, None) is not None
        hung_up = outcome is Outcome.RESET and not has_shown
        if outcome not in TLS_OUTCOMES and not hung_up:
            raise error
        if outcome in TLS_OUTCOMES:  # what is known if no answer comes
            self._note(authority, outcome, detail, reason_of(error))
        try:
            answer = await self.get_loosely(url)
        except WEB_FAULTS:
            if hung_up:
                raise error from None
            raise
        await self._note_refusal(url, authority, (outcome, detail, reason_of(error)))
        return answer

    async def _note_refusal(self, url: str, authority: Authority, found: Fault) -> None:
        outcome, detail, _ = found
        if outcome in {Outcome.TLS_FAILURE, Outcome.RESET}:
            await self._note_failure(url, authority, found)
        elif outcome is Outcome.TLS_ISSUER_UNKNOWN:
            then, told, reason = await self._completed(authority) or found
            is_completed = then is Outcome.OK
            self._note(authority, then, told or detail, reason, completed=is_completed)
        else:
            self._note(authority, *found)

    async def _note_failure(self, url: str, authority: Authority, found: Fault) -> None:
        """Note a handshake that failed; one that works the next time did not."""
        outcome, detail, reason = found
        shown = self._leaves.get(authority.host)
        if await self._was_a_slip(url):
            self._note(authority, Outcome.OK, "")
        elif shown is not None and shown.protocol in OLD_PROTOCOLS:
            detail = f"speaks {shown.protocol} at best: {detail}"
            self._note(authority, Outcome.TLS_FAILURE, detail, TlsReason.WEAK)
        elif outcome is Outcome.TLS_FAILURE:
            self._note(authority, outcome, detail, reason)
        # What is left hangs up now and then, on old and new alike.

    async def _completed(self, authority: Authority) -> Fault | None:
        shown = self._leaves.get(authority.host)
        if shown is None:
            return None
        return await self._chains.completed(authority, shown.der)

    async def _was_a_slip(self, url: str) -> bool:
        """Try once more where no certificate was at fault: a busy server may slip.

        A handshake that is refused every time is refused for a reason; "never on
        one look" holds for it as for any failure.
        """
        try:
            await self._get(url, self._strict)
        except WEB_FAULTS:
            return False
        return True

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


def _fault(error: BaseException) -> tuple[Outcome, str]:
    fault = of_error(error)
    if fault is None:
        raise error
    return fault
