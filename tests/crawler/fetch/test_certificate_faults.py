"""OpenSSL's words about certificates."""

import ssl

import aiohttp
import pytest

from crawler.fetch.certificate_faults import of_verify_code, reason_of
from crawler.model.outcome import Outcome


def refused(code: int) -> ssl.SSLCertVerificationError:
    """What Python says when OpenSSL refuses a certificate."""
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    return error


@pytest.mark.parametrize(
    ("code", "outcome", "reason"),
    [
        (10, Outcome.TLS_EXPIRED, "expired"),
        (9, Outcome.TLS_EXPIRED, "not-yet-valid"),
        (62, Outcome.TLS_WRONG_HOST, "wrong-host"),
        (18, Outcome.TLS_UNTRUSTED, "self-signed"),
        (19, Outcome.TLS_UNTRUSTED, "untrusted"),
        (20, Outcome.TLS_ISSUER_UNKNOWN, "incomplete-chain"),
        (66, Outcome.TLS_FAILURE, "weak"),
        (67, Outcome.TLS_FAILURE, "weak"),
        (68, Outcome.TLS_FAILURE, "weak"),
        (999, Outcome.TLS_FAILURE, "failed"),
    ],
)
def test_a_code_has_an_outcome_and_a_reason(
    code: int, outcome: Outcome, reason: str
) -> None:
    """A reviewer tells the agency what to mend, not a number."""
    below = aiohttp.ClientError("cannot connect")
    below.__cause__ = refused(code)

    assert of_verify_code(code) is outcome
    assert reason_of(below) == reason


def test_an_old_protocol_is_weak() -> None:
    """OpenSSL names it, where it comes as far as an alert."""
    error = ssl.SSLError(1, "unsupported protocol")
    error.reason = "UNSUPPORTED_PROTOCOL"

    assert reason_of(error) == "weak"
    assert reason_of(ConnectionResetError()) == "failed"
