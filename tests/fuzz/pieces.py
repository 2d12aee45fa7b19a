"""How one input of bytes is parted into what a harness asks for.

Seeds stay files that people can read: parts are divided by a line of their own, and
small choices are made by the bytes as they come.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

One = TypeVar("One")

DIVIDER = b"\n8<----\n"
"""Between two parts of one input."""


def parts_of(data: bytes, count: int) -> list[bytes]:
    """Return so many parts; those that are missing are empty.

    >>> parts_of(DIVIDER.join([b"a", b"b"]), 3)
    [b'a', b'b', b'']
    """
    parts = data.split(DIVIDER, count - 1)
    return parts + [b""] * (count - len(parts))


def text_of(data: bytes) -> str:
    """Return bytes as the text that a reader of ours would be handed."""
    return data.decode("utf-8", "replace")


def headers_of(data: bytes) -> dict[str, str]:
    """Return lines such as ``content-type: text/html`` as headers."""
    lines = data.decode("latin-1").splitlines()
    pairs = (line.partition(":") for line in lines if ":" in line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


@dataclass(slots=True)
class Draws:
    """Small choices, made by the bytes of an input from the first one on."""

    data: bytes
    place: int = 0

    def number(self, below: int) -> int:
        """Return the next choice among so many; the first where bytes have ended."""
        width = 1 if below <= 1 << 8 else 2 if below <= 1 << 16 else 4
        drawn = int.from_bytes(self.data[self.place : self.place + width])
        self.place += width
        return drawn % below

    def one_of(self, choices: Sequence[One]) -> One:
        """Return one of these."""
        return choices[self.number(len(choices))]

    def yes(self) -> bool:
        """Return either, by one bit."""
        return self.number(2) == 1

    def some(self, choices: Sequence[One], most: int) -> list[One]:
        """Return a few of these, some perhaps more than once."""
        return [self.one_of(choices) for _ in range(self.number(most + 1))]

    def text(self, most: int) -> str:
        """Return a short text."""
        size = self.number(most + 1)
        drawn = self.data[self.place : self.place + size]
        self.place += size
        return text_of(drawn)

    @property
    def is_spent(self) -> bool:
        """Whether all bytes were used."""
        return self.place >= len(self.data)
