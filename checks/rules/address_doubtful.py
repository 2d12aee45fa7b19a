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

    Where it would, the finding is ``address-doubtful`` and undetermined, with the
    rule's own proof: a person compares the address with the paper first (DESIGN.md
    section 4). ``values`` name what the rule found as ``found``.
    """

    @wraps(rule)
    def doubting(evidence: Evidence) -> Finding | None:
        finding = rule(evidence)
        if finding is None or not _is_grave(finding) or not may_be_misread(evidence):
            return finding
        return ADDRESS_DOUBTFUL.found(
            proof=f"“{evidence.link.as_written}”: {finding.code} | {finding.proof}",
            values={**finding.values, "found": finding.code},
        )

    return doubting


def may_be_misread(evidence: Evidence) -> bool:
    """Whether the address was read from a picture, or may end elsewhere."""
    doubtful = {Repair.OCR, Repair.DOUBTFUL_END}
    return not doubtful.isdisjoint(evidence.link.repairs)


def _is_grave(finding: Finding) -> bool:
    return finding.verdict in {Verdict.BROKEN, Verdict.STALE}
