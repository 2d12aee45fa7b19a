"""Completing a chain that a server sends without its middle."""

import datetime as dt
import ssl
import tracemalloc
import zlib
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
    pkcs7,
)
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID

from crawler.fetch.connect_to import parse_connect_to
from crawler.fetch.guard import Guard
from crawler.fetch.reach import Reach
from crawler.fetch.switches import Switches
from crawler.model.outcome import Outcome
from tests.crawler.fetch.conftest import MakeReach
from tests.crawler.loopback import Loopback, Page, loopback

HOST = "alone.example"
ISSUER = "http://issuer.example/ca.cer"


def leaf_alone(
    issuer: trustme.CA, folder: Path, named: str | None, *, days_old: int = 1
) -> ssl.SSLContext:
    """Serve a certificate that names its issuer's address, without the issuer.

    It is valid for thirty days.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    begin = dt.datetime.now(dt.UTC) - dt.timedelta(days=days_old)
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


async def test_a_bundle_of_issuers_is_read_too(
    make_reach: MakeReach, root: tuple[trustme.CA, Path], tmp_path: Path
) -> None:
    """Some authorities name a file of PKCS #7 (RFC 5280, 4.2.2.1)."""
    ca, file = root
    middle = ca.create_child_ca()
    bundle = pkcs7.serialize_certificates([certificate(middle)], Encoding.DER)
    context = leaf_alone(middle, tmp_path, ISSUER)
    with (
        issuing(Page(body=bundle)) as issuer,
        loopback(lambda _, __: Page(), tls=context) as server,
    ):
        led = (server.led_from(HOST), issuer.led_from("issuer.example"))
        reach = make_reach(*led, ca_file=file)

        look = await reach.hosts.tls(f"https://{HOST}/")

    assert look is not None
    assert (look.outcome, look.completed) == (Outcome.OK, True)


async def test_a_completed_chain_does_not_mend_an_expired_certificate(
    make_reach: MakeReach, root: tuple[trustme.CA, Path], tmp_path: Path
) -> None:
    """The missing middle hides it; a browser that finds the middle refuses."""
    ca, file = root
    middle = ca.create_child_ca()
    page = Page(body=certificate(middle).public_bytes(Encoding.DER))
    context = leaf_alone(middle, tmp_path, ISSUER, days_old=60)
    with issuing(page) as issuer, loopback(lambda _, __: Page(), tls=context) as server:
        led = (server.led_from(HOST), issuer.led_from("issuer.example"))
        reach = make_reach(*led, ca_file=file)

        look = await reach.hosts.tls(f"https://{HOST}/")

    assert look is not None
    assert (look.outcome, look.reason) == (Outcome.TLS_EXPIRED, "expired")
    assert not look.completed


async def test_an_issuers_answer_is_unpacked_no_further_than_a_certificate(
    make_reach: MakeReach, root: tuple[trustme.CA, Path], tmp_path: Path
) -> None:
    """The address in a certificate may answer with a bomb; the host is judged still."""
    ca, file = root
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(600))
    bomb += packer.flush()
    page = Page(body=bomb, headers={"Content-Encoding": "gzip"})
    context = leaf_alone(ca.create_child_ca(), tmp_path, ISSUER)
    with issuing(page) as issuer, loopback(lambda _, __: Page(), tls=context) as server:
        led = (server.led_from(HOST), issuer.led_from("issuer.example"))
        reach = make_reach(*led, ca_file=file)

        tracemalloc.start()
        look = await reach.hosts.tls(f"https://{HOST}/")
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert issuer.seen
    assert look is not None
    assert look.outcome is Outcome.TLS_ISSUER_UNKNOWN
    assert most < 150_000_000  # aiohttp 3.13 unpacks what it read at once: 64 KB


async def test_an_issuers_address_inside_is_never_asked(
    root: tuple[trustme.CA, Path], tmp_path: Path
) -> None:
    """A certificate is written by a stranger, and so is the address in it."""
    ca, file = root
    middle = ca.create_child_ca()
    page = Page(body=certificate(middle).public_bytes(Encoding.DER))
    with loopback(lambda _, __: page, address="127.0.0.2") as inside:
        context = leaf_alone(middle, tmp_path, f"http://127.0.0.2:{inside.port}/ca.cer")
        with loopback(lambda _, __: Page(), tls=context) as server:
            switches = Switches(
                connect_to=(parse_connect_to(server.led_from(HOST)),),
                ca_file=str(file),
                delay=0.0001,
                timeout=3,
            )
            guard = Guard(switches, is_refused=lambda ip: str(ip) != "127.0.0.1")
            reach = Reach(switches, guard=guard)
            look = await reach.hosts.tls(f"https://{HOST}/")
            await reach.close()

    assert inside.seen == []
    assert look is not None
    assert look.outcome is Outcome.TLS_ISSUER_UNKNOWN


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
