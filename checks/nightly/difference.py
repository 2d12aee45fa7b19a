"""What became of every claim of a report since the night before."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.model.change import Change
from checks.model.judgement import ClaimJudgement, ReportJudgement
from checks.model.policy import Policy
from checks.nightly.changes import Night, Records, change_of
from checks.recheck.matching import entries_of, match


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One report as one night judged it, and the record of each address it cites."""

    judgement: ReportJudgement
    records: Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What became of one claim; it is on one side only where it is new or gone."""

    change: Change
    before: ClaimJudgement | None
    now: ClaimJudgement | None

    @property
    def claim(self) -> ClaimJudgement:
        """The claim as it is now, or as it was before it went."""
        claim = self.now or self.before
        if claim is None:
            raise ValueError("a step without a claim")
        return claim


def difference(before: Judged | None, now: Judged, policy: Policy) -> tuple[Step, ...]:
    """Tell what became of each claim: those of tonight in order, then those gone.

    A report may have been edited in between: claims are found again by what they say
    (``checks.recheck.matching``). On the first night there is nothing to compare, and
    no steps.
    """
    if before is None:
        return ()
    return tuple(
        Step(
            change=change_of(
                _night(was, before.records), _night(is_, now.records), policy
            ),
            before=was,
            now=is_,
        )
        for was, is_ in _paired(before.judgement, now.judgement)
    )


def _night(claim: ClaimJudgement | None, records: Records) -> Night | None:
    return None if claim is None else Night(claim=claim, records=records)


_Sides = tuple[ClaimJudgement | None, ClaimJudgement | None]


def _paired(before: ReportJudgement, now: ReportJudgement) -> Iterator[_Sides]:
    """Pair the claims of two nights; judgements stand in the order of the report."""
    found = match(entries_of([before.report]), entries_of([now.report]))
    was = {pair.after.at: before.claims[pair.before.at] for pair in found.pairs}
    for at, claim in enumerate(now.claims):
        yield was.get(at), claim
    for gone in found.gone:
        yield before.claims[gone.at], None
