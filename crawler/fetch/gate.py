"""Politeness: one turn at a time at a host, and a pause between two turns."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

LONGEST_DELAY = 30.0
"""A robots.txt may slow us down to this many seconds between turns, no further."""

_SWEEP_FROM = 256


@dataclass(slots=True)
class _Door:
    """What is known of one host: who is inside, who waits, when it was left."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    queue: int = 0
    left_at: float = float("-inf")


class Gate:
    """Hands out turns at hosts; shared by every client of a run.

    Scrapy's own slots know only Scrapy's requests, and at delay 0 not even one
    at a time (FIELD-NOTES A 1a); the second client would knock on top of that.
    """

    def __init__(self, delay: float) -> None:
        self._delay = delay
        self._doors: dict[str, _Door] = {}
        self._slower: dict[str, float] = {}
        self._sweep_at = _SWEEP_FROM

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait for the turn at a host, and hold it for the length of the block."""
        door = self._door(host)
        door.queue += 1
        try:
            async with door.lock:
                await self._pause(host, door)
                try:
                    yield
                finally:
                    door.left_at = asyncio.get_running_loop().time()
        finally:
            door.queue -= 1

    def slow_down(self, host: str, seconds: float) -> None:
        """Keep a longer pause at one host, as its robots.txt asks; never a shorter."""
        wanted = min(seconds, LONGEST_DELAY)
        if wanted > self.delay(host):
            self._slower[host] = wanted

    def delay(self, host: str) -> float:
        """Return the pause in seconds that is kept between two turns at a host."""
        return self._slower.get(host, self._delay)

    def __len__(self) -> int:
        """Count the hosts that are remembered at the moment."""
        return len(self._doors)

    async def _pause(self, host: str, door: _Door) -> None:
        loop = asyncio.get_running_loop()
        left = door.left_at + self.delay(host) - loop.time()
        if left > 0:
            await asyncio.sleep(left)

    def _door(self, host: str) -> _Door:
        if host not in self._doors:
            self._sweep()
            self._doors[host] = _Door()
        return self._doors[host]

    def _sweep(self) -> None:
        """Forget hosts that nobody waits for and whose pause is long over."""
        if len(self._doors) < self._sweep_at:
            return
        now = asyncio.get_running_loop().time()
        self._doors = {
            host: door
            for host, door in self._doors.items()
            if door.queue or door.left_at + self.delay(host) > now
        }
        self._sweep_at = max(_SWEEP_FROM, 2 * len(self._doors))
