"""Certificates of the loopback web: good ones, and each way of being refused."""

import datetime as dt
import ssl
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID

OLD = "old-protocol.example"
"""A host that speaks TLS 1.0 and nothing newer."""

UNCHAINED = "made-chain.example"
"""A host that leaves out its issuer, but names the address where it is kept."""

ISSUER = f"http://{UNCHAINED}/ca.cer"
"""Where the issuer of ``UNCHAINED`` is kept."""


@dataclass(slots=True)
class Authority:
    """The throw-away authority of one server's life, with a context per host."""

    ca: trustme.CA = field(default_factory=trustme.CA)
    middle: trustme.CA = field(init=False)
    _contexts: dict[str, ssl.SSLContext] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Make the intermediate that one host leaves out."""
        self.middle = self.ca.create_child_ca()

    def issuer(self) -> bytes:
        """Return what is kept at ``ISSUER``: the intermediate, as DER."""
        middle = x509.load_pem_x509_certificate(self.middle.cert_pem.bytes())
        return middle.public_bytes(Encoding.DER)

    def save(self, folder: Path) -> Path:
        """Write the authority's certificate as PEM, for the visitor to trust."""
        ca_file = folder / "ca.pem"
        self.ca.cert_pem.write_to_path(str(ca_file))
        return ca_file

    def listening(self, host: str = "unnamed.example") -> ssl.SSLContext:
        """Return the context to listen with; it changes with the name asked for.

        The version of the protocol is settled before the name, so a host of the
        old days needs a context, and a port, of its own.
        """
        context = self._context(host)
        if host != OLD:
            context.sni_callback = self._choose
        return context

    def _choose(
        self, connection: ssl.SSLObject, name: str | None, _: ssl.SSLContext
    ) -> None:
        if name is not None:
            connection.context = self._context(name)

    def _context(self, host: str) -> ssl.SSLContext:
        if host not in self._contexts:
            made = _server_context(self._chain_for(host))
            self._contexts[host] = _of_the_old_days(made) if host == OLD else made
        return self._contexts[host]

    def _chain_for(self, host: str) -> bytes:
        if host == UNCHAINED:
            return _naming_its_issuer(self.middle, host)
        return _chain_for(self.ca, host)


def _chain_for(ca: trustme.CA, host: str) -> bytes:
    """Return private key and certificates as PEM, as the host's name asks."""
    match host:
        case "wrong-host.example":
            return _pem(ca.issue_cert("somebody-else.example"))
        case "self-signed.example":
            return _self_signed(host)
        case "untrusted.example":
            other = trustme.CA()
            return _pem(other.issue_cert(host)) + other.cert_pem.bytes()
        case "incomplete-chain.example":
            return _leaf_only(ca.create_child_ca().issue_cert(host))
        case _:
            begin, end = _validity(host)
            return _pem(ca.issue_cert(host, not_before=begin, not_after=end))


def _validity(host: str) -> tuple[dt.datetime, dt.datetime]:
    """Return from when to when the certificate is valid."""
    now, day = dt.datetime.now(dt.UTC), dt.timedelta(days=1)
    match host:
        case "expired.example":
            return now - 400 * day, now - 35 * day
        case "not-yet-valid.example":
            return now + 30 * day, now + 120 * day
        case _:
            return now - day, now + 90 * day


def _pem(leaf: trustme.LeafCert) -> bytes:
    return leaf.private_key_and_cert_chain_pem.bytes()


def _leaf_only(leaf: trustme.LeafCert) -> bytes:
    """Leave out the intermediate, as many municipal servers do."""
    return leaf.private_key_pem.bytes() + leaf.cert_chain_pems[0].bytes()


def _self_signed(host: str) -> bytes:
    begin, end = _validity(host)
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    certificate = (
        x509.CertificateBuilder(subject_name=name, issuer_name=name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(end)
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return private + certificate.public_bytes(Encoding.PEM)


def _naming_its_issuer(middle: trustme.CA, host: str) -> bytes:
    """Leave out the intermediate, and say where it is (RFC 5280, 4.2.2.1)."""
    begin, end = _validity(host)
    key = ec.generate_private_key(ec.SECP256R1())
    signer = load_pem_private_key(middle.private_key_pem.bytes(), None)
    if not isinstance(signer, ec.EllipticCurvePrivateKey):
        raise TypeError("trustme has changed its kind of key")
    issuer = x509.load_pem_x509_certificate(middle.cert_pem.bytes())
    kept = x509.AccessDescription(
        AuthorityInformationAccessOID.CA_ISSUERS, x509.UniformResourceIdentifier(ISSUER)
    )
    certificate = (
        x509.CertificateBuilder(
            subject_name=x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)]),
            issuer_name=issuer.subject,
        )
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(end)
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False
        )
        .add_extension(x509.AuthorityInformationAccess([kept]), critical=False)
        .sign(signer, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return private + certificate.public_bytes(Encoding.PEM)


def _of_the_old_days(context: ssl.SSLContext) -> ssl.SSLContext:
    """Speak TLS 1.0 only; today's OpenSSL does so at its lowest level alone."""
    with warnings.catch_warnings():  # Python says what we know: it is old
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1
    context.set_ciphers("ALL:@SECLEVEL=0")
    return context


def _server_context(pem: bytes) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with TemporaryDirectory() as folder:
        file = Path(folder, "chain.pem")
        file.write_bytes(pem)
        context.load_cert_chain(file)
    return context
