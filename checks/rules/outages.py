"""Finds the times in which hardly anybody answered us: our own outages.

A network that is gone for ten minutes of a night makes every address that is
looked at in these minutes fail, repeats, second opinion and all. What tells such a
failure from a host's own is the others: over the whole time of its looks, hardly
any unrelated host gave an answer.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from checks.model.policy import Policy
from checks.rules.unrelated import domain_of
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Look, Observation
from crawler.model.outcome import SILENT, Outcome

_NOT_OVER_THE_NETWORK = frozenset({Outcome.REFUSED_ADDRESS, Outcome.MALFORMED_ADDRESS})


def outages(
    observations: Iterable[Observation], policy: Policy
) -> Mapping[NormalizedUrl, str]:
    """Return the addresses that failed together with the web, with the proof."""
    kept = tuple(observations)
    failed = [seen for seen in kept if seen.looks and seen.outcome in SILENT]
    if len({domain_of(seen.url) for seen in failed}) < policy.outage_domains:
        return {}
    moments = _Moments.of(kept)
    proofs = {seen.url: moments.proof(seen, policy) for seen in failed}
    return {url: proof for url, proof in proofs.items() if proof is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moments:
    """Every look of a run in order of time: when, at whom, and whether in vain."""

    times: list[datetime]
    looks: list[tuple[str, bool]]

    @classmethod
    def of(cls, observations: Iterable[Observation]) -> "_Moments":
        rows = sorted(
            (look.at, domain_of(look.final_url or seen.url), look.outcome in SILENT)
            for seen in observations
            for look in seen.looks
            if look.outcome not in _NOT_OVER_THE_NETWORK
        )
        return cls(
            times=[at for at, _, _ in rows],
            looks=[(domain, silent) for _, domain, silent in rows],
        )

    def proof(self, seen: Observation, policy: Policy) -> str | None:
        """Say who else was silent while an address was looked at, if nearly all."""
        begin, end = _span(seen.looks)
        during = self.looks[
            bisect_left(self.times, begin) : bisect_right(self.times, end)
        ]
        met = {domain for domain, _ in during}
        silent = met - {domain for domain, in_vain in during if not in_vain}
        if len(silent) < policy.outage_domains:
            return None
        if len(silent) * 100 < policy.outage_percent * len(met):
            return None
        return (
            f"{len(silent)} of {len(met)} unrelated hosts gave no answer from "
            f"{begin.isoformat(timespec='seconds')} to "
            f"{end.isoformat(timespec='seconds')}; here: {seen.outcome}"
        )


def _span(looks: tuple[Look, ...]) -> tuple[datetime, datetime]:
    times = [look.at for look in looks]
    return min(times), max(times)
