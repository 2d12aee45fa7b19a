"""What a report's observations alone do not say: the whole run, and earlier ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from checks.model.our_side import OurSide
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What is known beside the observations of the run that is judged.

    ``our_side`` is what the whole run says of our own network; ``earlier`` what
    earlier runs saw at each address where it was genuine, oldest first.
    """

    our_side: OurSide
    earlier: Mapping[NormalizedUrl, Sequence[Observation]] = field(default_factory=dict)
