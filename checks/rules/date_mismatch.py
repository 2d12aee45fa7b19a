"""Note that claim and page state different event dates."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.rules.route import Route, route_of
from checks.rules.timing import published_of

DATE_MISMATCH = Decision(code="date-mismatch", verdict=None)


def note_date_mismatch(evidence: Evidence) -> Finding | None:
    """Note that none of the claim's printed dates stands on the page.

    ``values``: ``claimed`` and ``stated``.
    """
    if route_of(evidence) is not Route.DATED or evidence.facts is None:
        return None
    claimed, stated = set(evidence.claim.dates), set(evidence.facts.stated_dates)
    published = published_of(evidence)
    shown = stated | ({published.value} if published else set())
    if not claimed or not stated or claimed & shown:
        return None
    values = {
        "claimed": ", ".join(sorted(map(str, claimed))),
        "stated": ", ".join(sorted(map(str, stated))[:_MOST_QUOTED]),
    }
    return DATE_MISMATCH.found(
        proof=f"{values['claimed']} ≠ {values['stated']}",
        values=values,
    )


_MOST_QUOTED = 10
