"""The tables, as steps that bring any older database up to date.

A step that was released is never edited; what changes later is a new step below.
The comments inside the statements are for whoever opens the file with another
tool: SQLite keeps them.
"""

from sqlite_utils import Database, Migrations

from crawler.store.decisions import DECISION_TABLES
from crawler.store.state_tables import bring_over

MIGRATIONS = Migrations("lakthan")

_FIRST_TABLES = (
    """
    CREATE TABLE runs (
        id TEXT PRIMARY KEY NOT NULL,
        started TEXT NOT NULL,
        finished TEXT,              -- NULL: interrupted, can go on
        as_of TEXT NOT NULL,        -- the day the run is judged for
        software TEXT NOT NULL,
        settings TEXT NOT NULL      -- JSON: the switches that were given
    )
    """,
    """
    CREATE TABLE reports (
        sha256 TEXT PRIMARY KEY NOT NULL,   -- of the file's bytes
        format TEXT NOT NULL,
        agency TEXT,
        fiscal_year INTEGER,                -- Buddhist Era
        round_months INTEGER,
        kind TEXT NOT NULL,
        remarks TEXT NOT NULL               -- JSON: found in the report itself
    )
    """,
    """
    CREATE TABLE run_reports (
        run_id TEXT NOT NULL REFERENCES runs (id),
        position INTEGER NOT NULL,
        report_sha256 TEXT NOT NULL REFERENCES reports (sha256),
        path TEXT NOT NULL,                 -- as it was given to this run
        PRIMARY KEY (run_id, position)
    )
    """,
    """
    CREATE TABLE measures (
        id INTEGER PRIMARY KEY,
        report_sha256 TEXT NOT NULL REFERENCES reports (sha256) ON DELETE CASCADE,
        "row" INTEGER NOT NULL,             -- as numbered in the report
        indicator TEXT,
        indicator_code TEXT,
        topic TEXT NOT NULL,
        responsible_units TEXT NOT NULL,    -- JSON
        deadlines TEXT NOT NULL,            -- JSON
        place TEXT NOT NULL                 -- JSON: page, table, row, column
    )
    """,
    """
    CREATE TABLE claims (
        id INTEGER PRIMARY KEY,
        measure_id INTEGER NOT NULL REFERENCES measures (id) ON DELETE CASCADE,
        no INTEGER NOT NULL,
        text TEXT NOT NULL,
        kind TEXT NOT NULL,
        dates TEXT NOT NULL,                -- JSON
        paired_deadline TEXT,
        item TEXT NOT NULL,                 -- what the measure asked for
        place TEXT NOT NULL                 -- JSON
    )
    """,
    """
    CREATE TABLE links (
        id INTEGER PRIMARY KEY,
        claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
        as_written TEXT NOT NULL,           -- the report's own spelling
        url TEXT NOT NULL,                  -- the address that is visited
        repairs TEXT NOT NULL,              -- JSON: codes of mended damage
        candidates TEXT NOT NULL,           -- JSON: what may have been meant
        place TEXT NOT NULL                 -- JSON
    )
    """,
    """
    CREATE TABLE targets (
        run_id TEXT NOT NULL REFERENCES runs (id),
        position INTEGER NOT NULL,
        url TEXT NOT NULL,
        host TEXT NOT NULL,                 -- politeness and night shifts go by host
        candidates TEXT NOT NULL,           -- JSON
        since TEXT,                         -- the fiscal years of the citing
        until TEXT,                         -- reports: first and last day
        PRIMARY KEY (run_id, url)
    )
    """,
    """
    CREATE TABLE observations (
        id INTEGER PRIMARY KEY,
        run_id TEXT NOT NULL,
        url TEXT NOT NULL,
        observed_at TEXT NOT NULL,
        outcome TEXT NOT NULL,              -- ok, or why not
        status INTEGER,                     -- HTTP status of the telling look
        final_url TEXT,                     -- where redirects led
        title TEXT,
        kind TEXT,                          -- news-item, listing, eservice ...
        published TEXT,                     -- the date found on the page
        newest_item TEXT,                   -- the newest date in a listing
        sha256 TEXT,                        -- of the body as it came
        proof TEXT NOT NULL,                -- what decided the outcome
        looks TEXT NOT NULL,                -- JSON: every GET of the address
        tls TEXT,                           -- JSON
        facts TEXT,                         -- JSON: what the page says of itself
        follow_ups TEXT NOT NULL,           -- JSON: further addresses looked at
        UNIQUE (run_id, url),
        FOREIGN KEY (run_id, url) REFERENCES targets (run_id, url)
    )
    """,
)

