"""A file of strangers may crash or stall the process that reads it, and no other."""

import gc
import os
import sys
import warnings
from pathlib import Path

import pytest

from crawler.isolation.asking import NoAnswer, Patience, answer_of

PATIENCE = Patience(first=20.0, per_step=1.0, most=30.0, bytes=1000)
ECHO = (
    "import sys; sys.stdout.buffer.write(b'..' + bytes([10]) + sys.stdin.buffer.read())"
)


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module that a test writes; processes find it by its name."""
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    return tmp_path / "reads_a_file.py"


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        (ECHO, b"asked"),
        ("import os; os.abort()", NoAnswer.SILENT),
        ("raise SystemExit(1)", NoAnswer.SILENT),
        ("print('.' * 5000)", NoAnswer.TOO_LONG),
    ],
)
def test_whatever_a_process_does_comes_back_as_a_value(
    module: Path, code: str, answer: bytes | NoAnswer
) -> None:
    """A crash inside a library must not end the run."""
    module.write_text(code, "utf-8")

    assert answer_of("reads_a_file", b"asked", PATIENCE) == answer


def test_process_that_stalls_is_stopped(module: Path) -> None:
    """Its time is up by our clock, whatever it is doing."""
    module.write_text("import time; time.sleep(600)", "utf-8")
    no_patience = Patience(first=0.0, per_step=0.0, most=0.0, bytes=10)

    assert answer_of("reads_a_file", b"", no_patience) is NoAnswer.TOO_SLOW


def test_steps_that_are_done_buy_time() -> None:
    """Slow work is no stalled work; yet there is an end to it."""
    patience = Patience(first=10.0, per_step=1.0, most=60.0, bytes=1)

    assert [patience.allowed(steps) for steps in (0, 5, 30, 500)] == [10, 10, 30, 60]


@pytest.mark.skipif(sys.platform == "win32", reason="no process groups there")
def test_a_ctrl_c_is_for_the_asker_alone(module: Path) -> None:
    """Ended by it, a reader would make a good document look unreadable."""
    module.write_text(
        "import os, sys; sys.stdout.write(chr(10) + str(os.getpgid(0)))", "utf-8"
    )

    answer = answer_of("reads_a_file", b"", PATIENCE)

    assert isinstance(answer, bytes)
    assert int(answer) != os.getpgid(0)


def test_a_process_that_ends_before_it_has_read_leaves_no_pipe_open() -> None:
    """One for each document of a night, and the crawl could open no more files."""
    caught: list[object] = []
    hook, sys.unraisablehook = sys.unraisablehook, caught.append

    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        said = answer_of("keyword", bytes(1_000_000), PATIENCE)
        gc.collect()
    sys.unraisablehook = hook

    assert said is NoAnswer.SILENT
    assert caught == []
