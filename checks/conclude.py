"""From a stored run to its discrepancy list: judge what was seen.

Report by report, so that a night over a whole country is never in memory at once.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from checks.discrepancies.build import build
from checks.discrepancies.catalogue import Language
from checks.discrepancies.rows import DiscrepancyList
from checks.judge import judge, our_side
from checks.model.background import Background
from checks.model.judgement import ReportJudgement
from checks.model.policy import Policy
from checks.model.verdict import Verdict
from checks.rules.our_network import NOT_VISITED, OUR_NETWORK, ours
from checks.settings import policy_of, recorded
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Observation
from crawler.model.report import Report
from crawler.model.run import Run
from crawler.store.store import Store

Observations = Mapping[NormalizedUrl, Observation]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """What a run comes to: the judgements, and whether our own network failed.

    The settings of ``run`` name the thresholds that it was judged by.
    """

    run: Run
    judgements: tuple[ReportJudgement, ...]
    observations: dict[NormalizedUrl, Observation]
    network_failed: bool

    def verdicts(self) -> list[Verdict]:
        """List the verdict of every claim of every report."""
        return [claim.verdict for one in self.judgements for claim in one.claims]

    def discrepancies(self, lang: Language) -> DiscrepancyList:
        """Bring the judgements into the one shape that every writer draws from."""
        seen = list(self.observations.values())
        return build(self.run, self.judgements, seen, lang=lang)


class Judging:
    """Judges the reports of one stored run, one at a time.

    Nothing is visited and nothing stored. Without a ``policy``, by the thresholds
    that the run recorded; without ``as_of``, for the day that it was made for.
    """

    def __init__(
        self,
        store: Store,
        run: Run,
        *,
        as_of: date | None = None,
        policy: Policy | None = None,
    ) -> None:
        self.policy = policy or policy_of(run.settings)
        self.run = replace(run, settings={**run.settings, **recorded(self.policy)})
        self.side = our_side(store.light_observations(run.id), self.policy)
        self._store = store
        self._as_of = as_of or run.as_of

    def ours(self) -> dict[str, str]:
        """Map every address at which our own side failed to how we know."""
        seen = self._store.light_observations(self.run.id)
        told = ((one.url, ours(one, self.side)) for one in seen)
        return {url: proof for url, proof in told if proof}

    def judge(self, report: Report) -> tuple[ReportJudgement, Observations]:
        """Judge one report of the run; return what was seen for it as well."""
        run_id, sha = self.run.id, report.sha256
        seen = {one.url: one for one in self._store.observations_of(run_id, sha)}
        earlier: dict[NormalizedUrl, list[Observation]] = {}
        for one in self._store.earlier_observations(run_id, sha):
            earlier.setdefault(one.url, []).append(one)
        background = Background(our_side=self.side, earlier=earlier)
        judged = judge(
            report,
            seen,
            as_of=self._as_of,
            policy=self.policy,
            background=background,
        )
        return judged, seen


def conclude(
    store: Store, run: Run, *, as_of: date | None = None, policy: Policy | None = None
) -> Conclusion:
    """Judge every report of a stored run for one list over all of them."""
    judging = Judging(store, run, as_of=as_of, policy=policy)
    judged: list[ReportJudgement] = []
    seen = {one.url: one for one in store.observations(run.id)}
    for report in store.reports(run.id):
        judgement, observations = judging.judge(report)
        judged.append(judgement)
        seen.update(observations)
    return Conclusion(
        run=judging.run,
        judgements=tuple(judged),
        observations=seen,
        network_failed=judging.side.is_silent or _is_all_ours(judged),
    )


def _is_all_ours(judged: Iterable[ReportJudgement]) -> bool:
    """Whether our own side failed at every address that was visited.

    It may fail in other ways than by silence: a proxy that inspects connections, a
    captive portal, an outage as long as the run (DESIGN.md 5, exit code 3).
    """
    links = [link for one in judged for claim in one.claims for link in claim.links]
    reasons = [
        {reason.code for reason in link.reasons}
        for link in links
        if link.observation and link.observation.outcome not in NOT_VISITED
    ]
    return bool(reasons) and all(OUR_NETWORK.code in codes for codes in reasons)
