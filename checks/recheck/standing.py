"""Put beside a list what people wrote of its lines, and which decisions still hold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from checks.discrepancies.beside import AnswerRow, DecisionRow, Lapsed
from checks.discrepancies.catalogue import Language
from checks.discrepancies.rows import DiscrepancyList
from checks.discrepancies.wording import fill, word
from checks.model.judgement import ReportJudgement
from checks.recheck.decisions import digest_of
from checks.recheck.places import Placed, placed
from checks.writers.identity import claim_id, whose
from crawler.model.reviewed import ReviewerDecision
from crawler.store.store import Store


def with_people(
    store: Store, judgements: Sequence[ReportJudgement], made: DiscrepancyList
) -> DiscrepancyList:
    """Return the list with the decisions on record and the answers of its run.

    It also names the database, so that the list finds it when it comes back.
    ``judgements`` are those that the list was built from.
    """
    known = placed(judgements, made)
    answers = {one.line_id: one for one in store.answers(made.run.id)}
    return replace(
        made,
        database=store.name,
        decisions=tuple(_decisions(store, known, made)),
        answers=tuple(
            AnswerRow(
                line_id=line_id,
                explanation=answers[line_id].explanation,
                follow_up=answers[line_id].follow_up,
                reviewer_comment=answers[line_id].reviewer_comment,
            )
            for line_id in known
            if line_id in answers
        ),
    )


def lapsed(decision: ReviewerDecision, at: Placed, as_of: date) -> Lapsed | None:
    """Say why a decision on a line does not hold on a day, if it does not."""
    url = at.line.link.url if at.line.link else ""
    if decision.url != url:
        return Lapsed.ADDRESS_CHANGED
    digest = digest_of(at.judged)
    if decision.digest and digest and decision.digest != digest:
        return Lapsed.PAGE_CHANGED
    until = decision.decided_until
    return Lapsed.UNTIL_PAST if until and as_of > until else None


def _decisions(
    store: Store, known: Mapping[str, Placed], made: DiscrepancyList
) -> Iterator[DecisionRow]:
    """Yield the latest decision of every line, in the order of the lines.

    One on a link that the claim no longer cites stands, lapsed, on the first line of
    the claim that has none of its own: nobody decided on what is cited now.
    """
    on_record = _on_record(store, known.values())
    own = {line_id: one for line_id, one in on_record.items() if line_id in known}
    orphans = _by_claim(one for one in on_record.values() if one.line_id not in known)
    for line_id, at in known.items():
        if line_id in own:
            why = lapsed(own[line_id], at, made.run.as_of)
            yield _row(line_id, at, own[line_id], why, made.lang)
            continue
        for one in orphans.pop((whose(at.line), claim_id(at.line)), ()):
            yield _row(line_id, at, one, Lapsed.ADDRESS_CHANGED, made.lang)


def _on_record(store: Store, lines: Iterable[Placed]) -> dict[str, ReviewerDecision]:
    """Keep of each line the decision that supersedes the others."""
    agencies = dict.fromkeys(whose(one.line) for one in lines)
    return {one.line_id: one for agency in agencies for one in store.decisions(agency)}


def _by_claim(
    decisions: Iterable[ReviewerDecision],
) -> dict[tuple[str, str], list[ReviewerDecision]]:
    found: dict[tuple[str, str], list[ReviewerDecision]] = defaultdict(list)
    for one in decisions:
        found[one.agency, one.claim_id].append(one)
    return found


def _row(
    line_id: str,
    at: Placed,
    one: ReviewerDecision,
    why: Lapsed | None,
    lang: Language,
) -> DecisionRow:
    claim = at.line.claim
    return DecisionRow(
        line_id=line_id,
        report=claim.report,
        row=claim.row,
        claim_no=claim.claim_no,
        decision=one.decision,
        decided_by=one.decided_by,
        decided_on=one.decided_on,
        decided_until=one.decided_until,
        why=one.why,
        lapsed=why,
        told=_told(one, why, lang),
    )


def _told(one: ReviewerDecision, why: Lapsed | None, lang: Language) -> str:
    until = one.decided_until
    values = {
        "decision": word(f"decision.{one.decision}", lang),
        "by": one.decided_by,
        "on": one.decided_on.isoformat(),
        "until": until.isoformat() if until else "",
        "why": one.why,
        "lapsed": word(f"lapsed.{why}", lang) if why else "",
    }
    return fill(word("decision.told", lang), values, lang)
