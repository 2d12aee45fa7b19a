"""The switch ``--connect-to HOST:PORT:ADDRESS:PORT``, as curl has it."""

import re
from dataclasses import dataclass

from crawler.errors import MalformedAddressError, SettingsError
from crawler.fetch.addresses import canonical_host

_PART = r"(\[[^\[\]]*\]|[^:\[\]]*)"
_SHAPE = re.compile(rf"{_PART}:([0-9]{{0,5}}):{_PART}:([0-9]{{0,5}})")
_HIGHEST_PORT = 65535


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectTo:
    """Connect elsewhere for a host and port; name, Host header and SNI stay.

    ``None`` for ``host`` or ``port`` means any; ``None`` for ``to_host`` or
    ``to_port`` means the one that was asked for.
    """

    host: str | None
    port: int | None
    to_host: str | None
    to_port: int | None

    def matches(self, host: str, port: int) -> bool:
        """Whether a connection to this host and port goes elsewhere."""
        return self.host in {None, host} and self.port in {None, port}

    def __str__(self) -> str:
        parts = (self.host, self.port, self.to_host, self.to_port)
        return ":".join(_written(part) for part in parts)


def parse_connect_to(text: str) -> ConnectTo:
    """Read one switch; IPv6 stands in brackets, an empty part means any or same.

    >>> parse_connect_to("www.example.go.th:443:127.0.0.1:8443").to_port
    8443
    >>> str(parse_connect_to("::127.0.0.1:"))
    '::127.0.0.1:'

    Raises:
        SettingsError: It has not four parts, or a part makes no sense.
    """
    match = _SHAPE.fullmatch(text.strip())
    if match is None:
        raise SettingsError(f"not HOST:PORT:ADDRESS:PORT: {text!r}")
    return ConnectTo(
        host=_host(match[1], text),
        port=_port(match[2], text),
        to_host=_host(match[3], text),
        to_port=_port(match[4], text),
    )


def _host(text: str, whole: str) -> str | None:
    if not text:
        return None
    try:
        return canonical_host(text)[0]
    except MalformedAddressError as error:
        raise SettingsError(f"{error} in {whole!r}") from error


def _port(text: str, whole: str) -> int | None:
    if not text:
        return None
    if not 0 < int(text) <= _HIGHEST_PORT:
        raise SettingsError(f"no such port in {whole!r}")
    return int(text)


def _written(part: str | int | None) -> str:
    if part is None:
        return ""
    return f"[{part}]" if ":" in str(part) else str(part)
