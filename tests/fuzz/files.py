"""Laws of the files that a run is given: settings, watch lists, its own database."""

import atexit
import sqlite3
import tempfile
from contextlib import closing, suppress
from functools import cache
from pathlib import Path

from checks.nightly.watchlist import read_watchlist
from checks.recheck.corrections import links_in
from checks.recheck.days import read_day
from checks.recheck.filled import FilledCell
from checks.recheck.said import UnclearError
from checks.recheck.workbook import read_list
from checks.settings import policy_of, read_policy, recorded
from crawler.errors import (
    CannotGoOnError,
    DatabaseError,
    InputError,
    SettingsError,
)
from crawler.model.outcome import Outcome
from crawler.store.database import open_store
from crawler.store.integrity import check
from crawler.store.troubles import told_plainly
from tests.crawler.store.made_up import NEWS, report
from tests.crawler.store.nights import night_run, store_night
from tests.fuzz.pieces import Draws

_OUR_YEARS = range(1900, 2100)
_EVERYTHING = "SELECT name FROM sqlite_master WHERE type = 'table'"


@cache
def _folder() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="lakthan-fuzz-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


def settings(data: bytes) -> None:
    """A settings file: thresholds that come back as recorded, or one error of ours."""
    path = _folder() / "policy.toml"
    path.write_bytes(data)
    with suppress(SettingsError):
        policy = read_policy(path)
        assert policy_of(recorded(policy)) == policy


def watchlists(data: bytes) -> None:
    """A watch list: whole, with its switches and thresholds, or one error of ours."""
    path = _folder() / "watchlist.toml"
    path.write_bytes(data)
    with suppress(SettingsError):
        given = read_watchlist(path)
        assert given.agency
        assert given.policy() == given.policy()
        assert given.switches() == given.switches()


def lists(data: bytes) -> None:
    """A list that people filled in: answers with their places, or an error of ours."""
    path = _folder() / "filled.xlsx"
    path.write_bytes(data)
    with suppress(InputError):
        filled = read_list(path)
        for row in filled.rows:
            assert row.where
            for cell in row.cells.values():
                assert cell.where
                _is_an_answer(cell, since_1904=filled.since_1904)


def _is_an_answer(cell: FilledCell, *, since_1904: bool) -> None:
    day = read_day(cell.text, since_1904=since_1904)
    assert day is None or day.year in _OUR_YEARS
    with suppress(UnclearError):
        assert links_in(cell)


def stores(data: bytes) -> None:
    """A database of ours, damaged by whoever: read, or refused in a word of ours."""
    path = _folder() / "damaged.db"
    for beside in ("", "-wal", "-shm"):
        path.with_name(path.name + beside).unlink(missing_ok=True)
    draws = Draws(data)
    path.write_bytes(_sound())
    if draws.yes():
        _damage_rows(path, draws)
    else:
        _damage_bytes(path, draws)
    with suppress(DatabaseError, CannotGoOnError):
        check(path)
    with suppress(DatabaseError, CannotGoOnError):
        _read_all(path)


@cache
def _sound() -> bytes:
    """Return a small database with two nights in it."""
    path = _folder() / "sound.db"
    with open_store(path) as store:
        for no, outcome in enumerate((Outcome.OK, Outcome.NOT_FOUND)):
            store_night(store, night_run(no), {NEWS: outcome}, [report()])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA page_size = 1024")
        connection.execute("VACUUM")
    return path.read_bytes()


def _damage_bytes(path: Path, draws: Draws) -> None:
    body = bytearray(path.read_bytes())
    while not draws.is_spent and len(body) > 1:
        at = draws.number(len(body))
        match draws.number(4):
            case 0:
                del body[at:]
            case 1:
                body[at : at + 16] = bytes(16)
            case _:
                body[at] = draws.number(256)
    path.write_bytes(body)


def _damage_rows(path: Path, draws: Draws) -> None:
    """Write into any column what stands there in no database of ours."""
    with closing(sqlite3.connect(path)) as connection, suppress(sqlite3.Error):
        _without_triggers(connection)
        tables = sorted(name for (name,) in connection.execute(_EVERYTHING))
        while not draws.is_spent:
            table = draws.one_of(tables)
            told = connection.execute(f'PRAGMA table_info("{table}")')
            column = draws.one_of([row[1] for row in told])
            odd = _odd_value(draws)
            with suppress(sqlite3.Error):
                statement = f'UPDATE "{table}" SET "{column}" = ?'  # noqa: S608 - names of ours
                connection.execute(statement, [odd])
        connection.commit()


def _without_triggers(connection: sqlite3.Connection) -> None:
    told = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (name,) in told.fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')


def _odd_value(draws: Draws) -> object:
    return draws.one_of(
        (
            *(None, "", "x", "{}", "[]", "null", "0", "-1", -1, 0, 1 << 62, 1e300),
            *('{"a": 1}', '["x"]', "9999-99-99", "2026-03-01", "ok", b"\xff", "\x00"),
            draws.text(40),
        )
    )


def _read_all(path: Path) -> None:
    """Read everything that any command reads, as a command does."""
    with told_plainly(path), open_store(path) as store:
        for run in list(store.runs()):
            for head in list(store.run_reports(run.id)):
                list(store.observations_of(run.id, head.sha256))
                store.saved_report(head.sha256, head.path)
            list(store.pending_targets(run.id))
            list(store.answers(run.id))
            list(store.observations(run.id))
            list(store.light_observations(run.id))
            list(store.earlier_observations(run.id))
            list(store.records(run.id))
        list(store.history(NEWS))
        list(store.decisions("เทศบาลตัวอย่าง"))
