"""What one GET by aiohttp brought back, read within a bound."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp

from crawler.errors import HostUnreadyError
from crawler.model.outcome import Outcome

_CHUNK = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back: ``cut`` says that the body was longer than asked for."""

    status: int
    headers: Mapping[str, str]
    location: bytes | None
    body: bytes
    cut: bool


async def read_answer(response: aiohttp.ClientResponse, most: int) -> Answer:
    """Read what a server sends, up to so many bytes.

    Raises:
        HostUnreadyError: ``truncated``: it began, and did not come to its end in time.
    """
    body = bytearray()
    try:
        async for chunk in response.content.iter_chunked(_CHUNK):
            body += chunk
            if len(body) > most:
                break
            await asyncio.sleep(0)  # a fast and endless body must not keep the loop
    except TimeoutError as error:
        if not body:
            raise
        message = f"stopped after {len(body)} bytes of its body"
        raise HostUnreadyError(Outcome.TRUNCATED, message) from error
    raw = {name.lower(): value for name, value in reversed(response.raw_headers)}
    return Answer(
        status=response.status,
        headers=_headers(response),
        location=raw.get(b"location"),
        body=bytes(body[:most]),
        cut=len(body) > most,
    )


def _headers(response: aiohttp.ClientResponse) -> dict[str, str]:
    headers: dict[str, str] = {}
    for raw_name, raw_value in response.raw_headers:
        name = raw_name.decode("latin-1").lower()
        value = raw_value.decode("utf-8", "replace")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers
