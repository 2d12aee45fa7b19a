"""OpenSSL's words about certificates, as outcomes and reasons.

The numbers are those of x509_vfy.h; what is not listed is ``tls-failure``.
"""

import ssl

from crawler.fetch.causes import causes_of
from crawler.model.observation import TlsReason
from crawler.model.outcome import Outcome

_UNTRUSTED = (Outcome.TLS_UNTRUSTED, TlsReason.UNTRUSTED)
_INCOMPLETE = (Outcome.TLS_ISSUER_UNKNOWN, TlsReason.INCOMPLETE_CHAIN)
_WRONG_HOST = (Outcome.TLS_WRONG_HOST, TlsReason.WRONG_HOST)
_WEAK = (Outcome.TLS_FAILURE, TlsReason.WEAK)

_VERIFY = {
    2: _INCOMPLETE,  # unable to get issuer certificate
    9: (Outcome.TLS_EXPIRED, TlsReason.NOT_YET_VALID),
    10: (Outcome.TLS_EXPIRED, TlsReason.EXPIRED),
    18: (Outcome.TLS_UNTRUSTED, TlsReason.SELF_SIGNED),
    19: _UNTRUSTED,  # self-signed in the chain
    20: _INCOMPLETE,  # unable to get local issuer certificate
    21: _INCOMPLETE,  # unable to verify the first certificate
    22: _UNTRUSTED,  # chain too long
    23: _UNTRUSTED,  # revoked
    24: _UNTRUSTED,  # the issuer may not issue
    25: _UNTRUSTED,
    26: _UNTRUSTED,  # not made for this purpose
    27: _UNTRUSTED,
    28: _UNTRUSTED,
    62: _WRONG_HOST,
    64: _WRONG_HOST,  # IP address mismatch
    66: _WEAK,  # the host's key is too small
    67: _WEAK,  # an authority's key is too small
    68: _WEAK,  # an authority's signature is too weak
    79: _UNTRUSTED,  # the issuer may not issue
}

_OLD = frozenset(
    {
        "UNSUPPORTED_PROTOCOL",
        "TLSV1_ALERT_PROTOCOL_VERSION",
        "WRONG_SSL_VERSION",
        "DH_KEY_TOO_SMALL",
        "NO_CIPHERS_AVAILABLE",
        "UNSAFE_LEGACY_RENEGOTIATION_DISABLED",
    }
)
"""What OpenSSL says of a protocol, cipher or key that is too old."""


def of_verify_code(code: int) -> Outcome:
    """Return what OpenSSL's verification code means for a reader."""
    return _VERIFY[code][0] if code in _VERIFY else Outcome.TLS_FAILURE


def reason_of(error: BaseException) -> TlsReason:
    """Return why a strict connection was refused, as far as the error tells."""
    for cause in causes_of(error):
        code = getattr(cause, "verify_code", 0)
        if isinstance(cause, ssl.SSLCertVerificationError) and code in _VERIFY:
            return _VERIFY[code][1]
        if getattr(cause, "reason", None) in _OLD:  # aiohttp's SSLErrors have none
            return TlsReason.WEAK
    return TlsReason.FAILED