_FIRST_INDEXES = (
    "CREATE INDEX run_reports_by_report ON run_reports (report_sha256)",
    "CREATE INDEX measures_by_report ON measures (report_sha256)",
    "CREATE INDEX claims_by_measure ON claims (measure_id)",
    "CREATE INDEX links_by_claim ON links (claim_id)",
    "CREATE INDEX links_by_url ON links (url)",
    "CREATE UNIQUE INDEX targets_in_order ON targets (run_id, position)",
    "CREATE INDEX targets_by_host ON targets (run_id, host)",
    "CREATE INDEX observations_by_url ON observations (url, observed_at)",
    "CREATE INDEX observations_by_outcome ON observations (run_id, outcome)",
)

_APPEND_ONLY = (
    """
    CREATE TRIGGER observations_are_never_updated BEFORE UPDATE ON observations
    BEGIN SELECT RAISE(ABORT, 'observations are append-only'); END
    """,
    """
    CREATE TRIGGER observations_are_never_deleted BEFORE DELETE ON observations
    BEGIN SELECT RAISE(ABORT, 'observations are append-only'); END
    """,
)

_EVIDENCE_VIEW = """
    CREATE VIEW evidence AS
    SELECT run_reports.run_id, run_reports.path AS report, reports.agency,
        reports.fiscal_year, measures."row", claims.no AS claim_no,
        claims.text AS claim, links.as_written, links.url, observations.outcome,
        observations.status, observations.title, observations.kind,
        observations.published, observations.final_url, observations.observed_at
    FROM run_reports
    JOIN reports ON reports.sha256 = run_reports.report_sha256
    JOIN measures ON measures.report_sha256 = reports.sha256
    JOIN claims ON claims.measure_id = measures.id
    LEFT JOIN links ON links.claim_id = claims.id
    LEFT JOIN observations ON observations.run_id = run_reports.run_id
        AND observations.url = links.url
"""


@MIGRATIONS()
def m001_first_tables(db: Database) -> None:
    """Create what reports say, what runs visit and what visits showed."""
    for statement in (*_FIRST_TABLES, *_FIRST_INDEXES, *_APPEND_ONLY, _EVIDENCE_VIEW):
        db.execute(statement)


_COVERAGE_OF_LISTINGS = (
    # 1: an item asks for every month or quarter, so the listing is read further
    "ALTER TABLE targets ADD COLUMN whole INTEGER NOT NULL DEFAULT 0",
    # the oldest date seen in a listing
    "ALTER TABLE observations ADD COLUMN oldest_item TEXT",
    # 1: its items stand newest first; 0: they do not; NULL: not known
    "ALTER TABLE observations ADD COLUMN newest_first INTEGER",
    # pages of the listing that were read, the cited one included
    "ALTER TABLE observations ADD COLUMN pages_seen INTEGER",
)


@MIGRATIONS()
def m002_coverage_of_listings(db: Database) -> None:
    """Add how far a listing is to be read, and how far it was."""
    for statement in _COVERAGE_OF_LISTINGS:
        db.execute(statement)


@MIGRATIONS()
def m003_states_not_copies(db: Database) -> None:
    """Keep what visits show once, and observations as small as a night needs."""
    bring_over(db)


@MIGRATIONS()
def m004_what_people_wrote(db: Database) -> None:
    """Add reviewers' decisions and people's answers."""
    for statement in DECISION_TABLES:
        db.execute(statement)


@MIGRATIONS()
def m005_how_far_a_run_has_come(db: Database) -> None:
    """Tell whether the lists of a run were written, and whether it was thinned out."""
    # NULL: the same command goes on with it, though all may have been visited
    db.execute("ALTER TABLE runs ADD COLUMN concluded TEXT")
    db.execute("UPDATE runs SET concluded = finished")
    # 1: of it only remains what histories need (crawler.store.pruning)
    db.execute("ALTER TABLE runs ADD COLUMN thinned INTEGER NOT NULL DEFAULT 0")


def unknown_steps(db: Database) -> set[str]:
    """Return the steps that a newer version took and we do not know."""
    scratch = Database(memory=True)
    ours = {step.name for step in MIGRATIONS.pending(scratch)}
    scratch.close()
    return {step.name for step in MIGRATIONS.applied(db)} - ours
