"""One run at a time; and a dead one is no obstacle."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crawler.errors import CannotGoOnError, DatabaseError
from crawler.store.lock import only_run

ROOT = Path(__file__).resolve().parents[3]
HOLD = """
import subprocess, sys, time
from pathlib import Path
from crawler.store.lock import only_run

with only_run(Path(sys.argv[1])):
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    print(child.pid, flush=True)
    time.sleep(60)
"""


def holder(path: Path) -> "subprocess.Popen[str]":
    """Start a process that holds the lock, with a child of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def test_a_second_run_is_told_who_holds_it(path: Path) -> None:
    """The line names the process, so that somebody can look."""
    with (
        only_run(path),
        pytest.raises(CannotGoOnError, match=f"process {os.getpid()} .*one at a time"),
        only_run(path),
    ):
        pytest.fail("two runs at a time")


def test_a_killed_run_locks_nobody_out_even_if_its_child_lives_on(path: Path) -> None:
    """The lock ends with its process; what is left beside the database is no lock."""
    with holder(path) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline())
        with pytest.raises(CannotGoOnError, match=str(process.pid)), only_run(path):
            pytest.fail("it is held")
        process.kill()
        process.wait()
        left = sorted(one.name for one in path.parent.iterdir())

        try:
            with only_run(path):
                os.kill(child, 0)  # raises if the child has ended
        finally:
            os.kill(child, 9)

    assert left == ["lakthan.db.lock", "lakthan.db.running"]
    assert [one.name for one in path.parent.iterdir()] == ["lakthan.db.lock"]


def test_a_note_of_anything_does_no_harm(path: Path) -> None:
    """It is shown, in one line of bounded length, and that is all."""
    path.with_name("lakthan.db.running").write_bytes(b"\xff\n\x1b" * 9999)

    with only_run(path):
        pass

    assert not path.with_name("lakthan.db.running").exists()


def test_a_file_in_the_way_of_the_folder_is_one_clear_line(tmp_path: Path) -> None:
    """A slip of whoever named it."""
    (tmp_path / "file").write_text("")

    with (
        pytest.raises(DatabaseError, match="cannot be opened"),
        only_run(tmp_path / "file" / "lakthan.db"),
    ):
        pytest.fail("there is no such folder")


def test_a_reader_ends_with_whoever_asked(path: Path) -> None:
    """A document that takes long must not keep a killed run's machine busy."""
    code = (
        "import subprocess, sys, time; "
        "reader = 'from crawler.isolation.answering import limit; import time; "
        "limit(); print(1, flush=True); time.sleep(60)'; "
        "child = subprocess.Popen([sys.executable, '-c', reader]); "
        "print(child.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
    ) as asker:
        assert asker.stdout is not None
        told = {asker.stdout.readline().strip() for _ in range(2)}
        asker.kill()
        asker.wait()
        (child,) = (int(one) for one in told - {"1"})

    until = time.monotonic() + 30
    while is_alive(child) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_alive(child)
    assert not path.exists()


def is_alive(pid: int) -> bool:
    """Whether there is such a process that is not just waiting to be buried."""
    try:
        os.kill(pid, 0)
        stat = Path(f"/proc/{pid}/stat")
        return (
            not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
        )
    except (ProcessLookupError, FileNotFoundError):
        return False
