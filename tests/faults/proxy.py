"""A proxy on loopback between the crawler and the loopback web, that spoils answers.

Every played host has a port of its own, so that what befalls its first, second, third
connection can be told before a byte is read. TLS ends here; behind the proxy stands a
server of plain HTTP, which is asked over a fresh connection for every request.
"""

import os
import selectors
import socket
import ssl
import struct
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from tests.faults.faults import OF_TLS, Fault, Program
from tests.faults.wire import SPOILS_ANSWERS, Answer, End, spoilt

_LINGER_ZERO = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
_PATIENCE = 20.0
"""Seconds after which a connection is given up that nobody closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A host: what befalls its connections, and whether it speaks TLS."""

    program: Program
    is_tls: bool = False


@dataclass(slots=True)
class FaultProxy:
    """The running proxy: where hosts are led, and how often each was connected to."""

    ways: Mapping[str, Way]
    upstream: int
    tls: ssl.SSLContext | None = None
    connections: Counter[str] = field(default_factory=Counter)
    befallen: Counter[str] = field(default_factory=Counter)
    _ports: dict[str, int] = field(default_factory=dict)
    _over: threading.Event = field(default_factory=threading.Event)

    @property
    def connect_to(self) -> list[str]:
        """The switches that lead every host here."""
        return [
            f"{host}:{443 if way.is_tls else 80}:127.0.0.1:{self._ports[host]}"
            for host, way in self.ways.items()
        ]

    def listen(self, selector: selectors.BaseSelector) -> None:
        """Open a port for every host."""
        for host in self.ways:
            door = socket.create_server(("127.0.0.1", 0), backlog=64)
            self._ports[host] = door.getsockname()[1]
            selector.register(door, selectors.EVENT_READ, host)

    def stop(self) -> None:
        """Wake whoever holds a connection in silence."""
        self._over.set()

    def serve(self, host: str, visitor: socket.socket) -> None:
        """Serve one connection as its number says; a visitor who leaves is no error."""
        number = self.connections[host]
        self.connections[host] += 1
        fault = self.ways[host].program(number)
        self.befallen[host] += fault is not Fault.NONE
        visitor.settimeout(_PATIENCE)
        with visitor, suppress(OSError):
            self._serve(host, visitor, fault, seed=number)

    def _serve(
        self, host: str, visitor: socket.socket, fault: Fault, *, seed: int
    ) -> None:
        if fault is Fault.DROPPED:
            return
        if fault is Fault.RESET:
            _reset(visitor)
        elif fault in {Fault.SILENT, Fault.TLS_SILENT}:
            self._over.wait(_PATIENCE)
        elif fault in OF_TLS and fault is not Fault.TLS_FLIPPED:
            _spoil_handshake(visitor, fault, self._context())
        elif not self.ways[host].is_tls:
            self._answer(visitor, fault, seed)
        else:
            with self._context().wrap_socket(visitor, server_side=True) as secured:
                self._answer(secured, fault, seed)

    def _answer(self, visitor: socket.socket, fault: Fault, seed: int) -> None:
        asked = _head_of_request(visitor)
        if not asked:
            return
        answer = Answer.read(self._asked_upstream(asked))
        if fault is Fault.TLS_FLIPPED:
            _send_below_tls(visitor, spoilt(Fault.GARBAGE, answer, seed).pieces)
            return
        assert fault in SPOILS_ANSWERS
        played = spoilt(fault, answer, seed)
        for gap, piece in played.pieces:
            if gap and self._over.wait(gap):
                return
            visitor.sendall(piece)
        self._end(visitor, played.end)

    def _end(self, visitor: socket.socket, end: End) -> None:
        match end:
            case End.CLOSE:
                _close(visitor)
            case End.RESET:
                self._over.wait(0.02)  # let the bytes arrive: RST discards the unread
                _reset(visitor)
            case End.HALF_CLOSE:
                visitor.shutdown(socket.SHUT_WR)
                _read_to_end(visitor)
            case End.HOLD:
                self._over.wait(_PATIENCE)

    def _asked_upstream(self, head: bytes) -> bytes:
        lines = head.split(b"\r\n")
        kept = [one for one in lines if not one.lower().startswith(b"connection:")]
        kept.insert(1, b"Connection: close")
        address = ("127.0.0.1", self.upstream)
        with socket.create_connection(address, timeout=_PATIENCE) as server:
            server.sendall(b"\r\n".join(kept))
            return _read_to_end(server)

    def _context(self) -> ssl.SSLContext:
        assert self.tls is not None, "a host speaks TLS, and there is no certificate"
        return self.tls


