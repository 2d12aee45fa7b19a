"""The circuit breaker: a host that is down is not knocked at for every address.

An agency's report cites thirty addresses of one host. When the host is down, each
would cost three spaced repeats and a second opinion to learn the same thing. So
after some addresses of it in a row were given up in full, each by spaced repeats
and by both clients, the host is met anew for every further address: one look, which
begins with its robots.txt. If that fails too, the looks at the host speak for the
address; if it answers, the host is back and all is as before. So nothing is ever
said on one look, and nothing at all of a host that answers something.

Nutch gives up a host's queue after so many failures in the same way
(``fetcher.max.exceptions.per.queue``), but without looking again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawler.model.observation import Look
from crawler.model.outcome import SILENT, Outcome

AFTER = 3
"""Addresses of a host in a row that are given up in full before it counts as down."""

_AT_THE_HOST = SILENT - {Outcome.OUR_NETWORK}


@dataclass(frozen=True, slots=True, kw_only=True)
class HostFailure:
    """A host of which nothing has answered since: the addresses given up in full.

    ``looks`` are those at the latest of them.
    """

    host: str
    urls: tuple[str, ...]
    looks: tuple[Look, ...]

    @property
    def is_down(self) -> bool:
        """Whether so many addresses failed that the host itself must have."""
        return len(self.urls) >= AFTER

    def __str__(self) -> str:
        begin, end = (self.looks[at].at.isoformat(timespec="seconds") for at in (0, -1))
        return (
            f"{self.host} gives no answer as a whole: {len(self.urls)} addresses in a "
            f"row, the last looked at {len(self.looks)} times from {begin} to {end}"
        )


class Breaker:
    """Counts what hosts were given up for; forgets it all when one answers.

    ``met`` says whether the host of an address answered the last time that it was
    asked for its robots.txt, and ``meet_anew`` makes the next visit ask again;
    between the two it is ``None``.
    """

    def __init__(
        self,
        *,
        met: Callable[[str], bool | None] = lambda _: False,
        meet_anew: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._met = met
        self._meet_anew = meet_anew
        self._failing: dict[str, HostFailure] = {}

    def saw(self, url: str, look: Look) -> None:
        """Be told of one look; any answer closes the circuit again."""
        where = look.final_url or url
        failing = self._failing.get(_host(where))
        is_back = failing is not None and failing.is_down and self._met(where)
        if look.outcome not in _AT_THE_HOST or is_back:
            self._failing.pop(_host(where), None)

    def gave_up(self, url: str, looks: tuple[Look, ...]) -> None:
        """Be told that an address got every repeat and the second opinion in vain."""
        where = looks[-1].final_url or url
        if any(look.outcome not in _AT_THE_HOST for look in looks):
            return
        host = _host(where)
        before = self._failing.get(host)
        urls = dict.fromkeys((*(before.urls if before else ()), url))
        failing = HostFailure(host=host, urls=tuple(urls), looks=looks)
        self._failing[host] = failing
        if failing.is_down:
            self._meet_anew(where)

    def speaks_for(self, url: str, look: Look) -> HostFailure | None:
        """Return the failure of the whole host that explains a failed look."""
        where = look.final_url or url
        failing = self._failing.get(_host(where))
        if failing is None or not failing.is_down or url in failing.urls:
            return None
        is_same = look.outcome in _AT_THE_HOST and self._met(where) is False
        return failing if is_same else None


def _host(url: str) -> str:
    """Name scheme, host and port: another port is another server."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return f"{parts.scheme}://{parts.netloc.lower()}"
