"""Completes a certificate chain that a server sends without its middle.

Many municipal servers send their own certificate alone. Browsers fetch the issuer's
from the address that the certificate itself names (RFC 5280, 4.2.2.1) and show the
page; phones and programs refuse. So such a host is no broken host: if the chain can
be completed in this way it is worth a note, and if not, nobody here can know.
"""

import asyncio
import ssl
from collections.abc import Callable

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtensionOID

from crawler.errors import VisitRefusedError
from crawler.fetch.addresses import Authority
from crawler.fetch.certificate_faults import of_verify_code, reason_of
from crawler.fetch.gate import Gate
from crawler.fetch.guard import Guard
from crawler.fetch.outcomes import WEB_FAULTS
from crawler.fetch.single_get import Getter
from crawler.fetch.tls import loose_context
from crawler.model.observation import TlsReason
from crawler.model.outcome import Outcome

Fault = tuple[Outcome, str, TlsReason | None]
"""How a strict handshake ended: the outcome, OpenSSL's words, the reason."""

_MOST_ISSUERS = 3
_MOST_BYTES = 64 * 1024
_HANDSHAKE = 20.0


class Chains:
    """Looks for missing issuers; each of their addresses is asked once per run."""

    def __init__(
        self,
        guard: Guard,
        gate: Gate,
        getter: Getter,
        *,
        strict: Callable[[], ssl.SSLContext],
    ) -> None:
        self._guard = guard
        self._gate = gate
        self._getter = getter
        self._strict = strict
        self._loose = loose_context()
        self._issuers: dict[str, x509.Certificate | None] = {}

    async def completed(self, authority: Authority, leaf: bytes) -> Fault | None:
        """Return what a browser finds once it has completed the host's chain.

        ``None`` where nothing completes it; an ``ok`` is a chain that is trusted.
        """
        context = self._strict()
        issuers = await self._missing(leaf)
        for issuer in issuers:
            der = issuer.public_bytes(Encoding.DER)
            context.load_verify_locations(cadata=der)
        return await self._shaken(authority, context) if issuers else None

    async def _missing(self, leaf: bytes) -> list[x509.Certificate]:
        """Climb from a certificate to its issuer's, as far as addresses are named."""
        found: list[x509.Certificate] = []
        url = _issuer_address(_read(leaf))
        while url is not None and len(found) < _MOST_ISSUERS:
            issuer = await self._issuer(url)
            if issuer is None or issuer.subject == issuer.issuer:
                break  # a root that is offered is not thereby to be trusted
            found.append(issuer)
            url = _issuer_address(issuer)
        return found

    async def _issuer(self, url: str) -> x509.Certificate | None:
        if url not in self._issuers:
            try:
                answer = await self._getter.get(url, tls=self._loose, most=_MOST_BYTES)
            except WEB_FAULTS:
                return None  # not kept: the next host may have better luck
            self._issuers[url] = _read(answer.body)
        return self._issuers[url]

    async def _shaken(
        self, authority: Authority, context: ssl.SSLContext
    ) -> Fault | None:
        """Shake hands once more, with the missing issuers at hand; ask for nothing."""
        try:
            ip, port = (await self._guard.resolve(authority.host, authority.port))[0]
            async with (
                self._gate.turn(authority.host, *self._guard.places(authority)),
                asyncio.timeout(_HANDSHAKE),
            ):
                _, writer = await asyncio.open_connection(
                    ip, port, ssl=context, server_hostname=authority.host
                )
        except ssl.SSLCertVerificationError as error:
            outcome = of_verify_code(error.verify_code)
            is_told = outcome is not Outcome.TLS_ISSUER_UNKNOWN
            return (outcome, str(error), reason_of(error)) if is_told else None
        except (OSError, VisitRefusedError):
            return None
        writer.close()
        return Outcome.OK, "", None


def _read(body: bytes) -> x509.Certificate | None:
    """Read a certificate in any of the forms that authorities offer it in.

    RFC 5280, 4.2.2.1 asks for DER, or for several in a bundle of PKCS #7.
    """
    try:
        if body.lstrip().startswith(b"-----BEGIN"):
            return x509.load_pem_x509_certificate(body)
        return x509.load_der_x509_certificate(body)
    except ValueError:
        return _first_of_bundle(body)


def _first_of_bundle(body: bytes) -> x509.Certificate | None:
    try:
        return next(iter(pkcs7.load_der_pkcs7_certificates(body)), None)
    except (ValueError, UnsupportedAlgorithm):
        return None


def _issuer_address(certificate: x509.Certificate | None) -> str | None:
    if certificate is None:
        return None
    try:
        extension = certificate.extensions.get_extension_for_oid(
            ExtensionOID.AUTHORITY_INFORMATION_ACCESS
        ).value
    except (x509.ExtensionNotFound, ValueError):
        return None
    if not isinstance(extension, x509.AuthorityInformationAccess):
        return None
    addresses = (
        access.access_location.value
        for access in extension
        if access.access_method == AuthorityInformationAccessOID.CA_ISSUERS
        and isinstance(access.access_location, x509.UniformResourceIdentifier)
    )
    return next((url for url in addresses if url.startswith("http://")), None)
