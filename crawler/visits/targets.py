"""The addresses of a run, each once, however many claims cite it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from crawler.model.address import NormalizedUrl, Target
from crawler.model.report import EvidenceLink, Report
from crawler.thai.fiscal import end_of, start_of


def targets_of(reports: Iterable[Report]) -> list[Target]:
    """List every distinct address that the reports cite, in order of first sight."""
    merged: dict[NormalizedUrl, Target] = {}
    for report in reports:
        for link in _links(report):
            target = _target(report, link)
            merged[link.url] = _merge(merged.get(link.url, target), target)
    return list(merged.values())


def _links(report: Report) -> Iterator[EvidenceLink]:
    for measure in report.measures:
        for claim in measure.claims:
            yield from claim.links


def _target(report: Report, link: EvidenceLink) -> Target:
    year = report.fiscal_year
    return Target(
        url=link.url,
        candidates=link.candidates,
        since=start_of(year) if year else None,
        until=end_of(year) if year else None,
    )


def _merge(one: Target, other: Target) -> Target:
    return Target(
        url=one.url,
        candidates=tuple(dict.fromkeys((*one.candidates, *other.candidates))),
        since=_outer(min, one.since, other.since),
        until=_outer(max, one.until, other.until),
    )


def _outer(
    choose: Callable[[list[date]], date], one: date | None, other: date | None
) -> date | None:
    known = [day for day in (one, other) if day]
    return choose(known) if known else None
