"""Which claim and link of a judged run a line of its list is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checks.discrepancies.rows import DiscrepancyList
from checks.model.judgement import LinkJudgement, ReportJudgement
from checks.writers.identity import identified
from checks.writers.lines import Line, lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A line's place: counts from zero of report, of claim in it, of link in that.

    ``link`` is ``None`` for a claim that cites nothing.
    """

    report: int
    claim: int
    link: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A line of the list with its place; ``judged`` is its address, if it has one."""

    spot: Spot
    line: Line
    judged: LinkJudgement | None


def order_of(judgements: Sequence[ReportJudgement]) -> Iterator[tuple[int, int]]:
    """Yield report and claim, counted from zero, in the order of the list's claims."""
    for at, judged in enumerate(judgements):
        numbers = [(one.measure.row, one.claim.no) for one in judged.claims]
        for claim in sorted(range(len(numbers)), key=numbers.__getitem__):
            yield at, claim


def placed(
    judgements: Sequence[ReportJudgement], made: DiscrepancyList
) -> Mapping[str, Placed]:
    """Map the ids of all lines to their places."""
    found: dict[str, Placed] = {}
    told = identified(lines(made))
    for (report, at), claim in zip(order_of(judgements), made.claims, strict=True):
        for link in range(len(claim.links)) if claim.links else (None,):
            line_id, line = next(told)
            spot = Spot(report=report, claim=at, link=link)
            links = judgements[report].claims[at].links
            judged = None if link is None else links[link]
            found[line_id] = Placed(spot=spot, line=line, judged=judged)
    return found
