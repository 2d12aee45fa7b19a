"""What messages are filled with: the year, the deadline, the address and its visit."""

from datetime import date

from checks.discrepancies.dates import BUDDHIST_ERA
from checks.discrepancies.observed import values_of
from checks.discrepancies.proof_values import proof_values
from checks.model.judgement import ClaimJudgement, LinkJudgement
from crawler.model.address import host_of


def deadline_text(judged: ClaimJudgement) -> str:
    """Quote the deadline that the claim is paired with, or all where none is."""
    paired = judged.claim.paired_deadline
    deadlines = judged.measure.deadlines
    own = [one.text for one in deadlines if paired and one.end == paired]
    return "\n".join(dict.fromkeys(own or [one.text for one in deadlines]))


def year_values(fiscal_year: int | None) -> dict[str, str]:
    """Name the fiscal year and its window (DESIGN.md section 4, "Window")."""
    if fiscal_year is None:
        return {}
    ends = fiscal_year - BUDDHIST_ERA
    return {
        "fiscal_year": str(fiscal_year),
        "window_start": f"{ends - 1:04}-10-01",
        "window_end": f"{ends:04}-09-30",
    }


def deadline_values(deadline: date | None) -> dict[str, str]:
    """Name the deadline, if there is one."""
    return {"deadline": deadline.isoformat()} if deadline else {}


def link_values(judged: LinkJudgement) -> dict[str, str]:
    """Name the address and what its visit showed."""
    url = judged.link.url
    return {
        "as_written": judged.link.as_written,
        "url": url,
        "host": host_of(url),
        **values_of(judged.observation),
        **proof_values(judged.observation),
    }


def only_link_values(links: tuple[LinkJudgement, ...]) -> dict[str, str]:
    """Lend a claim the values of its link where it has but one to speak of."""
    return link_values(links[0]) if len(links) == 1 else {}
