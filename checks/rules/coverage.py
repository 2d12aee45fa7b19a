"""Whether the years in a heading cover the report's fiscal year."""

from checks.model.evidence import Evidence
from checks.rules.named import title_years
from checks.rules.nature import nature_of
from crawler.thai.fiscal import fiscal_year_of


def covers(evidence: Evidence) -> bool:
    """Whether the heading names the report's fiscal year, alone or in a span."""
    window = evidence.window
    return window is not None and fiscal_year_of(window.end) in title_years(evidence)


def contradicts(evidence: Evidence) -> bool:
    """Whether a standing document names years, and not the report's."""
    if not nature_of(evidence).standing or not title_years(evidence):
        return False
    return not covers(evidence)
