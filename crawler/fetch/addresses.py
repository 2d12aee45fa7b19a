"""Reads an address the way a cautious browser does: scheme, host, port.

The reading is stricter than any HTTP client's, so that no client can see another
host in the same text than we did when we checked it.
"""

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

import idna

from crawler.errors import (
    MalformedAddressError,
    RefusedAddressError,
    VisitRefusedError,
)

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_DEFAULT_PORTS = {"http": 80, "https": 443}
_NAME = re.compile(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*")
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")
_LONGEST_NAME = 253  # RFC 1035, section 2.3.4
_LONGEST_ADDRESS = 8_000  # what common servers accept as a request line


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Whom an address speaks to.

    ``host`` is canonical: lower case, IDNA form, no trailing dot, and an IP
    literal of any spelling in its usual one. ``ip`` is set for literals only.
    """

    scheme: str
    host: str
    port: int
    ip: IpAddress | None = None

    @property
    def is_tls(self) -> bool:
        """Whether the connection is encrypted."""
        return self.scheme == "https"

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"


def authority_of(url: str) -> Authority:
    """Read whom an address speaks to, or say why it is never visited.

    >>> authority_of("HTTP://WWW.Example.go.th/a").host
    'www.example.go.th'
    >>> authority_of("http://2130706433/").host
    '127.0.0.1'

    Raises:
        MalformedAddressError: There is no host, or host or port make no sense.
        RefusedAddressError: Another scheme, or credentials in the address.
    """
    scheme, netloc = _split(url)
    if "@" in netloc:
        raise RefusedAddressError(f"credentials in the address: {url[:200]!r}")
    host, port = _host_and_port(netloc, url)
    canonical, ip = canonical_host(host)
    return Authority(
        scheme=scheme,
        host=canonical,
        port=_DEFAULT_PORTS[scheme] if port is None else port,
        ip=ip,
    )


def canonical_host(host: str) -> tuple[str, IpAddress | None]:
    """Bring a host to its one spelling; an IP literal comes with its value.

    >>> canonical_host("0x7f.1")
    ('127.0.0.1', IPv4Address('127.0.0.1'))

    Raises:
        MalformedAddressError: It is neither a name nor an IP address.
    """
    if host.startswith("["):
        return _ipv6(host)
    name = unicodedata.normalize("NFKC", host).lower().removesuffix(".")
    if not name.isascii():
        name = _idna(name)
    if _NUMBER.fullmatch(name.rpartition(".")[2]):
        ip = _ipv4(name)
        return str(ip), ip
    if len(name) > _LONGEST_NAME or not _NAME.fullmatch(name):
        raise MalformedAddressError(f"not a host name: {host[:200]!r}")
    return name, None


def with_wire_host(url: str) -> str:
    """Spell a host of letters beyond ASCII as it is resolved; all else stays.

    Scrapy reads such a host by IDNA 2003, browsers and the guard by UTS 46: some names
    are two sites to them.

    >>> with_wire_host("https://straße.example/ก")
    'https://xn--strae-oqa.example/ก'
    """
    try:
        netloc = urlsplit(url).netloc
        if netloc.isascii():
            return url
        authority = authority_of(url)
    except (ValueError, VisitRefusedError):
        return url  # the guard says what is wrong with it
    port = "" if authority.port == _DEFAULT_PORTS[authority.scheme] else authority.port
    wire = f"{authority.host}:{port}" if port else authority.host
    return urlunsplit(urlsplit(url)._replace(netloc=wire))


def _split(url: str) -> tuple[str, str]:
    if len(url) > _LONGEST_ADDRESS:
        raise MalformedAddressError(f"longer than {_LONGEST_ADDRESS} characters")
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise MalformedAddressError(f"{error}: {url[:200]!r}") from error
    if not parts.scheme:
        raise MalformedAddressError(f"no scheme: {url[:200]!r}")
    if parts.scheme not in _DEFAULT_PORTS:
        raise RefusedAddressError(f"neither http nor https: {url[:200]!r}")
    return parts.scheme, parts.netloc


def _host_and_port(netloc: str, url: str) -> tuple[str, int | None]:
    match = re.fullmatch(r"(\[[^\[\]]*\]|[^:\[\]]*)(?::([0-9]{0,5}))?", netloc)
    if match is None or not match[1]:
        raise MalformedAddressError(f"no host that can be read: {url[:200]!r}")
    port = int(match[2]) if match[2] else None
    if port is not None and not 0 < port < 65536:  # noqa: PLR2004 - 16 bits
        raise MalformedAddressError(f"no such port: {url[:200]!r}")
    return match[1], port


def _idna(name: str) -> str:
    try:
        return idna.encode(name, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError) as error:
        raise MalformedAddressError(f"not a host name: {name[:200]!r}") from error


def _ipv6(host: str) -> tuple[str, IpAddress]:
    try:
        ip = ipaddress.IPv6Address(host[1:-1])
    except ValueError as error:
        raise MalformedAddressError(f"not an IPv6 address: {host[:200]!r}") from error
    if ip.scope_id is not None:
        raise RefusedAddressError(f"an address of one machine's own link: {host!r}")
    return str(ip), ip


def _ipv4(name: str) -> ipaddress.IPv4Address:
    """Read one to four numbers, decimal, octal or hexadecimal (WHATWG URL, 3.5)."""
    parts = name.split(".")
    try:
        *heads, tail = [_number(part) for part in parts]
        value = _below(tail, 256 ** max(5 - len(parts), 0))
        for place, head in enumerate(heads):
            value += _below(head, 256) << (24 - 8 * place)
        return ipaddress.IPv4Address(value)
    except ValueError as error:
        raise MalformedAddressError(f"not an IPv4 address: {name[:200]!r}") from error


def _below(number: int, limit: int) -> int:
    if number >= limit:
        raise ValueError(number)
    return number


def _number(text: str) -> int:
    if text.startswith("0x"):
        return int(text[2:] or "0", 16)
    return int(text, 8 if text.startswith("0") and text != "0" else 10)
