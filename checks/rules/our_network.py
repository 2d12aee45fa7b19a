"""Our side failed: nothing answered anywhere, or the address was not visited."""

from collections.abc import Iterable

from tldextract import TLDExtract

from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.policy import Policy
from checks.model.verdict import Verdict
from crawler.model.address import host_of
from crawler.model.observation import Observation
from crawler.model.outcome import SILENT, Outcome

_NOT_VISITED = frozenset({Outcome.REFUSED_ADDRESS, Outcome.MALFORMED_ADDRESS})
_REGISTRABLE = TLDExtract(cache_dir=None, suffix_list_urls=())


def our_network(evidence: Evidence) -> Finding | None:
    """Blame our own side for an address that was not visited, or a run without network.

    An address of an interrupted run has no observation; that says nothing of
    the page, so it counts as a failure of ours.
    """
    seen = evidence.observation
    if seen is None:
        return _undetermined(f"not visited in this run: {evidence.link.url}")
    if evidence.network_failed and seen.outcome in SILENT:
        return _undetermined(f"no host answered in this run; here: {seen.outcome}")
    return None


def network_failed(
    observations: Iterable[Observation], policy: Policy | None = None
) -> bool:
    """Whether the observations of a whole run say that our own side failed.

    It did when hosts were visited and none answered, over several unrelated
    domains; or when no name server served us.
    """
    visited = [seen for seen in observations if seen.outcome not in _NOT_VISITED]
    if not visited or any(seen.outcome not in SILENT for seen in visited):
        return False
    if all(seen.outcome is Outcome.DNS_TEMPORARY for seen in visited):
        return True
    domains = {_domain(seen.url) for seen in visited}
    return len(domains) >= (policy or Policy()).least_domains


def _domain(url: str) -> str:
    """Group by registrable domain; a host under no known suffix is its own."""
    found = _REGISTRABLE(url)
    return found.top_domain_under_public_suffix or host_of(url) or url


def _undetermined(proof: str) -> Finding:
    return Finding(code="our-network", verdict=Verdict.UNDETERMINED, proof=proof)
