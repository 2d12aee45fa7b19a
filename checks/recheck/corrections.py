"""Put the links that people corrected into the report, as if it had been so written.

A corrected link is read with the finder of reports: a sentence around it, several
addresses, a missing scheme or Thai digits are no trouble. What shows one address and
opens another is refused: nobody can tell which was meant.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from urllib.parse import unquote

from checks.recheck.filled import FilledCell
from checks.recheck.places import Spot
from checks.recheck.said import UnclearError
from crawler.links.find import find_links
from crawler.links.found import FoundLink
from crawler.links.normalize import normalize
from crawler.links.repair import MAX_CANDIDATES, Cited
from crawler.model.address import NormalizedUrl
from crawler.model.report import Claim, ClaimKind, EvidenceLink, Measure, Place, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A report with corrected links; ``moved`` maps old places to new ones.

    The claims keep their order. A link that was replaced by several goes to the first.
    """

    report: Report
    moved: Mapping[tuple[int, int | None], int] = field(default_factory=dict)


def links_in(cell: FilledCell) -> tuple[FoundLink, ...]:
    """Return the addresses of a corrected link, each once.

    Raises:
        UnclearError: There is none, or one shows another address than it opens.
    """
    found: dict[str, FoundLink] = {}
    for one in find_links(cell.text):
        found.setdefault(one.url, one)
    if not found:
        raise UnclearError("no-address", cell.where)
    for link in found.values():
        if link.is_hyperlink and _shows_another(link):
            shown, opens = link.as_written, link.url
            raise UnclearError("shows-another", cell.where, shown=shown, opens=opens)
    return tuple(found.values())


def corrected(
    report: Report, at: int, new: Mapping[Spot, tuple[FoundLink, ...]]
) -> Corrected:
    """Return the report, the ``at``-th of its run, with its links replaced.

    Without any for it, the same report. A corrected one gets a SHA-256 of its own,
    made from that of the file and from the links, so that the same answers make the
    same draft.
    """
    own = {spot: links for spot, links in new.items() if spot.report == at}
    if not own:
        return Corrected(report=report)
    moved: dict[tuple[int, int | None], int] = {}
    numbers = iter(range(sum(len(one.claims) for one in report.measures)))
    measures = tuple(_measure(one, numbers, own, moved) for one in report.measures)
    sha = _sha(report.sha256, own)
    return Corrected(report=replace(report, sha256=sha, measures=measures), moved=moved)


def _shows_another(link: FoundLink) -> bool:
    """Whether a hyperlink's words are another address than the one it opens."""
    printed = find_links(link.as_written)
    if not printed:
        return False
    return _bare(printed[0].url) != _bare(link.url)


def _bare(url: str) -> str:
    """Fold what a spreadsheet program changes when it makes a link by itself."""
    return unquote(normalize(url)[0]).partition("://")[2].rstrip("/")


def _measure(
    measure: Measure,
    numbers: Iterator[int],
    new: Mapping[Spot, tuple[FoundLink, ...]],
    moved: dict[tuple[int, int | None], int],
) -> Measure:
    claims = tuple(_claim(claim, next(numbers), new, moved) for claim in measure.claims)
    return replace(measure, claims=claims)


def _claim(
    claim: Claim,
    number: int,
    new: Mapping[Spot, tuple[FoundLink, ...]],
    moved: dict[tuple[int, int | None], int],
) -> Claim:
    by_link = {spot.link: links for spot, links in new.items() if spot.claim == number}
    if not by_link:
        return claim
    links: list[EvidenceLink] = []
    for at, old in enumerate(claim.links):
        moved[number, at] = _add(links, _replacing(old.where, by_link.get(at)) or [old])
    if None in by_link:
        moved[number, None] = _add(links, _replacing(claim.where, by_link[None]))
    kind = ClaimKind.URL_AND_DATE if claim.dates else ClaimKind.URL
    return replace(claim, links=tuple(links), kind=kind)


def _add(links: list[EvidenceLink], more: list[EvidenceLink]) -> int:
    """Add links that the claim does not cite yet; return where the first one stands."""
    urls = [link.url for link in links]
    for link in more:
        if link.url not in urls:
            links.append(link)
            urls.append(link.url)
    return urls.index(more[0].url)


def _replacing(where: Place, found: tuple[FoundLink, ...] | None) -> list[EvidenceLink]:
    return [
        EvidenceLink(
            where=where,
            as_written=one.as_written,
            url=one.url,
            repairs=one.repairs,
            candidates=one.candidates,
        )
        for one in found or ()
    ]


def _sha(of_file: str, new: Mapping[Spot, tuple[FoundLink, ...]]) -> str:
    told = sorted(
        (spot.claim, -1 if spot.link is None else spot.link, one.as_written, one.url)
        for spot, links in new.items()
        for one in links
    )
    return sha256(repr((of_file, told)).encode("utf-8", "replace")).hexdigest()


def with_candidates(report: Report, urls: Iterable[NormalizedUrl]) -> Report:
    """Guess what may have been meant by new addresses, as reading a report does."""
    asked = set(urls)
    cited = [
        link.url
        for one in report.measures
        for claim in one.claims
        for link in claim.links
    ]
    guesses = Cited(cited)

    def guessed(link: EvidenceLink) -> EvidenceLink:
        if link.url not in asked:
            return link
        found = (*link.candidates, *guesses.candidates(link.url))
        return replace(link, candidates=tuple(dict.fromkeys(found))[:MAX_CANDIDATES])

    measures = tuple(
        replace(
            one,
            claims=tuple(
                replace(claim, links=tuple(map(guessed, claim.links)))
                for claim in one.claims
            ),
        )
        for one in report.measures
    )
    return replace(report, measures=measures)
