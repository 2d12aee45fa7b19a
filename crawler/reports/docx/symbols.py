"""Characters of symbol fonts, which Word keeps in a private range."""

import re
from functools import cache

from crawler.links.anchors import strip_marks
from data.tables import table


def shown(text: str) -> str:
    r"""Return a text with characters of symbol fonts as Unicode has them.

    >>> shown("\uf0fc ครบ")
    '✓ ครบ'
    """
    return strip_marks(_PRIVATE.sub(_symbol, text))


_PRIVATE = re.compile("[\uf020-\uf0ff]")


def _symbol(match: re.Match[str]) -> str:
    return _known().get(f"{ord(match.group()) - 0xF000:02x}", " ")


def symbol_of(code: str | None) -> str:
    """Return the character that Word names by its number, in hexadecimal."""
    if code is None or not _CODE.fullmatch(code):
        return ""
    number = int(code, 16)
    return shown(chr(number + 0xF000 if number in _IN_FONT else number))


_IN_FONT = range(0x20, 0x100)
_CODE = re.compile(r"0{0,4}(?!D[89A-F])[0-9A-F]{2,4}", re.IGNORECASE)


@cache
def _known() -> dict[str, str]:
    known: dict[str, str] = table("reports/symbols.toml")["wingdings"]
    return known
