"""The tables of step m003: states instead of copies, and the way over to them.

Released; what changes later is a new step in ``crawler.store.schema``.
"""

# ruff: noqa: S608 - only texts of our own make up the SQL; values are parameters

from sqlite_utils import Database

from crawler.errors import DatabaseError
from crawler.store.append import append
from crawler.store.rows import Row

_RUNS = (
    # counts the runs in the order they were written down; the big tables use it
    'ALTER TABLE runs ADD COLUMN "no" INTEGER',
    # the sequence of runs it belongs to, such as the nights of one watch list
    "ALTER TABLE runs ADD COLUMN series TEXT NOT NULL DEFAULT ''",
    # the run whose observations stand in for what this one does not visit again
    "ALTER TABLE runs ADD COLUMN based_on TEXT REFERENCES runs (id)",
    """
    UPDATE runs SET "no" = (
        SELECT count(*) FROM runs AS other
        WHERE (other.started, other.rowid) <= (runs.started, runs.rowid)
    )
    """,
    'CREATE UNIQUE INDEX runs_by_no ON runs ("no")',
    "CREATE INDEX runs_of_series ON runs (series)",
)

_MAKE_ROOM = (
    "DROP VIEW evidence",
    "DROP INDEX targets_in_order",
    "DROP TRIGGER observations_are_never_updated",
    "DROP TRIGGER observations_are_never_deleted",
    "ALTER TABLE observations RENAME TO old_observations",
    "ALTER TABLE targets RENAME TO old_targets",
)

_TABLES = (
    """
    CREATE TABLE addresses (
        id INTEGER PRIMARY KEY,
        url TEXT NOT NULL UNIQUE,
        host TEXT NOT NULL                  -- politeness and night shifts go by host
    )
    """,
    """
    CREATE TABLE tasks (
        id INTEGER PRIMARY KEY,
        candidates TEXT NOT NULL,           -- JSON: what may have been meant
        since TEXT,                         -- the fiscal years of the citing
        until TEXT,                         -- reports: first and last day
        whole INTEGER NOT NULL              -- 1: read for every month or quarter
    )
    """,
    """
    CREATE TABLE targets (
        run INTEGER NOT NULL REFERENCES runs ("no"),
        address INTEGER NOT NULL REFERENCES addresses (id),
        position INTEGER NOT NULL,
        task INTEGER NOT NULL REFERENCES tasks (id),
        PRIMARY KEY (run, address)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE pages (
        id INTEGER PRIMARY KEY,
        fingerprint BLOB NOT NULL UNIQUE,   -- SHA-256 of the facts that last
        title TEXT,
        kind TEXT,                          -- news-item, listing, eservice ...
        published TEXT,                     -- the date found on the page
        newest_item TEXT,                   -- the newest date in a listing
        oldest_item TEXT,                   -- the oldest date seen in a listing
        newest_first INTEGER,               -- 1: items newest first; 0: not
        pages_seen INTEGER,                 -- pages of the listing that were read
        digest TEXT NOT NULL,               -- of the content, blind to counters
        facts TEXT NOT NULL                 -- JSON: what the page says of itself
    )
    """,
    """
    CREATE TABLE states (
        id INTEGER PRIMARY KEY,
        fingerprint BLOB NOT NULL UNIQUE,   -- SHA-256 of all that lasts
        outcome TEXT NOT NULL,              -- ok, or why not
        status INTEGER,                     -- HTTP status of the telling look
        final_url TEXT,                     -- where redirects led
        proof TEXT NOT NULL,                -- what decided the outcome
        looks TEXT NOT NULL,                -- JSON: every GET of the address
        tls TEXT,                           -- JSON
        follow_ups TEXT NOT NULL,           -- JSON: further addresses looked at
        page INTEGER REFERENCES pages (id),
        sha256 BLOB,                        -- of the body as it first came
        etag TEXT,                          -- as the server first wrote them
        last_modified TEXT
    )
    """,
    """
    CREATE TABLE observations (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL,
        address INTEGER NOT NULL,
        observed_at INTEGER NOT NULL,       -- microseconds since 1970, UTC
        state INTEGER NOT NULL REFERENCES states (id),
        looks_at TEXT NOT NULL,             -- JSON: microseconds from observed_at
        sha256 BLOB,                        -- from here on: NULL where it is as
        etag TEXT,                          -- in the state or page
        last_modified TEXT,
        lead TEXT,                          -- JSON: edits of the page's lead
        text_length INTEGER,
        FOREIGN KEY (run, address) REFERENCES targets (run, address)
    )
    """,
    """
    CREATE TABLE our_failures (
        run INTEGER NOT NULL REFERENCES runs ("no"),
        address INTEGER NOT NULL REFERENCES addresses (id),
        why TEXT NOT NULL,                  -- how we know that it was our network
        PRIMARY KEY (run, address)
    ) WITHOUT ROWID
    """,
)

_INDEXES = (
    "CREATE INDEX addresses_by_host ON addresses (host)",
    """
    CREATE UNIQUE INDEX tasks_once
    ON tasks (candidates, coalesce(since, ''), coalesce(until, ''), whole)
    """,
    "CREATE UNIQUE INDEX targets_in_order ON targets (run, position)",
    "CREATE UNIQUE INDEX observations_by_address ON observations (address, run)",
    "CREATE INDEX observations_by_run ON observations (run)",
)

