"""Nested values in JSON columns, whatever strangers put into their text."""

from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import msgspec

Value = TypeVar("Value")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_json(value: object) -> str:
    """Write a value, a frozen dataclass included, as JSON text with sorted keys.

    >>> to_json({"b": (1, 2), "a": "ก"})
    '{"a":"ก","b":[1,2]}'
    """
    try:
        return msgspec.json.encode(value, order="sorted").decode()
    except UnicodeEncodeError:
        mended = without_surrogates(msgspec.to_builtins(value))
        return msgspec.json.encode(mended, order="sorted").decode()


def from_json(text: str, kind: type[Value]) -> Value:
    """Read JSON text back into the value it was."""
    return msgspec.json.decode(text, type=kind)


def storable(text: str) -> str:
    r"""Replace half characters, which a page can hold but UTF-8 cannot.

    >>> storable("ก\ud800")
    'ก?'
    """
    return text.encode("utf-8", "replace").decode()


def moment(at: datetime) -> str:
    """Write a time in UTC, so that text order is the order in time.

    >>> moment(datetime(2026, 1, 2, 3, tzinfo=UTC))
    '2026-01-02T03:00:00+00:00'
    """
    return at.astimezone(UTC).isoformat()


def micros(at: datetime) -> int:
    """Count the microseconds since 1970 (UTC): a time in 8 bytes, and exact.

    >>> micros(datetime(1970, 1, 2, tzinfo=UTC))
    86400000000
    """
    return (at - _EPOCH) // timedelta(microseconds=1)


def at_micros(count: int) -> datetime:
    """Read such a count back into the time it was.

    >>> at_micros(86400000000).isoformat()
    '1970-01-02T00:00:00+00:00'
    """
    return _EPOCH + timedelta(microseconds=count)


def without_surrogates(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Mend every text inside a value of plain JSON types."""
    match value:
        case str():
            return storable(value)
        case list() | tuple():
            return [without_surrogates(item) for item in value]
        case dict():
            return {
                storable(key): without_surrogates(item) for key, item in value.items()
            }
        case _:
            return value
