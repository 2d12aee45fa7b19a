"""The list at a glance: what must be mended, what must be read, by whom, by when."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from checks.discrepancies.plain import one_line
from checks.discrepancies.rows import ClaimRow, DiscrepancyList, ReportRow
from checks.discrepancies.wording import word
from checks.writers.lines import NO_LINK, claim_kind
from checks.writers.units import units_of
from crawler.thai.fiscal import end_of, end_of_round

KINDS = ("broken", "stale", "undetermined", NO_LINK, "verified")
"""What claims are counted as, in the order a reviewer works: gravest first."""

TO_MEND = ("broken", "stale")
TO_READ = ("undetermined", NO_LINK)
_WIDE = 100.0
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One piece of a bar, in hundredths of the longest bar; ``number`` of claims."""

    kind: str
    number: int
    start: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The claims of one unit or indicator, by verdict."""

    name: str
    total: int
    to_mend: int
    to_read: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """When the round of a report ends; ``days`` left, negative when it is over."""

    report: str
    ends: date
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the head of an agency sees first."""

    to_mend: int
    to_read: int
    terms: tuple[Term, ...]
    by_unit: tuple[Bar, ...]
    by_indicator: tuple[Bar, ...]


def overview(made: DiscrepancyList) -> Overview:
    """Sum a list up; every number counts claims."""
    counted = Counter(map(claim_kind, made.claims))
    return Overview(
        to_mend=sum(counted[kind] for kind in TO_MEND),
        to_read=sum(counted[kind] for kind in TO_READ),
        terms=tuple(_terms(made)),
        by_unit=_bars(units_of(made)),
        by_indicator=_bars(_indicators(made)),
    )


def _terms(made: DiscrepancyList) -> Iterable[Term]:
    for report in made.reports:
        ends = _ends(report)
        if ends is not None:
            left = (ends - made.run.as_of).days
            yield Term(report=report.name, ends=ends, days=left)


def _ends(report: ReportRow) -> date | None:
    """Return the last day of a report's round, or of its year where it names none."""
    year, months = report.fiscal_year, report.round_months
    if year is None:
        return None
    return end_of(year) if months is None else end_of_round(year, months)


def _indicators(made: DiscrepancyList) -> list[tuple[str, tuple[ClaimRow, ...]]]:
    found: dict[str, list[ClaimRow]] = {}
    unknown = word("indicator_unknown", made.lang)
    for claim in made.claims:
        name = one_line(claim.indicator or "", _LONGEST_NAME) or unknown
        found.setdefault(name, []).append(claim)
    return [(name, tuple(claims)) for name, claims in found.items()]


def _bars(named: Sequence[tuple[str, Sequence[ClaimRow]]]) -> tuple[Bar, ...]:
    longest = max((len(claims) for _, claims in named), default=1)
    return tuple(_bar(name, claims, longest) for name, claims in named)


def _bar(name: str, claims: Sequence[ClaimRow], longest: int) -> Bar:
    counted = Counter(map(claim_kind, claims))
    parts, start = [], 0.0
    for kind in KINDS:
        width = round(counted[kind] / longest * _WIDE, 2)
        if counted[kind]:
            parts.append(
                Part(kind=kind, number=counted[kind], start=start, width=width)
            )
        start = round(start + width, 2)
    return Bar(
        name=one_line(name, _LONGEST_NAME),
        total=len(claims),
        to_mend=sum(counted[kind] for kind in TO_MEND),
        to_read=sum(counted[kind] for kind in TO_READ),
        parts=tuple(parts),
    )
