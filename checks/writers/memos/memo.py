"""What a memo says: whose rows, what was found, what is asked for."""

from collections.abc import Iterable, Sequence

from checks.discrepancies.catalogue import Language
from checks.discrepancies.dates import show_date
from checks.discrepancies.rows import ClaimRow, DiscrepancyList, ReportRow
from checks.discrepancies.wording import fill, word
from checks.writers.cells import cells_of
from checks.writers.lines import Line, lines_of
from checks.writers.memos.paper import Paper
from crawler.thai.zone import thai_day

_HEAD = (("from",), ("number", "date"), ("subject",), ("to",))
"""The lines of the head; number and date share one (form 29)."""
_COLUMNS = ("entry", "text", "as_written", "found", "advice", "explanation")
_WIDTHS = (1.6, 4.5, 5.6, 5.5, 5.4, 3.1)  # centimetres; together what A4 leaves


def memo(unit: str, claims: Sequence[ClaimRow], made: DiscrepancyList) -> bytes:
    """Write the memo to one unit about its claims, as a .docx file."""
    lang = made.lang
    told = _lines(claims, made)
    values = _values(unit, claims, made)
    paper = Paper(word("memo.subject", lang), made.run.started)
    paper.title(word("memo.title", lang))
    for names in _HEAD:
        paper.pairs(*(_pair(name, values, lang) for name in names))
    paper.text(fill(word("memo.opening", lang), values, lang))
    paper.table(
        [word(column, lang) for column in _COLUMNS],
        [_cells(line, made) for line in told],
        _WIDTHS,
    )
    paper.text(fill(word("memo.closing", lang), values, lang), closing=True)
    paper.signature(word("memo.sign", lang), word("memo.name", lang))
    return paper.content()


def _pair(name: str, values: dict[str, str], lang: Language) -> tuple[str, str]:
    text = fill(word(f"memo.{name}.text", lang), values, lang)
    return word(f"memo.{name}", lang), text


def _lines(claims: Sequence[ClaimRow], made: DiscrepancyList) -> list[Line]:
    seen = {one.url: one for one in made.observations}
    reports = {report.name: report for report in made.reports}
    return [
        line
        for claim in claims
        for line in lines_of(claim, reports[claim.report], seen)
    ]


def _cells(line: Line, made: DiscrepancyList) -> list[str]:
    """Fill the cells; the last is for the unit to write in."""
    texts = {
        **cells_of(line, made.lang),
        "entry": f"{line.claim.row}.{line.claim.claim_no}",
        "explanation": "",
    }
    suggestion = texts["suggestion"]
    if suggestion:
        texts["advice"] += f"\n{word('suggestion', made.lang)}: {suggestion}"
    return [texts[column] for column in _COLUMNS]


def _values(
    unit: str, claims: Sequence[ClaimRow], made: DiscrepancyList
) -> dict[str, str]:
    """Name what the sentences are filled with."""
    names = {claim.report for claim in claims}
    reports = [report for report in made.reports if report.name in names]
    return {
        "unit": unit,
        "agency": ", ".join(_once(report.agency for report in reports)),
        "reports": ", ".join(report.name for report in reports),
        "fiscal_year": ", ".join(_once(_year(report) for report in reports)),
        "checked": show_date(thai_day(made.run.started), made.lang),
        "entries": str(len(claims)),
    }


def _year(report: ReportRow) -> str:
    return str(report.fiscal_year or "")


def _once(texts: Iterable[str | None]) -> list[str]:
    return [text for text in dict.fromkeys(texts) if text]
