"""Ask what the nights say of addresses, in SQL, a row at a time."""

# ruff: noqa: S608 - only texts of our own make up the SQL; values are parameters

from collections.abc import Iterator
from datetime import date, datetime

from sqlite_utils import Database

from crawler.model.address import NormalizedUrl
from crawler.model.history import FAILED, GOOD, Record, Sighting
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.store.json_columns import at_micros, storable
from crawler.store.observations import CHAIN, WANTED
from crawler.store.rows import Row
from crawler.store.troubles import telling_damage

HISTORY = """
    SELECT runs.id AS run_id, runs.started, observations.observed_at, states.outcome,
        states.status, pages.title, pages.published, pages.kind, pages.digest,
        observations.state, our_failures.why AS ours
    FROM addresses
    CROSS JOIN observations ON observations.address = addresses.id
    JOIN runs ON runs."no" = observations.run
    JOIN states ON states.id = observations.state
    LEFT JOIN pages ON pages.id = states.page
    LEFT JOIN our_failures ON our_failures.run = observations.run
        AND our_failures.address = observations.address
    WHERE addresses.url = :url ORDER BY observations.run
"""


def _listed(outcomes: frozenset[Outcome]) -> str:
    """Write outcomes as a list of SQL; they are codes of our own, free of quotes."""
    return ", ".join(f"'{outcome}'" for outcome in sorted(outcomes))


_COUNTED = """
    counted ("no", back, day) AS MATERIALIZED (
        SELECT "no", row_number() OVER (ORDER BY "no" DESC),
            as_of || date(started, '+7 hours')  -- the day in Thailand
        FROM runs
        WHERE "no" <= :run AND (finished IS NOT NULL OR "no" = :run)
        AND (SELECT series FROM runs WHERE "no" = :run) IN ('', series)
    )
"""
"""The runs that count, the latest as number 1."""

_NIGHTS = f"""
    nights (address, run, back, day, at, good) AS (
        SELECT seen.address, seen.run, counted.back, counted.day, seen.observed_at,
            CASE WHEN our_failures.why IS NOT NULL THEN NULL
                WHEN states.outcome IN ({_listed(GOOD)}) THEN 1
                WHEN states.outcome IN ({_listed(FAILED)}) THEN 0 END
        FROM wanted CROSS JOIN observations AS seen ON seen.address = wanted.address
        CROSS JOIN counted ON counted."no" = seen.run
        CROSS JOIN states ON states.id = seen.state
        LEFT JOIN our_failures ON our_failures.run = seen.run
            AND our_failures.address = seen.address
    )
"""

_ROWS = """
    rows_of_nights AS (
        SELECT *,
            max(CASE WHEN good = 1 THEN run END) OVER (PARTITION BY address)
                AS last_good_run,
            max(CASE WHEN good IS NOT NULL AND back <= :last THEN run * 2 + good END)
                OVER (
                    PARTITION BY address ORDER BY run
                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
                ) AS before
        FROM nights
    )
"""
"""``before`` is the last night before that was good or failed: twice its run, plus
one where it was good. (SQLite has no IGNORE NULLS for its window functions.)"""

RECORDS = f"""
    WITH RECURSIVE {CHAIN}, {WANTED}, {_COUNTED}, {_NIGHTS}, {_ROWS}
    SELECT addresses.url, min(at) AS first_seen, count(DISTINCT day) AS nights,
        max(at) FILTER (WHERE good = 1) AS last_good,
        min(at) FILTER (WHERE good = 0 AND run > coalesce(last_good_run, 0))
            AS failing_since,
        count(DISTINCT day) FILTER (
            WHERE good = 0 AND run > coalesce(last_good_run, 0)
        ) AS failing_nights,
        count(*) FILTER (WHERE before % 2 <> good) AS changes
    FROM rows_of_nights JOIN addresses ON addresses.id = rows_of_nights.address
    GROUP BY rows_of_nights.address
"""


def history(db: Database, url: str) -> Iterator[Sighting]:
    """Yield every observation of an address, oldest run first."""
    return map(_sighting, db.query(HISTORY, {"url": storable(url)}))


def records(
    db: Database, run: int | None, report: str | None, last: int
) -> Iterator[Record]:
    """Yield what is known of each address of a run, or of one report in it."""
    parameters = {"run": run, "report": report, "last": last}
    return map(_record, db.query(RECORDS, parameters))


@telling_damage
def _sighting(row: Row) -> Sighting:
    published, kind = row["published"], row["kind"]
    return Sighting(
        run_id=row["run_id"],
        run_started=datetime.fromisoformat(row["started"]),
        observed_at=at_micros(row["observed_at"]),
        outcome=Outcome(row["outcome"]),
        status=row["status"],
        title=row["title"],
        published=date.fromisoformat(published) if published else None,
        kind=PageKind(kind) if kind else None,
        digest=row["digest"] or "",
        state=row["state"],
        ours=row["ours"],
    )


@telling_damage
def _record(row: Row) -> Record:
    return Record(
        url=NormalizedUrl(row["url"]),
        first_seen=at_micros(row["first_seen"]),
        last_good=_time(row["last_good"]),
        failing_since=_time(row["failing_since"]),
        failing_nights=row["failing_nights"],
        nights=row["nights"],
        changes=row["changes"],
    )


def _time(count: int | None) -> datetime | None:
    return None if count is None else at_micros(count)
