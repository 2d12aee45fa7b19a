"""What ``lakthan read --format json`` shows: the contract's JSON."""

import sys
from collections.abc import Sequence
from typing import Any

import msgspec

from crawler.model.report import Claim, EvidenceLink, Measure, Place, Report


def show_json(reports: Sequence[Report], *, several: bool) -> None:
    """Print one object, or a list of them for several reports (DESIGN.md section 5).

    ``several`` is what was asked for: a list stays one when some of it was refused.
    """
    told = [_report(one) for one in reports]
    if not told and not several:
        return
    text = msgspec.json.encode(told if several else told[0])
    sys.stdout.write(msgspec.json.format(text, indent=2).decode() + "\n")


def _report(report: Report) -> dict[str, Any]:
    head = ("path", "sha256", "format", "agency", "fiscal_year", "round_months", "kind")
    return {
        "report": {name: getattr(report, name) for name in head},
        "measures": [_measure(measure) for measure in report.measures],
        "remarks": report.remarks,
    }


def _measure(measure: Measure) -> dict[str, Any]:
    same = ("row", "indicator", "topic", "responsible_units", "deadlines")
    return {
        **{name: getattr(measure, name) for name in same},
        "where": _where(measure.where),
        "claims": [_claim(claim) for claim in measure.claims],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    same = ("no", "text", "kind", "dates", "paired_deadline")
    return {
        **{name: getattr(claim, name) for name in same},
        "where": _where(claim.where),
        "links": [_link(link) for link in claim.links],
    }


def _link(link: EvidenceLink) -> dict[str, Any]:
    same = ("as_written", "url", "repairs", "candidates")
    return {
        **{name: getattr(link, name) for name in same},
        "where": _where(link.where),
    }


def _where(place: Place) -> dict[str, int]:
    """Say where something stood, as far as the format knew."""
    known = {name: getattr(place, name) for name in Place.__slots__}
    return {name: value for name, value in known.items() if value is not None}
