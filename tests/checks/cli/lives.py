"""One start of ``lakthan`` to its end, or to its kill -9: a *life*."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.checks.cli.lakthan import ROOT

PATIENCE = 120.0
"""Seconds that any life may take."""


class Life(Protocol):
    """One start of ``lakthan``."""

    def poll(self) -> int | None:
        """Return the exit code, or ``None`` as long as it goes on."""

    def kill(self) -> None:
        """End it with kill -9, and wait until it has ended."""

    def send(self, number: signal.Signals) -> None:
        """Send it a signal, if it has not ended."""


@dataclass(slots=True)
class Process:
    """A process of its own, as anybody would start it."""

    process: "subprocess.Popen[bytes]"

    def poll(self) -> int | None:
        """Return the exit code, or ``None`` as long as it goes on."""
        return self.process.poll()

    def kill(self) -> None:
        """End it with kill -9."""
        self.process.kill()
        self.process.wait(PATIENCE)

    def send(self, number: signal.Signals) -> None:
        """Send it a signal, if it has not ended."""
        self.process.send_signal(number)


def start_process(words: list[str], log: Path, trouble: str = "") -> Process:
    """Start ``lakthan`` from nothing."""
    assert not trouble
    with log.open("ab") as out:
        return Process(
            subprocess.Popen(
                [sys.executable, "-m", "checks.cli", *words],
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdout=out,
                stderr=out,
            )
        )


@dataclass(slots=True)
class Forked:
    """A process that was forked from one that has everything loaded already."""

    pid: int
    forking: "subprocess.Popen[str]"
    ended: int | None = None

    def poll(self) -> int | None:
        """Return the exit code, or ``None`` as long as it goes on."""
        if self.ended is None:
            assert self.forking.stdin is not None
            assert self.forking.stdout is not None
            print("poll", file=self.forking.stdin, flush=True)
            code = self.forking.stdout.readline().strip()
            self.ended = None if code == "None" else int(code)
        return self.ended

    def kill(self) -> None:
        """End it with kill -9."""
        self.send(signal.SIGKILL)
        while self.poll() is None:
            time.sleep(0.005)

    def send(self, number: signal.Signals) -> None:
        """Send it a signal, if it has not ended."""
        if self.poll() is None:
            os.kill(self.pid, number)


class Starter(Protocol):
    """Starts ``lakthan``."""

    def __call__(self, words: list[str], log: Path, trouble: str = "") -> Life:
        """Start it; ``trouble`` is one of those in ``tests.checks.cli.forking``."""


@contextmanager
def forks() -> Iterator[Starter]:
    """Start lives from a process that has everything loaded already."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.checks.cli.forking"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as forking:

        def start(words: list[str], log: Path, trouble: str = "") -> Forked:
            assert forking.stdin is not None
            assert forking.stdout is not None
            asked = {"log": str(log), "words": words, "trouble": trouble}
            print(json.dumps(asked), file=forking.stdin, flush=True)
            return Forked(pid=int(forking.stdout.readline()), forking=forking)

        yield start
