"""Everything that a rule may look at when it judges one cited address."""

from dataclasses import dataclass, field
from datetime import date

from checks.model.our_side import OurSide
from checks.model.policy import Policy
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Observation
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts
from crawler.model.report import Claim, EvidenceLink, Measure, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days that evidence may be dated in, both ends included."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def __str__(self) -> str:
        return f"{self.start}…{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One cited address with the claim it should prove and what a visit showed.

    ``observation`` is ``None`` for an address that was not visited (a run that
    was interrupted). ``window`` is the report's fiscal year, or ``None`` when
    the report names none. ``our_side`` is what the whole run says of our own
    network. ``also_cited_by`` are claims of other measures that cite the same
    address; ``twins`` are other addresses with the same content. ``earlier`` is what
    an earlier run saw at the address, where that verified the claim.
    """

    report: Report
    measure: Measure
    claim: Claim
    link: EvidenceLink
    observation: Observation | None
    window: Window | None
    as_of: date
    policy: Policy
    our_side: OurSide = field(default_factory=OurSide)
    also_cited_by: tuple[str, ...] = ()
    twins: tuple[NormalizedUrl, ...] = ()
    earlier: Observation | None = None

    @property
    def facts(self) -> PageFacts | None:
        """What the page shows, if it came and is what it seems."""
        seen = self.observation
        if seen is None or seen.outcome is not Outcome.OK:
            return None
        return seen.facts
