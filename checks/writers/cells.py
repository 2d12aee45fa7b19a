"""The cells of one line, by the names of their columns: the same in every file."""

from checks.discrepancies.catalogue import Language
from checks.discrepancies.rows import FindingRow, ObservationRow
from checks.discrepancies.wording import word
from checks.writers.lines import Line
from crawler.thai.zone import THAILAND


def cells_of(line: Line, lang: Language) -> dict[str, str]:
    """Name every cell of a line; days and moments (of Thailand) are in ISO 8601."""
    return {
        **_claim_cells(line),
        **_link_cells(line),
        **_finding_cells(line, lang),
        **_seen_cells(line.seen),
    }


def _claim_cells(line: Line) -> dict[str, str]:
    claim, report = line.claim, line.report
    return {
        "report": report.name,
        "agency": report.agency or "",
        "fiscal_year": str(report.fiscal_year or ""),
        "row": str(claim.row),
        "claim_no": str(claim.claim_no),
        "indicator": claim.indicator or "",
        "topic": claim.topic,
        "responsible_units": ", ".join(claim.responsible_units),
        "deadline": claim.deadline.isoformat()
        if claim.deadline
        else claim.deadline_text,
        "due": claim.deadline.isoformat() if claim.deadline else "",
        "text": claim.text,
    }


def _link_cells(line: Line) -> dict[str, str]:
    link = line.link
    return {
        "as_written": link.as_written if link else "",
        "url": link.url if link else "",
        "suggestion": (link.suggestion or "") if link else "",
        "suggestion_title": (link.suggestion_title or "") if link else "",
    }


def _finding_cells(line: Line, lang: Language) -> dict[str, str]:
    found = line.reasons + line.notes
    return {
        "verdict": word(f"verdict.{line.kind}", lang),
        "codes": " ".join(line.codes),
        "found": _joined(line.reasons, "message"),
        "proof": _joined(found, "proof"),
        "notes": _joined(line.notes, "message"),
        "advice": _joined(found, "advice"),
    }


def _joined(found: tuple[FindingRow, ...], field: str) -> str:
    """Put one field of several findings into a cell, each said once."""
    texts = dict.fromkeys(getattr(one, field) for one in found)
    return "\n".join(text for text in texts if text)


def _seen_cells(seen: ObservationRow | None) -> dict[str, str]:
    names = ("status", "page_title", "page_date", "final_url", "attempts")
    if seen is None:
        return dict.fromkeys((*names, "observed_at"), "")
    date = seen.date or seen.newest_item
    return {
        "status": str(seen.status or ""),
        "page_title": seen.title or "",
        "page_date": date.isoformat() if date else "",
        "final_url": seen.final_url or "",
        "attempts": str(seen.attempts),
        "observed_at": seen.observed_at.astimezone(THAILAND).isoformat(
            timespec="seconds"
        ),
    }
