"""A name server on loopback, by UDP and TCP, that answers in any manner."""

import asyncio
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import cast

import dns.flags
import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset

_TTL = 60


class Say(StrEnum):
    """How the server answers for a name; an IP address says that it is there."""

    DENY = "nxdomain"
    NOTHING = "nodata"
    FAIL = "servfail"
    REFUSE = "refused"
    REFER = "referral"
    SILENT = "silent"
    TRUNCATED = "truncated"
    TRUNCATED_FOR_EVER = "truncated-for-ever"
    GARBAGE = "garbage"
    NO_IPV6 = "no-ipv6"


@dataclass(slots=True)
class NameServer:
    """The running server: what it knows, and what it was asked, in order."""

    names: Mapping[str, str]
    port: int = 0
    asked: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        """The server as a switch names it."""
        return f"127.0.0.1:{self.port}"

    def answer(self, wire: bytes, *, by_tcp: bool) -> bytes | None:
        """Answer one question; a name that is not known is denied."""
        query = dns.message.from_wire(wire)
        question = query.question[0]
        name = question.name.to_text(omit_final_dot=True)
        self.asked.append(f"{name} {dns.rdatatype.to_text(question.rdtype)}")
        return _answer(query, self.names.get(name, Say.DENY), by_tcp=by_tcp)


@contextmanager
def name_server(names: Mapping[str, str]) -> Iterator[NameServer]:
    """Serve names until the block ends; each has an IP address or a ``Say``."""
    server = NameServer(names)
    loop, ready = asyncio.new_event_loop(), threading.Event()
    thread = threading.Thread(target=_run, args=(loop, server, ready), name="dns")
    thread.start()
    ready.wait()
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()


_START_OF_ZONE = ("SOA", "a.example. b.example. 1 2 3 4 5")
_AUTHORITY = {
    Say.NOTHING: _START_OF_ZONE,
    Say.NO_IPV6: _START_OF_ZONE,
    Say.REFER: ("NS", "ns.elsewhere.example."),
}
_CUT = {Say.TRUNCATED, Say.TRUNCATED_FOR_EVER}


def _answer(query: dns.message.Message, said: str, *, by_tcp: bool) -> bytes | None:
    if said == Say.SILENT:
        return None
    if said == Say.GARBAGE:
        return b"\x00\x01 no answer at all"
    if said == Say.TRUNCATED and by_tcp:
        said = "192.0.2.9"
    if said == Say.NO_IPV6 and query.question[0].rdtype != dns.rdatatype.A:
        said = Say.FAIL
    return _said(query, said).to_wire()


def _said(query: dns.message.Message, said: str) -> dns.message.Message:
    answer = dns.message.make_response(query)
    answer.flags |= dns.flags.RA | (dns.flags.TC if said in _CUT else 0)
    if said in _AUTHORITY:
        _add(answer.authority, query, *_AUTHORITY[Say(said)])
    elif said in {Say.DENY, Say.FAIL, Say.REFUSE}:
        answer.set_rcode(dns.rcode.from_text(said.upper()))
    elif said not in _CUT:
        _add_address(answer, query, said)
    return answer


def _add_address(
    answer: dns.message.Message, query: dns.message.Message, address: str
) -> None:
    """Put an address where it was asked for; the other kind is simply not there."""
    kind = "AAAA" if ":" in address else "A"
    if dns.rdatatype.from_text(kind) == query.question[0].rdtype:
        _add(answer.answer, query, kind, address)


def _add(
    section: list[dns.rrset.RRset], query: dns.message.Message, kind: str, text: str
) -> None:
    name = query.question[0].name
    section.append(dns.rrset.from_text(name, _TTL, "IN", kind, text))


class _ByUdp(asyncio.DatagramProtocol):
    def __init__(self, server: NameServer) -> None:
        self._server = server

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        answer = self._server.answer(data, by_tcp=False)
        if answer is not None:
            self._transport.sendto(answer, addr)


def _run(
    loop: asyncio.AbstractEventLoop, server: NameServer, ready: threading.Event
) -> None:
    asyncio.set_event_loop(loop)
    tcp, udp = loop.run_until_complete(_start(server))
    ready.set()
    loop.run_forever()
    udp.close()
    tcp.close()
    loop.run_until_complete(tcp.wait_closed())
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()


async def _start(
    server: NameServer,
) -> tuple[asyncio.AbstractServer, asyncio.BaseTransport]:
    async def by_tcp(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        length = int.from_bytes(await reader.readexactly(2), "big")
        wire = server.answer(await reader.readexactly(length), by_tcp=True)
        if wire is not None:
            writer.write(len(wire).to_bytes(2, "big") + wire)
        writer.close()

    tcp = await asyncio.start_server(by_tcp, "127.0.0.1", 0)
    server.port = tcp.sockets[0].getsockname()[1]
    loop = asyncio.get_running_loop()
    udp, _ = await loop.create_datagram_endpoint(
        lambda: _ByUdp(server), local_addr=("127.0.0.1", server.port)
    )
    return tcp, udp
