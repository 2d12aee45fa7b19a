"""Asking the system for the addresses behind a name; DNS is asked elsewhere."""

import ipaddress
import socket

import pytest

from crawler.errors import HostUnreadyError
from crawler.fetch.names import look_up
from crawler.model.outcome import Outcome


def answering(
    monkeypatch: pytest.MonkeyPatch, *ips: str, error: Exception | None = None
) -> None:
    """Let the system answer so."""

    def getaddrinfo(*_: object, **__: object) -> list[tuple[object, ...]]:
        if error is not None:
            raise error
        return [(0, 0, 0, "", (ip, 0)) for ip in ips]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


def test_a_name_too_odd_to_ask_for_does_not_exist(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The system refuses it before any server is asked."""
    answering(monkeypatch, error=UnicodeError("label too long"))

    with pytest.raises(HostUnreadyError) as raised:
        look_up("a.example")

    assert raised.value.outcome is Outcome.DNS_FAILURE


def test_the_protocol_without_a_route_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its failure would hide how the other half failed."""
    answering(monkeypatch, "127.0.0.1", "2606:4700::1111", "127.0.0.1")
    monkeypatch.setattr("crawler.fetch.names._has_route", lambda ip: ip.version == 4)

    assert look_up("a.example") == (ipaddress.ip_address("127.0.0.1"),)


def test_where_nothing_has_a_route_everything_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Connecting then tells what is wrong."""
    answering(monkeypatch, "255.255.255.255")

    assert look_up("a.example") == (ipaddress.ip_address("255.255.255.255"),)


def test_loopback_has_a_route(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test of it sends nothing."""
    answering(monkeypatch, "127.0.0.1")

    assert look_up("a.example") == (ipaddress.ip_address("127.0.0.1"),)
