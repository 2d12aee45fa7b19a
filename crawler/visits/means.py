"""What a visit needs from outside: two clients, a look at TLS, and patience."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias

from crawler.model.observation import Fetched, TlsLook
from crawler.visits.breaker import Breaker

Get: TypeAlias = Callable[[str], Awaitable[Fetched]]
"""GET an address, politely and guarded. What the web does is in the value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """The outside world as a visit sees it.

    ``get`` is the crawling client and ``get_otherwise`` a different one, for the
    second opinion. ``pause`` waits some seconds, or raises
    ``VisitAbandonedError`` when the run is ending; ``pauses`` are the seconds
    between repeats of a failed look. ``now`` tells the time, with its zone.
    ``breaker`` knows the hosts that are down, for all visits of a run.
    ``get_as_search_engine`` asks as a search engine does, if the run wants that.
    ``full_read`` is how long after a page was read in full its server is believed
    that it has not changed.
    """

    get: Get
    get_otherwise: Get
    tls: Callable[[str], Awaitable[TlsLook | None]]
    pause: Callable[[float], Awaitable[None]]
    now: Callable[[], datetime]
    pauses: tuple[float, ...] = ()
    breaker: Breaker = field(default_factory=Breaker)
    get_as_search_engine: Get | None = None
    full_read: timedelta = timedelta(0)
