"""Whether a packed body came to its end, and as it was packed.

Scrapy unpacks as much as there is and says nothing of what is missing, so a page that
was cut off while it was packed would be judged by its beginning.
"""

import zlib
from collections.abc import Callable, Iterator, Mapping

from scrapy.utils import _compression

DAMAGED = (
    zlib.error,
    EOFError,
    OSError,
    _compression.brotli.error,  # type: ignore[attr-defined]  # no names of Scrapy's own
    _compression.zstd.ZstdError,  # type: ignore[attr-defined]  # ditto
)
"""What the unpackers raise; Scrapy lets it through as if it were our mistake."""

_PIECE = 65_536
_RAW, _GZIP = -15, 31
_HEAD, _TRAILER = 10, 8


def is_whole(packing: str, body: bytes) -> bool:
    """Whether nothing is missing of a body; of an unknown packing nobody can say.

    What it unpacks to is thrown away piece by piece; the caller has seen to it that it
    is not too much.

    Raises:
        zlib.error, brotli.error, zstd.ZstdError: It is damaged.
    """
    ended = _ENDED.get(packing.strip().lower())
    return ended is None or not body or ended(body)


def _gzip_ended(body: bytes) -> bool:
    """Whether all members ended; a last one may lack its checksum, as in browsers."""
    start = 0
    while body.startswith(b"\x1f\x8b", start):
        end = _end_of(zlib.decompressobj(_GZIP), body, start)
        if end is None:
            return _is_only_trailer_missing(body[start:])
        start = end
    return True


def _is_only_trailer_missing(body: bytes) -> bool:
    has_plain_head = body[3:4] == b"\x00"
    end = _end_of(zlib.decompressobj(_RAW), body, _HEAD)
    return has_plain_head and end is not None and len(body) - end < _TRAILER


def _deflate_ended(body: bytes) -> bool:
    """Whether it ended, with or without the head that the standard asks for."""
    try:
        return _end_of(zlib.decompressobj(), body) is not None
    except zlib.error:
        return _end_of(zlib.decompressobj(_RAW), body) is not None


def _end_of(unpacker: "zlib._Decompress", body: bytes, start: int = 0) -> int | None:
    """Return where what begins at a place ends; nothing where its end is missing.

    What lies behind the end is not touched: of a body of thousands of members it would
    be copied thousands of times.
    """
    for place in range(start, len(body), _PIECE):
        rest = body[place : place + _PIECE]
        while rest and not unpacker.eof:
            unpacker.decompress(rest, _PIECE)
            rest = unpacker.unconsumed_tail
        if unpacker.eof:
            return min(place + _PIECE, len(body)) - len(unpacker.unused_data)
    return None


def _brotli_ended(body: bytes) -> bool:
    unpacker = _compression.brotli.Decompressor()  # type: ignore[attr-defined]  # ditto
    for piece in _pieces(body):
        if unpacker.is_finished():
            break  # what is behind the end is nothing
        unpacker.process(piece)
    return bool(unpacker.is_finished())


def _zstd_ended(body: bytes) -> bool:
    unpacker = _compression.zstd.ZstdDecompressor()  # type: ignore[attr-defined]  # ditto
    unpacker.decompress(body, max_length=_PIECE)
    while not unpacker.eof and not unpacker.needs_input:
        unpacker.decompress(b"", max_length=_PIECE)
    return bool(unpacker.eof)


def _pieces(body: bytes) -> Iterator[bytes]:
    return (body[start : start + _PIECE] for start in range(0, len(body), _PIECE))


_ENDED: Mapping[str, Callable[[bytes], bool]] = {
    "gzip": _gzip_ended,
    "x-gzip": _gzip_ended,
    "deflate": _deflate_ended,
    "br": _brotli_ended,
    "zstd": _zstd_ended,
}
