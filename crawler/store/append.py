"""Append one observation: what is new of it, and where the rest stands."""

# ruff: noqa: S608 - only texts of our own make up the SQL; values are parameters

from sqlite_utils import Database

from crawler.store.parts import (
    NAMED_BODY,
    STATE_COLUMNS,
    Parts,
    facts_moved,
    moved,
    split,
)
from crawler.store.rows import PAGE_COLUMNS, Row

_OF_PAGE = ("fingerprint", *PAGE_COLUMNS, "digest")
_OF_STATE = ("fingerprint", *STATE_COLUMNS, "looks", "page", *NAMED_BODY)
_OWN = (
    *("run", "address", "observed_at", "state", "looks_at"),
    *(*NAMED_BODY, "lead", "text_length"),
)


def append(db: Database, run: int | None, row: Row) -> None:
    """Append the observation of a row with all columns, unless the run has one.

    Raises:
        IntegrityError: Its address is no target of the run.
    """
    address = _one(db, "SELECT id FROM addresses WHERE url = ?", row["url"])
    if _one(db, _SEEN, address, run) is None:
        parts = split(row)
        own = {**parts.own, "run": run, "address": address, **_placed(db, parts)}
        _insert(db, "observations", _OWN, own)


_SEEN = "SELECT id FROM observations WHERE address = ? AND run = ?"


def _placed(db: Database, parts: Parts) -> Row:
    """Find or add page and state; return the state's id and what differs from it."""
    page, facts = _page(db, parts)
    state, body = _state(db, {**parts.state, "page": page})
    return {"state": state, **body, **facts}


def _page(db: Database, parts: Parts) -> tuple[int | None, Row]:
    page = parts.page
    if page is None:
        return None, facts_moved("", "")
    sql = "SELECT id, facts FROM pages WHERE fingerprint = ?"
    for known in db.query(sql, [page["fingerprint"]]):
        return known["id"], facts_moved(page["facts"], known["facts"])
    return _insert(db, "pages", _OF_PAGE, page), facts_moved("", "")


def _state(db: Database, state: Row) -> tuple[int, Row]:
    sql = f"SELECT id, {', '.join(NAMED_BODY)} FROM states WHERE fingerprint = ?"
    for known in db.query(sql, [state["fingerprint"]]):
        return known["id"], moved(state, known)
    return _insert(db, "states", _OF_STATE, state), moved(state, state)


def _insert(db: Database, table: str, columns: tuple[str, ...], row: Row) -> int:
    """Insert one row and return the id that SQLite gave it."""
    names = ", ".join(columns)
    values = ", ".join(f":{name}" for name in columns)
    sql = f"INSERT INTO {table} ({names}) VALUES ({values})"
    chosen = {name: row[name] for name in columns}
    return int(db.conn.execute(sql, chosen).lastrowid or 0)


def _one(db: Database, sql: str, *parameters: object) -> int | None:
    """Return the one number that a query finds, if it finds any."""
    found = db.conn.execute(sql, parameters).fetchone()
    return None if found is None else int(found[0])
