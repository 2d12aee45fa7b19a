"""One run over one or more reports."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from crawler.model.report import ReportKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run as the store knows it.

    Times carry a zone; ``finished`` is ``None`` for a run that was interrupted
    and can go on. ``as_of`` is the day the run is judged for. ``settings`` are
    the switches that were given, as text, so that a reader can repeat the run.
    ``series`` names the sequence of runs that this one belongs to, such as the
    nights of one watch list; it is empty for a run that stands alone.
    ``based_on`` is the run whose observations stand in for what this one does not
    visit again.
    """

    id: str
    started: datetime
    finished: datetime | None
    as_of: date
    software: str
    settings: Mapping[str, str]
    series: str = ""
    based_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunReport:
    """One report of a run, without what it says: the head alone, fast to list.

    ``path`` is where it was given to this run; the rest is as in ``Report``.
    """

    path: str
    sha256: str
    format: str
    agency: str | None
    fiscal_year: int | None
    round_months: int | None
    kind: ReportKind
