"""One answer of the doctor."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How grave an answer is: ``fails`` stops a run, ``mind`` bounds what it can do."""

    FINE = "fine"
    MIND = "mind"
    FAILS = "fails"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """What was asked (a word of the interface), the answer, and what was seen."""

    asked: str
    state: State
    seen: str
