"""An address that may be misread: nothing is held against it.

It was read from a scan, or what stands behind it may be its end: the next line, a
Thai word, or what a program left out ("…").
"""

from collections.abc import Callable
from functools import wraps

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from crawler.model.report import Repair

ADDRESS_DOUBTFUL = Decision(code="address-doubtful", verdict=Verdict.UNDETERMINED)


def unless_misread(
    rule: Callable[[Evidence], Finding | None],
) -> Callable[[Evidence], Finding | None]:
    """Let a rule call an address that may be misread neither broken nor stale.

    Nor verified, where its end is in doubt: an address cut short leads to another
    page of the same site, which may well be in order. Where a rule would, the
    finding is ``address-doubtful`` and undetermined, with the rule's own proof: a
    person compares the address with the paper first (DESIGN.md section 4).
    ``values`` name what the rule found as ``found``.
    """

    @wraps(rule)
    def doubting(evidence: Evidence) -> Finding | None:
        finding = rule(evidence)
        if finding is None or not _is_held_back(finding, evidence):
            return finding
        return ADDRESS_DOUBTFUL.found(
            proof=f"“{evidence.link.as_written}”: {finding.code} | {finding.proof}",
            values={**finding.values, "found": finding.code},
        )

    return doubting


def may_be_misread(evidence: Evidence) -> bool:
    """Whether the address was read from a picture, or may end elsewhere."""
    return not _DOUBTFUL.isdisjoint(evidence.link.repairs)


_DOUBTFUL = frozenset({Repair.OCR, Repair.DOUBTFUL_END})


def _is_held_back(finding: Finding, evidence: Evidence) -> bool:
    match finding.verdict:
        case Verdict.BROKEN | Verdict.STALE:
            return may_be_misread(evidence)
        case Verdict.VERIFIED:
            return Repair.DOUBTFUL_END in evidence.link.repairs
        case Verdict.UNDETERMINED | None:
            return False
