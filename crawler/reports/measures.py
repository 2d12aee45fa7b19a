"""Build measures from rows: everything of a report that is free of its format."""

from collections.abc import Sequence
from dataclasses import replace

from crawler.links.found import FoundLink
from crawler.links.schemes import Schemes
from crawler.model.address import NormalizedUrl
from crawler.model.report import (
    Claim,
    Deadline,
    DeadlineKind,
    EvidenceLink,
    Measure,
    Place,
)
from crawler.reports.claims import Statement, statements_of
from crawler.reports.deadlines import deadlines_of
from crawler.reports.indicators import Indicator, indicator_in, issue_in
from crawler.reports.pairing import Asked, asked_of
from crawler.reports.roles import Role
from crawler.reports.rows import MeasureRow
from crawler.reports.units import units_of


def measures_of(
    rows: Sequence[MeasureRow], fiscal_year: int | None
) -> tuple[Measure, ...]:
    """Return one measure for each row, numbered in reading order."""
    measures = []
    heading: Indicator | None = None
    band = ""
    for number, row in enumerate(rows, start=1):
        if row.band != band:
            band, heading = row.band, indicator_in(row.band)
        own = _own_indicator(row)
        if own is not None and own.is_heading:
            heading = own
        measures.append(_measure(number, row, own or heading, fiscal_year))
    return tuple(measures)


def evidence_link(found: FoundLink, where: Place) -> EvidenceLink:
    """Return a found address as evidence; candidates come when all are known."""
    return EvidenceLink(
        where=where,
        as_written=found.as_written,
        url=found.url,
        repairs=found.repairs,
        candidates=found.candidates,
    )


def with_schemes(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """Give addresses without a scheme the one that the report writes elsewhere."""
    links = [link for one in measures for claim in one.claims for link in claim.links]
    schemes = Schemes(links)
    if all(schemes.of(link) == link.url for link in links):
        return measures
    return tuple(
        replace(one, claims=tuple(_mended(claim, schemes) for claim in one.claims))
        for one in measures
    )


def _mended(claim: Claim, schemes: Schemes) -> Claim:
    links = {schemes.of(link): link for link in reversed(claim.links)}
    mended = [replace(link, url=url) for url, link in links.items()]
    return replace(claim, links=tuple(reversed(mended)))


def cited(measures: Sequence[Measure]) -> list[NormalizedUrl]:
    """Return every cited address, repeats included."""
    return [
        link.url
        for measure in measures
        for claim in measure.claims
        for link in claim.links
    ]


def _own_indicator(row: MeasureRow) -> Indicator | None:
    printed = row.text(Role.TOPIC), row.text(Role.ISSUE)
    return indicator_in(printed[0]) or issue_in(row.issue) or indicator_in(printed[1])


def _measure(
    number: int, row: MeasureRow, indicator: Indicator | None, fiscal_year: int | None
) -> Measure:
    return Measure(
        row=number,
        where=row.where,
        indicator=indicator.printed if indicator else None,
        indicator_code=indicator.code if indicator else None,
        topic=row.text(Role.TOPIC),
        responsible_units=units_of(row.cells.get(Role.UNITS)),
        deadlines=_deadlines(row, fiscal_year),
        claims=_claims(row, fiscal_year),
    )


def _deadlines(row: MeasureRow, fiscal_year: int | None) -> tuple[Deadline, ...]:
    """Return a row's deadlines; beside a deadline column, steps give relative ones."""
    own = deadlines_of(row.paragraphs(Role.DEADLINE), fiscal_year)
    steps = deadlines_of(row.paragraphs(Role.STEPS), fiscal_year)
    if Role.DEADLINE in row.cells:
        steps = [one for one in steps if one.kind is DeadlineKind.RELATIVE]
    return (*steps, *own)


def _claims(row: MeasureRow, fiscal_year: int | None) -> tuple[Claim, ...]:
    statements = statements_of(
        row.paragraphs(Role.OUTCOME), row.paragraphs(Role.EVIDENCE)
    )
    asking = row.paragraphs(Role.DEADLINE) or row.paragraphs(Role.STEPS)
    asked = asked_of(len(statements), asking, fiscal_year)
    cell = row.cells.get(Role.OUTCOME) or row.cells.get(Role.EVIDENCE)
    where = cell.where if cell else row.where
    return tuple(
        _claim(number, where, statement, one)
        for number, (statement, one) in enumerate(
            zip(statements, asked, strict=True), start=1
        )
    )


def _claim(number: int, where: Place, statement: Statement, asked: Asked) -> Claim:
    return Claim(
        no=number,
        where=where,
        text=statement.text,
        kind=statement.kind,
        dates=statement.dates,
        paired_deadline=asked.deadline,
        links=tuple(evidence_link(found, where) for found in statement.links),
        item=asked.sentence,
    )
