"""The names and values of a query, those that base64 hides too.

A value hides one thing, or pairs of its own; a whole query may be hidden. Records of
JSON (RFC 8259) and of PHP's ``serialize`` are read as far as their numbers go, which
is all that an id needs (DOMAIN.md 3.10).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import unquote_plus

from crawler.pages.address.hidden import DEEPEST, Hidden, hidden

Rank: TypeAlias = Callable[[str, str], int | None]
"""How surely name and value name the item: the less the surer, ``None``: not."""

Other: TypeAlias = Callable[[str], str]
"""Another value in the place of one."""

_MOST = 200
_JSON = re.compile(r'"(?P<name>[^"\\]{1,60})"\s*:\s*"?(?P<value>[0-9]+)(?="?\s*[,}])')
_PHP = re.compile(
    r'(?:s:[0-9]+:"(?P<name>[^"]{1,60})";)?'
    r'(?:i:(?P<value>[0-9]+);|(?P<string>s:[0-9]+:"(?P<digits>[0-9]+)";))'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Value:
    """A value in a text: its name, where it stands, and what is written around it."""

    name: str
    text: str
    start: int
    end: int
    around: str = "{}"

    def replaced(self, text: str, by: str) -> str:
        new = self.around.format(by, length=len(by))
        return text[: self.start] + new + text[self.end :]


def parameters(query: str) -> list[tuple[str, str, bool]]:
    """Return names in lower case with their values, and whether base64 hid these.

    >>> parameters("_mod=bmV3cw&data=aWQ9MTI")
    [('_mod', 'news', True), ('id', '12', True)]
    """
    return [*_told(query, DEEPEST)]


def with_other(query: str, rank: Rank, other: Other) -> str | None:
    """Return a query with another value where the item is most likely named.

    It is edited as text: decoding and encoding it again would change base64 and
    percent signs that the site reads (DOMAIN.md 3.10). Of equals the last one counts:
    sections stand before their items. ``None`` where nothing names one.
    """
    found = _best(query, rank, other, DEEPEST)
    return None if found is None else found[1]


def _told(text: str, depth: int) -> Iterator[tuple[str, str, bool]]:
    for one in _values(text):
        found = _hidden(one)
        if found is None or found.is_number or found.is_word or not depth:
            value = unquote_plus(one.text) if found is None else found.text
            if value:
                yield one.name.lower(), value, found is not None
        else:
            inside = _told(found.text, depth - 1)
            yield from ((name or one.name.lower(), v, True) for name, v, _ in inside)


def _best(text: str, rank: Rank, other: Other, depth: int) -> tuple[int, str] | None:
    """Return how surely a value of a text names the item, and the text without it."""
    values = [*_values(text)]
    ranked = [
        (found[0], -at, found[1])
        for at, one in enumerate(values)
        if (found := _inside(one, rank, other, depth) or _of(one, rank, other))
    ]
    if not ranked:
        return None
    how, at, new = min(ranked)
    return how, values[-at].replaced(text, new)


def _of(one: _Value, rank: Rank, other: Other) -> tuple[int, str] | None:
    how = rank(one.name.lower(), one.text) if one.text else None
    return None if how is None else (how, other(one.text))


def _inside(
    one: _Value, rank: Rank, other: Other, depth: int
) -> tuple[int, str] | None:
    """Look into pairs or a record that a value hides; what has no name bears its."""
    found = _hidden(one)
    if found is None or found.is_number or found.is_word or not depth:
        return None

    def within(name: str, value: str) -> int | None:
        return rank(name or one.name.lower(), value)

    best = _best(found.text, within, other, depth - 1)
    return None if best is None else (best[0], found.hiding(best[1]))


def _hidden(one: _Value) -> Hidden | None:
    return None if one.text.isdecimal() else hidden(one.text)


def _values(text: str) -> Iterator[_Value]:
    """Yield the values of a query, or of a record."""
    if text.startswith(("{", "[")):
        yield from (_json(found) for found in _JSON.finditer(text))
    elif re.match("[isa]:[0-9]", text):
        yield from (_php(found) for found in _PHP.finditer(text))
    else:
        yield from _pairs(text)


def _pairs(text: str) -> Iterator[_Value]:
    start = 0
    for pair in text.split("&", _MOST)[:_MOST]:
        name, equals, value = pair.partition("=")
        is_whole = not value.strip("=") and hidden(pair) is not None
        if is_whole:
            name, equals, value = "", "", pair
        at = start + len(name) + len(equals)
        yield _Value(name=name, text=value, start=at, end=start + len(pair))
        start += len(pair) + 1


def _json(found: re.Match[str]) -> _Value:
    start, end = found.span("value")
    return _Value(name=found["name"], text=found["value"], start=start, end=end)


def _php(found: re.Match[str]) -> _Value:
    """Return a number, or a text of digits with its length written before it."""
    name = found["name"] or ""
    if found["value"] is not None:
        start, end = found.span("value")
        return _Value(name=name, text=found["value"], start=start, end=end)
    start, end = found.span("string")
    around = 's:{length}:"{}";'
    return _Value(name=name, text=found["digits"], start=start, end=end, around=around)
