"""The discrepancy list on a terminal: what to discuss, the totals, the files."""

import io
import sys
from collections.abc import Iterable
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from checks.discrepancies import Counts, summary
from checks.discrepancies.catalogue import Language
from checks.discrepancies.plain import one_line
from checks.discrepancies.rows import DiscrepancyList
from checks.discrepancies.wording import word
from checks.model.verdict import Verdict
from checks.writers.lines import NO_LINK, Line, lines

_WIDEST = 120
_NARROWEST = 60
"""Below this, a table of four columns cannot be read at all."""

_STYLES = {
    Verdict.VERIFIED.value: "green",
    Verdict.STALE.value: "yellow",
    Verdict.BROKEN.value: "red",
    Verdict.UNDETERMINED.value: "cyan",
    NO_LINK: "dim",
}


def show(
    discrepancies: DiscrepancyList,
    files: Iterable[Path],
    console: Console | None = None,
) -> None:
    """Show what is not verified, the totals, and where the files lie.

    Rich leaves colour out by itself when the output is no terminal.
    """
    console = console or _standard_output()
    lang = discrepancies.lang
    width = max(_NARROWEST, min(console.width, _WIDEST))
    to_discuss = [
        line for line in lines(discrepancies) if line.verdict is not Verdict.VERIFIED
    ]
    if to_discuss:
        console.print(
            _table(to_discuss, lang, several=_several(discrepancies)), width=width
        )
    for incident in discrepancies.incidents:
        text = f"{word('incidents', lang)}: {one_line(incident.cause)}"
        count = f" ({len(incident.claims)} {word('entries', lang)})"
        _print(console, text + count, width)
    _print(console, totals(summary(discrepancies), lang), width)
    for path in files:
        _print(console, f"  {path}", None)


def totals(counts: Counts, lang: Language) -> str:
    """Sum the list up in one line."""
    numbers = {
        Verdict.VERIFIED.value: counts.verified,
        Verdict.STALE.value: counts.stale,
        Verdict.BROKEN.value: counts.broken,
        Verdict.UNDETERMINED.value: counts.undetermined,
        NO_LINK: counts.no_link,
    }
    parts = [f"{word(f'short.{kind}', lang)} {no}" for kind, no in numbers.items()]
    return f"{word('counted', lang)} {counts.claims}: " + ", ".join(parts)


def _standard_output() -> Console:
    """Take standard output; what its encoding lacks becomes a question mark.

    A pipe on Windows has the encoding of the country, not UTF-8.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    return Console()


def _several(discrepancies: DiscrepancyList) -> bool:
    return len(discrepancies.reports) > 1


def _table(to_discuss: list[Line], lang: Language, *, several: bool) -> Table:
    table = Table(box=SIMPLE_HEAD, expand=True, pad_edge=False, padding=(0, 1))
    if several:
        table.add_column(word("report", lang), max_width=16, overflow="fold")
    table.add_column(word("row", lang), no_wrap=True)
    table.add_column(word("verdict", lang), width=14, overflow="fold")
    table.add_column(word("found", lang), ratio=1, overflow="fold")
    for line in to_discuss:
        name = [Text(one_line(line.report.name, 60))] if several else []
        table.add_row(*name, *_cells(line, lang))
    return table


def _cells(line: Line, lang: Language) -> tuple[Text, Text, Text]:
    verdict = Text(word(f"short.{line.kind}", lang), style=_STYLES[line.kind])
    return Text(f"{line.claim.row}.{line.claim.claim_no}"), verdict, _found(line)


def _found(line: Line) -> Text:
    """Say what was found, and of which address."""
    found = Text("\n").join(Text(one_line(one.message)) for one in line.reasons)
    if line.link:
        address = one_line(line.link.as_written, 160)
        found = Text("\n").join([found, Text(address, style="dim")])
    if line.link and line.link.suggestion:
        found.append(f"\n-> {one_line(line.link.suggestion, 160)}", style="green")
    return found


def _print(console: Console, text: str, width: int | None) -> None:
    """Print text as it is: no markup is read from it, no path is broken up."""
    console.print(Text(text), width=width, soft_wrap=width is None)
