"""How strict a connection is, and what a certificate says of itself."""

import ssl
from collections.abc import MutableMapping
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from crawler.model.outcome import Outcome

TLS_OUTCOMES = frozenset(
    {
        Outcome.TLS_EXPIRED,
        Outcome.TLS_WRONG_HOST,
        Outcome.TLS_UNTRUSTED,
        Outcome.TLS_ISSUER_UNKNOWN,
        Outcome.TLS_FAILURE,
    }
)

_LEGACY_SERVER_CONNECT = 0x4  # ssl.OP_LEGACY_SERVER_CONNECT, named from Python 3.12 on
_LONGEST_NAME = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What one handshake showed: the host's certificate in DER, and the protocol."""

    der: bytes
    protocol: str | None


Leaves = MutableMapping[str, Shown]
"""What was last shown for a name."""

OLD_PROTOCOLS = frozenset({"SSLv3", "TLSv1", "TLSv1.1"})
"""Browsers have refused these since 2020 (RFC 8996)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """What a host's own certificate says."""

    issuer: str | None
    not_before: datetime
    not_after: datetime

    def holds_at(self, at: datetime) -> bool:
        """Whether the certificate is valid at a time."""
        return self.not_before <= at <= self.not_after


def strict_context(ca_file: str | None, leaves: Leaves) -> ssl.SSLContext:
    """Trust what a browser trusts: the system's authorities, TLS 1.2 and later.

    It is no stricter than browsers are, because every refusal here is told to an
    agency as "your visitors are turned away": so no ``VERIFY_X509_STRICT``, and
    servers without secure renegotiation or with older key exchanges may pass.
    ``SSL_CERT_FILE`` is heeded by OpenSSL itself.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_default_certs(ssl.Purpose.SERVER_AUTH)
    if ca_file is not None:
        context.load_verify_locations(cafile=ca_file)
    context.options |= _LEGACY_SERVER_CONNECT
    context.set_ciphers("DEFAULT:@SECLEVEL=1")
    _watch(context, leaves)
    return context


def loose_context(leaves: Leaves | None = None) -> ssl.SSLContext:
    """Accept any certificate and any version, to read a page all the same."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.options |= _LEGACY_SERVER_CONNECT
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    if leaves is not None:
        _watch(context, leaves)
    return context


def read_leaf(der: bytes) -> Leaf | None:
    """Read a certificate; ``None`` when it is too broken to be read."""
    try:
        certificate = x509.load_der_x509_certificate(der)
        return Leaf(
            issuer=certificate.issuer.rfc4514_string()[:_LONGEST_NAME] or None,
            not_before=certificate.not_valid_before_utc,
            not_after=certificate.not_valid_after_utc,
        )
    except ValueError:
        return None


def _watch(context: ssl.SSLContext, leaves: Leaves) -> None:
    """Keep the certificate each handshake shows, proxy or not."""

    class Watched(ssl.SSLObject):
        def do_handshake(self) -> None:
            super().do_handshake()
            shown = self.getpeercert(binary_form=True)
            if shown and self.server_hostname:
                leaves[self.server_hostname] = Shown(der=shown, protocol=self.version())

    context.sslobject_class = Watched
