"""The switches of a run, read from plain Scrapy settings and written back."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from importlib.metadata import version
from pathlib import Path

from crawler.errors import SettingsError
from crawler.fetch.connect_to import ConnectTo, parse_connect_to
from crawler.fetch.name_servers import Server, parse_server, written_server

__all__ = ["ConnectTo", "Switches", "named_visitor", "parse_connect_to"]

_PREFIX = "LAKTHAN_"
_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"", "0", "false", "no", "off", "none"}
_LONGEST_FULL_READ = 31


def named_visitor(contact: str = "") -> str:
    """Return the User-Agent: who visits, why, and where its owner is found.

    >>> named_visitor("audit@town.example").partition("/")[2].partition(" ")[2]
    '(evidence link check; +audit@town.example)'
    """
    why = "; ".join(["evidence link check", *([f"+{contact}"] if contact else [])])
    return f"Lakthan/{version('lakthan')} ({why})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """How a run goes to the web.

    ``delay`` is the pause in seconds between two turns at one host, ``pauses``
    the spacing of repeats after a failure, ``timeout`` one GET's from end to end.
    ``user_agent`` names the visitor and where its owner is found. ``ca_file`` is
    a PEM file trusted in addition to the system's own certificates. ``controls``
    are asked when no host of a run answers; none given means the usual ones.
    ``name_servers`` are asked for names that the system does not find; none given
    means the system's own. ``cloaking_check`` asks for each genuine page once more,
    as a search engine does. ``full_read_days`` is how many days after a page was read
    in full a server is believed that nothing has changed; 0: never.
    """

    connect_to: tuple[ConnectTo, ...] = ()
    allow_private: bool = False
    ca_file: str | None = None
    user_agent: str = named_visitor()
    delay: float = 1.0
    timeout: float = 30.0
    pauses: tuple[float, ...] = (5.0, 20.0)
    max_bytes: int = 32 * 1024 * 1024
    concurrency: int = 16
    controls: tuple[str, ...] = ()
    name_servers: tuple[Server, ...] = ()
    cloaking_check: bool = False
    full_read_days: float = 7.0

    def __post_init__(self) -> None:
        # Scrapy 2.14 to 2.19 do not keep to one request per host at delay 0.
        _require(self.delay > 0, "the delay between two visits must be above 0")
        _require(self.timeout > 0, "the timeout must be above 0")
        _require(all(p >= 0 for p in self.pauses), "a pause cannot be negative")
        _require(self.max_bytes > 0, "the largest page must be above 0 bytes")
        _require(
            0 <= self.full_read_days <= _LONGEST_FULL_READ,
            f"a page is read in full after 0 to {_LONGEST_FULL_READ} days",
        )
        _require(self.concurrency > 0, "at least one visit at a time")
        _require(
            self.user_agent.isascii() and self.user_agent.isprintable(),
            "the user agent must be one line of ASCII",
        )
        if self.ca_file is not None:
            _require(Path(self.ca_file).is_file(), f"no such file: {self.ca_file!r}")

    @classmethod
    def from_settings(cls, settings: Mapping[str, object]) -> "Switches":
        """Read ``LAKTHAN_*`` settings: strings, numbers, booleans or lists.

        Raises:
            SettingsError: A value makes no sense.
        """
        given = {
            field.name: settings.get(_PREFIX + field.name.upper())
            for field in fields(cls)
        }
        readers: dict[str, Callable[[object], object]] = {
            "connect_to": lambda v: tuple(map(parse_connect_to, _words(v))),
            "allow_private": _flag,
            "ca_file": lambda v: str(v) or None,
            "user_agent": lambda v: str(v) or named_visitor(),
            "delay": _number,
            "timeout": _number,
            "pauses": lambda v: tuple(map(_number, _words(v))),
            "max_bytes": lambda v: int(_number(v)),
            "concurrency": lambda v: int(_number(v)),
            "controls": lambda v: tuple(_words(v)),
            "cloaking_check": _flag,
            "full_read_days": _number,
            "name_servers": lambda v: tuple(map(parse_server, _words(v))),
        }
        read = {k: readers[k](v) for k, v in given.items() if v is not None}
        return cls(**read)  # type: ignore[arg-type]

    def as_settings(self) -> dict[str, str | bool]:
        """Write the switches as ``LAKTHAN_*`` settings that read back the same."""
        return {
            "LAKTHAN_CONNECT_TO": ",".join(map(str, self.connect_to)),
            "LAKTHAN_ALLOW_PRIVATE": self.allow_private,
            "LAKTHAN_CA_FILE": self.ca_file or "",
            "LAKTHAN_USER_AGENT": self.user_agent,
            "LAKTHAN_DELAY": str(self.delay),
            "LAKTHAN_TIMEOUT": str(self.timeout),
            "LAKTHAN_PAUSES": ",".join(map(str, self.pauses)),
            "LAKTHAN_MAX_BYTES": str(self.max_bytes),
            "LAKTHAN_CONCURRENCY": str(self.concurrency),
            "LAKTHAN_CONTROLS": ",".join(self.controls),
            "LAKTHAN_CLOAKING_CHECK": self.cloaking_check,
            "LAKTHAN_FULL_READ_DAYS": str(self.full_read_days),
            "LAKTHAN_NAME_SERVERS": ",".join(map(written_server, self.name_servers)),
        }

    @property
    def robots_name(self) -> str:
        """The name by which a robots.txt calls us (RFC 9309, 2.2.1)."""
        return self.user_agent.split("/")[0].split()[0] if self.user_agent else ""


def _require(holds: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise SettingsError(otherwise)


def _words(value: object) -> list[str]:
    if isinstance(value, str):
        return [word.strip() for word in value.split(",") if word.strip()]
    if isinstance(value, Iterable):
        return [str(word) for word in value]
    return [str(value)]


def _flag(value: object) -> bool:
    text = str(value).strip().lower()
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    raise SettingsError(f"neither true nor false: {value!r}")


def _number(value: object) -> float:
    try:
        number = float(str(value))
    except ValueError as error:
        raise SettingsError(f"not a number: {value!r}") from error
    _require(math.isfinite(number), f"not a number of use: {value!r}")
    return number
