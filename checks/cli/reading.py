"""What ``lakthan read`` shows: the contract's JSON, or a table for people."""

import sys
from collections.abc import Sequence
from typing import Any

import msgspec
from rich.console import Console
from rich.table import Table

from crawler.model.report import Claim, EvidenceLink, Measure, Place, Report


def show_json(reports: Sequence[Report]) -> None:
    """Print one object, or a list of them for several reports (DESIGN.md section 5)."""
    told = [_report(one) for one in reports]
    if not told:
        return
    text = msgspec.json.encode(told[0] if len(told) == 1 else told)
    sys.stdout.write(msgspec.json.format(text, indent=2).decode() + "\n")


def show_table(reports: Sequence[Report]) -> None:
    """Print per report a line per claim with its addresses, and the remarks."""
    console = Console(markup=False, highlight=False)
    for one in reports:
        console.print(_head(one))
        console.print(_table(one))
        if one.remarks:
            console.print(_remarks(one))


def _head(report: Report) -> str:
    claims = sum(len(measure.claims) for measure in report.measures)
    return (
        f"{report.agency or '?'} · ปีงบประมาณ พ.ศ. {report.fiscal_year or '?'}"
        f" · {len(report.measures)} มาตรการ · {claims} ผลการดำเนินการ"
    )


def _table(report: Report) -> Table:
    table = Table()
    for name in ("แถว", "ตัวชี้วัด", "ผลการดำเนินการตามรายงาน", "ลิงก์ที่ระบบเปิดตรวจ"):
        table.add_column(name, overflow="fold")  # nobody can use half an address
    for measure in report.measures:
        for claim in measure.claims:
            links = "\n".join(link.url for link in claim.links)
            no = f"{measure.row}.{claim.no}"
            table.add_row(no, measure.indicator or "", claim.text, links)
    return table


def _remarks(report: Report) -> Table:
    table = Table(title="ข้อสังเกตเกี่ยวกับตัวรายงาน", title_justify="left")
    for name in ("แถว", "ข้อสังเกต"):
        table.add_column(name, overflow="fold")
    for remark in report.remarks:
        table.add_row("" if remark.row is None else str(remark.row), remark.message)
    return table


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
