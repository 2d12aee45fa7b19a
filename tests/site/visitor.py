"""A plain aiohttp visitor that reaches the loopback web by its real names."""

import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from crawler.fetch.open_sockets import OpenSockets
from tests.site.serving import Site


class LoopbackResolver(AbstractResolver):
    """Sends every connection to where ``connect_to`` says."""

    def __init__(self, connect_to: tuple[str, ...]) -> None:
        self._ways = {}
        for way in connect_to:
            host, port, address, local = way.split(":")
            self._ways[host, int(port)] = (address, int(local))

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the loopback address and port that play the host."""
        address, local = self._ways[host, port]
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=local,
                family=family,
                proto=0,
                flags=0,
            )
        ]

    async def close(self) -> None:
        """Hold nothing, close nothing."""


@asynccontextmanager
async def visitor(site: Site) -> AsyncIterator[aiohttp.ClientSession]:
    """Open a session that trusts the site's authority and no other."""
    sockets = OpenSockets()
    connector = aiohttp.TCPConnector(
        socket_factory=sockets.open,
        resolver=LoopbackResolver(site.connect_to),
        ssl=ssl.create_default_context(cafile=str(site.ca_file)),
        force_close=True,
    )
    timeout = aiohttp.ClientTimeout(total=10)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout) as session:
        yield session
    await sockets.closed(within=2)
