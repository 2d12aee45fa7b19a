"""Read the addresses out of QR codes that are printed instead of them."""

import re
from dataclasses import dataclass

import zxingcpp
from PIL import Image

from crawler.reports.pictures import PictureError, frames_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One QR code: the address it holds, and where it stands in its picture."""

    address: str
    left: int
    top: int
    right: int
    bottom: int


def addresses_in(image: bytes) -> list[str]:
    """Return the http(s) addresses of all QR codes in a picture, each once.

    What a code holds is what a telephone opens, so it is a hyperlink's target and
    never mended (DESIGN.md section 4). A picture that cannot be read has none.
    """
    try:
        pictures = list(frames_of(image))
    except PictureError:
        return []
    found = [code.address for picture in pictures for code in codes_in(picture)]
    return list(dict.fromkeys(found))


def codes_in(picture: Image.Image) -> list[Code]:
    """Return the QR codes of a grey picture that hold an http(s) address."""
    searched, scale = _bounded(picture)
    found = zxingcpp.read_barcodes(
        searched, formats=_FORMATS, text_mode=zxingcpp.TextMode.Plain
    )
    codes = [_code(one, scale) for one in found[:_MOST_CODES]]
    return [code for code in codes if _ADDRESS.fullmatch(code.address)]


_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f]{1,2100}", re.IGNORECASE)
_LONGEST_SIDE = 3000
_MARGIN = 16
_MOST_CODES = 200
_FORMATS = zxingcpp.BarcodeFormats(
    [zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.MicroQRCode]
)


def _bounded(picture: Image.Image) -> tuple[Image.Image, float]:
    """Return the picture small enough to search quickly, on a white margin.

    A code cut out to its very edge has no quiet zone, which reading needs.
    """
    small = picture.copy()
    small.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    size = (small.width + 2 * _MARGIN, small.height + 2 * _MARGIN)
    paper = Image.new("L", size, 255)
    paper.paste(small, (_MARGIN, _MARGIN))
    return paper, picture.width / small.width


def _code(found: zxingcpp.Barcode, scale: float) -> Code:
    place = found.position
    corners = (
        place.top_left,
        place.top_right,
        place.bottom_left,
        place.bottom_right,
    )
    xs = [round((corner.x - _MARGIN) * scale) for corner in corners]
    ys = [round((corner.y - _MARGIN) * scale) for corner in corners]
    return Code(
        address=found.text.strip(),
        left=min(xs),
        top=min(ys),
        right=max(xs),
        bottom=max(ys),
    )
