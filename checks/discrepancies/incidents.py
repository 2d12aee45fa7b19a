"""Find the one cause behind the findings of several claims."""

from collections import defaultdict
from collections.abc import Iterable

from checks.discrepancies.catalogue import Language
from checks.discrepancies.rows import (
    ClaimReference,
    ClaimRow,
    IncidentRow,
    LinkRow,
    ObservationRow,
)
from checks.discrepancies.wording import cause
from crawler.model.address import host_of
from crawler.model.outcome import Outcome

_FEWEST_CLAIMS = 2
_EVERYWHERE = Outcome.OUR_NETWORK.value
"""A cause on our side is one and the same for every host."""

Cause = tuple[str, str]
"""A code, and the host it befell."""


def incidents(
    claims: Iterable[ClaimRow], observations: Iterable[ObservationRow], lang: Language
) -> tuple[IncidentRow, ...]:
    """Group findings by code and host; what touches most claims comes first.

    A host of which another address answered is not down: there every address is
    a matter of its own.
    """
    answering = {host_of(one.url) for one in observations if _answered(one)}
    touched: dict[Cause, dict[ClaimReference, None]] = defaultdict(dict)
    for claim in claims:
        for link in claim.links:
            for found in _causes(link, answering):
                touched[found][_reference(claim)] = None
    rows = [_row(found, tuple(named), lang) for found, named in touched.items()]
    several = [row for row in rows if row and len(row.claims) >= _FEWEST_CLAIMS]
    return tuple(sorted(several, key=lambda row: (-len(row.claims), row.cause)))


def _answered(observation: ObservationRow) -> bool:
    return observation.outcome is Outcome.OK


def _causes(link: LinkRow, answering: set[str]) -> Iterable[Cause]:
    host = host_of(link.url)
    for reason in link.reasons:
        if reason.code == _EVERYWHERE:
            yield reason.code, ""
        elif host and host not in answering:
            yield reason.code, host


def _reference(claim: ClaimRow) -> ClaimReference:
    return ClaimReference(report=claim.report, row=claim.row, claim_no=claim.claim_no)


def _row(
    found: Cause, claims: tuple[ClaimReference, ...], lang: Language
) -> IncidentRow | None:
    code, host = found
    text = cause(code, host, lang)
    return None if text is None else IncidentRow(code=code, cause=text, claims=claims)
