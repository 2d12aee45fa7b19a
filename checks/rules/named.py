"""Which fiscal years the page names in its heading or document titles."""

from checks.model.evidence import Evidence
from crawler.model.observation import Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import NamedYear, YearWhere
from crawler.thai.fiscal import named_years


def title_names(evidence: Evidence) -> tuple[NamedYear, ...]:
    """Return the years that the heading names; running text only hints."""
    named = evidence.facts.named_years if evidence.facts else ()
    return tuple(year for year in named if year.where is YearWhere.TITLE)


def title_years(evidence: Evidence) -> frozenset[int]:
    """Return the years (B.E.) that the heading names."""
    return frozenset(named.year for named in title_names(evidence))


def attachment_years(evidence: Evidence) -> frozenset[int]:
    """Return the years named by titles of living attachments, or by links to them.

    They count for an undated page, and only for it (DESIGN.md section 4).
    """
    if evidence.observation is None:
        return frozenset()
    living = [
        follow_up
        for follow_up in evidence.observation.follow_ups
        if follow_up.purpose is Purpose.ATTACHMENT and follow_up.outcome is Outcome.OK
    ]
    titled = {found.year for one in living for found in named_years(one.title or "")}
    named = {year.year for one in living for year in one.named_years if _binds(year)}
    return frozenset(titled | named)


def _binds(named: NamedYear) -> bool:
    return named.where is YearWhere.TITLE


def quoted(evidence: Evidence) -> str:
    """Quote the title as the page shows it."""
    title = evidence.facts.title if evidence.facts else None
    return f"“{title or ''}”"
