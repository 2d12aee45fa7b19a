"""Completing a chain that a server sends without its middle."""

import datetime as dt
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
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

from crawler.model.outcome import Outcome
from tests.crawler.fetch.conftest import MakeReach
from tests.crawler.loopback import Loopback, Page, loopback

HOST = "alone.example"
ISSUER = "http://issuer.example/ca.cer"


def leaf_alone(issuer: trustme.CA, folder: Path, named: str | None) -> ssl.SSLContext:
    """Serve a certificate that names its issuer's address, without the issuer."""
    key = ec.generate_private_key(ec.SECP256R1())
    begin = dt.datetime.now(dt.UTC) - dt.timedelta(days=1)
    signer = load_pem_private_key(issuer.private_key_pem.bytes(), None)
    assert isinstance(signer, ec.EllipticCurvePrivateKey)
    builder = (
        x509.CertificateBuilder(
            subject_name=x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)]),
            issuer_name=certificate(issuer).subject,
        )
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + dt.timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), False)  # noqa: FBT003
    )
    if named is not None:
        access = x509.AccessDescription(
            AuthorityInformationAccessOID.CA_ISSUERS,
            x509.UniformResourceIdentifier(named),
        )
        extension = x509.AuthorityInformationAccess([access])
        builder = builder.add_extension(extension, critical=False)
    pem = builder.sign(signer, hashes.SHA256()).public_bytes(Encoding.PEM)
    file = folder / "leaf.pem"
    file.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()) + pem
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


def certificate(ca: trustme.CA) -> x509.Certificate:
    """Return an authority's own certificate."""
    return x509.load_pem_x509_certificate(ca.cert_pem.bytes())


@contextmanager
def issuing(page: Page) -> Iterator[Loopback]:
    """Serve what the issuer's address answers."""
    with loopback(lambda _, __: page) as server:
        yield server


@pytest.fixture
def root(tmp_path: Path) -> tuple[trustme.CA, Path]:
    """An authority that is trusted."""
    root = trustme.CA()
    file = tmp_path / "root.pem"
    root.cert_pem.write_to_path(str(file))
    return root, file


@pytest.mark.parametrize("form", [Encoding.DER, Encoding.PEM])
async def test_a_chain_that_the_issuers_address_completes_is_no_failure(
    make_reach: MakeReach, root: tuple[trustme.CA, Path], tmp_path: Path, form: Encoding
) -> None:
    """A browser shows the page; it is worth a note (DESIGN.md, TLS)."""
    ca, file = root
    middle = ca.create_child_ca()
    page = Page(body=certificate(middle).public_bytes(form))
    context = leaf_alone(middle, tmp_path, ISSUER)
    with issuing(page) as issuer, loopback(lambda _, __: Page(), tls=context) as server:
        led = (server.led_from(HOST), issuer.led_from("issuer.example"))
        reach = make_reach(*led, ca_file=file)

        look = await reach.hosts.tls(f"https://{HOST}/")

    assert look is not None
    assert look.outcome is Outcome.OK
    assert look.completed
    assert server.seen == [f"{HOST}/robots.txt"]
    assert issuer.seen == ["issuer.example/ca.cer"]


@pytest.mark.parametrize(
    ("named", "page"),
    [
        (None, Page()),
        ("ldap://issuer.example/ca", Page()),
        (ISSUER, Page(status=404, body=b"gone")),
        (ISSUER, Page(body=b"-----BEGIN CERTIFICATE-----\nnonsense")),
        ("http://nobody.invalid/ca.cer", Page()),
    ],
)
async def test_a_chain_that_nothing_completes_is_unknown(
    make_reach: MakeReach,
    root: tuple[trustme.CA, Path],
    tmp_path: Path,
    named: str | None,
    page: Page,
) -> None:
    """The machine cannot know what a browser has in store."""
    ca, file = root
    context = leaf_alone(ca.create_child_ca(), tmp_path, named)
    with issuing(page) as issuer, loopback(lambda _, __: Page(), tls=context) as server:
        led = (server.led_from(HOST), issuer.led_from("issuer.example"))
        reach = make_reach(*led, ca_file=file)

        look = await reach.hosts.tls(f"https://{HOST}/")

    assert look is not None
    assert look.outcome is Outcome.TLS_ISSUER_UNKNOWN


async def test_an_issuer_that_nobody_trusts_completes_nothing(
    make_reach: MakeReach, root: tuple[trustme.CA, Path], tmp_path: Path
) -> None:
    """Whoever can name an address can put an authority of their own there."""
    _, file = root
    stranger = trustme.CA()
    middle = stranger.create_child_ca()
    for offered in (stranger, middle):
        page = Page(body=certificate(offered).public_bytes(Encoding.DER))
        context = leaf_alone(
            offered if offered is stranger else middle, tmp_path, ISSUER
        )
        with (
            issuing(page) as issuer,
            loopback(lambda _, __: Page(), tls=context) as server,
        ):
            led = (server.led_from(HOST), issuer.led_from("issuer.example"))
            reach = make_reach(*led, ca_file=file)

            look = await reach.hosts.tls(f"https://{HOST}/")

        assert look is not None
        assert look.outcome is Outcome.TLS_ISSUER_UNKNOWN
