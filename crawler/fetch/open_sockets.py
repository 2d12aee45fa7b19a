"""The sockets that aiohttp has open: closing a session does not wait for them.

A TLS connection says good-bye and closes some turns of the loop later; aiohttp
forgets it at once when connections are not kept. A loop that ends before leaves the
socket to the garbage collector.
"""

import asyncio
import math
import socket
from weakref import WeakSet

from aiohttp import AddrInfoType

_TURN = 0.01  # seconds between two looks


class OpenSockets:
    """Opens sockets for a connector (its ``socket_factory``) and sees them closed."""

    def __init__(self) -> None:
        self._opened: WeakSet[socket.socket] = WeakSet()

    def open(self, address: AddrInfoType) -> socket.socket:
        """Make the socket for one of a host's addresses.

        Raises:
            OSError: The system has none left.
        """
        family, kind, protocol, *_ = address
        opened = socket.socket(family, kind, protocol)
        self._opened.add(opened)
        return opened

    async def closed(self, *, within: float) -> bool:
        """Wait until all are closed, at most so many seconds; say whether they are."""
        for _ in range(math.ceil(within / _TURN)):
            if not self._any_open():
                return True
            await asyncio.sleep(_TURN)
        return not self._any_open()

    def _any_open(self) -> bool:
        return any(opened.fileno() != -1 for opened in self._opened)
