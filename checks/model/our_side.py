"""What a whole run says of our own network."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from crawler.model.address import NormalizedUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class OurSide:
    """What must not be held against the addresses of a run.

    ``is_silent``: our own side could reach nothing in the whole run.
    ``inspectors`` are issuers whom nobody trusts and who stand behind the
    certificates of unrelated hosts: a proxy of ours that looks into connections.
    ``outages`` are addresses that gave no answer while hardly anybody did, each
    with its proof.
    """

    is_silent: bool = False
    inspectors: frozenset[str] = frozenset()
    outages: Mapping[NormalizedUrl, str] = field(default_factory=dict)
