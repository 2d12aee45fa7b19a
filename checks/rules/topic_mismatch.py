"""Note that a page shares no telling word with the measure it is cited for.

Measured on the reports and pages of the tests (``tests.benchmarks.topics``); a note
for the reviewer, never a verdict by itself: other words may mean the same.
"""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.rules.route import Route, route_of
from crawler.model.page import PageFacts
from crawler.thai.words import telling_words

TOPIC_MISMATCH = Decision(code="topic-mismatch", verdict=None)

_JUDGED = frozenset({Route.DATED, Route.LISTING})
_FEWEST = 2
"""With fewer telling words on either side nothing can be told."""


def note_topic_mismatch(evidence: Evidence) -> Finding | None:
    """Note that title and text have no telling word of topic, item or claim.

    ``values``: ``asked`` and ``shown``, some words of either side.
    """
    if route_of(evidence) not in _JUDGED or evidence.facts is None:
        return None
    asked, shown = _asked(evidence), _shown(evidence.facts)
    if min(len(asked), len(shown)) < _FEWEST or asked & shown:
        return None
    values = {"asked": _some(asked), "shown": _some(shown)}
    title = evidence.facts.title or ""
    proof = (
        f"“{title}”: {values['shown']} / “{evidence.measure.topic}”: {values['asked']}"
    )
    return TOPIC_MISMATCH.found(proof, values)


def _asked(evidence: Evidence) -> frozenset[str]:
    claim = evidence.claim
    return telling_words(f"{evidence.measure.topic} {claim.item} {claim.text}")


def _shown(facts: PageFacts) -> frozenset[str]:
    return telling_words(f"{facts.title or ''} {facts.lead}")


def _some(words: frozenset[str]) -> str:
    return ", ".join(sorted(words)[:8])
