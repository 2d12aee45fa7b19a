"""Lets those who want the same thing at the same time share one attempt."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Hashable
from typing import Any, Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class SingleFlight(Generic[Key, Value]):
    """One attempt per key at a time; its answer or its failure goes to all.

    Nothing is remembered: who comes after the attempt has ended starts another.
    """

    def __init__(self) -> None:
        self._under_way: dict[Key, asyncio.Task[Value]] = {}

    def join(
        self, key: Key, attempt: Callable[[], Coroutine[Any, Any, Value]]
    ) -> Awaitable[Value]:
        """Join the attempt that is under way for a key, or start one.

        A caller that gives up waiting does not take the attempt from the others.
        """
        if key not in self._under_way:
            task = asyncio.get_running_loop().create_task(attempt())
            self._under_way[key] = task
            task.add_done_callback(lambda ended: self._forget(key, ended))
        return asyncio.shield(self._under_way[key])

    async def close(self) -> None:
        """Cancel what is still under way."""
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _forget(self, key: Key, ended: asyncio.Task[Value]) -> None:
        del self._under_way[key]
        if not ended.cancelled():
            ended.exception()  # seen, even when every caller has given up
