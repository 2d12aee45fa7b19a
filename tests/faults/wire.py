"""A good answer, spoilt: what goes over the wire piece by piece, and how it ends."""

import gzip
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tests.faults.faults import Fault


class End(StrEnum):
    """What becomes of the connection when all is said."""

    CLOSE = "close"
    RESET = "reset"
    HALF_CLOSE = "half-close"
    HOLD = "hold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the server behind the proxy answered; ``head`` is without its last lines."""

    status: bytes
    headers: tuple[bytes, ...]
    body: bytes

    @classmethod
    def read(cls, raw: bytes) -> "Answer":
        """Part status line, headers and body."""
        head, _, body = raw.partition(b"\r\n\r\n")
        status, *headers = head.split(b"\r\n")
        return cls(status=status, headers=tuple(headers), body=body)

    def without(self, *names: bytes) -> tuple[bytes, ...]:
        """Leave out some headers."""
        return tuple(
            line
            for line in self.headers
            if line.partition(b":")[0].lower() not in names
        )

    def head(self, *more: bytes, length: int | None = -1) -> bytes:
        """Write the head anew, with a length of its own: ``None`` for none at all."""
        length = len(self.body) if length == -1 else length
        told = () if length is None else (b"Content-Length: %d" % length,)
        lines = (self.status, *self.without(b"content-length"), *told, *more)
        return b"\r\n".join(lines) + b"\r\n\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """Pieces with the seconds to wait before each, and the end."""

    pieces: Iterator[tuple[float, bytes]]
    end: End = End.CLOSE


def spoilt(fault: Fault, answer: Answer, seed: int) -> Played:
    """Return how an answer comes that a fault befalls."""
    return _WAYS[fault](answer, seed)


def flipped(data: bytes, seed: int, *, share: float = 0.01) -> bytes:
    """Change some bytes, at least three, each into any other one."""
    chance, changed = random.Random(seed), bytearray(data)  # noqa: S311 - a fixed one is wanted
    for _ in range(max(3, int(len(data) * share))):
        changed[chance.randrange(len(data))] ^= chance.randrange(1, 256)
    return bytes(changed)


_GAP = 0.02
_LONG_GAP = 0.2
_FOR_EVER = 10_000


def _at_once(*data: bytes, end: End = End.CLOSE) -> Played:
    return Played(pieces=iter([(0.0, b"".join(data))]), end=end)


def _in_drops(data: bytes, drops: int = 6) -> Iterator[tuple[float, bytes]]:
    size = len(data) // drops + 1
    for start in range(0, len(data), size):
        yield _GAP, data[start : start + size]


def _half(answer: Answer) -> bytes:
    return answer.body[: len(answer.body) // 2]


def _none(answer: Answer, _: int) -> Played:
    return _at_once(answer.head(), answer.body)


def _reset_in_head(answer: Answer, _: int) -> Played:
    return _at_once(answer.head()[:40], end=End.RESET)


def _reset_in_body(answer: Answer, _: int) -> Played:
    return _at_once(answer.head(), _half(answer), end=End.RESET)


def _half_closed(answer: Answer, _: int) -> Played:
    return _at_once(answer.head(), _half(answer), end=End.HALF_CLOSE)


def _too_long(answer: Answer, _: int) -> Played:
    return _at_once(answer.head(length=len(answer.body) + 500), answer.body)


def _too_short(answer: Answer, _: int) -> Played:
    return _at_once(answer.head(length=len(answer.body) // 2), answer.body)


def _chunks_cut(answer: Answer, _: int) -> Played:
    half = _half(answer)
    head = answer.head(b"Transfer-Encoding: chunked", length=None)
    return _at_once(head, b"%x\r\n" % len(half), half, b"\r\n")


def _end_unsaid(answer: Answer, _: int) -> Played:
    return _at_once(answer.head(length=None), _half(answer))


def _garbage(_: Answer, seed: int) -> Played:
    return _at_once(random.Random(seed).randbytes(400))  # noqa: S311 - ditto


def _status_garbage(answer: Answer, _: int) -> Played:
    head = answer.head().replace(b"HTTP/1.1 ", b"HT\xffP/1.1 2\xfe", 1)
    return _at_once(head, answer.body)


def _head_dripped(answer: Answer, _: int) -> Played:
    def pieces() -> Iterator[tuple[float, bytes]]:
        yield from _in_drops(answer.head())
        yield 0.0, answer.body

    return Played(pieces=pieces())


def _body_dripped(answer: Answer, _: int) -> Played:
    def pieces() -> Iterator[tuple[float, bytes]]:
        yield 0.0, answer.head()
        yield from _in_drops(answer.body)

    return Played(pieces=pieces())


def _head_crawls(answer: Answer, _: int) -> Played:
    def pieces() -> Iterator[tuple[float, bytes]]:
        yield 0.0, answer.status + b"\r\n"
        for number in range(_FOR_EVER):
            yield _LONG_GAP, b"X-%d: and so on\r\n" % number

    return Played(pieces=pieces())


def _body_crawls(answer: Answer, _: int) -> Played:
    def pieces() -> Iterator[tuple[float, bytes]]:
        yield 0.0, answer.head() + _half(answer)
        rest = answer.body[len(answer.body) // 2 :]
        for place in range(len(rest)):
            yield _LONG_GAP, rest[place : place + 1]

    return Played(pieces=pieces())


def _stalled(answer: Answer, _: int) -> Played:
    return _at_once(answer.head(), _half(answer), end=End.HOLD)


def _body_flipped(answer: Answer, seed: int) -> Played:
    body = flipped(answer.body, seed) if answer.body else b""
    return _at_once(answer.head(), body)


def _gzip_flipped(answer: Answer, seed: int) -> Played:
    packed = flipped(gzip.compress(answer.body, mtime=0), seed)
    return _at_once(answer.head(b"Content-Encoding: gzip", length=len(packed)), packed)


def _head_flipped(answer: Answer, seed: int) -> Played:
    whole = b"\r\n".join(answer.headers)
    changed = flipped(whole, seed, share=0.05)
    return _at_once(answer.status, b"\r\n", changed, b"\r\n\r\n", answer.body)


def _storm(status: int, *more: bytes) -> Callable[[Answer, int], Played]:
    def play(_: Answer, __: int) -> Played:
        body = b"<html><body><h1>%d</h1></body></html>" % status
        lines = (
            b"HTTP/1.1 %d Storm" % status,
            b"Content-Type: text/html",
            b"Connection: close",
            b"Content-Length: %d" % len(body),
            *more,
        )
        return _at_once(b"\r\n".join(lines), b"\r\n\r\n", body)

    return play


_WAYS: Mapping[Fault, Callable[[Answer, int], Played]] = {
    Fault.NONE: _none,
    Fault.RESET_IN_HEAD: _reset_in_head,
    Fault.RESET_IN_BODY: _reset_in_body,
    Fault.HALF_CLOSED: _half_closed,
    Fault.LENGTH_TOO_LONG: _too_long,
    Fault.LENGTH_TOO_SHORT: _too_short,
    Fault.CHUNKS_CUT: _chunks_cut,
    Fault.END_UNSAID: _end_unsaid,
    Fault.GARBAGE: _garbage,
    Fault.STATUS_GARBAGE: _status_garbage,
    Fault.HEAD_DRIPPED: _head_dripped,
    Fault.BODY_DRIPPED: _body_dripped,
    Fault.HEAD_CRAWLS: _head_crawls,
    Fault.BODY_CRAWLS: _body_crawls,
    Fault.STALLED: _stalled,
    Fault.BODY_FLIPPED: _body_flipped,
    Fault.GZIP_FLIPPED: _gzip_flipped,
    Fault.HEAD_FLIPPED: _head_flipped,
    Fault.STORM_500: _storm(500),
    Fault.STORM_502: _storm(502),
    Fault.STORM_503: _storm(503),
    Fault.STORM_503_LATER: _storm(503, b"Retry-After: 1"),
    Fault.STORM_504: _storm(504),
    Fault.STORM_429: _storm(429),
}
"""How an answer is spoilt; the faults that are not here let none come."""

SPOILS_ANSWERS = frozenset(_WAYS)
"""Faults that befall an answer; the others keep it from being asked for."""
