"""A run leaves no connection behind: an open one would be closed by chance only."""

import asyncio
import socket
import ssl

import aiohttp
import pytest

from crawler.fetch.open_sockets import OpenSockets
from tests.site.serving import serve_site

ADDRESS = (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", ("", 0))


async def test_tls_connections_are_closed_when_it_says_so() -> None:
    """TLS says good-bye after the session is closed, when nobody waits any more."""
    sockets = OpenSockets()
    opened: list[socket.socket] = []

    def noted(address: aiohttp.AddrInfoType) -> socket.socket:
        opened.append(sockets.open(address))
        return opened[-1]

    async with serve_site() as site:
        connector = aiohttp.TCPConnector(
            socket_factory=noted,
            force_close=True,
            ssl=ssl.create_default_context(cafile=str(site.ca_file)),
        )
        async with aiohttp.ClientSession(connector=connector) as session:
            url = f"https://127.0.0.1:{site.https_port}/"
            async with session.get(url, server_hostname="phonkho.go.th") as response:
                await response.read()
        closed = await sockets.closed(within=5)

    assert closed
    assert [one.fileno() for one in opened] == [-1]


async def test_a_connection_that_stays_open_is_not_waited_for_without_end() -> None:
    """A server that never says good-bye must not hold the end of a night."""
    sockets = OpenSockets()

    with sockets.open(ADDRESS):
        assert not await sockets.closed(within=0.05)

    assert await sockets.closed(within=0.05)


async def test_what_is_forgotten_is_not_waited_for() -> None:
    """Only the connector keeps a socket; a list of all would grow with the night."""
    sockets = OpenSockets()
    sockets.open(ADDRESS).close()
    await asyncio.sleep(0)

    assert await sockets.closed(within=0)


def test_a_system_without_sockets_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an error of ours, named as the system names it."""

    def refuse(*_: object) -> socket.socket:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr(socket, "socket", refuse)

    with pytest.raises(OSError, match="Too many"):
        OpenSockets().open(ADDRESS)
