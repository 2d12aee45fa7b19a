"""What a claim's own deadline item and topic ask for: years, periods, channels."""

from checks.model.evidence import Evidence
from crawler.thai.digits import to_ascii
from crawler.thai.fiscal import fiscal_year_of, named_years
from crawler.thai.text import compact
from crawler.visits.asked import Every, asked_periods, own_sentences, says
from data.tables import table

__all__ = [
    "Every",
    "asked_periods",
    "asked_years",
    "is_about_channels",
    "is_about_services",
    "is_half_year",
    "item_names_year",
    "own_sentences",
]

_TABLE = "rules/asked.toml"


def asked_years(evidence: Evidence) -> frozenset[int]:
    """Return the fiscal years that the page may name; empty without a window.

    Years named by the item; else the report's year and any the claim names. An
    item of several sentences, or one that analyses a year in order to plan,
    allows the report's year too. A deadline month names no fiscal year.
    """
    if evidence.window is None:
        return frozenset()
    sentences = own_sentences(evidence.claim.item)
    asked = _years(" \n".join(sentences))
    year = {fiscal_year_of(evidence.window.end)}
    if not asked:
        return frozenset(year | _years(evidence.claim.text))
    loose = len(sentences) > 1 or says(evidence.claim.item, "analysis")
    return frozenset(asked | year if loose else asked)


def item_names_year(evidence: Evidence) -> bool:
    """Whether the item or the claim itself names a fiscal year."""
    sentences = own_sentences(evidence.claim.item)
    return bool(_years(" \n".join((*sentences, evidence.claim.text))))


def is_about_channels(evidence: Evidence) -> bool:
    """Whether the topic itself is about channels of contact."""
    topic = compact(evidence.measure.topic)
    for passing in table(_TABLE)["channels_in_passing"]:
        topic = topic.replace(compact(passing), " ")
    return says(topic, "channels")


def is_about_services(evidence: Evidence) -> bool:
    """Whether the topic or the item asks for a service or form that works."""
    return says(f"{evidence.measure.topic} {evidence.claim.item}", "services")


def is_half_year(text: str) -> bool:
    """Whether a text speaks of a report on half a year."""
    return says(to_ascii(text), "half_year")


def _years(text: str) -> set[int]:
    return {found.year for found in named_years(text)}