@contextmanager
def fault_proxy(
    ways: Mapping[str, Way], upstream: int, tls: ssl.SSLContext | None = None
) -> Iterator[FaultProxy]:
    """Stand between the hosts and a server of plain HTTP until the block ends."""
    proxy = FaultProxy(ways, upstream, tls)
    with selectors.DefaultSelector() as selector:
        proxy.listen(selector)
        thread = threading.Thread(target=_accept, args=(proxy, selector), name="faults")
        thread.start()
        try:
            yield proxy
        finally:
            proxy.stop()
            thread.join()
            for key in tuple(selector.get_map().values()):
                selector.unregister(key.fileobj)
                assert isinstance(key.fileobj, socket.socket)
                key.fileobj.close()


def _accept(proxy: FaultProxy, selector: selectors.BaseSelector) -> None:
    serving: list[threading.Thread] = []
    while not proxy._over.is_set():
        for key, _ in selector.select(timeout=0.1):
            assert isinstance(key.fileobj, socket.socket)
            visitor, _ = key.fileobj.accept()
            one = threading.Thread(target=proxy.serve, args=(key.data, visitor))
            one.start()
            serving = [other for other in serving if other.is_alive()] + [one]
    for one in serving:
        one.join()


def _head_of_request(visitor: socket.socket) -> bytes:
    head = b""
    while b"\r\n\r\n" not in head and (piece := visitor.recv(65_536)):
        head += piece
    return head


def _read_to_end(connection: socket.socket) -> bytes:
    whole = bytearray()
    while piece := connection.recv(65_536):
        whole += piece
    return bytes(whole)


def _close(visitor: socket.socket) -> None:
    """Close in good order: what was sent must arrive before the end does."""
    if isinstance(visitor, ssl.SSLSocket):
        visitor.unwrap()
    visitor.shutdown(socket.SHUT_WR)


def _reset(visitor: socket.socket) -> None:
    """Close with linger zero, which is a TCP reset."""
    visitor.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_ZERO)
    visitor.close()


def _spoil_handshake(
    visitor: socket.socket, fault: Fault, context: ssl.SSLContext
) -> None:
    hello = visitor.recv(65_536)
    match fault:
        case Fault.TLS_GARBAGE:
            visitor.sendall(b"\x00\x17 this is no handshake \xff" * 20)
        case Fault.TLS_ALERT:
            visitor.sendall(b"\x15\x03\x03\x00\x02\x02\x28")  # handshake_failure
        case Fault.TLS_CUT:
            sent = _our_hello(hello, context)
            visitor.sendall(sent[: len(sent) // 2])
        case _:
            raise ValueError(fault)
    visitor.shutdown(socket.SHUT_WR)


def _our_hello(hello: bytes, context: ssl.SSLContext) -> bytes:
    """Return what a server says first, certificate and all."""
    heard, said = ssl.MemoryBIO(), ssl.MemoryBIO()
    heard.write(hello)
    with suppress(ssl.SSLWantReadError):
        context.wrap_bio(heard, said, server_side=True).do_handshake()
    return said.read()


def _send_below_tls(
    visitor: socket.socket, pieces: Iterator[tuple[float, bytes]]
) -> None:
    """Write what no key has sealed: a record that was changed on the way."""
    below = socket.socket(fileno=os.dup(visitor.fileno()))
    with below:
        for _, piece in pieces:
            sealed = b"\x17\x03\x03" + struct.pack(">H", len(piece)) + piece
            below.sendall(sealed)
