"""Lets those who wait for a turn go home when the run is asked to end.

Behind a slow machine hundreds may wait. What is left undone is done by the next run;
a run that first served them all would not end for many minutes.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from crawler.errors import VisitAbandonedError

HEARTBEAT = 0.2
"""Seconds between two looks at whether the run is ending."""

Value = TypeVar("Value")


class GoingOn:
    """Waits as long as a run goes on; looks at it once for all who wait."""

    def __init__(self, is_going_on: Callable[[], bool]) -> None:
        self._is_going_on = is_going_on
        self._waiting: set[asyncio.Future[Any]] = set()
        self._watch: asyncio.Task[None] | None = None

    async def wait_for(self, awaited: Awaitable[Value]) -> Value:
        """Wait for something; give it up when the run is ending.

        Raises:
            VisitAbandonedError: The run is ending.
        """
        waiting = asyncio.ensure_future(awaited)
        self._waiting.add(waiting)
        if not self._is_going_on():
            waiting.cancel()
        if self._watch is None or self._watch.done():
            self._watch = asyncio.get_running_loop().create_task(self._watched())
        try:
            return await waiting
        except asyncio.CancelledError as error:
            if self._is_going_on():
                waiting.cancel()  # the visit itself was cancelled
                raise
            raise VisitAbandonedError("the run is ending") from error
        finally:
            self._waiting.discard(waiting)
            self._rest()

    def _rest(self) -> None:
        """Stop watching when nobody waits: a task must not outlive its run."""
        if not self._waiting and self._watch is not None:
            self._watch.cancel()
            self._watch = None

    async def _watched(self) -> None:
        while self._waiting:
            await asyncio.sleep(HEARTBEAT)
            if not self._is_going_on():
                for waiting in tuple(self._waiting):
                    waiting.cancel()
