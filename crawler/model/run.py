"""One run over one or more reports."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run as the store knows it.

    Times carry a zone; ``finished`` is ``None`` for a run that was interrupted
    and can go on. ``as_of`` is the day the run is judged for. ``settings`` are
    the switches that were given, as text, so that a reader can repeat the run.
    """

    id: str
    started: datetime
    finished: datetime | None
    as_of: date
    software: str
    settings: Mapping[str, str]
