"""What judging a run comes to: one judgement per link, per claim, per run."""

from dataclasses import dataclass
from datetime import date

from checks.model.finding import Finding
from checks.model.verdict import Verdict
from crawler.model.observation import FollowUp, Observation
from crawler.model.report import Claim, EvidenceLink, Measure, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkJudgement:
    """What one cited address comes to in the light of its claim.

    ``suggestion`` is a candidate that answered when the address itself failed.
    """

    link: EvidenceLink
    observation: Observation | None
    verdict: Verdict
    reasons: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    suggestion: FollowUp | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimJudgement:
    """What one claim comes to: the gravest of its links, or ``no-link``."""

    measure: Measure
    claim: Claim
    verdict: Verdict
    reasons: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    links: tuple[LinkJudgement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportJudgement:
    """Every claim of one report, judged as of one day."""

    report: Report
    as_of: date
    claims: tuple[ClaimJudgement, ...]
