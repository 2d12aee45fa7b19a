"""The five real reports, field by field, against their exact content."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from crawler.model.report import Claim, Deadline, Measure, Report
from crawler.reports.read import read_report

SHARED = Path(__file__).resolve().parents[4] / "shared" / "reports"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the real reports are not here"),
]

DOCUMENTS = ("000", "001", "002", "003", "004")

# Fields where the exact content was made by hand from knowledge that the report
# does not hold (J16 to J24); everything else must agree. Each key is
# "document/row.field", or "document.field".
BEYOND_THE_REPORT = {
    "002.agency": "J24: every printed spelling is damaged",
    "004.agency": "J24: the cover prints another name; the text prints two",
}


def differences(doc: str) -> list[str]:
    """Return one line for each field that differs from the exact content."""
    report = _report(doc)
    rows = [row for row in _truth()["rows"] if row["doc"] == doc]
    found = _compared(doc, _cover_of(report), _cover(doc))
    if len(report.measures) != len(rows):
        found.append(f"{doc}.rows: {len(report.measures)} instead of {len(rows)}")
    for measure, row in zip(report.measures, rows, strict=False):
        found += _compared(f"{doc}/{row['row_no']}", _row_of(measure), _row(row))
    return found


def _compared(where: str, ours: dict[str, Any], exact: dict[str, Any]) -> list[str]:
    return [
        f"{where}.{key}: {ours[key]!r} instead of {exact[key]!r}"
        for key in exact
        if ours[key] != exact[key] and f"{where}.{key}" not in BEYOND_THE_REPORT
    ]


@cache
def _truth() -> dict[str, Any]:
    text = (SHARED / "truth.json").read_text(encoding="utf-8")
    truth: dict[str, Any] = json.loads(text)
    return truth


@cache
def _report(doc: str) -> Report:
    return read_report(next(SHARED.glob(f"{doc}_*.txt")))


def _cover(doc: str) -> dict[str, Any]:
    known = next(one for one in _truth()["documents"] if one["doc"] == doc)
    return {
        "sha256": known["sha256"],
        "agency": known["agency_normalised"],
        "fiscal_year": known["fiscal_year"]["be"],
        "round_months": known["round_months"],
        "kind": known["doc_kind"],
    }


def _cover_of(report: Report) -> dict[str, Any]:
    return {
        "sha256": report.sha256,
        "agency": report.agency,
        "fiscal_year": report.fiscal_year,
        "round_months": report.round_months,
        "kind": str(report.kind),
    }


def _row(row: dict[str, Any]) -> dict[str, Any]:
    deadlines = [
        tuple(
            one[key]
            for key in ("item", "kind", "text", "start", "end", "year_inferred")
        )
        for one in row["deadlines"]
    ]
    return {
        "indicator": row["indicator"],
        "indicator_code": row["indicator_normalised"],
        "topic": row["topic"],
        "units": row["responsible_units"],
        "deadlines": deadlines,
        "claims": [_claim(one) for one in row["claims"]],
    }


def _claim(claim: dict[str, Any]) -> dict[str, Any]:
    return {
        "no": claim["claim_no"],
        "text": claim["text"],
        "kind": claim["kind"],
        "dates": claim["dates"],
        "paired_deadline": claim["paired_deadline"],
        "as_written": claim["urls_as_cited"],
        "url": claim["urls_normalised"],
        "candidates": claim["url_candidates"],
        "repairs": [
            [_REPAIRS[one] for one in dam if one in _REPAIRS]
            for dam in claim["url_damage"]
        ],
    }


_REPAIRS = {"thai_digits": "thai-digits", "inserted_space": "inner-space"}


def _row_of(measure: Measure) -> dict[str, Any]:
    return {
        "indicator": measure.indicator,
        "indicator_code": measure.indicator_code,
        "topic": measure.topic,
        "units": list(measure.responsible_units),
        "deadlines": [_deadline_of(one) for one in measure.deadlines],
        "claims": [_claim_of(one) for one in measure.claims],
    }


def _deadline_of(one: Deadline) -> tuple[Any, ...]:
    start = one.start.isoformat() if one.start else None
    end = one.end.isoformat() if one.end else None
    return one.item, str(one.kind), one.text, start, end, one.year_inferred


def _claim_of(claim: Claim) -> dict[str, Any]:
    deadline = claim.paired_deadline
    return {
        "no": claim.no,
        "text": claim.text,
        "kind": str(claim.kind),
        "dates": [day.isoformat() for day in claim.dates],
        "paired_deadline": deadline.isoformat() if deadline else None,
        "as_written": [link.as_written for link in claim.links],
        "url": [link.url for link in claim.links],
        "candidates": [list(link.candidates) for link in claim.links],
        "repairs": [[str(one) for one in link.repairs] for link in claim.links],
    }


@pytest.mark.parametrize("doc", DOCUMENTS)
def test_report_is_read_exactly_as_it_is(doc: str) -> None:
    """A wrong row or address would be argued about with an honest agency."""
    found = differences(doc)

    assert found == [], "\n".join(found)


def test_totals_are_those_of_the_exact_content() -> None:
    """Sums catch what a comparison row by row could skip."""
    totals = _truth()["totals"]
    measures = [one for doc in DOCUMENTS for one in _report(doc).measures]
    claims = [claim for one in measures for claim in one.claims]
    urls = [link.url for claim in claims for link in claim.links]

    assert len(measures) == totals["measure_rows"]
    assert len(claims) == totals["claims"]
    assert len(urls) == totals["urls_cited"]
    assert len(set(urls)) == totals["urls_distinct_normalised"]


def test_first_document_has_its_24_addresses() -> None:
    """The document with the addresses is the one that everything is tried on."""
    claims = [claim for one in _report("000").measures for claim in one.claims]
    urls = [link.url for claim in claims for link in claim.links]

    assert (len(_report("000").measures), len(claims)) == (14, 29)
    assert (len(urls), len(set(urls))) == (30, 24)


def test_claims_know_what_was_asked_of_them() -> None:
    """Paired claims carry their item, others the whole deadline cell."""
    rows = _report("000").measures
    paired = [claim.item for claim in rows[2].claims]

    assert all("ภายในเดือน" in item for item in paired)
    assert len(set(paired)) == len(paired)
    assert all(claim.item for one in rows for claim in one.claims)
