"""Masks what lets its holder in: passwords, tokens, session numbers in addresses.

A redirect often carries what its server made for this one visit, and whoever reads
the list or the database could go in by it. So such values are masked wherever an
address is kept or shown beyond what is needed to visit it. What the report itself
cites is the report's own, and stays as it was written.

Texts are masked like addresses: proofs and clients' words quote addresses, and login
pages carry one address, percent-encoded, inside another.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote

from data.tables import table

MASK = "***"

_USER = re.compile(
    r"((?:https?|ftp)(?::|%(?:25){0,3}3A)(?:/|%(?:25){0,3}2F){2})"
    r"((?:(?!%(?:25){0,3}(?:2F|3F|23|40))[^\s/?#@\"'<>]){1,300})(?=@|%(?:25){0,3}40)",
    re.IGNORECASE,
)
_PARAMETER = re.compile(
    r"(?P<before>[?&;#]|%(?:25){0,3}(?:3F|26|23|3B))"
    r"(?P<name>[A-Za-z0-9_.\[\]-]{1,60})"
    r"(?P<is>=|%(?:25){0,3}3D)"
    r"(?P<value>(?:(?!%(?:25){0,3}(?:3F|26|23|3B))[^\s&#;?\"'<>]){1,4000})",
    re.IGNORECASE,
)
_IN_THE_PATH = re.compile(r"(\([SAF]\()([a-z0-9]{20,120})(?=\))", re.IGNORECASE)
"""Where ASP.NET puts its session when it may set no cookie."""

_JWT = re.compile(r"()\b(eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*)")
"""A JSON Web Token (RFC 7519): its header always begins with the same letters."""

_MAY_HOLD_ONE = re.compile(r"[=@(]|%(?:25)*(?:3D|40)|eyJ", re.IGNORECASE)
_UNWORDED = re.compile(r"[A-Za-z0-9+/=_.~-]+")
_SIGNS = str.maketrans("", "", "-_[].")


@dataclass(slots=True)
class Secrets:
    """Masks texts that belong together; equal secrets get equal masks, others not.

    So two addresses that differ by a secret alone stay two. ``cited`` are addresses
    of the report: a value that stands in one of them is no secret of ours to keep.
    """

    cited: tuple[str, ...] = ()
    _masks: dict[str, str] = field(default_factory=dict)

    def masked(self, text: str) -> str:
        """Return a text or an address without what is secret in it.

        >>> Secrets().masked("https://me:pw@a.example/x;jsessionid=1F2E?id=7&token=ab")
        'https://***3@a.example/x;jsessionid=***?id=7&token=***2'
        >>> Secrets(("http://a.example/?token=ab",)).masked("/login?token=ab")
        '/login?token=ab'
        """
        if _MAY_HOLD_ONE.search(text) is None:
            return text  # most texts: no night has time to look at them five times
        text = _PARAMETER.sub(self._parameter, text)
        for kind in (_USER, _IN_THE_PATH, _JWT):
            text = kind.sub(lambda found: found[1] + self._mask(found[2]), text)
        return text

    def _parameter(self, found: re.Match[str]) -> str:
        value = found["value"]
        if not _is_secret(found["name"], value):
            return found[0]
        return f"{found['before']}{found['name']}{found['is']}{self._mask(value)}"

    def _mask(self, value: str) -> str:
        """Return the mask of a secret: the first is bare, the others are numbered."""
        plain = _unquoted(value)
        if value.startswith(MASK) or any(plain in _unquoted(url) for url in self.cited):
            return value
        number = len(self._masks) + 1
        return self._masks.setdefault(plain, MASK if number == 1 else f"{MASK}{number}")


def masked(text: str) -> str:
    """Mask one text that stands alone.

    >>> masked("https://a.example/get?id=7&access_token=abc")
    'https://a.example/get?id=7&access_token=***'
    """
    return Secrets().masked(text)


def _is_secret(name: str, value: str) -> bool:
    length = _secret_from(name)
    if length is None or len(value) < length:
        return False
    return length == 1 or _UNWORDED.fullmatch(unquote(value)) is not None


@lru_cache(4096)
def _secret_from(name: str) -> int | None:
    """Return from how many characters on the value of a parameter is a secret."""
    known = table("hosts/secrets.toml")
    plain = name.casefold().translate(_SIGNS)
    if plain in known["names"] or plain.endswith(tuple(known["endings"])):
        return 1
    return int(known["long"]) if plain in known["when_long"] else None


def _unquoted(text: str) -> str:
    """Undo percent-encoding however often an address was wrapped in another."""
    for _ in range(4):
        text = unquote(text)
    return text
