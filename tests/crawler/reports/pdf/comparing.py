"""Compare what two readers say of one report, field by field."""

from collections.abc import Iterator

from crawler.model.report import Claim, Deadline, Measure, Report
from crawler.thai.text import compact

Said = tuple[str, object]


def differences(wanted: Report, found: Report) -> list[str]:
    """Return what differs, one line each; spaces in prose do not count."""
    ours, theirs = dict(_report(wanted)), dict(_report(found))
    return [
        f"{name}: {ours.get(name)!r} became {theirs.get(name)!r}"
        for name in {**ours, **theirs}
        if ours.get(name) != theirs.get(name)
    ]


def addresses(report: Report) -> list[str]:
    """Return every cited address in reading order."""
    return [
        link.url
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
    ]


def _report(report: Report) -> Iterator[Said]:
    yield "agency", report.agency
    yield "fiscal year", report.fiscal_year
    yield "round", report.round_months
    yield "kind", report.kind
    yield "remarks", sorted((one.row or 0, one.code) for one in report.remarks)
    for measure in report.measures:
        for name, value in _measure(measure):
            yield f"row {measure.row} {name}", value


def _measure(measure: Measure) -> Iterator[Said]:
    yield "indicator", (compact(measure.indicator or ""), measure.indicator_code)
    yield "topic", compact(measure.topic)
    yield "units", [compact(unit) for unit in measure.responsible_units]
    yield "deadlines", [_deadline(one) for one in measure.deadlines]
    for claim in measure.claims:
        for name, value in _claim(claim):
            yield f"claim {claim.no} {name}", value


def _deadline(one: Deadline) -> tuple[object, ...]:
    return compact(one.text), one.item, one.kind, one.start, one.end, one.year_inferred


def _claim(claim: Claim) -> Iterator[Said]:
    yield "text", compact(claim.text)
    yield "kind", claim.kind
    yield "dates", claim.dates
    yield "paired deadline", claim.paired_deadline
    yield "item", compact(claim.item)
    yield "addresses", [link.url for link in claim.links]
    yield "as written", [link.as_written for link in claim.links]
    yield "candidates", [link.candidates for link in claim.links]
