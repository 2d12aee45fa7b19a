"""Pictures in a report, looked at for QR codes that stand for addresses."""

import warnings
from collections.abc import Callable, Sequence
from io import BytesIO

from PIL import Image, UnidentifiedImageError

Look = Callable[[bytes], Sequence[str]]
"""Reads the addresses out of a picture."""


class Pictures:
    """The pictures of a report; each is looked at once, and not without end.

    ``open_picture`` returns the bytes of a picture by its name, or nothing.
    """

    def __init__(self, open_picture: Callable[[str], bytes | None], look: Look) -> None:
        self._open = open_picture
        self._look = look
        self._seen: dict[str, tuple[str, ...]] = {}
        self._left = _MOST_PIXELS

    def addresses(self, name: str) -> tuple[str, ...]:
        """Return the addresses that the codes in a picture hold."""
        if name not in self._seen:
            self._seen[name] = self._looked(name)
        return self._seen[name]

    def _looked(self, name: str) -> tuple[str, ...]:
        if len(self._seen) >= _MOST_PICTURES:
            return ()
        picture = self._open(name)
        pixels = 0 if picture is None else _pixels(picture)
        if picture is None or not pixels:
            return ()
        if pixels > _SMALL:
            if pixels > self._left:
                return ()
            self._left -= pixels
        return tuple(self._look(picture))[:_MOST_CODES]


_SMALL = 1_000_000  # the size of drawn codes; larger pictures are mostly photographs
_MOST_PICTURES = 400
_MOST_PIXELS = 200_000_000
_MOST_CODES = 50


def _pixels(picture: bytes) -> int:
    """Return the size that a picture claims, without unpacking it."""
    try:
        with warnings.catch_warnings(action="ignore"):
            width, height = Image.open(BytesIO(picture)).size
    except _NO_PICTURE:
        return 0
    return int(width * height)


_NO_PICTURE = (
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    LookupError,
    ArithmeticError,
)
