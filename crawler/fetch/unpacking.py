"""When a body is packed in a way that only serves to keep its reader busy.

How much comes out of a body is bounded where it is unpacked. But a layer or a part of
which nothing comes out costs time as well: 32 MB of empty zstd frames (RFC 8878, 3.1)
kept a crawl busy for 40 seconds.
"""

from collections.abc import Iterable

MOST_LAYERS = 3
"""Honest servers pack once; two layers come of a proxy that packs what is packed."""

MOST_PARTS = 10_000
"""Members of gzip (RFC 1952, 2.2) and frames of zstd; honest bodies have one."""

_BEGINNINGS = (b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd", b"\x2a\x4d\x18")
"""Of a member, a frame, and a frame to be skipped."""


def layers_of(encodings: Iterable[bytes]) -> int:
    """Count how often a body is packed, by the values of ``Content-Encoding``.

    >>> layers_of([b"gzip, gzip", b"br,, br"])
    4
    """
    return sum(bool(one.strip()) for value in encodings for one in value.split(b","))


def is_in_many_parts(body: bytes) -> bool:
    """Whether a packed body is made of more parts than any honest one."""
    return any(body.count(one) > MOST_PARTS for one in _BEGINNINGS)
