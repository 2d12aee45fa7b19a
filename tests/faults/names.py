"""Names of a name server that answers well, late, never, wrongly or by turns."""

import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

LATE = 0.3
"""Seconds; every name waits for the slow one, for the server has one thread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is said of a name: at first, so many times, and then for good.

    ``late`` takes its time for every answer.
    """

    then: str
    first: str = ""
    times: int = 0
    late: bool = False


@dataclass(slots=True)
class Fickle(Mapping[str, str]):
    """Every name with what is told of it; the n-th question counts."""

    told: Mapping[str, Told]
    asked: Counter[str] = field(default_factory=Counter)

    def __getitem__(self, name: str) -> str:
        """Answer one question.

        Raises:
            KeyError: Nothing is told of the name: the server denies it.
        """
        told = self.told[name]
        self.asked[name] += 1
        if told.late:
            time.sleep(LATE)
        return told.first if self.asked[name] <= told.times else told.then

    def __iter__(self) -> Iterator[str]:
        """Name every name."""
        return iter(self.told)

    def __len__(self) -> int:
        """Count the names."""
        return len(self.told)
