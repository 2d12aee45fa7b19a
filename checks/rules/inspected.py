"""Finds the proxy that looks into our connections, by what it signs.

Such a proxy shows a certificate of its own for every host. Where its authority is
not among ours, every site seems untrusted, and none is. The default certificate of
a hosting panel is on many hosts too, but never on half of the web at once.
"""

from collections import defaultdict
from collections.abc import Iterable

from checks.model.policy import Policy
from checks.rules.unrelated import domain_of
from crawler.model.observation import Observation, TlsLook
from crawler.model.outcome import Outcome

_UNEXPECTED = frozenset({Outcome.TLS_UNTRUSTED, Outcome.TLS_ISSUER_UNKNOWN})


def inspectors(observations: Iterable[Observation], policy: Policy) -> frozenset[str]:
    """Return the untrusted issuers that most unrelated hosts of a run show."""
    domains: set[str] = set()
    shown: defaultdict[str, set[str]] = defaultdict(set)
    for seen in observations:
        if seen.tls is None:
            continue
        domain = domain_of(_where(seen))
        domains.add(domain)
        if seen.tls.issuer and is_unexpected(seen.tls):
            shown[seen.tls.issuer].add(domain)
    return frozenset(
        issuer
        for issuer, by in shown.items()
        if len(by) >= policy.inspected_domains
        and len(by) * 100 >= policy.inspected_percent * len(domains)
    )


def is_unexpected(tls: TlsLook) -> bool:
    """Whether nobody that we trust stands behind a certificate."""
    return tls.outcome in _UNEXPECTED


def _where(seen: Observation) -> str:
    """Return the address whose certificate was looked at: the last of the way."""
    return (seen.looks[-1].final_url if seen.looks else None) or seen.url
