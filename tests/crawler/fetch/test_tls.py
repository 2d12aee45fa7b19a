"""What a certificate says of itself."""

import ssl
from datetime import UTC, datetime
from pathlib import Path

from crawler.fetch.tls import Leaf, loose_context, read_leaf, strict_context
from crawler.model.outcome import Outcome
from tests.crawler.fetch.conftest import MakeReach
from tests.site.certificates import Authority

LEAF = Leaf(
    issuer="CN=x",
    not_before=datetime(2026, 1, 1, tzinfo=UTC),
    not_after=datetime(2026, 12, 31, tzinfo=UTC),
)


def test_a_broken_certificate_is_no_certificate() -> None:
    """It is a stranger's bytes."""
    assert read_leaf(b"\x30\x03\x02\x01\x01") is None


def test_the_strict_context_is_as_strict_as_a_browser(ca_file: Path) -> None:
    """No stricter, or an agency hears of a fault that no visitor meets."""
    context = strict_context(str(ca_file), {})

    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2
    assert not context.verify_flags & ssl.VERIFY_X509_STRICT


def test_the_loose_context_accepts_anything() -> None:
    """The page is read all the same."""
    context = loose_context()

    assert context.verify_mode is ssl.CERT_NONE
    assert not context.check_hostname


def test_a_leaf_holds_between_its_dates() -> None:
    """Both ends included."""
    assert LEAF.holds_at(datetime(2026, 6, 1, tzinfo=UTC))
    assert not LEAF.holds_at(datetime(2027, 1, 1, tzinfo=UTC))


async def test_an_expired_intermediate_is_not_called_an_expired_certificate(
    make_reach: MakeReach,
) -> None:
    """Browsers know other ways to the root; the machine cannot."""
    reach = make_reach()
    looks = reach.hosts._strict_looks
    looks._clock = lambda: datetime(2026, 6, 1, tzinfo=UTC)

    assert looks._weighed(Outcome.TLS_EXPIRED, LEAF) is Outcome.TLS_ISSUER_UNKNOWN
    assert looks._weighed(Outcome.TLS_EXPIRED, None) is Outcome.TLS_EXPIRED
    looks._clock = lambda: datetime(2027, 6, 1, tzinfo=UTC)
    assert looks._weighed(Outcome.TLS_EXPIRED, LEAF) is Outcome.TLS_EXPIRED


def test_a_real_certificate_is_read(authority: Authority) -> None:
    """Issuer and dates, with their zone."""
    pem = authority.ca.issue_cert("a.example").cert_chain_pems[0].bytes()

    leaf = read_leaf(ssl.PEM_cert_to_DER_cert(pem.decode()))

    assert leaf is not None
    assert leaf.issuer is not None
    assert "trustme" in leaf.issuer
    assert leaf.not_after.tzinfo is not None
