"""What is in the database already: the file, and the run that is meant."""

from pathlib import Path

from crawler.errors import DatabaseError
from crawler.model.run import Run
from crawler.store.database import open_store
from crawler.store.store import Store


def stored(database: Path) -> Store:
    """Open a database that must be there.

    Raises:
        DatabaseError: There is none, or it is not one of ours.
    """
    if not database.is_file():
        raise DatabaseError(f"{database}: no such database; `lakthan crawl` makes one")
    return open_store(database)


def chosen(store: Store, run_id: str | None) -> Run:
    """Return the run of that id, or without one the latest.

    Raises:
        DatabaseError: There is none.
    """
    run = store.run(run_id) if run_id else store.latest_run()
    if run is None:
        raise DatabaseError(f"the database holds no run {run_id or 'yet'}")
    return run
