"""Put an answer on the wire, in whatever manner it is to come."""

import asyncio
import os
import socket
import struct
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from tests.site.answers import Answer, Manner

_LINGER_ZERO = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
_ENDLESS_PIECE = b"<p>" + b"and so on " * 400 + b"</p>\n"
_TOO_MUCH = 9999
"""A length that is promised and never reached."""


async def send(request: web.Request, answer: Answer) -> web.StreamResponse:
    """Send the answer; where it must fail on the way, make it fail."""
    await asyncio.sleep(answer.delay)
    return await _WAYS[answer.manner](request, answer)


async def _whole(request: web.Request, answer: Answer) -> web.Response:
    if not answer.content_type:
        return await _close_after(request, _head(answer, len(answer.body)), answer.body)
    headers = {**answer.headers, "Content-Type": answer.content_type}
    return web.Response(status=answer.status, body=answer.body, headers=headers)


async def _reset(request: web.Request, _: Answer) -> web.Response:
    return await _reset_after(request, b"")


async def _reset_in_headers(request: web.Request, _: Answer) -> web.Response:
    return await _reset_after(request, b"HTTP/1.1 200 OK\r\nContent-Ty")


async def _reset_in_body(request: web.Request, answer: Answer) -> web.Response:
    return await _reset_after(request, _head(answer, _TOO_MUCH) + answer.body)


async def _short(request: web.Request, answer: Answer) -> web.Response:
    return await _close_after(request, _head(answer, _TOO_MUCH), answer.body)


async def _silent(request: web.Request, _: Answer) -> web.Response:
    return await _fall_silent_after(request, b"")


async def _silent_in_body(request: web.Request, answer: Answer) -> web.Response:
    return await _fall_silent_after(request, _head(answer, _TOO_MUCH) + answer.body)


async def _endless(request: web.Request, answer: Answer) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": answer.content_type})
    await response.prepare(request)
    await response.write(answer.body)
    while not _transport(request).is_closing():
        await response.write(_ENDLESS_PIECE)
        await asyncio.sleep(0)  # a full buffer waits, a lost visitor does not
    return response


async def _reset_after(request: web.Request, sent: bytes) -> web.Response:
    """Send some bytes, then a TCP reset: with linger zero, close is RST."""
    transport = _transport(request)
    transport.write(sent)
    await asyncio.sleep(0.05)  # let the bytes arrive: a reset discards the unread
    connection = transport.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_ZERO)
    transport.abort()
    return web.Response()


async def _close_after(request: web.Request, *sent: bytes) -> web.Response:
    """Close in good order, whatever length was promised."""
    transport = _transport(request)
    transport.write(b"".join(sent))
    transport.close()
    return web.Response()


async def _fall_silent_after(request: web.Request, sent: bytes) -> web.Response:
    """Send some bytes, then nothing until the visitor or the server gives up."""
    _transport(request).write(sent)
    await asyncio.Event().wait()
    return web.Response()  # pragma: no cover -- the wait only ends by cancellation


def _head(answer: Answer, promised: int) -> bytes:
    kind = f"Content-Type: {answer.content_type}\r\n" if answer.content_type else ""
    return (
        f"HTTP/1.1 {answer.status} OK\r\n{kind}Content-Length: {promised}\r\n\r\n"
    ).encode()


def _transport(request: web.Request) -> asyncio.Transport:
    transport = request.transport
    if not isinstance(transport, asyncio.Transport):
        raise ConnectionResetError("the visitor has left")
    return transport


_WAYS: Mapping[
    Manner, Callable[[web.Request, Answer], Awaitable[web.StreamResponse]]
] = {
    Manner.WHOLE: _whole,
    Manner.RESET: _reset,
    Manner.RESET_IN_HEADERS: _reset_in_headers,
    Manner.RESET_IN_BODY: _reset_in_body,
    Manner.SILENT: _silent,
    Manner.SILENT_IN_BODY: _silent_in_body,
    Manner.SHORT: _short,
    Manner.ENDLESS: _endless,
}
