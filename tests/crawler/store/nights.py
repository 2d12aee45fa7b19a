"""Nights to put into a store, an outcome for each address."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import Observation
from crawler.model.outcome import Outcome
from crawler.model.report import Report
from crawler.model.run import Run
from crawler.store.store import Store
from tests.crawler.store.made_up import NEWS, NOON, observation, run

Seen = Mapping[NormalizedUrl, Outcome]


def night_run(no: int, *, series: str = "nightly", based_on: str | None = None) -> Run:
    """Make up the run of a night; nights are a day apart."""
    named = run(f"night-{no}", started=started(no))
    day = started(no).date()
    return replace(named, series=series, based_on=based_on, as_of=day)


def started(no: int) -> datetime:
    """Tell when a night starts."""
    return NOON + timedelta(days=no)


def sight(no: int, url: NormalizedUrl, outcome: Outcome) -> Observation:
    """Make up what a night shows at an address; its proof names the night."""
    at = started(no) + timedelta(minutes=1)
    seen = replace(observation(url), observed_at=at, proof=f"night {no}")
    facts = seen.facts if outcome is Outcome.OK else None
    return replace(seen, outcome=outcome, facts=facts)


def store_night(
    store: Store, night: Run, seen: Seen, reports: Sequence[Report] = ()
) -> None:
    """Write down one finished night."""
    no = int(night.id.rpartition("-")[2])
    store.start_run(night, reports, [Target(url=url) for url in seen])
    sights = [sight(no, url, outcome) for url, outcome in seen.items()]
    store.append_observations(night.id, sights)
    store.finish_run(night.id, started(no) + timedelta(hours=1))


def store_nights(store: Store, outcomes: Sequence[Outcome | None]) -> str:
    """Write down nights of one address; ``None`` is one that did not visit it."""
    for no, outcome in enumerate(outcomes):
        store_night(store, night_run(no), {NEWS: outcome} if outcome else {})
    return f"night-{len(outcomes) - 1}"
