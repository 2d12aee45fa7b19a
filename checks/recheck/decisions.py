"""Take in what reviewers decided, and say of each decision whether it still holds.

A decision stands beside the machine's verdict and never changes it. It is about what
stood at one address on one day: it lapses when the line cites another address, when
the page shows something else, or when its last day is past. Nothing of this is stored:
the same decision may hold again when a page is back as it was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from checks.discrepancies.catalogue import LANGUAGES
from checks.discrepancies.plain import one_line
from checks.discrepancies.wording import word
from checks.model.judgement import LinkJudgement
from checks.recheck.days import read_day
from checks.recheck.filled import DECISION, FilledCell, FilledLine, FilledList
from checks.recheck.merging import Merging, shown
from checks.recheck.places import Placed, placed
from checks.recheck.rounds import conclude_reports
from checks.recheck.said import Said, UnclearError
from checks.recheck.workbook import read_list
from checks.rules.our_network import NOT_VISITED, OUR_NETWORK
from checks.writers.identity import claim_id, whose
from checks.writers.xlsx.columns import DECISIONS
from crawler.errors import DatabaseError
from crawler.links.anchors import strip_marks
from crawler.model.outcome import Outcome
from crawler.model.report import Report
from crawler.model.reviewed import ReviewerDecision
from crawler.model.run import Run
from crawler.store.store import Store
from crawler.thai.zone import thai_day

_BEFORE_THE_RUN = timedelta(days=366)
"""A decision on a list that is so much older than the list has a wrong year."""
_AHEAD = timedelta(days=1)
"""Thailand's day begins before that of most clocks."""
_LONGEST_NAME = 200
_LONGEST_REASON = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What came of the decisions in a workbook; ``refused`` has a line for each cell.

    ``new`` counts those that were not known yet: the same workbook adds nothing.
    """

    new: int
    decisions: tuple[ReviewerDecision, ...]
    refused: tuple[Said, ...]


def take_in_decisions(store: Store, workbook: Path, *, now: datetime) -> TakenIn:
    """Store what reviewers decided in a list that was filled in.

    Raises:
        InputError: It is no list, it is damaged, or its run is not in the database.
    """
    filled = read_list(workbook)
    run = run_of(store, filled)
    conclusion = conclude_reports(store, run, reports_of(store, run, filled))
    known = placed(conclusion.judgements, conclusion.discrepancies(LANGUAGES[0]))
    merging = Merging({one.line_id: one for one in store.answers(run.id)})
    lines = list(merging.lines(filled.rows))
    return take_in(store, Decided(filled=filled, run=run, now=now), lines, known)


def run_of(store: Store, filled: FilledList) -> Run:
    """Return the run whose list was filled in.

    Raises:
        DatabaseError: The workbook does not say, or the database has no such run.
    """
    named = one_line(filled.run_id, 80)
    if not named:
        raise DatabaseError(f"{filled.name}: does not say of which run it is")
    run = store.run(named)
    if run is None:
        raise DatabaseError(f"{filled.name}: is of run {named}, not in this database")
    return run


def reports_of(store: Store, run: Run, filled: FilledList) -> list[Report]:
    """Return the reports of the run that the workbook is about; all, if it names none.

    Raises:
        DatabaseError: None of them is in the run.
    """
    found = [
        store.saved_report(head.sha256, head.path)
        for head in store.run_reports(run.id)
        if not filled.reports or head.sha256.startswith(filled.reports)
    ]
    if not found:
        raise DatabaseError(f"{filled.name}: its reports are not in run {run.id}")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """Where decisions come from, and when they are taken in."""

    filled: FilledList
    run: Run
    now: datetime


def take_in(
    store: Store,
    source: Decided,
    lines: Iterable[FilledLine],
    known: Mapping[str, Placed],
) -> TakenIn:
    """Store the decisions on lines that are known; the others are somebody else's."""
    refused: list[Said] = []
    decisions: list[ReviewerDecision] = []
    for line in lines:
        at = known.get(line.line_id)
        if at is None or not _is_decided(line):
            continue
        try:
            decisions.append(_decision(line, at, source))
        except UnclearError as error:
            refused.append(error.said)
    return TakenIn(
        new=store.add_decisions(decisions),
        decisions=tuple(decisions),
        refused=tuple(refused),
    )


def digest_of(judged: LinkJudgement | None) -> str:
    """Name what an address showed; nothing where that is not known.

    A page that came by its text, one that did not by how it ended: the words of an
    error page change with every visit. What failed on our side showed nothing.
    """
    seen = judged.observation if judged else None
    if judged is None or seen is None or seen.outcome in NOT_VISITED:
        return ""
    if any(reason.code == OUR_NETWORK.code for reason in judged.reasons):
        return ""
    if seen.outcome is not Outcome.OK:
        return seen.outcome.value
    return (seen.facts.digest if seen.facts else "") or seen.sha256 or ""


def _is_decided(line: FilledLine) -> bool:
    """Whether somebody decided; a comment alone is an answer."""
    columns = ("decision", "decided_by", "decided_on", "decided_until")
    return any(line.text(column) for column in columns)


def _decision(line: FilledLine, at: Placed, source: Decided) -> ReviewerDecision:
    decision = _code(_needed(line, "decision"))
    by = one_line(shown(_needed(line, "decided_by")), _LONGEST_NAME)
    on = _day_of_decision(_needed(line, "decided_on"), source)
    return ReviewerDecision(
        agency=whose(at.line),
        claim_id=claim_id(at.line),
        line_id=line.line_id,
        url=at.line.link.url if at.line.link else "",
        digest=digest_of(at.judged),
        decision=decision,
        decided_by=by,
        decided_on=on,
        decided_until=_last_day(line.cells.get("decided_until"), on, source),
        why=strip_marks(line.text("reviewer_comment")).strip()[:_LONGEST_REASON],
        run_id=source.run.id,
        taken_in=source.now,
    )


def _needed(line: FilledLine, column: str) -> FilledCell:
    cell = line.cells.get(column)
    if cell is None:
        beside = next(line.cells[name] for name in DECISION if name in line.cells)
        heading = word(column, LANGUAGES[0])
        raise UnclearError("empty-cell", beside.where, heading=heading)
    return cell


def _code(cell: FilledCell) -> str:
    for code in DECISIONS:
        if shown(cell) in {word(f"decision.{code}", lang) for lang in LANGUAGES}:
            return code
    raise UnclearError("no-choice", cell.where, text=one_line(shown(cell), 60))


def _day_of_decision(cell: FilledCell, source: Decided) -> date:
    day, today = _day(cell, source), thai_day(source.now)
    if day > today + _AHEAD:
        raise UnclearError("still-to-come", cell.where, day=day.isoformat())
    if day < thai_day(source.run.started) - _BEFORE_THE_RUN:
        raise UnclearError("long-before", cell.where, day=day.isoformat())
    return day


def _last_day(cell: FilledCell | None, on: date, source: Decided) -> date | None:
    if cell is None:
        return None
    day = _day(cell, source)
    if day < on:
        days = {"day": day.isoformat(), "on": on.isoformat()}
        raise UnclearError("before-decision", cell.where, **days)
    return day


def _day(cell: FilledCell, source: Decided) -> date:
    day = read_day(shown(cell), since_1904=source.filled.since_1904)
    if day is None:
        text = one_line(shown(cell), 60)
        raise UnclearError("no-day", cell.where, text=text)
    return day
