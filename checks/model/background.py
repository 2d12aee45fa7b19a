"""What a report's observations alone do not say: the whole run, and earlier ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from checks.model.our_side import OurSide
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What is known beside the observations of the run that is judged.

    ``our_side`` is what the whole run says of our own network; ``earlier`` the latest
    observation of an earlier run for each address that was genuine then.
    """

    our_side: OurSide
    earlier: Mapping[NormalizedUrl, Observation] = field(default_factory=dict)
