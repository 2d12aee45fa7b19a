"""Loopback servers and reaches for the tests of fetching."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from ipaddress import ip_address
from pathlib import Path

import pytest

from crawler.errors import HostUnreadyError
from crawler.fetch.addresses import IpAddress
from crawler.fetch.connect_to import parse_connect_to
from crawler.fetch.guard import Guard
from crawler.fetch.reach import Reach
from crawler.fetch.switches import Switches
from crawler.model.outcome import Outcome
from tests.site.certificates import Authority

Speak = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
MakeReach = Callable[..., Reach]


@pytest.fixture(scope="session")
def authority() -> Authority:
    """One throw-away authority for the session."""
    return Authority()


@pytest.fixture(scope="session")
def ca_file(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the authority's certificate as a file to trust."""
    return authority.save(tmp_path_factory.mktemp("ca"))


@pytest.fixture
async def make_reach(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[MakeReach]:
    """Reaches to loopback that are closed afterwards; no proxy of the machine."""
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    made: list[Reach] = []

    def reach(
        *connect_to: str, ca_file: Path | None = None, max_bytes: int = 100_000
    ) -> Reach:
        switches = Switches(
            connect_to=tuple(map(parse_connect_to, connect_to)),
            allow_private=True,
            ca_file=None if ca_file is None else str(ca_file),
            delay=0.0001,
            timeout=3,
            pauses=(0.0, 0.0),
            max_bytes=max_bytes,
        )
        made.append(Reach(switches, guard=Guard(switches, lookup=_only_loopback)))
        return made[-1]

    yield reach
    for one in made:
        await one.close()


def _only_loopback(name: str) -> tuple[IpAddress, ...]:
    """Answer for the system's resolver, so that no question leaves the machine."""
    if name == "localhost":
        return (ip_address("127.0.0.1"),)
    raise HostUnreadyError(Outcome.DNS_FAILURE, name)


@asynccontextmanager
async def speaking(speak: Speak) -> AsyncIterator[int]:
    """Serve raw bytes on loopback; gives the port."""

    async def answer(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            await reader.readuntil(b"\r\n\r\n")
            await speak(reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]
