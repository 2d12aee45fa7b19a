"""Scrapy's TLS connections; real ones are made in ``tests/crawler/test_traps.py``."""

import pytest
from OpenSSL import SSL

from crawler.fetch.twisted_tls import AnyTls


@pytest.mark.parametrize(
    ("host", "named"),
    [
        (b"www.example.go.th", b"www.example.go.th"),
        (b"203.0.113.7", None),
        (b"2001:db8::7", None),
        (b"[2001:db8::7]", None),
    ],
)
def test_a_host_is_named_and_a_number_is_not(
    monkeypatch: pytest.MonkeyPatch, host: bytes, named: bytes | None
) -> None:
    """Shared servers need the name; a number is none (RFC 6066, section 3)."""
    told: list[bytes] = []
    monkeypatch.setattr(
        SSL.Connection, "set_tlsext_host_name", lambda _, name: told.append(name)
    )

    AnyTls().creatorForNetloc(host, 443).clientConnectionForTLS(object())

    assert told == ([] if named is None else [named])
