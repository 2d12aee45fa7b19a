"""A strict handshake that failed without a certificate's fault is tried again.

"Never on one look" (DESIGN.md section 4) holds for it as for any failure: a busy
server slips, a flapping one slips every second time, and only a host that refuses
browsers does so every time. What certificate was shown is proof by itself, and so is
OpenSSL's own word that a protocol or a key is too old.
"""

import asyncio
from collections.abc import Awaitable, Callable

from crawler.fetch.certificate_faults import reason_of
from crawler.fetch.chains import Fault
from crawler.fetch.outcomes import WEB_FAULTS, of_error
from crawler.fetch.tls import TLS_OUTCOMES
from crawler.model.observation import TlsReason
from crawler.model.outcome import Outcome

GOOD: Fault = (Outcome.OK, "", None)
OF_CERTIFICATES = TLS_OUTCOMES - {Outcome.TLS_FAILURE}


def fault_of(error: BaseException) -> Fault:
    """Return how a strict look failed.

    Raises:
        BaseException: The error itself, when it is no fault of the web.
    """
    fault = of_error(error)
    if fault is None:
        raise error
    return (*fault, reason_of(error))


async def looked_again(
    look: Callable[[], Awaitable[object]], pauses: tuple[float, ...]
) -> Fault:
    """Look at once and after every pause, until a look tells something for sure.

    Where none does, it is a ``tls-failure`` only if every one failed in the
    handshake; otherwise nobody knows what browsers find, and the certificate remains
    unseen: ``tls-issuer-unknown``.
    """
    failed: list[Fault] = []
    for pause in (0.0, *pauses):
        await asyncio.sleep(pause)
        try:
            await look()
        except WEB_FAULTS as error:
            failed.append(fault_of(error))
        else:
            return GOOD
        if is_proof(failed[-1]):
            return failed[-1]
    if all(outcome is Outcome.TLS_FAILURE for outcome, *_ in failed):
        return failed[-1]
    told = "; ".join(dict.fromkeys(detail for _, detail, _ in failed))
    detail = f"no strict look came to an end: {told}"
    return Outcome.TLS_ISSUER_UNKNOWN, detail, TlsReason.FAILED


def is_proof(fault: Fault) -> bool:
    """Whether a strict look told something that no further one can change."""
    outcome, _, reason = fault
    is_shown = outcome in OF_CERTIFICATES and reason is not TlsReason.FAILED
    return outcome is Outcome.OK or is_shown or reason is TlsReason.WEAK
