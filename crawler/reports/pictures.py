"""Open pictures made by strangers: known formats, bounded size, no surprises."""

import struct
import warnings
import zlib
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, UnidentifiedImageError

MOST_PIXELS = 40_000_000
"""The largest picture that is decoded: A4 at 600 dots an inch, and a little."""


class PictureError(ValueError):
    """A picture is damaged, of a foreign format, or too large; one line says so."""


def frames_of(data: bytes, *, most: int = 1) -> Iterator[Image.Image]:
    """Yield the pages of a picture, decoded, in grey.

    Formats that run programs or hold other files (EPS, PSD, WMF) are never opened.

    Raises:
        PictureError: It cannot be read; pages before the damage are yielded first.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(BytesIO(data), formats=_FORMATS)
        for number in range(most):
            if not _turned_to(picture, number):
                break
            _check_size(picture.size)
            yield _grey(picture)
    except UnidentifiedImageError as error:
        raise PictureError("not a picture of a format that is read") from error
    except _DAMAGE as error:
        raise PictureError(f"the picture is damaged or too large ({error})") from error


_FORMATS = ("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP", "PPM")
_DAMAGE = (
    ArithmeticError,
    AttributeError,
    BufferError,
    EOFError,
    Image.DecompressionBombError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""All that the decoders of Pillow are known to raise on damaged files."""


def _turned_to(picture: Image.Image, number: int) -> bool:
    try:
        picture.seek(number)
    except EOFError:
        return False
    return True


def _check_size(size: tuple[int, int]) -> None:
    width, height = size
    if width * height > MOST_PIXELS:
        raise PictureError(f"the picture is too large ({width} x {height} dots)")


def _grey(picture: Image.Image) -> Image.Image:
    """Return the picture in grey; what is transparent counts as white paper."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if not picture.has_transparency_data:
            return picture.convert("L")
        layers = picture.convert("LA")
    paper = Image.new("L", layers.size, 255)
    paper.paste(layers.getchannel("L"), mask=layers.getchannel("A"))
    return paper