_BRING_TARGETS_OVER = (
    """
    INSERT INTO addresses (url, host)
    SELECT url, min(host) FROM old_targets GROUP BY url ORDER BY min(rowid)
    """,
    """
    INSERT INTO tasks (candidates, since, until, whole)
    SELECT DISTINCT candidates, since, until, whole FROM old_targets
    """,
    """
    INSERT INTO targets (run, address, position, task)
    SELECT runs."no", addresses.id, old.position, tasks.id
    FROM old_targets AS old
    JOIN runs ON runs.id = old.run_id
    JOIN addresses ON addresses.url = old.url
    JOIN tasks ON tasks.candidates = old.candidates AND tasks.whole = old.whole
        AND coalesce(tasks.since, '') = coalesce(old.since, '')
        AND coalesce(tasks.until, '') = coalesce(old.until, '')
    """,
)

_OLD_OBSERVATIONS = """
    SELECT runs."no" AS run, old.* FROM old_observations AS old
    JOIN runs ON runs.id = old.run_id ORDER BY old.id
"""

_CLEAR_AWAY = ("DROP TABLE old_observations", "DROP TABLE old_targets")

_APPEND_ONLY = tuple(
    f"""
    CREATE TRIGGER {table}_are_never_{done} BEFORE {change} ON {table}
    BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END
    """
    for table in ("observations", "states", "pages")
    for change, done in (("UPDATE", "updated"), ("DELETE", "deleted"))
)

_OBSERVED_AT = """
    strftime('%Y-%m-%dT%H:%M:%S', observations.observed_at / 1000000, 'unixepoch')
    || CASE observations.observed_at % 1000000 WHEN 0 THEN ''
        ELSE printf('.%06d', observations.observed_at % 1000000) END
    || '+00:00' AS observed_at
"""

_VIEWS = (
    f"""
    CREATE VIEW observations_in_full AS
    SELECT observations.id, runs.id AS run_id, addresses.url, addresses.host,
        {_OBSERVED_AT}, states.outcome, states.status, states.final_url, pages.title,
        pages.kind, pages.published, pages.newest_item, pages.oldest_item,
        pages.newest_first, pages.pages_seen,
        CASE typeof(coalesce(observations.sha256, states.sha256))
            WHEN 'blob' THEN lower(hex(coalesce(observations.sha256, states.sha256)))
            ELSE coalesce(observations.sha256, states.sha256) END AS sha256,
        coalesce(observations.etag, states.etag) AS etag,
        coalesce(observations.last_modified, states.last_modified) AS last_modified,
        pages.digest, states.proof, states.looks, observations.looks_at, states.tls,
        pages.facts, states.follow_ups, our_failures.why AS our_failure,
        observations.state, states.page
    FROM observations
    JOIN runs ON runs."no" = observations.run
    JOIN addresses ON addresses.id = observations.address
    JOIN states ON states.id = observations.state
    LEFT JOIN pages ON pages.id = states.page
    LEFT JOIN our_failures ON our_failures.run = observations.run
        AND our_failures.address = observations.address
    """,
    """
    CREATE VIEW targets_in_full AS
    SELECT runs.id AS run_id, targets.position, addresses.url, addresses.host,
        tasks.candidates, tasks.since, tasks.until, tasks.whole
    FROM targets
    JOIN runs ON runs."no" = targets.run
    JOIN addresses ON addresses.id = targets.address
    JOIN tasks ON tasks.id = targets.task
    """,
    f"""
    CREATE VIEW evidence AS
    SELECT run_reports.run_id, run_reports.path AS report, reports.agency,
        reports.fiscal_year, measures."row", claims.no AS claim_no,
        claims.text AS claim, links.as_written, links.url, states.outcome,
        states.status, pages.title, pages.kind, pages.published, states.final_url,
        {_OBSERVED_AT}
    FROM run_reports
    JOIN runs ON runs.id = run_reports.run_id
    JOIN reports ON reports.sha256 = run_reports.report_sha256
    JOIN measures ON measures.report_sha256 = reports.sha256
    JOIN claims ON claims.measure_id = measures.id
    LEFT JOIN links ON links.claim_id = claims.id
    LEFT JOIN addresses ON addresses.url = links.url
    LEFT JOIN observations ON observations.address = addresses.id
        AND observations.run = runs."no"
    LEFT JOIN states ON states.id = observations.state
    LEFT JOIN pages ON pages.id = states.page
    """,
)


def bring_over(db: Database) -> None:
    """Make the tables and bring every target and observation over, row by row.

    Raises:
        DatabaseError: An old observation cannot be read; nothing was changed then.
    """
    _execute(db, *_RUNS, *_MAKE_ROOM, *_TABLES, *_INDEXES, *_BRING_TARGETS_OVER)
    for row in db.query(_OLD_OBSERVATIONS):
        _bring_one_over(db, row)
    _execute(db, *_CLEAR_AWAY, *_APPEND_ONLY, *_VIEWS)


def _bring_one_over(db: Database, row: Row) -> None:
    try:
        append(db, row["run"], row)
    except (ValueError, KeyError) as error:
        told = f"observation {row['id']} ({row['url']}) cannot be read: {error}"
        raise DatabaseError(told) from error


def _execute(db: Database, *statements: str) -> None:
    for statement in statements:
        db.execute(statement)
