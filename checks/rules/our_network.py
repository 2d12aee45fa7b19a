"""Our side failed: nothing answered anywhere, or the address was not visited."""

from collections.abc import Iterable

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.our_side import OurSide
from checks.model.policy import Policy
from checks.model.verdict import Verdict
from checks.rules.inspected import inspectors, is_unexpected
from checks.rules.outages import outages
from checks.rules.unrelated import domain_of
from crawler.model.observation import Observation
from crawler.model.outcome import SILENT, Outcome

OUR_NETWORK = Decision(code="our-network", verdict=Verdict.UNDETERMINED)

NOT_VISITED = frozenset({Outcome.REFUSED_ADDRESS, Outcome.MALFORMED_ADDRESS})
"""Endings that say nothing of any network: nothing was sent."""


def our_network(evidence: Evidence) -> Finding | None:
    """Blame our own side for what a whole run shows to be its failure.

    An address of an interrupted run has no observation; that says nothing of
    the page, so it counts as a failure of ours.
    """
    seen = evidence.observation
    if seen is None:
        return OUR_NETWORK.found(f"not visited in this run: {evidence.link.url}")
    proof = ours(seen, evidence.our_side)
    return OUR_NETWORK.found(proof) if proof else None


def ours(seen: Observation, side: OurSide) -> str | None:
    """Tell how we know that our own side failed at an address; nothing if it did not.

    Asks for nothing that a page says (``Store.light_observations``).
    """
    if side.is_silent and seen.outcome in SILENT:
        return f"no host answered in this run; here: {seen.outcome}"
    return side.outages.get(seen.url) or _inspected(seen, side)


def our_side(
    observations: Iterable[Observation], policy: Policy | None = None
) -> OurSide:
    """Return what the observations of a whole run say of our own network."""
    kept, policy = tuple(observations), policy or Policy()
    return OurSide(
        is_silent=network_failed(kept, policy),
        inspectors=inspectors(kept, policy),
        outages=outages(kept, policy),
    )


def _inspected(seen: Observation, side: OurSide) -> str | None:
    """Hold no certificate against a host that the host has never shown."""
    tls = seen.tls
    if tls is None or seen.outcome is not tls.outcome or not is_unexpected(tls):
        return None
    if tls.issuer not in side.inspectors:
        return None
    return (
        f"certificates of unrelated hosts are all by {tls.issuer}, whom nobody "
        f"trusts: a proxy of ours that inspects connections; here: {seen.outcome}"
    )


def network_failed(
    observations: Iterable[Observation], policy: Policy | None = None
) -> bool:
    """Whether the observations of a whole run say that our own side failed.

    It did when hosts were visited and none answered, over several unrelated
    domains; or when no name server served us.
    """
    visited = [seen for seen in observations if seen.outcome not in NOT_VISITED]
    if not visited or any(seen.outcome not in SILENT for seen in visited):
        return False
    if all(seen.outcome is Outcome.DNS_TEMPORARY for seen in visited):
        return True
    domains = {domain_of(seen.url) for seen in visited}
    return len(domains) >= (policy or Policy()).least_domains
