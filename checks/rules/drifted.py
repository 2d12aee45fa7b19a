"""A page that was verified before and now says something else."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from crawler.model.observation import Observation
from crawler.model.page import PageFacts, PageKind
from crawler.thai.text import squeeze
from crawler.thai.zone import thai_day

DRIFTED = Decision(code="drifted", verdict=Verdict.STALE)

_SETTLED = frozenset({PageKind.NEWS_ITEM, PageKind.DOCUMENT})
"""Kinds of page that say one thing and stay so; lists and services live."""


def drifted(evidence: Evidence) -> Finding | None:
    """Find a news item or document whose title and content are no longer the same.

    The rule is given an earlier observation only where it verified the claim. A text
    that was mended keeps its title; a title that was mended keeps its text.
    ``values``: ``before`` and ``now`` (titles), ``verified_at`` (the day).
    """
    before, now = evidence.earlier, evidence.facts
    if before is None or before.facts is None or now is None:
        return None
    if before.facts.kind not in _SETTLED or not _says_else(before.facts, now):
        return None
    return DRIFTED.found(_proof(before, before.facts, now), _values(before, now))


def _says_else(before: PageFacts, now: PageFacts) -> bool:
    contents, titles = (before.digest, now.digest), (_name(before), _name(now))
    known = all(contents) and all(titles)
    return known and contents[0] != contents[1] and titles[0] != titles[1]


def _name(facts: PageFacts) -> str:
    return squeeze(facts.title or "").casefold()


def _proof(seen: Observation, before: PageFacts, now: PageFacts) -> str:
    day = thai_day(seen.observed_at).isoformat()
    return f"{day}: “{before.title}” → “{now.title}”"


def _values(before: Observation, now: PageFacts) -> dict[str, str]:
    title = before.facts.title if before.facts else None
    return {
        "before": title or "",
        "now": now.title or "",
        "verified_at": thai_day(before.observed_at).isoformat(),
    }
