"""How many claims came to which verdict."""

from dataclasses import dataclass

from checks.discrepancies.rows import ClaimRow, DiscrepancyList
from checks.model.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Claims by verdict; those without a link are counted apart (DESIGN.md 4)."""

    claims: int
    verified: int
    stale: int
    broken: int
    undetermined: int
    no_link: int
    links: int
    addresses: int


def summary(discrepancies: DiscrepancyList) -> Counts:
    """Count the claims of a list; the five kinds add up to ``claims``."""
    claims = discrepancies.claims
    linked = [claim.verdict for claim in claims if not has_no_link(claim)]
    return Counts(
        claims=len(claims),
        verified=linked.count(Verdict.VERIFIED),
        stale=linked.count(Verdict.STALE),
        broken=linked.count(Verdict.BROKEN),
        undetermined=linked.count(Verdict.UNDETERMINED),
        no_link=len(claims) - len(linked),
        links=sum(len(claim.links) for claim in claims),
        addresses=len({link.url for claim in claims for link in claim.links}),
    )


def has_no_link(claim: ClaimRow) -> bool:
    """Whether a claim cites no address at all."""
    return not claim.links
