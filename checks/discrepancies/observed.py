"""One observation as a row of the list, and as values for a message."""

from datetime import date

from checks.discrepancies.rows import ObservationRow
from crawler.model.looks import telling_look
from crawler.model.observation import Observation, Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts


def observation_row(observation: Observation) -> ObservationRow:
    """Flatten an observation to the contract's keys."""
    look, facts = telling_look(observation), observation.facts
    published = facts.published if facts else None
    working, listed = _services(observation)
    coverage = facts.coverage if facts else None
    return ObservationRow(
        url=observation.url,
        final_url=look.final_url if look else None,
        redirects=tuple(step.url for step in look.redirects) if look else (),
        outcome=observation.outcome,
        status=look.status if look else None,
        title=facts.title if facts else None,
        date=published.value if published else None,
        date_text=published.text if published else None,
        date_where=published.where if published else None,
        kind=facts.kind if facts else None,
        named_years=_named_years(facts),
        signals=facts.signals if facts else (),
        attempts=len(observation.looks),
        tls=observation.tls,
        observed_at=observation.observed_at,
        sha256=observation.sha256,
        newest_item=_newest_item(facts),
        oldest_item=_oldest_item(facts),
        newest_first=facts.newest_first if facts else None,
        months=coverage.months if coverage else (),
        pages_read=coverage.pages if coverage else None,
        read_whole=coverage.complete if coverage else None,
        services_working=working,
        services_listed=listed,
        usable_channel=facts.usable_channel if facts else None,
        attachments=facts.attachments if facts else (),
        looks=observation.looks,
        follow_ups=observation.follow_ups,
    )


def values_of(observation: Observation | None) -> dict[str, str]:
    """Name what a message about this address may want to say."""
    if observation is None:
        return {}
    row = observation_row(observation)
    named = {
        "status": row.status,
        "final_url": row.final_url,
        "title": row.title,
        "published": row.date,
        "newest": row.newest_item,
        "attempts": row.attempts,
        "services_working": row.services_working,
        "services_listed": row.services_listed,
    }
    return {name: str(value) for name, value in named.items() if value is not None}


def _named_years(facts: PageFacts | None) -> tuple[int, ...]:
    years = facts.named_years if facts else ()
    return tuple(dict.fromkeys(named.year for named in years))


def _newest_item(facts: PageFacts | None) -> date | None:
    return facts.item_dates[0] if facts and facts.item_dates else None


def _oldest_item(facts: PageFacts | None) -> date | None:
    return facts.item_dates[-1] if facts and facts.item_dates else None


def _services(observation: Observation) -> tuple[int | None, int | None]:
    """Count services that answered, and services listed, where there are any."""
    looked_at = [
        one for one in observation.follow_ups if one.purpose is Purpose.SERVICE
    ]
    named = observation.facts.services if observation.facts else ()
    listed = max(len(named), len(looked_at))
    if not listed:
        return None, None
    return sum(one.outcome is Outcome.OK for one in looked_at), listed
