"""Mark addresses of which the page does not tell where they end."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crawler.links.repair import MAX_CANDIDATES
from crawler.model.report import Claim, EvidenceLink, Measure, Repair
from crawler.reports.content import Content, OtherReading


def doubted(measures: Sequence[Measure], content: Content) -> tuple[Measure, ...]:
    """Return measures whose doubtful addresses say so.

    The other readings become the first candidates; none is called broken without a
    person (DESIGN.md section 4).
    """
    others: dict[str, list[OtherReading]] = {}
    for one in content.other_readings:
        others.setdefault(one.as_written, []).append(one)
    if not others:
        return tuple(measures)
    return tuple(
        replace(one, claims=tuple(_claim(claim, others) for claim in one.claims))
        for one in measures
    )


def _claim(claim: Claim, others: Mapping[str, Sequence[OtherReading]]) -> Claim:
    return replace(claim, links=tuple(_link(link, others) for link in claim.links))


def _link(
    link: EvidenceLink, others: Mapping[str, Sequence[OtherReading]]
) -> EvidenceLink:
    """Return a link with its other readings; that it was read by OCR is said apart."""
    readings = others.get(link.as_written)
    if readings is None:
        return link
    urls = (*(reading.url for reading in readings), *link.candidates)
    candidates = tuple(dict.fromkeys(urls))[:MAX_CANDIDATES]
    repairs = link.repairs
    if not all(reading.of_letters for reading in readings):
        repairs = tuple(dict.fromkeys((*repairs, Repair.DOUBTFUL_END)))
    return replace(link, candidates=candidates, repairs=repairs)
