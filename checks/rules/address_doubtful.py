"""An address read from a scan may be misread: nothing is held against it."""

from collections.abc import Callable
from functools import wraps

from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from crawler.model.report import Repair


def unless_misread(
    rule: Callable[[Evidence], Finding | None],
) -> Callable[[Evidence], Finding | None]:
    """Let a rule call an address that was read from a scan neither broken nor stale.

    Where it would, the finding is ``address-doubtful`` and undetermined, with the
    rule's own proof: a person compares the address with the paper first (DESIGN.md
    section 4). ``values`` name what the rule found as ``found``.
    """

    @wraps(rule)
    def doubting(evidence: Evidence) -> Finding | None:
        finding = rule(evidence)
        if finding is None or not _is_grave(finding) or not is_from_scan(evidence):
            return finding
        return Finding(
            code="address-doubtful",
            verdict=Verdict.UNDETERMINED,
            proof=f"“{evidence.link.as_written}”: {finding.code} | {finding.proof}",
            values={**finding.values, "found": finding.code},
        )

    return doubting


def is_from_scan(evidence: Evidence) -> bool:
    """Whether the address was read from a picture of paper."""
    return Repair.OCR in evidence.link.repairs


def _is_grave(finding: Finding) -> bool:
    return finding.verdict in {Verdict.BROKEN, Verdict.STALE}
