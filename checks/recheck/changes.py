"""Tell before and after, claim by claim."""

from collections.abc import Iterable, Iterator, Mapping

from checks.conclude import Conclusion
from checks.discrepancies.beside import Became, BeforeAfter, ChangeRow, SideRow
from checks.discrepancies.rows import ClaimRow, DiscrepancyList
from checks.model.judgement import ClaimJudgement
from checks.model.verdict import Verdict
from checks.recheck.places import order_of
from checks.recheck.rounds import At, Found, Round
from checks.writers.lines import claim_kind
from crawler.model.address import NormalizedUrl

Claims = Mapping[At, tuple[ClaimJudgement, ClaimRow]]


def before_and_after(
    made: Round,
    after: Conclusion,
    told: DiscrepancyList,
    visited: frozenset[NormalizedUrl],
) -> BeforeAfter:
    """Compare a round with the run before; ``told`` is the list of ``after``.

    ``visited`` are the addresses that were visited in this round. The reports of
    ``after`` are the drafts of the round, in their order.
    """
    old = _claims(made.before, made.before.discrepancies(told.lang))
    new = _claims(after, told)
    found = made.found
    cited = {link.link.url for claim, _ in new.values() for link in claim.links}
    return BeforeAfter(
        run=made.before.run.id,
        started=made.before.run.started,
        given=made.given,
        visited=len(cited & visited),
        reused=len(cited - visited),
        changes=(*_there(old, new, found, visited), *_gone(old, found.values())),
        remarks=tuple(one.told(told.lang) for one in (*made.refused, *made.remarks)),
    )


def _claims(conclusion: Conclusion, told: DiscrepancyList) -> Claims:
    """Map the places of claims to what they came to, in the order of the list."""
    judgements = conclusion.judgements
    return {
        (at, claim): (judgements[at].claims[claim], row)
        for (at, claim), row in zip(order_of(judgements), told.claims, strict=True)
    }


def _there(
    old: Claims,
    new: Claims,
    found: Mapping[At, Found],
    visited: frozenset[NormalizedUrl],
) -> Iterator[ChangeRow]:
    for place, (judged, row) in new.items():
        at = found.get(place)
        before = old[at.before] if at else None
        urls = {link.link.url for link in judged.links}
        yield ChangeRow(
            became=_became(before[0] if before else None, judged),
            report=row.report,
            topic=row.topic,
            responsible_units=row.responsible_units,
            before=_side(*before) if before else None,
            after=_side(judged, row),
            matched=at.how if at else "",
            visited=bool(urls & visited),
        )


def _gone(old: Claims, found: Iterable[Found]) -> Iterator[ChangeRow]:
    kept = {one.before for one in found}
    for place, (judged, row) in old.items():
        if place not in kept:
            yield ChangeRow(
                became=Became.GONE_CLAIM,
                report=row.report,
                topic=row.topic,
                responsible_units=row.responsible_units,
                before=_side(judged, row),
                after=None,
                matched="",
                visited=False,
            )


def _became(before: ClaimJudgement | None, after: ClaimJudgement) -> Became:
    if before is None:
        return Became.NEW_CLAIM
    was, is_ = (one.verdict is not Verdict.VERIFIED for one in (before, after))
    match was, is_:
        case True, True:
            return Became.STILL_OPEN
        case True, False:
            return Became.MENDED
        case False, True:
            return Became.NEWLY_OPEN
        case _:
            return Became.UNCHANGED


def _side(judged: ClaimJudgement, row: ClaimRow) -> SideRow:
    return SideRow(
        row=row.row,
        claim_no=row.claim_no,
        text=row.text,
        kind=claim_kind(row),
        found=tuple(dict.fromkeys(reason.message for reason in row.reasons)),
        links=tuple(link.as_written for link in row.links),
        seen_at=tuple(
            link.observation.observed_at for link in judged.links if link.observation
        ),
    )
