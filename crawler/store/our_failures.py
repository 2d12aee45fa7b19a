"""Which sights of a run were judged to be a failure of our own network."""

from collections.abc import Mapping

from sqlite_utils import Database

from crawler.store.json_columns import storable

_NOTE = """
    INSERT INTO our_failures (run, address, why)
    VALUES (:run, (SELECT id FROM addresses WHERE url = :url), :why)
"""


def note(db: Database, run: int | None, why: Mapping[str, str]) -> None:
    """Write them down; they take the place of what was noted of the run before.

    Raises:
        IntegrityError: An address, or the run, is not known.
    """
    db.conn.execute("DELETE FROM our_failures WHERE run = ?", [run])
    rows = (
        {"run": run, "url": storable(url), "why": storable(told)}
        for url, told in why.items()
    )
    db.conn.executemany(_NOTE, rows)
