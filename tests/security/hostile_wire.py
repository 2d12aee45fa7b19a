"""A server that harms its visitors by how it answers: each path in its own manner."""

import asyncio
import gzip
import threading
import zlib
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from scrapy.utils import _compression

Sender = Callable[[], AsyncIterator[bytes]]
"""The bytes of one answer, as they are sent."""

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
ARTICLE = (
    "<html><head><meta charset='utf-8'></head><body><h1>ประกาศแผนการจัดซื้อจัดจ้าง</h1>"
    "<p>วันที่ประกาศ 12 มกราคม 2566</p>" + "<p>กองคลังขอเผยแพร่แผนการจัดซื้อจัดจ้าง</p>" * 20
).encode()
_PIECE = b"<p>" + b"and so on " * 800 + b"</p>\n"
_DRIP = 0.2
_MILLION = 1_000_000
_PORTS = 5


def brotli(body: bytes) -> bytes:
    """Pack as ``br``."""
    packed: bytes = _compression.brotli.compress(body, quality=5)  # type: ignore[attr-defined]
    return packed


def zstd(body: bytes) -> bytes:
    """Pack as ``zstd``."""
    packed: bytes = _compression.zstd.compress(body)  # type: ignore[attr-defined]
    return packed


PACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli,
    "zstd": zstd,
}


def packed(how: str, body: bytes) -> Sender:
    """Answer with a body that is packed, in turn, in each of these manners."""
    for one in how.split(","):
        body = PACKERS[one.strip()](body)
    return whole(body, f"Content-Encoding: {how}\r\n".encode())


def whole(body: bytes, headers: bytes = b"", status: bytes = OK) -> Sender:
    """Answer with a body as it should be."""

    async def send() -> AsyncIterator[bytes]:
        yield status + headers + b"Content-Length: %d\r\n\r\n" % len(body)
        for start in range(0, len(body), 1 << 16):
            yield body[start : start + (1 << 16)]

    return send


def endless(
    piece: bytes, *, before: bytes = OK, every: float = 0.0, at_most: int = 1 << 40
) -> Sender:
    """Send a piece over and over, with a pause after each."""

    async def send() -> AsyncIterator[bytes]:
        yield before
        for _ in range(at_most):
            yield piece
            if every:
                await asyncio.sleep(every)

    return send


def bomb(how: str, megabytes: int) -> bytes:
    """Pack so many megabytes of nothing; gzip and deflate without holding them."""
    if how not in ("gzip", "deflate"):
        return PACKERS[how](b"<p>" + bytes(megabytes * _MILLION))
    packer = zlib.compressobj(9, wbits=31 if how == "gzip" else 15)
    block = bytes(_MILLION)
    pieces = [packer.compress(block) for _ in range(megabytes)]
    return b"".join((*pieces, packer.flush()))


def redirect(target: bytes, headers: bytes = b"") -> Sender:
    """Answer by sending the reader on."""
    head = b"HTTP/1.1 302 Found\r\nLocation: " + target + b"\r\n"
    return whole(b"", headers, head)


CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
_A_COOKIE = b"Set-Cookie: c%d=" + b"x" * 100 + b"; path=/\r\n"


