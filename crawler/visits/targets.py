"""The addresses of a run, each once, however many claims cite it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from crawler.model.address import NormalizedUrl, Target
from crawler.model.report import Claim, EvidenceLink, Report
from crawler.thai.fiscal import end_of, start_of
from crawler.visits.asked import asked_periods


def targets_of(reports: Iterable[Report]) -> list[Target]:
    """List every distinct address that the reports cite, in order of first sight."""
    merged: dict[NormalizedUrl, Target] = {}
    for report in reports:
        for claim, link in _links(report):
            target = _target(report, claim, link)
            merged[link.url] = _merge(merged.get(link.url, target), target)
    return list(merged.values())


def _links(report: Report) -> Iterator[tuple[Claim, EvidenceLink]]:
    for measure in report.measures:
        for claim in measure.claims:
            for link in claim.links:
                yield claim, link


def _target(report: Report, claim: Claim, link: EvidenceLink) -> Target:
    year = report.fiscal_year
    return Target(
        url=link.url,
        candidates=link.candidates,
        since=start_of(year) if year else None,
        until=end_of(year) if year else None,
        whole=asked_periods(claim.item) is not None,
    )


def _merge(one: Target, other: Target) -> Target:
    return Target(
        url=one.url,
        candidates=tuple(dict.fromkeys((*one.candidates, *other.candidates))),
        since=_outer(min, one.since, other.since),
        until=_outer(max, one.until, other.until),
        whole=one.whole or other.whole,
    )


def _outer(
    choose: Callable[[list[date]], date], one: date | None, other: date | None
) -> date | None:
    known = [day for day in (one, other) if day]
    return choose(known) if known else None
