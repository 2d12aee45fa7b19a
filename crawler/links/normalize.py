"""Mend the damage that typesetting and scanning did to a printed address.

Only damage is mended: Thai digits drawn by the font, spaces and breaks inside,
zero-width marks, the scheme. Path and query are never re-encoded and never
lower-cased, since many sites tell letters apart (DOMAIN.md 3.6, 3.10).
"""

import re

from crawler.links.marks import SCHEME
from crawler.model.address import NormalizedUrl
from crawler.model.report import Repair
from crawler.thai.digits import to_ascii
from crawler.thai.text import ZERO_WIDTH


def normalize(as_written: str) -> tuple[NormalizedUrl, tuple[Repair, ...]]:
    """Return the address to visit, and what was mended to get there.

    >>> normalize("https://www.example.go.th/doc uments๓.php")[0]
    'https://www.example.go.th/documents3.php'
    """
    repairs: list[Repair] = []
    text = as_written.strip()
    if _UNDAMAGED.fullmatch(text) and _ENTITIES.search(text) is None:
        return NormalizedUrl(_lower_host(text)), ()
    for repair, mended in (
        (Repair.FULL_WIDTH, narrow),
        (Repair.THAI_DIGITS, to_ascii),
        (Repair.LINE_BREAK, _without_breaks),
        (Repair.INNER_SPACE, _without_spaces),
        (Repair.ZERO_WIDTH, _without_zero_width),
        (Repair.HTML_ENTITY, _without_entities),  # a line may break inside one
        (Repair.SCHEME, _with_scheme),
    ):
        after = mended(text)
        if after != text:
            repairs.append(repair)
        text = after
    return NormalizedUrl(_lower_host(text)), tuple(repairs)


_UNDAMAGED = re.compile(r"https?://(?!/)[!-~]+", re.IGNORECASE)
_ENTITIES = re.compile(r"&(?:amp;)+", re.IGNORECASE)
_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_WIDE = re.compile("[\uff01-\uff5e]")
_BREAK = re.compile(r"[ \t]*[\r\n\f\v]+\s*")
_SPACE = re.compile(r"\s+")
_DROP_ZERO_WIDTH = dict.fromkeys(map(ord, ZERO_WIDTH))
_GOOD_SCHEME = re.compile(r"https?://(?!/)", re.IGNORECASE)
_AUTHORITY = re.compile(r"[^/?#]*")


def narrow(text: str) -> str:
    """Return a text with the full-width letters of East Asian fonts as plain ones.

    >>> narrow("ｈｔｔｐｓ：／／a.go.th")
    'https://a.go.th'
    """
    if text.isascii() or _WIDE.search(text) is None:
        return text
    return text.translate(_NARROW)


def _without_entities(text: str) -> str:
    """Undo one escaping; no address has an ampersand so on purpose."""
    return _ENTITIES.sub("&", text)


def _without_breaks(text: str) -> str:
    return _BREAK.sub("", text)


def _without_spaces(text: str) -> str:
    return _SPACE.sub("", text)


def _without_zero_width(text: str) -> str:
    return text.translate(_DROP_ZERO_WIDTH)


def _with_scheme(text: str) -> str:
    if _GOOD_SCHEME.match(text):
        return text
    match = SCHEME.match(text)
    if match is None:
        return f"https://{text.lstrip('/')}"  # what a browser tries first
    scheme = "https" if match["name"].lower().endswith("s") else "http"
    return f"{scheme}://{text[match.end() :].lstrip('/')}"


def _lower_host(url: str) -> str:
    scheme, _, rest = url.partition("://")
    authority = _AUTHORITY.match(rest)
    length = authority.end() if authority else 0
    user, at, host = rest[:length].rpartition("@")
    return f"{scheme.lower()}://{user}{at}{host.lower()}{rest[length:]}"
