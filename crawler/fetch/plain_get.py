"""One GET that reads whatever comes: for servers whose answers aiohttp refuses.

Browsers and Scrapy skip bad header lines, aiohttp does not (FIELD-NOTES A 1b). The
first contact with a host must not fail by that, or every page there would seem
broken. HTTP/1.0 keeps the answer simple: no chunks, and its end is the end.
"""

import asyncio
import re
import ssl

import aiohttp

from crawler.fetch.addresses import Authority
from crawler.fetch.guard import Pins

_MOST_HEAD = 131_072
_STATUS = re.compile(rb"HTTP/[0-9.]+ +([0-9]{3})\b")
_LOCATION = re.compile(rb"(?im)^location:[ \t]*([^\r\n]*)")
_LENGTH = re.compile(rb"(?im)^content-length:[ \t]*([0-9]{1,12})[ \t]*\r?$")
_CHUNKED = re.compile(rb"(?im)^transfer-encoding:[^\r\n]*chunked")
_LAST_CHUNK = b"0\r\n\r\n"


async def plain_get(
    authority: Authority, pins: Pins, head: str, *, tls: ssl.SSLContext, most: int
) -> tuple[int, bytes | None, bytes]:
    """Send a request as it is written; return status, Location and body.

    What is not HTTP has the status 0.

    Raises:
        OSError: No connection, or it broke off.
        aiohttp.ClientPayloadError: The body is shorter than its head says. Rules that
            were cut off forbid what they do not, and allow what they forbid.
    """
    ip, port = pins[0]
    reader, writer = await asyncio.open_connection(
        ip,
        port,
        ssl=tls if authority.is_tls else None,
        server_hostname=authority.host if authority.is_tls else None,
    )
    try:
        writer.write(head.encode("ascii"))
        await writer.drain()
        answer = await _bounded(reader, _MOST_HEAD + most)
    finally:
        writer.transport.abort()  # all is read: no good-bye to wait for
    return _parted(answer, most)


async def _bounded(reader: asyncio.StreamReader, most: int) -> bytes:
    answer = bytearray()
    while len(answer) < most and (piece := await reader.read(65_536)):
        answer += piece
    return bytes(answer)


def _parted(answer: bytes, most: int) -> tuple[int, bytes | None, bytes]:
    """Part head and body at the first empty line, however lines end."""
    status = _STATUS.match(answer)
    if status is None:
        return 0, None, b""
    head, *rest = re.split(rb"\r?\n\r?\n", answer, maxsplit=1)
    location = _LOCATION.search(head)
    body = rest[0] if rest else b""
    if len(body) < most and _is_cut(head, body):
        raise aiohttp.ClientPayloadError("the body is shorter than its head says")
    return int(status[1]), location[1] if location else None, body[:most]


def _is_cut(head: bytes, body: bytes) -> bool:
    """Whether a body lacks its end, as far as the head tells where that is."""
    if _CHUNKED.search(head):
        return not body.endswith(_LAST_CHUNK)
    length = _LENGTH.search(head)
    return length is not None and len(body) < int(length[1])
