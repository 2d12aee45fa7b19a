"""Ctrl-C loses nothing: what was seen is stored, and the same command goes on."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from checks.demo.run import demonstration
from tests.checks.cli.lakthan import ROOT, lakthan
from tests.checks.cli.lives import Starter
from tests.checks.cli.test_endings import WITHOUT_LINK

pytestmark = pytest.mark.uncounted


ENOUGH = 3
PATIENCE = 60.0


def seen(database: Path) -> dict[str, str]:
    """Tell when each address was observed, as another reader of the database."""
    if not database.exists():
        return {}
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
        try:
            return dict(db.execute("SELECT url, observed_at FROM observations_in_full"))
        except sqlite3.OperationalError:  # the tables are being made
            return {}


def interrupted(words: list[str], database: Path) -> tuple[int, str]:
    """Start a command, let it see some addresses, and send it a Ctrl-C."""
    with subprocess.Popen(
        [sys.executable, "-m", "checks.cli", *words],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        until = time.monotonic() + PATIENCE
        while len(seen(database)) < ENOUGH and time.monotonic() < until:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=PATIENCE)
        return process.returncode, said


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to a child there")
def test_an_interrupted_run_is_gone_on_with(tmp_path: Path) -> None:
    """The second start visits only what the first did not see."""
    database = tmp_path / "lakthan.db"
    with demonstration() as sample:
        hosts = [w for one in sample.site.connect_to for w in ("--connect-to", one)]
        words = [
            *("verify", str(sample.report), "--out", str(tmp_path), *hosts),
            *("--allow-private", "--ca-file", str(sample.site.ca_file)),
            *("--delay", "0.15", "--repeat-after", "1", "--as-of", "2025-04-30"),
        ]
        code, said = interrupted(words, database)
        stored = seen(database)
        was_listed = (tmp_path / "discrepancies.json").exists()
        again = lakthan(*words)

    told = json.loads((tmp_path / "discrepancies.json").read_text("utf-8"))
    finally_seen = seen(database)
    assert code == 3
    assert said.count("\n") == 1, said
    assert "the same command goes on" in said
    assert not was_listed
    assert ENOUGH <= len(stored) < len(finally_seen)
    assert stored.items() <= finally_seen.items()
    assert again.code == 1
    assert len(told["observations"]) == len(finally_seen)
    assert told["run"]["id"] in said


@pytest.mark.skipif(sys.platform == "win32", reason="no fork there")
def test_verifying_again_is_a_new_run(tmp_path: Path, start: Starter) -> None:
    """Whoever mended something wants to see it, not the list of a minute ago."""
    report, out = tmp_path / "report.txt", tmp_path / "out"
    report.write_text(WITHOUT_LINK, encoding="utf-8")

    codes = []
    for _ in range(2):
        life = start(["verify", str(report), "--out", str(out)], tmp_path / "log")
        while (code := life.poll()) is None:
            time.sleep(0.01)
        codes.append(code)

    with closing(sqlite3.connect(out / "lakthan.db")) as db:
        runs = db.execute("SELECT id FROM runs WHERE concluded IS NOT NULL").fetchall()
    assert codes == [1, 1]
    assert len(runs) == 2
