"""What ``lakthan read`` shows to people: a line per claim, and the remarks."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table

from checks.discrepancies.catalogue import Language
from checks.discrepancies.plain import one_line, plain
from checks.discrepancies.remarks import in_language
from checks.discrepancies.wording import word
from crawler.model.report import Report


def show_table(reports: Sequence[Report], lang: Language) -> None:
    """Print per report a line per claim with its addresses, and the remarks.

    Beyond ``MOST_DRAWN`` lines a table has no frame, but tabs between its columns:
    nothing is left out.
    """
    console = Console(markup=False, highlight=False)
    for one in reports:
        console.print(_head(one, lang))
        header = [word(name, lang) for name in ("entry", "indicator", "text", "url")]
        _print(console, header, list(_claims(one)))
        if remarks := list(_remarks(one, lang)):
            header = [word(name, lang) for name in ("row", "remark")]
            _print(console, header, remarks, word("remarks", lang))


MOST_DRAWN = 2_000
"""Lines; to measure and fold more of them takes longer than to read the report."""


def _head(report: Report, lang: Language) -> str:
    claims = sum(len(measure.claims) for measure in report.measures)
    return (
        f"{one_line(report.agency or '?')}"
        f" · {word('fiscal_year', lang)} {report.fiscal_year or '?'}"
        f" · {len(report.measures)} {word('measures', lang)}"
        f" · {claims} {word('claims', lang)}"
    )


def _claims(report: Report) -> Iterator[tuple[str, ...]]:
    for measure in report.measures:
        for claim in measure.claims:
            links = "\n".join(plain(link.url) for link in claim.links)
            no = f"{measure.row}.{claim.no}"
            yield no, plain(measure.indicator or ""), plain(claim.text), links


def _remarks(report: Report, lang: Language) -> Iterator[tuple[str, ...]]:
    for remark in report.remarks:
        row = "" if remark.row is None else str(remark.row)
        yield row, plain(in_language(remark, lang).message)


def _print(
    console: Console,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    title: str | None = None,
) -> None:
    if len(rows) <= MOST_DRAWN:
        console.print(_drawn(header, rows, title))
        return
    for row in ([title], header, *rows) if title else (header, *rows):
        cells = (" ".join(cell.split()) for cell in row)
        console.file.write("\t".join(cells) + "\n")


def _drawn(
    header: Sequence[str], rows: Sequence[Sequence[str]], title: str | None
) -> Table:
    table = Table(title=title, title_justify="left")
    for name in header:  # folded: nobody can use half an address
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table
