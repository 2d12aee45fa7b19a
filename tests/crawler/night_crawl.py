"""Real nights into a database: ``python -m tests.crawler.night_crawl``.

Reads a line of ``{"database", "run", "series", "software", "day", "targets",
"settings"}`` for each night on stdin, makes it in a process of its own, and answers
with the exit code; ``day`` is by how many days the clock of that night runs ahead. No
question about a name leaves the machine.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from crawler.crawl import crawl
from crawler.fetch.switches import Switches
from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import Observation
from crawler.model.run import Run
from crawler.spiders import means, visiting
from crawler.store.database import open_store
from tests.crawler.tiny_crawl import know_only_loopback

ROOT = Path(__file__).parents[2]

Task = tuple[str | None, str | None, bool]
"""What a target asks for: since, until, whole."""

ANYTHING: Task = (None, None, False)

_USUAL = {"allow_private": "1", "delay": "0.001", "timeout": "10", "pauses": "0.01"}


@dataclass(kw_only=True)
class Nights:
    """Nights of one series in one database, each in a process of its own."""

    database: Path
    settings: Mapping[str, str]
    process: subprocess.Popen[str]
    log: Path
    series: str = "nights"
    made: int = 0

    def make(
        self,
        targets: Mapping[str, Task],
        *,
        day: float,
        software: str = "lakthan 1",
        **switches: str,
    ) -> dict[str, Observation]:
        """Visit every address in one night; return what was seen, by address."""
        run = f"night-{self.made}"
        asked = {
            "database": str(self.database),
            "run": run,
            "series": self.series,
            "software": software,
            "day": day,
            "targets": targets,
            "settings": {**self.settings, **_named(switches)},
        }
        self._start(asked)
        self.made += 1
        with open_store(self.database) as store:
            return {seen.url: seen for seen in store.observations(run)}

    def _start(self, asked: Mapping[str, object]) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{json.dumps(asked)}\n")
        self.process.stdin.flush()
        ended = self.process.stdout.readline().strip()
        told = self.log.read_text(encoding="utf-8")
        assert ended == "0", told
        assert "Traceback" not in told, told


def _named(switches: Mapping[str, str]) -> dict[str, str]:
    return {f"LAKTHAN_{name.upper()}": value for name, value in switches.items()}


@contextmanager
def nights(folder: Path, **switches: str) -> Iterator[Nights]:
    """Make ready for nights with these switches; nothing is loaded twice."""
    kept = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    log = folder / "nights.log"
    with (
        log.open("w", encoding="utf-8") as told,
        subprocess.Popen(
            [sys.executable, "-m", "tests.crawler.night_crawl"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=told,
            env=kept,
            cwd=ROOT,
            text=True,
        ) as process,
    ):
        yield Nights(
            database=folder / "nights.db",
            settings=_named({**_USUAL, **switches}),
            process=process,
            log=log,
        )


def main() -> None:
    """Make each night that stdin asks for in a fork: a reactor runs only once."""
    know_only_loopback()
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _make(json.loads(line))
            return
        _, status = os.waitpid(pid, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201 - the answer


def _make(asked: dict[str, Any]) -> None:
    ahead = timedelta(days=asked["day"])

    def now() -> datetime:
        return datetime.now(UTC) + ahead

    for module in (means, visiting):  # both look at the clock
        vars(module)["now"] = now
    database = Path(asked["database"])
    run = Run(
        id=asked["run"],
        started=now(),
        finished=None,
        as_of=now().date(),
        software=asked["software"],
        settings={},
        series=asked["series"],
    )
    with open_store(database) as store:
        store.start_run(run, [], [_target(*one) for one in asked["targets"].items()])
        crawl(
            store.pending_targets(run.id),
            database=database,
            run_id=run.id,
            switches=Switches.from_settings(asked["settings"]),
            on_observation=lambda _: None,
        )
        store.finish_run(run.id, now())


def _target(url: str, task: Task) -> Target:
    since, until, whole = task
    return Target(
        url=NormalizedUrl(url),
        since=date.fromisoformat(since) if since else None,
        until=date.fromisoformat(until) if until else None,
        whole=whole,
    )


if __name__ == "__main__":
    main()
