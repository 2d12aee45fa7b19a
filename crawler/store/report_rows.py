"""Reports to rows of the store, and rows back to reports."""

from datetime import date

from crawler.model.address import NormalizedUrl
from crawler.model.report import (
    Claim,
    ClaimKind,
    Deadline,
    EvidenceLink,
    Measure,
    Place,
    Remark,
    Repair,
    Report,
    ReportKind,
)
from crawler.store.json_columns import from_json, storable, to_json
from crawler.store.rows import Row
from crawler.store.troubles import telling_damage


def report_row(report: Report) -> Row:
    """Turn the head of a report into its row."""
    return {
        "sha256": report.sha256,
        "format": report.format,
        "agency": _text(report.agency),
        "fiscal_year": report.fiscal_year,
        "round_months": report.round_months,
        "kind": report.kind.value,
        "remarks": to_json(report.remarks),
    }


@telling_damage
def report_value(row: Row, path: str, measures: tuple[Measure, ...]) -> Report:
    """Turn a row of ``reports``, with its path and measures, back into the report."""
    return Report(
        path=path,
        sha256=row["sha256"],
        format=row["format"],
        agency=row["agency"],
        fiscal_year=row["fiscal_year"],
        round_months=row["round_months"],
        kind=ReportKind(row["kind"]),
        measures=measures,
        remarks=from_json(row["remarks"], tuple[Remark, ...]),
    )


def measure_row(sha256: str, measure: Measure) -> Row:
    """Turn a measure into its row."""
    return {
        "report_sha256": sha256,
        "row": measure.row,
        "indicator": _text(measure.indicator),
        "indicator_code": _text(measure.indicator_code),
        "topic": storable(measure.topic),
        "responsible_units": to_json(measure.responsible_units),
        "deadlines": to_json(measure.deadlines),
        "place": to_json(measure.where),
    }


@telling_damage
def measure_value(row: Row, claims: tuple[Claim, ...]) -> Measure:
    """Turn a row of ``measures``, with its claims, back into the measure."""
    return Measure(
        row=row["row"],
        where=from_json(row["place"], Place),
        indicator=row["indicator"],
        indicator_code=row["indicator_code"],
        topic=row["topic"],
        responsible_units=from_json(row["responsible_units"], tuple[str, ...]),
        deadlines=from_json(row["deadlines"], tuple[Deadline, ...]),
        claims=claims,
    )


def claim_row(measure_id: int, claim: Claim) -> Row:
    """Turn a claim into its row."""
    paired = claim.paired_deadline
    return {
        "measure_id": measure_id,
        "no": claim.no,
        "text": storable(claim.text),
        "kind": claim.kind.value,
        "dates": to_json(claim.dates),
        "paired_deadline": paired.isoformat() if paired else None,
        "item": storable(claim.item),
        "place": to_json(claim.where),
    }


@telling_damage
def claim_value(row: Row, links: tuple[EvidenceLink, ...]) -> Claim:
    """Turn a row of ``claims``, with its links, back into the claim."""
    paired = row["paired_deadline"]
    return Claim(
        no=row["no"],
        where=from_json(row["place"], Place),
        text=row["text"],
        kind=ClaimKind(row["kind"]),
        dates=from_json(row["dates"], tuple[date, ...]),
        paired_deadline=date.fromisoformat(paired) if paired else None,
        links=links,
        item=row["item"],
    )


def link_row(claim_id: int, link: EvidenceLink) -> Row:
    """Turn an evidence link into its row."""
    return {
        "claim_id": claim_id,
        "as_written": storable(link.as_written),
        "url": storable(link.url),
        "repairs": to_json(link.repairs),
        "candidates": to_json(link.candidates),
        "place": to_json(link.where),
    }


@telling_damage
def link_value(row: Row) -> EvidenceLink:
    """Turn a row of ``links`` back into the evidence link."""
    return EvidenceLink(
        where=from_json(row["place"], Place),
        as_written=row["as_written"],
        url=NormalizedUrl(row["url"]),
        repairs=from_json(row["repairs"], tuple[Repair, ...]),
        candidates=from_json(row["candidates"], tuple[NormalizedUrl, ...]),
    )


def _text(text: str | None) -> str | None:
    """Mend a text that may be absent."""
    return None if text is None else storable(text)
