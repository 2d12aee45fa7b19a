"""Read observations back: of a run, of a report in it, of earlier runs.

Every function yields rows with all columns, one at a time.
"""

# ruff: noqa: S608 - only texts of our own make up the SQL; values are parameters

from collections.abc import Iterator

from sqlite_utils import Database

from crawler.store.parts import joined
from crawler.store.rows import Row

_AT_ONCE = 500
"""Rows held in memory at a time; a night has a quarter of a million."""

_MOST_EARLIER = 20
"""So many things that a page said one after another are remembered of it."""

COLUMNS = """
    observations.id, addresses.url, observations.observed_at, states.outcome,
    states.proof, states.looks, observations.looks_at, states.tls, states.follow_ups,
    coalesce(observations.sha256, states.sha256) AS sha256,
    coalesce(observations.etag, states.etag) AS etag,
    coalesce(observations.last_modified, states.last_modified) AS last_modified,
    pages.facts, observations.lead, observations.text_length
"""
"""All columns that ``joined`` makes a whole observation of."""

_LIGHT_COLUMNS = """
    observations.id, addresses.url, observations.observed_at, states.outcome,
    states.proof, states.looks, observations.looks_at, states.tls, '[]' AS follow_ups,
    coalesce(observations.sha256, states.sha256) AS sha256, NULL AS etag,
    NULL AS last_modified, NULL AS facts, NULL AS lead, NULL AS text_length
"""

_JOINED = """
    JOIN addresses ON addresses.id = observations.address
    JOIN states ON states.id = observations.state
"""

WITH_PAGES = f"{_JOINED} LEFT JOIN pages ON pages.id = states.page"

_OF_RUN = """
    WHERE observations.run = :run AND observations.id > :after
    ORDER BY observations.id LIMIT :at_once
"""

SEEN = f"SELECT {COLUMNS} FROM observations {WITH_PAGES} {_OF_RUN}"
SEEN_LIGHT = f"SELECT {_LIGHT_COLUMNS} FROM observations {_JOINED} {_OF_RUN}"

CHAIN = """
    chain ("no", back) AS (
        SELECT "no", 0 FROM runs WHERE "no" = :run
        UNION ALL
        SELECT base."no", chain.back + 1 FROM chain
        JOIN runs AS this ON this."no" = chain."no"
        JOIN runs AS base ON base.id = this.based_on AND base."no" < this."no"
    )
"""
"""The run, and behind it those that it is based on, nearest first."""

WANTED = """
    wanted (address) AS (
        SELECT targets.address FROM chain CROSS JOIN targets
        WHERE targets.run = chain."no" AND :report IS NULL
        UNION
        SELECT addresses.id FROM measures
        JOIN claims ON claims.measure_id = measures.id
        JOIN links ON links.claim_id = claims.id
        JOIN addresses ON addresses.url = links.url
        WHERE measures.report_sha256 = :report
    )
"""
"""The addresses that a report cites; without a report, those of the run."""

_STANDING = """
    SELECT own.{column} FROM chain CROSS JOIN observations AS own
    WHERE own.run = chain."no" AND own.address = wanted.address
    ORDER BY chain.back LIMIT 1
"""
"""The observation that stands for an address in a run, or in what it is based on."""

OF_REPORT = f"""
    WITH RECURSIVE {CHAIN}, {WANTED}
    SELECT {COLUMNS} FROM wanted CROSS JOIN observations
        ON observations.id = ({_STANDING.format(column="id")})
    {WITH_PAGES}
"""

EARLIER = f"""
    WITH RECURSIVE {CHAIN}, {WANTED}, standing (address, run) AS (
        SELECT address, coalesce(({_STANDING.format(column="run")}), :run)
        FROM wanted
    )
    SELECT {COLUMNS} FROM standing CROSS JOIN observations ON observations.id IN (
        SELECT min(before.id) FROM observations AS before
        CROSS JOIN states AS shown ON shown.id = before.state
        CROSS JOIN pages AS said ON said.id = shown.page
        WHERE before.address = standing.address AND before.run < standing.run
        AND shown.outcome = 'ok' AND said.kind IN ('news-item', 'document')
        GROUP BY said.digest, said.title ORDER BY min(before.id) LIMIT {_MOST_EARLIER}
    ) {WITH_PAGES} ORDER BY observations.id
"""


def seen(db: Database, run: int | None, *, light: bool = False) -> Iterator[Row]:
    """Yield what a run has seen so far, in the order it was appended.

    Read page by page, so that observations may be appended in between. ``light``
    leaves out what a page says and the further addresses.
    """
    after = 0
    while True:
        parameters = {"run": run, "after": after, "at_once": _AT_ONCE}
        rows = list(db.query(SEEN_LIGHT if light else SEEN, parameters))
        yield from map(joined, rows)
        if len(rows) < _AT_ONCE:
            return
        after = rows[-1]["id"]


def of_report(db: Database, run: int | None, report: str) -> Iterator[Row]:
    """Yield what stands in a run for each address that a report cites."""
    rows = db.query(OF_REPORT, {"run": run, "report": report})
    return map(joined, rows)


def earlier(db: Database, run: int | None, report: str | None) -> Iterator[Row]:
    """Yield what each address said first and then, where it was genuine, oldest first.

    Of pages that say one thing and stay so: news items and documents. A page that said
    the same for a hundred nights comes once. What a run took over from the run it is
    based on is not compared with itself.
    """
    rows = db.query(EARLIER, {"run": run, "report": report})
    return map(joined, rows)
