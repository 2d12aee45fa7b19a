"""The fault matrix: every fault, rhythm and page, and what a visit may come to."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checks.model.verdict import Verdict
from checks.rules.reached import verdict_of
from crawler.model.observation import Observation
from crawler.model.outcome import Outcome
from tests.faults.faults import OF_TLS, Fault, Rhythm, program
from tests.faults.night import Cell, Night
from tests.faults.pages import IS_THERE, Cited
from tests.faults.proxy import Way

SEED = 3
"""Of the random loss; nothing is special about it."""

OF_BOTH = frozenset({Fault.NONE, Fault.DROPPED, Fault.RESET, Fault.RESET_IN_BODY})
"""Faults that befall https as well, because there they befall the handshake too."""

UNREACHABLE = frozenset(
    {
        Outcome.SERVER_ERROR,
        Outcome.REFUSED,
        Outcome.RESET,
        Outcome.TIMEOUT,
        Outcome.TLS_FAILURE,
        Outcome.DNS_FAILURE,
        Outcome.CORRUPT_DOCUMENT,
    }
)
"""What may be said of a page that is there, if not one look came through."""

_CONTRADICTED = frozenset({Outcome.SERVER_ERROR, Outcome.SOFT_404})
"""What looks at a missing page may disagree about: then it is undetermined."""

LEAST = 4
"""Looks of a failed visit: the first, two repeats and the second opinion."""


def host_of(fault: Fault, rhythm: Rhythm, cited: Cited, *, is_tls: bool) -> str:
    """Name the host of one cell."""
    scheme = "s" if is_tls else "p"
    return f"{scheme}-{fault}-{rhythm}-{cited.name.lower()}.example"


def cells(
    fault: Fault, rhythms: Iterable[Rhythm], pages: Iterable[Cited]
) -> list[Cell]:
    """Return the cells of a fault, over http, https or both."""
    kinds = (
        [True] if fault in OF_TLS else [False, True] if fault in OF_BOTH else [False]
    )
    return [
        Cell(
            host=host_of(fault, rhythm, cited, is_tls=is_tls),
            cited=cited,
            way=Way(program=program(fault, rhythm, SEED), is_tls=is_tls),
        )
        for is_tls in kinds
        for rhythm in rhythms
        for cited in pages
    ]


def allowed(fault: Fault, rhythm: Rhythm, cited: Cited) -> set[str]:
    """Return the outcomes that a cell may come to."""
    row, page = _table()[fault], cited.name.lower()
    always = row["always"]
    steady = set(always.get(page, always.get("all", _table()["defaults"][page])))
    passing = row.get("now_and_then", {}).get(page, _table()["defaults"][page])
    match rhythm:
        case Rhythm.ALWAYS:
            return steady
        case Rhythm.FIRST | Rhythm.ODD | Rhythm.EVEN:
            return set(passing)
        case Rhythm.LOSSY:
            return steady | set(passing)


def is_vague(fault: Fault) -> bool:
    """Whether a fault may change the words of a page, unseen."""
    return bool(_table()[fault].get("vague", False))


def expected_verdicts(fault: Fault, cited: Cited, seen: Observation) -> set[Verdict]:
    """Return the verdicts that follow from how a visit ended (DESIGN.md section 4)."""
    verdict = verdict_of(seen.outcome)
    if seen.outcome in _CONTRADICTED and cited not in IS_THERE:
        return {Verdict.BROKEN, Verdict.UNDETERMINED}
    if verdict is not None:
        return {verdict}
    if cited not in IS_THERE:
        return {Verdict.UNDETERMINED, Verdict.STALE}
    unsure = {Verdict.UNDETERMINED, Verdict.STALE} if is_vague(fault) else set()
    return {Verdict.VERIFIED, *unsure}


def breaches(night: Night, cell: Cell) -> list[str]:
    """Say how a cell breaks the law, whatever befell it."""
    seen, verdict = night.seen[cell.host], night.verdict(cell.host)
    told = f"{cell.url}: {seen.outcome}, {verdict}, {_looks(seen)}"
    if cell.cited not in IS_THERE:
        return [f"a dead page: {told}"] if verdict is Verdict.VERIFIED else []
    if verdict is Verdict.BROKEN and not _nothing_came(seen):
        return [f"a page that is there: {told}"]
    return []


def _nothing_came(seen: Observation) -> bool:
    """Whether a failure was confirmed as DESIGN.md asks: spaced, and by two clients."""
    clients = {look.client for look in seen.looks}
    is_confirmed = len(seen.looks) >= LEAST and len(clients) > 1
    is_file = seen.outcome is Outcome.CORRUPT_DOCUMENT  # each look brought half of it
    came = not is_file and any(look.outcome is Outcome.OK for look in seen.looks)
    return seen.outcome in UNREACHABLE and is_confirmed and not came


def _looks(seen: Observation) -> str:
    return ", ".join(f"{look.client} {look.outcome}" for look in seen.looks)


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    file = Path(__file__).with_name("matrix.toml")
    return tomllib.loads(file.read_text("utf-8"))


def told_faults() -> set[str]:
    """Name the rows of the table."""
    return set(_table()) - {"defaults"}
