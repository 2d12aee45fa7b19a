"""What a value of an address hides in base64, and hiding another in its way.

Systems hide words, numbers and whole queries so, once or several times over, with
or without padding, in either alphabet (RFC 4648, sections 3.2, 4 and 5; DOMAIN.md
3.10). What is hidden again is hidden as the original was.
"""

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, unquote

DEEPEST = 3
"""How often something may be hidden in itself; beyond that it is no address."""

_LONGEST = 1_000
_BASE64 = re.compile(r"[A-Za-z0-9_/+-]{2,}={0,2}")
_NUMBER = re.compile("[0-9]+")
_WORD = re.compile("[A-Za-z][a-z_-]{2,}[a-z]|[A-Z]{4,}")
_SHORTEST_WORD = 6
_PAIRS = re.compile(r"[\w.\[\]-]+=[^&]*(?:&[\w.\[\]-]+=[^&]*)*", re.ASCII)
_RECORD = re.compile(r"[{\[].*[}\]]|(?:[is]|a):.*[;}]", re.DOTALL)
_FOUR = 4
"""Letters of base64 for three bytes; what is left over shows whether it is padded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """A text that a value hides; the layers around it, the outermost first."""

    text: str
    layers: tuple[str, ...]
    written: str

    @property
    def is_word(self) -> bool:
        """Whether it is a plain word: the name of a part of the site."""
        return _WORD.fullmatch(self.text) is not None

    @property
    def is_number(self) -> bool:
        """Whether it is a number."""
        return _NUMBER.fullmatch(self.text) is not None

    def hiding(self, text: str) -> str:
        """Return a value that hides another text as often, and in the same way.

        >>> hidden("TVRJPQ%3D%3D").hiding("1234")
        'TVRJek5BPT0%3D'
        """
        for layer in reversed(self.layers):
            text = _hide(text, layer, is_padded=self._pads(layer))
        return quote(text, safe=self._kept)

    def _pads(self, layer: str) -> bool:
        """Whether a layer is padded; one without need of it does as the others do."""
        if "=" in layer or len(layer) % _FOUR:
            return "=" in layer
        return all("=" in one or not len(one) % _FOUR for one in self.layers)

    @property
    def _kept(self) -> str:
        """Return the signs that are written as they are, not by percent signs."""
        if "%" not in self.written:
            return "=/"
        return "".join(sign for sign in "=/" if sign in self.written)


@lru_cache(maxsize=4096)
def hidden(value: str) -> Hidden | None:
    """Return what a value hides: a number, a word, pairs, a record; or nothing.

    The deepest of several: what is hidden twice looks like a word halfway.

    >>> hidden("T1RrNU9R").text, hidden("ZGV0YWls").text, hidden("aWQ9MTI").text
    ('9999', 'detail', 'id=12')
    >>> hidden("detail")
    """
    found, layers, layer = None, list[str](), _bare(value)
    while len(layers) < DEEPEST and (text := _shown(layer)) is not None:
        layers.append(layer)
        if _tells(text, layer):
            found = Hidden(text=text, layers=tuple(layers), written=value)
        layer = text
    return found


def hidden_number(value: str) -> str | None:
    """Return the number that a value hides.

    >>> hidden_number("MzI"), hidden_number("ZmlsZXM"), hidden_number("32")
    ('32', None, None)
    """
    found = hidden(value)
    return found.text if found is not None and found.is_number else None


def _bare(value: str) -> str:
    """Return a value without percent signs; nothing where it is too long to be read."""
    return unquote(value) if len(value) <= _LONGEST else ""


def _shown(layer: str) -> str | None:
    if not _BASE64.fullmatch(layer) or layer.isdecimal():
        return None
    bare = layer.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        found = b64decode(bare + "=" * (-len(bare) % _FOUR), validate=True)
        text = found.decode()
    except ValueError:
        return None
    return text if text.isprintable() else None


def _tells(text: str, layer: str) -> bool:
    """Whether a text is one that is hidden on purpose; most words show but noise."""
    if _NUMBER.fullmatch(text) or _PAIRS.fullmatch(text) or _RECORD.fullmatch(text):
        return True
    return len(layer) >= _SHORTEST_WORD and _WORD.fullmatch(text) is not None


def _hide(text: str, layer: str, *, is_padded: bool) -> str:
    made = b64encode(text.encode()).decode("ascii")
    if "-" in layer or "_" in layer:
        made = made.replace("+", "-").replace("/", "_")
    return made if is_padded else made.rstrip("=")
