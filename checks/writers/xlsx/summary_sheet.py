"""The first sheet: whose report it is, and what came of it, at a glance."""

from collections import Counter
from collections.abc import Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from checks.discrepancies.catalogue import Language
from checks.discrepancies.dates import show_date, show_moment
from checks.discrepancies.rows import ClaimRow, DiscrepancyList, ReportRow
from checks.discrepancies.wording import word
from checks.writers.lines import NO_LINK, claim_kind
from checks.writers.units import units_of
from checks.writers.xlsx.cells import Cells
from checks.writers.xlsx.heights import height_of
from checks.writers.xlsx.looks import Looks
from checks.writers.xlsx.origin import origin_of

KINDS = ("broken", "stale", "undetermined", NO_LINK, "verified")
"""In the order in which a reviewer works: gravest first."""

_A4 = 9
_WIDTHS = (38, 16, 16, 16, 16, 16, 12)
_HEADING_HEIGHT = 110
_LAST = len(_WIDTHS) - 1
_FEW_UNITS = 20
"""Whose numbers can be read on one page, if it must be, by scaling it down."""


class SummarySheet:
    """Writes the first sheet from top to bottom; its numbers count claims."""

    def __init__(self, sheet: Worksheet, looks: Looks, made: DiscrepancyList) -> None:
        self._sheet = sheet
        self._looks = looks
        self._made = made
        self._cells = Cells(sheet, looks)
        self._row = 0

    def write(self) -> None:
        """Write it all and set it up for one page."""
        for at, width in enumerate(_WIDTHS):
            self._sheet.set_column(at, at, width)
        self._across(self._word("title"), self._looks.title, height=34)
        self._row += 1
        for label, text in self._facts():
            self._pair(label, text)
        self._across(self._word("disclaimer"), self._looks.plain, height=54)
        self._incidents()
        self._totals()
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        is_short = len(units_of(self._made)) <= _FEW_UNITS
        self._sheet.fit_to_pages(1, 1 if is_short else 0)

    def _across(self, text: str, look: Format, *, height: int) -> None:
        self._sheet.set_row(self._row, height)
        self._sheet.merge_range(self._row, 0, self._row, _LAST, "", look)
        self._cells.text(self._row, 0, text, look)
        self._row += 1

    def _pair(self, label: str, text: str) -> None:
        self._cells.text(self._row, 0, label, self._looks.label)
        self._sheet.merge_range(self._row, 1, self._row, _LAST, "", self._looks.plain)
        self._cells.text(self._row, 1, text, self._looks.plain)
        across = sum(_WIDTHS[1:])
        self._sheet.set_row(self._row, height_of([(text, across)]))
        self._row += 1

    def _facts(self) -> list[tuple[str, str]]:
        """Say what was checked, when, by what."""
        lang, run = self._made.lang, self._made.run
        reports = [
            (self._word("report"), told(one, lang)) for one in self._made.reports
        ]
        return [
            *reports,
            (self._word("checked_at"), show_moment(run.started, lang)),
            (self._word("as_of"), show_date(run.as_of, lang)),
            (self._word("software"), run.software),
            *((self._word(name), text) for name, text in origin_of(self._made).items()),
        ]

    def _totals(self) -> None:
        """Count claims by verdict: all of them, then by responsible unit."""
        looks = self._looks
        self._cells.text(self._row, 0, self._word("responsible_units"), looks.heading)
        for at, kind in enumerate(KINDS, start=1):
            name = self._word(f"verdict.{kind}")
            self._cells.text(self._row, at, name, looks.verdicts[kind])
        self._cells.text(self._row, _LAST, self._word("total"), looks.heading)
        self._sheet.set_row(self._row, _HEADING_HEIGHT)
        self._row += 1
        self._counts(self._word("total"), self._made.claims)
        for unit, claims in units_of(self._made):
            self._counts(unit, claims)

    def _counts(self, name: str, claims: Sequence[ClaimRow]) -> None:
        counted = Counter(claim_kind(claim) for claim in claims)
        numbers = [*(counted[kind] for kind in KINDS), len(claims)]
        self._cells.text(self._row, 0, name, self._looks.label)
        self._sheet.set_row(self._row, height_of([(name, _WIDTHS[0])]))
        for at, number in enumerate(numbers, start=1):
            self._sheet.write_number(self._row, at, number, self._looks.number)
        self._row += 1

    def _incidents(self) -> None:
        """Name the causes that stand behind several findings."""
        for incident in self._made.incidents:
            named = ", ".join(f"{one.row}.{one.claim_no}" for one in incident.claims)
            self._pair(self._word("incidents"), f"{incident.cause} ({named})")
        self._row += bool(self._made.incidents)

    def _word(self, name: str) -> str:
        return word(name, self._made.lang)


def told(report: ReportRow, lang: Language) -> str:
    """Name a report by its agency, year, round and file, as far as they are known."""
    months, year = report.round_months, report.fiscal_year
    parts = (
        report.agency or word("agency_unknown", lang),
        f"{word('fiscal_year', lang)} {year}" if year else "",
        f"{word('round', lang)} {months} {word('months_unit', lang)}" if months else "",
        report.name,
    )
    return " · ".join(part for part in parts if part)
