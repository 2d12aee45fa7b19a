"""What ``lakthan read`` shows to people: a line per claim, and the remarks."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from checks.discrepancies.catalogue import Language
from checks.discrepancies.plain import one_line, plain
from checks.discrepancies.remarks import in_language
from checks.discrepancies.wording import word
from crawler.model.report import Report


def show_table(reports: Sequence[Report], lang: Language) -> None:
    """Print per report a line per claim with its addresses, and the remarks."""
    console = Console(markup=False, highlight=False)
    for one in reports:
        console.print(_head(one, lang))
        console.print(_table(one, lang))
        if one.remarks:
            console.print(_remarks(one, lang))


def _head(report: Report, lang: Language) -> str:
    claims = sum(len(measure.claims) for measure in report.measures)
    return (
        f"{one_line(report.agency or '?')}"
        f" · {word('fiscal_year', lang)} {report.fiscal_year or '?'}"
        f" · {len(report.measures)} {word('measures', lang)}"
        f" · {claims} {word('claims', lang)}"
    )


def _table(report: Report, lang: Language) -> Table:
    table = _columns("entry", "indicator", "text", "url", lang=lang)
    for measure in report.measures:
        for claim in measure.claims:
            links = "\n".join(plain(link.url) for link in claim.links)
            no = f"{measure.row}.{claim.no}"
            indicator = plain(measure.indicator or "")
            table.add_row(no, indicator, plain(claim.text), links)
    return table


def _remarks(report: Report, lang: Language) -> Table:
    table = _columns("row", "remark", lang=lang)
    table.title, table.title_justify = word("remarks", lang), "left"
    for remark in report.remarks:
        row = "" if remark.row is None else str(remark.row)
        table.add_row(row, plain(in_language(remark, lang).message))
    return table


def _columns(*names: str, lang: Language) -> Table:
    table = Table()
    for name in names:  # folded: nobody can use half an address
        table.add_column(word(name, lang), overflow="fold")
    return table
