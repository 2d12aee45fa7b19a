"""A round from a list that people filled in: corrected links, mended pages, answers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import TypeAlias

from checks.conclude import Conclusion
from checks.discrepancies.catalogue import LANGUAGES
from checks.discrepancies.plain import one_line
from checks.discrepancies.wording import word
from checks.model.verdict import Verdict
from checks.recheck.corrections import (
    Corrected,
    corrected,
    links_in,
    with_candidates,
)
from checks.recheck.decisions import Decided, reports_of, run_of, take_in
from checks.recheck.filled import FilledLine, FilledList, FilledRow
from checks.recheck.merging import Merging, shown
from checks.recheck.places import Placed, Spot, placed
from checks.recheck.rounds import (
    Answered,
    Found,
    Round,
    conclude_reports,
    finished,
    unseen,
)
from checks.recheck.said import Said, UnclearError
from checks.writers.xlsx.columns import FOLLOW_UPS
from crawler.links.anchors import strip_marks
from crawler.links.found import FoundLink
from crawler.model.address import NormalizedUrl
from crawler.model.reviewed import Answer
from crawler.model.run import Run
from crawler.store.store import Store

_MENDED = "mended"
Links: TypeAlias = dict[Spot, tuple[FoundLink, ...]]


def round_of_list(store: Store, filled: FilledList, *, now: datetime) -> Round:
    """Say what a filled-in list asks for; decisions in it are stored.

    Raises:
        DatabaseError: Its run is not in the database, or was interrupted.
    """
    run = finished(run_of(store, filled))
    before = conclude_reports(store, run, reports_of(store, run, filled))
    known = placed(before.judgements, before.discrepancies(LANGUAGES[0]))
    answered = {one.line_id: one for one in store.answers(run.id)}
    merging = Merging(answered)
    lines = list(merging.lines(filled.rows))
    source = Decided(filled=filled, run=run, now=now)
    taken = take_in(store, source, lines, known)
    asked = _Asked(
        settled=_settled(answered, known),
        decided=frozenset(one.line_id for one in taken.decisions),
    )
    for line in lines:
        if (at := known.get(line.line_id)) is not None:
            asked.take(line, at)
    drafts = _drafts(before, asked.links)
    return Round(
        given=filled.name,
        before=before,
        drafts=tuple(one.report for one in drafts),
        found=_all(before),
        visit=frozenset({*asked.visit, *unseen(before, [d.report for d in drafts])}),
        answers=tuple(_moved(asked.answers, drafts)),
        remarks=(*filled.remarks, *merging.told),
        refused=(
            *filled.refused,
            *_unknown(filled, known, run),
            *asked.refused,
            *taken.refused,
        ),
    )


@dataclass(slots=True, kw_only=True)
class _Asked:
    """Gathers what lines ask for.

    What is ``settled`` is not visited once more; the comment on what was ``decided``
    is the reason of the decision, and no answer besides.
    """

    settled: frozenset[str]
    decided: frozenset[str]
    links: Links = field(default_factory=dict)
    visit: set[NormalizedUrl] = field(default_factory=set)
    answers: list[tuple[Spot, Answer]] = field(default_factory=list)
    refused: list[Said] = field(default_factory=list)

    def take(self, line: FilledLine, at: Placed) -> None:
        """Take in one line."""
        state = self._state(line)
        links = self._corrected(line)
        old = at.line.link
        url = NormalizedUrl(old.url) if old else None
        if links and [link.url for link in links] != [url]:
            self.links[at.spot] = links
            self.visit.update(link.url for link in links)
        elif url and (links or self._is_mended(line, state)):
            self.visit.add(url)
        is_decided = line.line_id in self.decided
        answer = Answer(
            line_id=line.line_id,
            explanation=_text(line, "explanation"),
            follow_up=state,
            reviewer_comment="" if is_decided else _text(line, "reviewer_comment"),
        )
        if answer != Answer(line_id=line.line_id):
            self.answers.append((at.spot, answer))

    def _is_mended(self, line: FilledLine, state: str) -> bool:
        return state == _MENDED and line.line_id not in self.settled

    def _corrected(self, line: FilledLine) -> tuple[FoundLink, ...]:
        cell = line.cells.get("corrected_link")
        try:
            return links_in(cell) if cell else ()
        except UnclearError as error:
            self.refused.append(error.said)
            return ()

    def _state(self, line: FilledLine) -> str:
        cell = line.cells.get("follow_up")
        if cell is None:
            return ""
        state = _states().get(shown(cell), "")
        if not state:
            values = {"text": one_line(shown(cell), 60)}
            said = Said(code="no-state", where=cell.where, values=values)
            self.refused.append(said)
        return state


def _settled(
    answered: Mapping[str, Answer], known: Mapping[str, Placed]
) -> frozenset[str]:
    """Return the lines that were said to be mended before and were found to be so."""
    return frozenset(
        line_id
        for line_id, answer in answered.items()
        if answer.follow_up == _MENDED
        and (at := known.get(line_id)) is not None
        and at.line.verdict is Verdict.VERIFIED
    )


@cache
def _states() -> dict[str, str]:
    return {
        word(f"follow_up.{one}", lang): one for lang in LANGUAGES for one in FOLLOW_UPS
    }


def _text(line: FilledLine, column: str) -> str:
    return strip_marks(line.text(column)).strip()


def _drafts(before: Conclusion, links: Links) -> list[Corrected]:
    made = [
        corrected(judged.report, at, links)
        for at, judged in enumerate(before.judgements)
    ]
    new = {one.url for found in links.values() for one in found}
    return [
        replace(one, report=with_candidates(one.report, new)) if one.moved else one
        for one in made
    ]


def _all(before: Conclusion) -> dict[tuple[int, int], Found]:
    """Map every claim to itself: people corrected links and moved nothing."""
    return {
        (at, claim): Found(before=(at, claim), how="same")
        for at, judged in enumerate(before.judgements)
        for claim in range(len(judged.claims))
    }


def _moved(
    answers: Iterable[tuple[Spot, Answer]], drafts: Sequence[Corrected]
) -> Iterator[Answered]:
    """Let answers follow their links to where they stand now."""
    for spot, answer in answers:
        moved = drafts[spot.report].moved
        link = moved.get((spot.claim, spot.link), spot.link)
        yield Answered(at=(spot.report, spot.claim, link), answer=answer)


def _unknown(filled: FilledList, known: Iterable[str], run: Run) -> Iterator[Said]:
    """Tell of answers that no line of the run is meant by, so that none is lost."""
    ids = set(known)
    for row in filled.rows:
        values = {"line": row.line_id, "run": run.id, "answers": _answers(row)}
        if not row.line_id and row.cells:
            yield Said(code="no-line-id", where=row.where, values=values)
        elif row.line_id and row.line_id not in ids:
            yield Said(code="unknown-line", where=row.where, values=values)


def _answers(row: FilledRow) -> str:
    texts = (f"“{one_line(shown(cell), 60)}”" for cell in row.cells.values())
    return ", ".join(texts)
