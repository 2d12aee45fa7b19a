"""From a stored run to its discrepancy list: judge what was seen."""

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
from checks.rules.our_network import NOT_VISITED, OUR_NETWORK
from checks.settings import policy_of, recorded
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Observation
from crawler.model.run import Run
from crawler.store.store import Store


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


def conclude(
    store: Store, run: Run, *, as_of: date | None = None, policy: Policy | None = None
) -> Conclusion:
    """Judge every report of a stored run; nothing is visited and nothing stored.

    Without a ``policy``, by the thresholds that the run recorded.
    """
    policy = policy or policy_of(run.settings)
    seen = {one.url: one for one in store.observations(run.id)}
    side = our_side(seen.values(), policy)
    earlier = {one.url: one for one in store.earlier_observations(run.id)}
    background = Background(our_side=side, earlier=earlier)
    judged = tuple(
        judge(
            report,
            seen,
            as_of=as_of or run.as_of,
            policy=policy,
            background=background,
        )
        for report in store.reports(run.id)
    )
    return Conclusion(
        run=replace(run, settings={**run.settings, **recorded(policy)}),
        judgements=judged,
        observations=seen,
        network_failed=side.is_silent or _is_all_ours(judged),
    )


def _is_all_ours(judged: tuple[ReportJudgement, ...]) -> bool:
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
