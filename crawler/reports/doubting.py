"""Mark addresses of which the page does not tell where they end."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crawler.links.repair import MAX_CANDIDATES
from crawler.model.address import NormalizedUrl
from crawler.model.report import Claim, EvidenceLink, Measure, Repair
from crawler.reports.content import Content


def doubted(measures: Sequence[Measure], content: Content) -> tuple[Measure, ...]:
    """Return measures whose doubtful addresses say so.

    The other reading becomes the first candidate; neither is called broken without a
    person (DESIGN.md section 4).
    """
    others = {one.as_written: one.url for one in content.other_readings}
    if not others:
        return tuple(measures)
    return tuple(
        replace(one, claims=tuple(_claim(claim, others) for claim in one.claims))
        for one in measures
    )


def _claim(claim: Claim, others: Mapping[str, NormalizedUrl]) -> Claim:
    return replace(claim, links=tuple(_link(link, others) for link in claim.links))


def _link(link: EvidenceLink, others: Mapping[str, NormalizedUrl]) -> EvidenceLink:
    other = others.get(link.as_written)
    if other is None:
        return link
    candidates = tuple(dict.fromkeys((other, *link.candidates)))[:MAX_CANDIDATES]
    repairs = (*link.repairs, Repair.DOUBTFUL_END)
    return replace(link, candidates=candidates, repairs=repairs)
