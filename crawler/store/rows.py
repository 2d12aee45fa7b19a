"""Values to rows of the store, and rows back to values."""

from datetime import date, datetime
from typing import Any

from crawler.links.without_secrets import without_secrets
from crawler.model.address import NormalizedUrl, Target, host_of
from crawler.model.looks import telling_look
from crawler.model.observation import (
    FollowUp,
    Look,
    Observation,
    TlsLook,
    Validators,
)
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts
from crawler.model.report import ReportKind
from crawler.model.run import Run, RunReport
from crawler.store.json_columns import from_json, moment, storable, to_json
from crawler.store.troubles import telling_damage

Row = dict[str, Any]
"""One row, by column name; SQLite has no stricter type to offer."""

PAGE_COLUMNS = (
    *("title", "kind", "published", "newest_item", "oldest_item", "newest_first"),
    *("pages_seen", "facts"),
)
"""What the page says, in columns of its own."""


def run_row(run: Run) -> Row:
    """Turn a run into its row."""
    return {
        "id": run.id,
        "started": moment(run.started),
        "finished": moment(run.finished) if run.finished else None,
        "as_of": run.as_of.isoformat(),
        "software": run.software,
        "settings": to_json(run.settings),
        "series": storable(run.series),
        "based_on": run.based_on,
    }


@telling_damage
def run_value(row: Row) -> Run:
    """Turn a row of ``runs`` back into the run."""
    finished = row["finished"]
    return Run(
        id=row["id"],
        started=datetime.fromisoformat(row["started"]),
        finished=datetime.fromisoformat(finished) if finished else None,
        as_of=date.fromisoformat(row["as_of"]),
        software=row["software"],
        settings=from_json(row["settings"], dict[str, str]),
        series=row["series"],
        based_on=row["based_on"],
    )


@telling_damage
def run_report_value(row: Row) -> RunReport:
    """Turn a row of ``run_reports``, with its report, into the head of a report."""
    return RunReport(
        path=row["path"],
        sha256=row["sha256"],
        format=row["format"],
        agency=row["agency"],
        fiscal_year=row["fiscal_year"],
        round_months=row["round_months"],
        kind=ReportKind(row["kind"]),
    )


def target_row(run: int | None, position: int, target: Target) -> Row:
    """Turn a target of a run into its row, with its address and its task."""
    return {
        "run": run,
        "position": position,
        "url": storable(target.url),
        "host": storable(host_of(target.url)),
        "candidates": to_json(target.candidates),
        "since": target.since.isoformat() if target.since else None,
        "until": target.until.isoformat() if target.until else None,
        "whole": int(target.whole),
    }


@telling_damage
def target_value(row: Row) -> Target:
    """Turn a row of ``targets`` back into the target."""
    return Target(
        url=NormalizedUrl(row["url"]),
        candidates=from_json(row["candidates"], tuple[NormalizedUrl, ...]),
        since=date.fromisoformat(row["since"]) if row["since"] else None,
        until=date.fromisoformat(row["until"]) if row["until"] else None,
        whole=bool(row["whole"]),
    )


def observation_row(observation: Observation) -> Row:
    """Turn an observation into its row: facts to filter by, and the whole of it.

    Here nothing that lets its holder in gets through, whoever made the observation.
    """
    observation = without_secrets(observation)
    validators = observation.validators
    return {
        "url": storable(observation.url),
        "observed_at": moment(observation.observed_at),
        "outcome": observation.outcome.value,
        "sha256": observation.sha256,
        "etag": _text(validators.etag if validators else None),
        "last_modified": _text(validators.last_modified if validators else None),
        "proof": storable(observation.proof),
        "looks": to_json(observation.looks),
        "tls": to_json(observation.tls) if observation.tls else None,
        "follow_ups": to_json(observation.follow_ups),
        **_look_columns(telling_look(observation)),
        **_page_columns(observation.facts),
    }


@telling_damage
def observation_value(row: Row) -> Observation:
    """Turn a row with all columns back into the observation."""
    tls, facts = row["tls"], row["facts"]
    return Observation(
        url=NormalizedUrl(row["url"]),
        observed_at=datetime.fromisoformat(row["observed_at"]),
        outcome=Outcome(row["outcome"]),
        proof=row["proof"],
        looks=from_json(row["looks"], tuple[Look, ...]),
        tls=from_json(tls, TlsLook) if tls else None,
        sha256=row["sha256"],
        facts=from_json(facts, PageFacts) if facts else None,
        follow_ups=from_json(row["follow_ups"], tuple[FollowUp, ...]),
        validators=_validators(row["etag"], row["last_modified"]),
    )


def _validators(etag: str | None, last_modified: str | None) -> Validators | None:
    if etag is None and last_modified is None:
        return None
    return Validators(etag=etag, last_modified=last_modified)


def _text(text: str | None) -> str | None:
    """Mend a text that may be absent."""
    return None if text is None else storable(text)


def _look_columns(look: Look | None) -> Row:
    """Name what the telling look says in columns of its own."""
    final_url = look.final_url if look else None
    return {
        "status": look.status if look else None,
        "final_url": storable(final_url) if final_url else None,
    }


def _page_columns(facts: PageFacts | None) -> Row:
    """Name what the page says in columns of its own, and keep all of it as JSON."""
    if facts is None:
        return dict.fromkeys(PAGE_COLUMNS)
    published, items = facts.published, facts.item_dates
    return {
        "title": storable(facts.title) if facts.title else None,
        "kind": facts.kind.value,
        "published": published.value.isoformat() if published else None,
        "newest_item": items[0].isoformat() if items else None,
        "oldest_item": items[-1].isoformat() if items else None,
        "newest_first": facts.newest_first,
        "pages_seen": facts.coverage.pages if facts.coverage else None,
        "facts": to_json(facts),
    }
