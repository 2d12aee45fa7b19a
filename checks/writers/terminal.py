"""The discrepancy list on a terminal: what to discuss, the totals, the files."""

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from checks.discrepancies import Counts, summary
from checks.discrepancies.beside import Became, ChangeRow
from checks.discrepancies.catalogue import Language
from checks.discrepancies.plain import one_line
from checks.discrepancies.rows import DiscrepancyList
from checks.discrepancies.wording import word
from checks.model.verdict import Verdict
from checks.writers.changes import entries, ordered, summed_up
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
    *,
    verbose: bool = False,
) -> None:
    """Show what is not verified, the totals, and where the files lie.

    ``verbose`` shows what is verified too, with notes and proofs. Rich leaves colour
    out by itself when the output is no terminal.
    """
    console = console or _standard_output()
    width = max(_NARROWEST, min(console.width, _WIDEST))
    for text in (*_round(discrepancies), *_incidents(discrepancies)):
        _print(console, text, width)
    shown = [line for line in lines(discrepancies) if verbose or _is_open(line)]
    if shown:
        console.print(_table(shown, discrepancies, verbose=verbose), width=width)
    _print(console, totals(summary(discrepancies), discrepancies.lang), width)
    for path in files:
        _print(console, f"  {path}", None)


def _is_open(line: Line) -> bool:
    return line.verdict is not Verdict.VERIFIED


def _round(discrepancies: DiscrepancyList) -> Iterator[str]:
    """Say what became of the claims, if the list is of a later round."""
    made, lang = discrepancies.before_after, discrepancies.lang
    if made is None:
        return
    yield summed_up(made, lang)
    visited, reused = word("visited_again", lang), word("reused", lang)
    yield f"{visited} {made.visited}, {reused} {made.reused}"
    for one in ordered(made.changes):
        if one.became is not Became.UNCHANGED:
            yield f"  {entries(one)} {_became(one, lang)}"


def _became(change: ChangeRow, lang: Language) -> str:
    """Show a claim's verdict before and after, and what it is about."""
    sides = (change.before, change.after)
    verdicts = [word(f"short.{side.kind}", lang) if side else "–" for side in sides]
    told = word(f"became.{change.became}", lang)
    return f"{told} ({' → '.join(verdicts)}): {one_line(change.topic, 60)}"


def _incidents(discrepancies: DiscrepancyList) -> Iterator[str]:
    """Name the causes behind several findings; one of them may settle many rows."""
    lang = discrepancies.lang
    for incident in discrepancies.incidents:
        count = f"({len(incident.claims)} {word('entries', lang)})"
        yield f"{word('incidents', lang)}: {one_line(incident.cause)} {count}"


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


def _table(shown: list[Line], of: DiscrepancyList, *, verbose: bool) -> Table:
    lang, several = of.lang, len(of.reports) > 1
    table = Table(box=SIMPLE_HEAD, expand=True, pad_edge=False, padding=(0, 1))
    if several:
        table.add_column(word("report", lang), max_width=16, overflow="fold")
    table.add_column(word("row", lang), no_wrap=True)
    table.add_column(word("verdict", lang), width=14, overflow="fold")
    table.add_column(word("found", lang), ratio=1, overflow="fold")
    for line in shown:
        name = [Text(one_line(line.report.name, 60))] if several else []
        entry = Text(f"{line.claim.row}.{line.claim.claim_no}")
        verdict = Text(word(f"short.{line.kind}", lang), style=_STYLES[line.kind])
        table.add_row(*name, entry, verdict, _found(line, verbose=verbose))
    return table


def _found(line: Line, *, verbose: bool) -> Text:
    """Say what was found, and of which address."""
    parts = [Text(one_line(one.message)) for one in line.reasons]
    if line.link:
        parts.append(Text(one_line(line.link.as_written, 160), style="dim"))
    if verbose:
        told = (*line.reasons, *line.notes)
        parts += [Text(f"+ {one_line(one.message)}") for one in line.notes]
        proofs = dict.fromkeys(one.proof for one in told if one.proof)
        parts += [Text(f"  {one_line(one, 400)}", style="dim") for one in proofs]
    if line.link and line.link.suggestion:
        suggested = one_line(line.link.suggestion, 160)
        parts.append(Text(f"-> {suggested}", style="green"))
    return Text("\n").join(parts)


def _print(console: Console, text: str, width: int | None) -> None:
    """Print text as it is: no markup is read from it, no path is broken up."""
    console.print(Text(text), width=width, soft_wrap=width is None)
