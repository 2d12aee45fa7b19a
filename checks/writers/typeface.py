"""The typeface of the page: Sarabun, embedded, so that it reads the same everywhere.

Sarabun is the open redrawing of the typeface of Thai government papers (SIL Open Font
License 1.1, ``data/page/fonts/OFL.txt``). The files hold its Thai and Latin only.
"""

from base64 import b64encode
from functools import cache

from data.tables import folder

FAMILY = "Lakthan Sarabun"
_WEIGHTS = (400, 700)
_LETTERS = {
    "thai": "U+02D7, U+0303, U+0331, U+0E01-0E5B, U+200C-200D, U+25CC",
    "latin": (
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, "
        "U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD"
    ),
}


@cache
def font_faces() -> str:
    """Return the style rules that carry the typeface within them."""
    return "".join(_face(part, weight) for part in _LETTERS for weight in _WEIGHTS)


def _face(part: str, weight: int) -> str:
    name = f"sarabun-{part}-{weight}-normal.woff2"
    font = b64encode(folder("page").joinpath("fonts", name).read_bytes()).decode()
    return (
        f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};'
        f"src:url(data:font/woff2;base64,{font}) format('woff2');"
        f"unicode-range:{_LETTERS[part]}}}\n"
    )
