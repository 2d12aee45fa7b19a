"""What a round is made from: the run before, and the drafts that stand now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from checks.conclude import Conclusion, Judging
from checks.model.policy import Policy
from checks.recheck.said import Said
from checks.rules.our_network import OUR_NETWORK
from crawler.errors import DatabaseError
from crawler.model.address import NormalizedUrl
from crawler.model.report import Report
from crawler.model.reviewed import Answer
from crawler.model.run import Run
from crawler.store.store import Store

At = tuple[int, int]
"""A claim's place: counts from zero of the report in its run, of the claim in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where a claim stood before, and how it was found again."""

    before: At
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer, and the place of its line now: report, claim, link (``None``: none).

    Without a place, the answer stays with the line that has its id, if there is one.
    """

    at: tuple[int, int, int | None] | None
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round: ``before`` against ``drafts``.

    ``found`` maps claims of the drafts to those before; ``visit`` are the addresses to
    visit, all others are taken from the run before. ``refused`` has one line for
    everything that was filled in and cannot be used, ``remarks`` for what is told.
    """

    given: str
    before: Conclusion
    drafts: tuple[Report, ...]
    found: Mapping[At, Found]
    visit: frozenset[NormalizedUrl]
    answers: tuple[Answered, ...] = ()
    remarks: tuple[Said, ...] = ()
    refused: tuple[Said, ...] = ()


def finished(run: Run) -> Run:
    """Return a run that can be compared with.

    Raises:
        DatabaseError: It was interrupted: what it has not seen is not known.
    """
    if run.finished is None:
        raise DatabaseError(f"run {run.id} was interrupted; go on with it first")
    return run


def conclude_reports(
    store: Store,
    run: Run,
    reports: Iterable[Report],
    *,
    as_of: date | None = None,
    policy: Policy | None = None,
) -> Conclusion:
    """Judge some reports of a run: a night may hold those of many agencies."""
    judging = Judging(store, run, as_of=as_of, policy=policy)
    judged = [judging.judge(report) for report in reports]
    return Conclusion(
        run=judging.run,
        judgements=tuple(judgement for judgement, _ in judged),
        observations={url: one for _, seen in judged for url, one in seen.items()},
        network_failed=judging.side.is_silent,
    )


def unseen(before: Conclusion, drafts: Iterable[Report]) -> Iterator[NormalizedUrl]:
    """Yield the addresses of drafts of which the run before says nothing.

    Those at which our own network failed are among them: nobody has seen them, and
    what failed on our side must not be held against them in this round.
    """
    ours = {
        link.link.url
        for judged in before.judgements
        for claim in judged.claims
        for link in claim.links
        if any(reason.code == OUR_NETWORK.code for reason in link.reasons)
    }
    for url in cited(drafts):
        if url not in before.observations or url in ours:
            yield url


def cited(reports: Iterable[Report]) -> Iterator[NormalizedUrl]:
    """Yield every address that reports cite, as often as they do."""
    for report in reports:
        for measure in report.measures:
            for claim in measure.claims:
                yield from (link.url for link in claim.links)


__all__ = [
    "Answered",
    "At",
    "Found",
    "Round",
    "cited",
    "conclude_reports",
    "finished",
    "unseen",
]
