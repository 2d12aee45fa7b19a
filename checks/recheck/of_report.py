"""A round from a new draft of a report: its claims are found among those before."""

from collections.abc import Iterable, Iterator, Sequence

from checks.conclude import Conclusion
from checks.recheck.matching import Entry, Matching, entries_of, match
from checks.recheck.rounds import (
    Answered,
    At,
    Found,
    Round,
    conclude_reports,
    finished,
    unseen,
)
from crawler.errors import DatabaseError
from crawler.model.address import NormalizedUrl
from crawler.model.report import Report
from crawler.model.run import Run
from crawler.store.store import Store
from crawler.thai.text import compact


def round_of_report(
    store: Store, draft: Report, *, given: str, run_id: str | None
) -> Round:
    """Say what is new in a draft.

    Raises:
        DatabaseError: There is no finished run to compare it with.
    """
    run, earlier = _earlier(store, draft, run_id)
    before = conclude_reports(store, run, earlier)
    old, new = entries_of(earlier), entries_of([draft])
    matching = match(old, new)
    places = _places(earlier)
    return Round(
        given=given,
        before=before,
        drafts=(draft,),
        found={
            (0, pair.after.at): Found(before=places[pair.before.at], how=pair.how)
            for pair in matching.pairs
        },
        visit=frozenset({*unseen(before, [draft]), *_changed(matching)}),
        answers=tuple(_answers(store, before)),
    )


def _earlier(
    store: Store, draft: Report, run_id: str | None
) -> tuple[Run, list[Report]]:
    """Return the run to compare with, and the earlier drafts of the report in it."""
    if run_id is not None:
        run = store.run(run_id)
        if run is None:
            raise DatabaseError(f"the database holds no run {run_id}")
        return finished(run), _drafts(store, run, draft) or store.reports(run.id)
    for run in store.runs():
        if run.finished is not None and (found := _drafts(store, run, draft)):
            return run, found
    named = draft.agency or "this report"
    raise DatabaseError(f"the database holds no finished run over {named}; see --run")


def _drafts(store: Store, run: Run, draft: Report) -> list[Report]:
    """Return the reports of a run that are of the draft's agency and year."""
    return [
        store.saved_report(head.sha256, head.path)
        for head in store.run_reports(run.id)
        if _is_of_one(head.agency, draft.agency)
        and _is_of_one_year(head.fiscal_year, draft.fiscal_year)
    ]


def _is_of_one(agency: str | None, other: str | None) -> bool:
    return compact(agency or "") == compact(other or "")


def _is_of_one_year(year: int | None, other: int | None) -> bool:
    return None in (year, other) or year == other


def _places(reports: Sequence[Report]) -> list[At]:
    """Return the place of every claim, in the order in which entries count them."""
    return [
        (at, claim)
        for at, report in enumerate(reports)
        for claim in range(sum(len(one.claims) for one in report.measures))
    ]


def _changed(matching: Matching) -> Iterator[NormalizedUrl]:
    """Yield the addresses that a claim cites now and did not cite before.

    They are visited also when another claim cited them: whoever changed a link wants
    to know what is there now.
    """
    for pair in matching.pairs:
        cited = set(_urls(pair.before))
        yield from (url for url in _urls(pair.after) if url not in cited)


def _urls(entry: Entry) -> Iterable[NormalizedUrl]:
    return (link.url for link in entry.claim.links)


def _answers(store: Store, before: Conclusion) -> Iterator[Answered]:
    """Keep what people wrote beside lines that are in the draft unchanged.

    Lines are known by their ids, whatever place they have now.
    """
    for answer in store.answers(before.run.id):
        yield Answered(at=None, answer=answer)
