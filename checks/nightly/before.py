"""What each report of tonight is compared with: itself, as an earlier night had it."""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice

from checks.conclude import Judging
from checks.model.judgement import ReportJudgement
from checks.model.policy import Policy
from checks.nightly.drafts import drafts_before
from crawler.model.report import Report
from crawler.model.run import Run
from crawler.store.store import Store

LOOKED_BACK = 30
"""Nights: an agency that was off the list for so long begins anew."""


class NightsBefore:
    """The nights before tonight, and what each report was in the latest that had it.

    They are judged by the thresholds of tonight, so that a difference is one of the
    pages and not of our settings. A night in which our own network failed as a whole
    is passed over.
    """

    def __init__(self, store: Store, earlier: Iterable[Run], policy: Policy) -> None:
        self._store = store
        self._runs = tuple(islice(earlier, LOOKED_BACK))
        self._reports: dict[str, tuple[Run, str]] = {}
        self._judging = cache(lambda run_id: self._judging_of(run_id, policy))
        self._places = cache(lambda run_id: places_of(store, run_id))

    @property
    def latest(self) -> Run | None:
        """The night that tonight is compared with, but for reports it did not have."""
        return next((run for run in self._runs if self._is_sound(run)), None)

    def find(self, tonight: Mapping[str, str]) -> None:
        """Look for the report of every place of tonight (place to SHA-256)."""
        for place in tonight:
            found = next((run for run in self._runs if self._has(run, place)), None)
            if found is not None:
                self._reports[place] = found, self._places(found.id)[place]
        self._follow_drafts(tonight)

    def has(self, place: str) -> bool:
        """Whether an earlier night had the report of a place."""
        return place in self._reports

    def judge(self, place: str) -> tuple[Run, ReportJudgement] | None:
        """Judge a report as it was the last time; nothing if it is new."""
        if place not in self._reports:
            return None
        run, sha = self._reports[place]
        report = self._store.saved_report(sha, place)
        return run, self._judging(run.id).judge(report)[0]

    def _follow_drafts(self, tonight: Mapping[str, str]) -> None:
        """Find a report that lies elsewhere than last night as what it was there."""
        if (latest := self.latest) is None:
            return
        known = self._places(latest.id)
        moved = {at: sha for at, sha in tonight.items() if not self.has(at)}
        left = {at: sha for at, sha in known.items() if at not in tonight}
        if moved and left:
            found = drafts_before(self._saved(left), self._saved(moved))
            for place, earlier in found.items():
                self._reports[place] = latest, known[earlier]

    def _saved(self, places: Mapping[str, str]) -> dict[str, Report]:
        return {at: self._store.saved_report(sha, at) for at, sha in places.items()}

    def _has(self, run: Run, place: str) -> bool:
        return place in self._places(run.id) and self._is_sound(run)

    def _is_sound(self, run: Run) -> bool:
        return not self._judging(run.id).side.is_silent

    def _judging_of(self, run_id: str, policy: Policy) -> Judging:
        run = next(one for one in self._runs if one.id == run_id)
        return Judging(self._store, run, policy=policy)


def places_of(store: Store, run_id: str) -> dict[str, str]:
    """Map where each report of a run was given to the SHA-256 that it had."""
    return {one.path: one.sha256 for one in store.run_reports(run_id)}