@dataclass(slots=True)
class Hostile:
    """The running server, how many bytes it could send, and what it was asked."""

    ways: Callable[[str, str], Sender | None]
    ports: list[int] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    heads: list[bytes] = field(default_factory=list)
    sent: dict[str, int] = field(default_factory=dict)

    async def handle(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Answer one request, as far as the other side takes it."""
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            head = await reader.readuntil(b"\r\n\r\n")
            path = head.split(b" ")[1].decode("latin-1")
            host = head.lower().partition(b"host: ")[2].partition(b"\r\n")[0].decode()
            self.seen.append(f"{host}{path}")
            self.heads.append(head)
            await self._answer(host, path, writer)
        with suppress(OSError):
            writer.close()

    async def _answer(self, host: str, path: str, writer: asyncio.StreamWriter) -> None:
        way = self.ways(host, path)
        if way is None:
            way = whole(b"", b"", b"HTTP/1.1 404 Not Found\r\n")
        key = f"{host}{path}"[:100]
        async for piece in way():
            writer.write(piece)
            await writer.drain()
            self.sent[key] = self.sent.get(key, 0) + len(piece)
            if writer.is_closing():
                return

    def led_from(self, host: str) -> str:
        """Return the switch that leads a host name here.

        Several ports, because hosts at one are visited in turn.
        """
        port = self.ports[zlib.crc32(host.encode()) % len(self.ports)]
        return f"{host}:80:127.0.0.1:{port}"


@contextmanager
def hostile(ways: Callable[[str, str], Sender | None]) -> Iterator[Hostile]:
    """Serve until the block ends."""
    server = Hostile(ways)
    ready = threading.Event()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=_run, args=(loop, server, ready))
    thread.start()
    ready.wait()
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def _run(
    loop: asyncio.AbstractEventLoop, server: Hostile, ready: threading.Event
) -> None:
    asyncio.set_event_loop(loop)
    starting = [
        asyncio.start_server(server.handle, "127.0.0.1", 0) for _ in range(_PORTS)
    ]
    listening = [loop.run_until_complete(one) for one in starting]
    server.ports = [one.sockets[0].getsockname()[1] for one in listening]
    ready.set()
    loop.run_forever()
    for one in listening:
        one.close()
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))


ARTICLE_OF = "http://healthy.example/healthy"


def host_of(path: str) -> str:
    """Name the host that a path has for itself."""
    return f"{path.strip('/').partition('/')[0]}.example"


def player(ways: Mapping[str, Sender]) -> Callable[[str, str], Sender | None]:
    """Play all hosts: each way at its own, and those that lead on without end."""

    def play(host: str, path: str) -> Sender | None:
        path = path.partition("?")[0]
        if path in ways and host == host_of(path):
            return ways[path]
        name, _, number = path.strip("/").partition("/")
        onward = _LEADING_ON.get(name)
        is_next = onward is not None and number.isdigit() and host == f"{name}.example"
        return onward(int(number)) if onward is not None and is_next else None

    return play


def _growing(number: int) -> Sender:
    return redirect(b"/growing/%d?%b" % (number + 1, b"x" * 2**number))


def _refreshing(number: int) -> Sender:
    page = b"<meta http-equiv=refresh content='0;url=/refreshing/%d'><p>x" % (
        number + 1
    )
    return whole(page)


def _jumping(number: int) -> Sender:
    return whole(b"<script>location.href='/jumping/%d'</script>" % (number + 1))


_LEADING_ON: Mapping[str, Callable[[int], Sender]] = {
    "onward": lambda number: redirect(b"/onward/%d" % (number + 1)),
    "growing": _growing,
    "refreshing": _refreshing,
    "jumping": _jumping,
    "round": lambda number: redirect(b"/round/%d" % (1 - number)),
}
"""Hosts where each address leads to the next; they are entered at number 0."""

ONWARD = tuple(f"/{name}/0" for name in _LEADING_ON)


def bombs(megabytes: int, parts: int) -> dict[str, Sender]:
    """Return bodies that are packed to harm: so large unpacked, of so many parts."""
    made = {
        f"/bomb-{how}": whole(
            bomb(how, megabytes), b"Content-Encoding: %b\r\n" % how.encode()
        )
        for how in PACKERS
    }
    frames, members = zstd(b"") * parts, gzip.compress(b"") * parts
    twice = gzip.compress(bomb("gzip", megabytes))
    often = b"Content-Encoding: " + b"gzip, " * 1000 + b"gzip\r\n"
    return made | {
        "/bomb-twice": whole(twice, b"Content-Encoding: gzip, gzip\r\n"),
        "/packed-1000-times": whole(gzip.compress(ARTICLE), often),
        "/packed-in-headers": whole(
            gzip.compress(ARTICLE), b"Content-Encoding: gzip\r\n" * 40
        ),
        "/frames-of-nothing": whole(frames, b"Content-Encoding: zstd\r\n"),
        "/members-of-nothing": whole(members, b"Content-Encoding: gzip\r\n"),
        "/frames-in-gzip": whole(
            gzip.compress(frames), b"Content-Encoding: zstd, gzip\r\n"
        ),
        "/packed-twice": packed("gzip, br", ARTICLE),
        "/packed-otherwise": whole(ARTICLE, b"Content-Encoding: gzip\r\n"),
    }


def ways(drip: float = _DRIP, many: int = 100_000) -> dict[str, Sender]:
    """Return hostile answers by their path, each for a host of its own.

    ``drip`` is the pause between two drops in seconds, ``many`` how often headers
    and the like repeat where they end at all.
    """
    long = b"x" * (100 * many)
    return {
        "/endless": endless(_PIECE, before=OK + b"\r\n"),
        "/endless-chunks": endless(
            b"%x\r\n%b\r\n" % (len(_PIECE), _PIECE), before=CHUNKED
        ),
        "/endless-tiny-chunks": endless(b"1\r\nx\r\n" * 10_000, before=CHUNKED),
        "/endless-size-of-chunk": endless(b"0" * 10_000, before=CHUNKED),
        "/endless-chunk-extensions": endless(b";x=y" * 10_000, before=CHUNKED + b"5"),
        "/endless-trailers": endless(
            b"x-a: b\r\n" * 10_000, before=CHUNKED + b"5\r\nhello\r\n0\r\n"
        ),
        "/endless-trailer": endless(
            b"x" * 10_000, before=CHUNKED + b"5\r\nhello\r\n0\r\nx-a: "
        ),
        "/endless-headers": endless(b"x-a: b\r\n" * 10_000),
        "/endless-header": endless(b"x" * 10_000, before=OK + b"x-a: "),
        "/endless-folded-header": endless(
            b" x\r\n" * 10_000, before=OK + b"x-a: b\r\n"
        ),
        "/endless-status": endless(b"x" * 10_000, before=b"HTTP/1.1 200 "),
        "/endless-continues": endless(
            b"HTTP/1.1 100 Continue\r\n\r\n" * 100, before=b""
        ),
        "/endless-hints": endless(
            b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" * 100, before=b""
        ),
        "/no-http": endless(b"\x00\xff" * 10_000, before=b""),
        "/drip-body": endless(b"x", before=OK + b"\r\n<p>", every=drip),
        "/drip-chunks": endless(b"1\r\nx\r\n", before=CHUNKED, every=drip),
        "/drip-headers": endless(b"x-a: b\r\n", every=drip),
        "/drip-header": endless(b"x", before=OK + b"x-a: ", every=drip),
        "/drip-status": endless(b"H", before=b"HTTP/1.1 2", every=drip),
        "/drip-continues": endless(
            b"HTTP/1.1 100 Continue\r\n\r\n", before=b"", every=drip
        ),
        "/long-header": whole(ARTICLE, b"x-a: " + long + b"\r\n"),
        "/many-headers": whole(ARTICLE, b"x-a: b\r\n" * many),
        "/many-cookies": whole(
            ARTICLE, b"".join(_A_COOKIE % n for n in range(many // 10))
        ),
        "/long-cookie": whole(ARTICLE, b"Set-Cookie: a=" + long[:60_000] + b"\r\n"),
        "/long-location": redirect(b"/x?" + long),
        "/quite-long-location": redirect(b"/x?" + long[:12_000]),
        "/split-location": redirect(b"/x\r\nSet-Cookie: stolen=1\r\nX-Y: z"),
        "/encoded-location": redirect(b"/next%0d%0aX-Injected:%20yes"),
        "/bare-location": redirect(b"/next\rX-Injected: yes"),
        "/tab-location": redirect(b"/next\tX-Injected: yes\x0b\x0c\x00z"),
    }
