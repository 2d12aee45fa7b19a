"""From a report and its observations to verdicts. Nothing is fetched or stored."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from checks.model.background import Background
from checks.model.evidence import Evidence, Window
from checks.model.finding import Finding
from checks.model.judgement import ClaimJudgement, LinkJudgement, ReportJudgement
from checks.model.policy import Policy
from checks.model.verdict import Verdict, gravest
from checks.rules import NOTES, RULES
from checks.rules.decisions import NO_LINK
from checks.rules.our_network import our_side
from checks.rules.printed_dates import printed_dates
from checks.rules.undated import UNDATED
from crawler.model.address import NormalizedUrl
from crawler.model.observation import FollowUp, Observation, Purpose
from crawler.model.outcome import Outcome
from crawler.model.report import Claim, EvidenceLink, Measure, Report
from crawler.thai.fiscal import end_of, end_of_round, start_of

__all__ = ["judge", "judge_evidence", "our_side", "window_of"]


def judge(
    report: Report,
    observations: Mapping[NormalizedUrl, Observation],
    *,
    as_of: date,
    policy: Policy | None = None,
    background: Background | None = None,
) -> ReportJudgement:
    """Judge every claim of a report as of one day.

    ``background`` speaks for the whole run and earlier ones; without it, our own side
    is told from these observations. An address without one counts as not visited.
    """
    policy = policy or Policy()
    case = _Case(
        report=report,
        observations=observations,
        as_of=as_of,
        policy=policy,
        background=background
        or Background(our_side=our_side(observations.values(), policy)),
        cited_by=_cited_by(report),
        twins=_twins(report, observations),
    )
    claims = [
        _judge_claim(case, measure, claim)
        for measure in report.measures
        for claim in measure.claims
    ]
    return ReportJudgement(report=report, as_of=as_of, claims=tuple(claims))


def judge_evidence(evidence: Evidence) -> LinkJudgement:
    """Put one cited address to every rule.

    ``reasons`` are the findings that decided: for a verified link those that
    prove it. Without any finding the link is undetermined.
    """
    found = [finding for rule in RULES if (finding := rule(evidence)) is not None]
    verdict = gravest([f.verdict for f in found if f.verdict is not None])
    notes = [finding for note in NOTES if (finding := note(evidence)) is not None]
    return LinkJudgement(
        link=evidence.link,
        observation=evidence.observation,
        verdict=verdict,
        reasons=tuple(f for f in found if f.verdict is verdict) or (_SILENCE,),
        notes=tuple(notes),
        suggestion=_suggestion(evidence.observation),
    )


def window_of(report: Report) -> Window | None:
    """Return the report's fiscal year as days, if the report names one."""
    year = report.fiscal_year
    return None if year is None else Window(start=start_of(year), end=end_of(year))


_SILENCE = UNDATED.found("no rule found anything that proves or disproves the page")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """What judging one report needs to know beside the single claim."""

    report: Report
    observations: Mapping[NormalizedUrl, Observation]
    as_of: date
    policy: Policy
    background: Background
    cited_by: Mapping[NormalizedUrl, tuple[tuple[int, str], ...]]
    twins: Mapping[NormalizedUrl, tuple[NormalizedUrl, ...]]

    def evidence(self, measure: Measure, claim: Claim, link: EvidenceLink) -> Evidence:
        """Gather what a rule may look at for one link."""
        others = [name for row, name in self.cited_by[link.url] if row != measure.row]
        evidence = Evidence(
            report=self.report,
            measure=measure,
            claim=claim,
            link=link,
            observation=self.observations.get(link.url),
            window=window_of(self.report),
            as_of=self.as_of,
            policy=self.policy,
            our_side=self.background.our_side,
            also_cited_by=tuple(dict.fromkeys(others)),
            twins=self.twins.get(link.url, ()),
        )
        return replace(evidence, earlier=self._verified_earlier(evidence))

    def _verified_earlier(self, evidence: Evidence) -> Observation | None:
        """Return the first earlier observation of the address that verified the claim.

        The first, not the last: a page that drifted once would be measured by itself
        from the next night on.
        """
        for earlier in self.background.earlier.get(evidence.link.url, ()):
            then = judge_evidence(replace(evidence, observation=earlier))
            if then.verdict is Verdict.VERIFIED:
                return earlier
        return None


def _judge_claim(case: _Case, measure: Measure, claim: Claim) -> ClaimJudgement:
    links = tuple(
        judge_evidence(case.evidence(measure, claim, link)) for link in claim.links
    )
    verdict = gravest([link.verdict for link in links])
    reasons = [f for link in links if link.verdict is verdict for f in link.reasons]
    notes = [note for link in links for note in link.notes]
    notes.extend(_notes_on_dates(case.report, claim))
    return ClaimJudgement(
        measure=measure,
        claim=claim,
        verdict=verdict,
        reasons=_distinct(reasons) if links else (_no_link(claim),),
        notes=_distinct(notes),
        links=links,
    )


def _no_link(claim: Claim) -> Finding:
    return NO_LINK.found(f"“{claim.text}”")


def _notes_on_dates(report: Report, claim: Claim) -> tuple[Finding, ...]:
    window, months = window_of(report), report.round_months
    round_end = None
    if report.fiscal_year is not None and months is not None:
        round_end = end_of_round(report.fiscal_year, months)
    return printed_dates(claim, window=window, round_end=round_end)


def _distinct(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    kept: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        kept.setdefault((finding.code, finding.proof), finding)
    return tuple(kept.values())


def _suggestion(seen: Observation | None) -> FollowUp | None:
    """Return the first candidate that answered where the address itself failed."""
    if seen is None or seen.outcome is Outcome.OK:
        return None
    candidates = (f for f in seen.follow_ups if f.purpose is Purpose.CANDIDATE)
    return next((f for f in candidates if f.outcome is Outcome.OK), None)


def _cited_by(report: Report) -> dict[NormalizedUrl, tuple[tuple[int, str], ...]]:
    """Map every cited address to the claims that cite it, as (row, "row.claim")."""
    cited: dict[NormalizedUrl, tuple[tuple[int, str], ...]] = defaultdict(tuple)
    for measure, claim, link in _cited(report):
        cited[link.url] += ((measure.row, f"{measure.row}.{claim.no}"),)
    return dict(cited)


def _twins(
    report: Report, observations: Mapping[NormalizedUrl, Observation]
) -> dict[NormalizedUrl, tuple[NormalizedUrl, ...]]:
    """Map addresses to others cited in the report with the same content."""
    same: dict[str, list[NormalizedUrl]] = defaultdict(list)
    for url in sorted({link.url for _, _, link in _cited(report)}):
        seen = observations.get(url)
        if seen is not None and seen.outcome is Outcome.OK and (body := _body(seen)):
            same[body].append(url)
    return {
        url: tuple(other for other in urls if other != url)
        for urls in same.values()
        for url in urls
    }


def _body(seen: Observation) -> str | None:
    return (seen.facts.digest if seen.facts else "") or seen.sha256


def _cited(report: Report) -> Iterator[tuple[Measure, Claim, EvidenceLink]]:
    for measure in report.measures:
        for claim in measure.claims:
            for link in claim.links:
                yield measure, claim, link
