"""What a run needs of the network: names, answers, honest certificates, the time."""

import asyncio
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from checks.doctor.diagnosis import Diagnosis, State
from crawler.fetch.control import addresses_of
from crawler.fetch.reach import Reach
from crawler.fetch.switches import Switches
from crawler.model.observation import Fetched, TlsLook
from crawler.model.outcome import SILENT, Outcome

MOST_SKEW = timedelta(minutes=5)
"""A clock that is further off dates observations wrongly."""

_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
_UNTRUSTED = frozenset({Outcome.TLS_UNTRUSTED, Outcome.TLS_ISSUER_UNKNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """How one control address answered, and when that was by our own clock."""

    url: str
    fetched: Fetched
    tls: TlsLook | None
    at: datetime


def look_at_controls(switches: Switches) -> tuple[Control, ...]:
    """Ask every control address once."""
    return asyncio.run(_look_at_all(switches))


async def _look_at_all(switches: Switches) -> tuple[Control, ...]:
    reach = Reach(switches)
    try:
        asked = (_look(reach, url) for url in addresses_of(switches))
        return tuple(await asyncio.gather(*asked))
    finally:
        await reach.close()


async def _look(reach: Reach, url: str) -> Control:
    fetched = await reach.second_opinion.get(url)
    at = datetime.now(UTC)
    tls = await reach.hosts.tls(fetched.look.final_url or url)
    return Control(url=url, fetched=fetched, tls=tls, at=at)


def network(controls: tuple[Control, ...]) -> Diagnosis:
    """Ask whether anything answers; in a closed network, name its own controls."""
    told = [f"{_host(one.url)} {one.fetched.look.outcome}" for one in controls]
    silent = [one for one in controls if one.fetched.look.outcome in SILENT]
    state = State.MIND if silent else State.FINE
    if len(silent) == len(controls):
        state = State.FAILS
    return Diagnosis(asked="network", state=state, seen=", ".join(told))


def inspecting_proxy(controls: tuple[Control, ...]) -> Diagnosis:
    """Ask whether somebody stands between us and the web with his own certificates."""
    shown = [one.tls for one in controls if one.tls is not None]
    issuers = {tls.issuer or "?" for tls in shown if tls.outcome in _UNTRUSTED}
    state = State.FAILS if issuers else State.FINE
    if not shown:
        state = State.MIND
    seen = ", ".join(sorted(issuers))
    return Diagnosis(asked="inspecting_proxy", state=state, seen=seen)


def clock(controls: tuple[Control, ...]) -> Diagnosis:
    """Ask whether our clock is that of the servers that answered (RFC 9110, 6.6.1)."""
    offs = sorted(off for one in controls if (off := _skew(one)) is not None)
    if not offs:
        return Diagnosis(asked="clock", state=State.MIND, seen="?")
    middle = offs[len(offs) // 2]
    state = State.FINE if abs(middle) <= MOST_SKEW else State.FAILS
    seen = f"{middle.total_seconds():+.0f} s"
    return Diagnosis(asked="clock", state=state, seen=seen)


def proxy(environment: Mapping[str, str] = os.environ) -> Diagnosis:
    """Tell which proxy the environment names; its password is not shown."""
    named = [
        f"{name}={_without_secret(value)}"
        for name in _PROXIES
        for value in (environment.get(name) or environment.get(name.lower()),)
        if value
    ]
    return Diagnosis(asked="proxy", state=State.FINE, seen=", ".join(named))


def _skew(control: Control) -> timedelta | None:
    """Return how far our clock is ahead of a server's."""
    told = control.fetched.headers.get("date", "")
    try:
        theirs = parsedate_to_datetime(told)
    except ValueError:
        return None
    if theirs.tzinfo is None:
        theirs = theirs.replace(tzinfo=UTC)
    return control.at - theirs


def _without_secret(address: str) -> str:
    before, at, after = address.rpartition("@")
    if not at:
        return address
    scheme, slashes, _ = before.rpartition("//")
    return f"{scheme}{slashes}***@{after}"


def _host(url: str) -> str:
    return urlsplit(url).hostname or url
