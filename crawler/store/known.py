"""What earlier runs of a series know of the addresses that a run is to visit."""

# ruff: noqa: S608 - only texts of our own make up the SQL; values are parameters

from datetime import date

from sqlite_utils import Database

from crawler.model.known import Known
from crawler.store.observations import COLUMNS, WITH_PAGES
from crawler.store.parts import joined
from crawler.store.rows import Row, observation_value
from crawler.store.troubles import telling_damage

_LATEST = """
    SELECT before.{column} FROM observations AS before
    CROSS JOIN runs AS night ON night."no" = before.run
    CROSS JOIN states AS shown ON shown.id = before.state
    WHERE before.address = targets.address AND before.run < targets.run
    {only}
    ORDER BY before.run DESC LIMIT 1
"""
_LAST_LOOK = _LATEST.format(column="state", only="")
"""The last look at an address, whatever run made it."""

_READ_IN_FULL = _LATEST.format(
    column="id", only="AND night.series = tonight.series AND shown.status IS NOT 304"
)

KNOWN = f"""
    SELECT {COLUMNS}, tasks.since, tasks.until, tasks.whole,
        night_then.software = tonight.software AS same_software
    FROM targets
    JOIN runs AS tonight ON tonight."no" = targets.run AND tonight.series <> ''
    CROSS JOIN observations ON observations.id = ({_READ_IN_FULL})
    JOIN runs AS night_then ON night_then."no" = observations.run
    JOIN targets AS asked
        ON asked.run = observations.run AND asked.address = observations.address
    JOIN tasks ON tasks.id = asked.task
    {WITH_PAGES}
    WHERE targets.run = :run AND targets.position BETWEEN :first AND :last
    AND states.outcome = 'ok'
    AND coalesce(
        observations.etag, states.etag,
        observations.last_modified, states.last_modified
    ) IS NOT NULL
    AND 'ok' = (SELECT outcome FROM states WHERE id = ({_LAST_LOOK}))
"""
"""The last full read of each address, unless the last look at it was not good."""


def known(db: Database, run: int | None, first: int, last: int) -> dict[str, Row]:
    """Return what is known of the targets at some positions of a run, by address."""
    parameters = {"run": run, "first": first, "last": last}
    return {row["url"]: row for row in db.query(KNOWN, parameters)}


@telling_damage
def known_value(row: Row) -> Known:
    """Turn such a row into what a target brings along."""
    return Known(
        observation=observation_value(joined(row)),
        same_software=bool(row["same_software"]),
        since=date.fromisoformat(row["since"]) if row["since"] else None,
        until=date.fromisoformat(row["until"]) if row["until"] else None,
        whole=bool(row["whole"]),
    )
