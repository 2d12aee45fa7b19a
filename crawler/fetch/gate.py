"""Politeness: one turn at a time at a host and at the machine behind it.

Municipal sites share machines: thirty host names on one address are the rule, and
thirty polite visitors at once are an attack on it. So a turn is taken at the host
and at each of its addresses, with a pause between two turns at either.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

LONGEST_DELAY = 30.0
"""A host may slow us down to this many seconds between turns, no further."""

AT_ONCE = 16
"""Turns at the same time, over all hosts, unless a run asks for another number."""

_SWEEP_FROM = 256


@dataclass(slots=True)
class _Door:
    """What is known of one host or address: who waits, and when it was left."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    queue: int = 0
    left_at: float = float("-inf")
    rests_until: float = float("-inf")


class Gate:
    """Hands out turns at hosts; shared by every client of a run.

    Scrapy's own slots know only Scrapy's requests, and at delay 0 not even one
    at a time (FIELD-NOTES A 1a); the second client would knock on top of that.
    """

    def __init__(self, delay: float, at_once: int = AT_ONCE) -> None:
        self._delay = delay
        self._places = asyncio.Semaphore(at_once)
        self._doors: dict[str, _Door] = {}
        self._slower: dict[str, float] = {}
        self._sweep_at = _SWEEP_FROM

    @asynccontextmanager
    async def turn(self, host: str, *places: str) -> AsyncIterator[None]:
        """Wait for the turn at a host and its places, and hold it for the block.

        ``places`` are the addresses that the host is connected to at. All callers
        queue in the same order, host before places and places by name, so that no
        two can wait for each other; and a host that asks for long pauses does not
        keep its neighbours waiting with it. One of the places that a run has at the
        same time is taken last: who waits for a slow machine takes none from others.
        """
        async with AsyncExitStack() as held:
            await held.enter_async_context(self._at(host, self.delay(host)))
            for place in sorted(set(places)):
                await held.enter_async_context(self._at(f"at {place}", self._delay))
            await held.enter_async_context(self._places)
            yield

    def slow_down(self, host: str, seconds: float) -> None:
        """Keep a longer pause at one host, as its robots.txt asks; never a shorter."""
        wanted = min(seconds, LONGEST_DELAY)
        if wanted > self.delay(host):
            self._slower[host] = wanted

    def slow_down_all(self, seconds: float) -> None:
        """Keep a longer pause everywhere; never a shorter."""
        self._delay = max(self._delay, seconds)

    def rest(self, host: str, seconds: float | None) -> None:
        """Keep away from a host for as long as it asks once, within the bound.

        What a server says with ``429`` or ``503`` to one address it says to the
        visitor: the others of its addresses have to wait as well.
        """
        if seconds:
            until = asyncio.get_running_loop().time() + min(seconds, LONGEST_DELAY)
            door = self._door(host)
            door.rests_until = max(door.rests_until, until)

    def delay(self, host: str) -> float:
        """Return the pause in seconds that is kept between two turns at a host."""
        return max(self._slower.get(host, 0.0), self._delay)

    def __len__(self) -> int:
        """Count the hosts and addresses that are remembered at the moment."""
        return len(self._doors)

    @asynccontextmanager
    async def _at(self, key: str, delay: float) -> AsyncIterator[None]:
        door = self._door(key)
        door.queue += 1
        try:
            async with door.lock:
                await _pause(door, delay)
                try:
                    yield
                finally:
                    door.left_at = asyncio.get_running_loop().time()
        finally:
            door.queue -= 1

    def _door(self, key: str) -> _Door:
        if key not in self._doors:
            self._sweep()
            self._doors[key] = _Door()
        return self._doors[key]

    def _sweep(self) -> None:
        """Forget doors that nobody waits at and whose pause is long over."""
        if len(self._doors) < self._sweep_at:
            return
        now = asyncio.get_running_loop().time()
        self._doors = {
            key: door
            for key, door in self._doors.items()
            if door.queue or _open_at(door, self.delay(key)) > now
        }
        self._sweep_at = max(_SWEEP_FROM, 2 * len(self._doors))


async def _pause(door: _Door, delay: float) -> None:
    left = _open_at(door, delay) - asyncio.get_running_loop().time()
    if left > 0:
        await asyncio.sleep(left)


def _open_at(door: _Door, delay: float) -> float:
    return max(door.left_at + delay, door.rests_until)
