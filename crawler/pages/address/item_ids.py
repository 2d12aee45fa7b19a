"""What the id of one item looks like in an address, and one that no item has.

The shapes are those of the systems in DOMAIN.md 3.10, and of frameworks in use
beside them: numbers, numbers with a slug, forum topics, base64, UUIDs, hashes.
"""

import re
from urllib.parse import unquote

from crawler.pages.address.hidden import hidden, hidden_number
from crawler.pages.address.parameters import parameters
from crawler.thai.digits import to_ascii

IMPOSSIBLE = "999999999"
"""An id that no municipal site reaches, and that fits a 32-bit column."""

UUID = "ffffffff-ffff-4fff-bfff-ffffffffffff"
"""A random UUID (RFC 9562, version 4) that no generator will ever draw."""

_NUMBER = re.compile("[0-9๐-๙]+")
_TOPIC = re.compile(r"[0-9]+\.(?:0|msg[0-9]+|new)")
_WITH_SLUG = re.compile(r"[0-9]+[:-][^0-9].*", re.DOTALL)
_MISTYPED = re.compile(r"(?=[lIoO]*[0-9])[0-9lIoO]{2,9}")
"""A number in which letters stand for digits that look like them."""

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_HASH = re.compile(
    r"(?=.*[0-9])(?=.*[a-f])(?:[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{40})", re.IGNORECASE
)
_SHORT_HASH = re.compile(r"(?=.*[0-9][a-f]+[0-9])[0-9a-f]{6,20}", re.IGNORECASE)
"""No code of letters with a year behind: a letter stands between digits."""

_CODE = re.compile(r"([A-Z]{1,4}[_-]?)[0-9]{3,}")
_NAME = re.compile(r"([A-Za-z_-]{1,30})([0-9]{3,})")
_YEAR = re.compile("(?:19|20)[0-9]{2}|25[4-9][0-9]")


def impossible_for(value: str) -> str | None:
    """Return an id of the same shape that no item has; ``None`` if it is no id.

    >>> impossible_for("1726-annual-report"), impossible_for("41.0")
    ('999999999', '999999999.0')
    >>> impossible_for("MzI"), impossible_for("MzI%3D")
    ('OTk5OTk5OTk5', 'OTk5OTk5OTk5')
    >>> impossible_for("T1RrNU9R")
    'T1RrNU9UazVPVGs1'
    >>> impossible_for("C00008"), impossible_for("about")
    ('C999999999', None)
    >>> impossible_for("41c07e"), impossible_for("fac2567")
    ('ffffff', None)
    """
    if any(one.fullmatch(value) for one in (_NUMBER, _WITH_SLUG, _MISTYPED)):
        return IMPOSSIBLE
    if _TOPIC.fullmatch(value):
        return f"{IMPOSSIBLE}.0"
    if _UUID.fullmatch(value):
        return UUID
    if is_hash(value):
        return "f" * len(value)
    code = _CODE.fullmatch(value)
    if code is not None:
        return code[1] + IMPOSSIBLE
    return _impossible_base64(value)


def is_hash(value: str) -> bool:
    """Whether a value is a hexadecimal id, long as of a database or short."""
    return any(one.fullmatch(value) for one in (_HASH, _SHORT_HASH))


def impossible_name(value: str) -> str | None:
    """Return another of names that end in a number, a year apart.

    >>> impossible_name("menu8254"), impossible_name("ita2567")
    ('menu999999999', None)
    """
    found, told = _NAME.fullmatch(value), hidden(value)
    if found is None or is_year(found[2]) or (told is not None and told.is_word):
        return None
    return found[1] + IMPOSSIBLE


def is_year(value: str) -> bool:
    """Whether a number can be a year of either era, in Thai digits too."""
    return _YEAR.fullmatch(to_ascii(value)) is not None


def is_number(value: str) -> bool:
    """Whether a value is a number, in Thai digits too."""
    return _NUMBER.fullmatch(value) is not None


def numbers_of(address: str) -> frozenset[str]:
    """Return the numbers of a path with its query, those hidden in base64 too.

    >>> sorted(numbers_of("/news/5?type=MzI&data=aWQ9Nw"))
    ['32', '5', '7']
    """
    path, _, query = address.partition("?")
    words = [hidden_number(word) or unquote(word) for word in path.split("/")]
    told = [f"{name} {value}" for name, value, _ in parameters(query)]
    return frozenset(_NUMBER.findall(to_ascii(" ".join((*words, *told)))))


def _impossible_base64(value: str) -> str | None:
    found = hidden(value)
    if found is None or not found.is_number:
        return None
    return found.hiding(IMPOSSIBLE)
