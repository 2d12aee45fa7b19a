"""Reading whom an address speaks to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import (
    MalformedAddressError,
    RefusedAddressError,
    VisitRefusedError,
)
from crawler.fetch.addresses import authority_of, canonical_host


@pytest.mark.parametrize(
    "spelling",
    [
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "127.1",
        "127.0.1",
        "127.0.0.1.",
        "０x7f.1",
        "１２７.0.0.1",
        "127。0。0。1",
    ],
)
def test_every_spelling_of_an_ipv4_address_is_the_same_address(spelling: str) -> None:
    """What the system's resolver understands, the guard must understand as well."""
    host, _ = canonical_host(spelling)

    assert host == "127.0.0.1"


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "http:///path",
        "//www.example.go.th/",
        "www.example.go.th/a",
        "http://[::1",
        "http://[zz]/",
        "http://a b/",
        "http://a.example:99999/",
        "http://a.example:0/",
        "http://a.example:80a/",
        "http://a.example\\b.example/",
        "http://1.2.3.4.5/",
        "http://256.1.1.1/",
        "http://4294967296/",
        "http://1.2.3.08/",
        "http://a..example/",
        "http://\N{THAI CHARACTER MAI EK}.example/",
        "http://%31%32%37.0.0.1/",
        "http://" + "a" * 64 + ".example/",
        "http://" + "ab." * 100 + "example/",
        "http://\N{ZERO WIDTH NO-BREAK SPACE}/",
        "http://a.example/" + "x" * 9000,
    ],
)
def test_an_address_that_cannot_be_read_is_malformed(url: str) -> None:
    """Clients would each guess something else; we do not guess."""
    with pytest.raises(MalformedAddressError):
        authority_of(url)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/",
        "file:///etc/hostname",
        "data:,x",
        "javascript:alert(1)",
        "s3://bucket/key",
        "http://user:password@a.example/",
        "http://a.example@127.0.0.1/",
        "http://a.example\\@127.0.0.1/",
        "http://[fe80::1%25eth0]/",
    ],
)
def test_other_schemes_and_credentials_are_refused(url: str) -> None:
    """Only web pages are evidence, and ``@`` is how one host is dressed as another."""
    with pytest.raises(RefusedAddressError):
        authority_of(url)


def test_a_thai_name_is_brought_to_its_wire_form() -> None:
    """Pins are looked up by name; both forms must find the same pin."""
    thai = authority_of("https://เทศบาล.ไทย/a")
    wire = authority_of(f"https://{thai.host}/a")

    assert thai.host.startswith("xn--")
    assert thai == wire


def test_the_usual_port_is_filled_in_and_written_out() -> None:
    """Host and port together are what is pinned."""
    authority = authority_of("https://[2001:DB8::1]/x")

    assert str(authority) == "https://[2001:db8::1]:443"


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    """Addresses are written by strangers."""
    for url in (text, "http://" + text):
        try:
            authority = authority_of(url)
        except VisitRefusedError:
            continue

        assert (
            canonical_host(
                f"[{authority.host}]" if ":" in authority.host else authority.host
            )[0]
            == authority.host
        )
