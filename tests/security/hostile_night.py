"""One crawl, and its peak: ``python -m tests.security.hostile_night``.

A process between the tests and the crawl: what the system tells of the processes that
one has started is the highest of all, and the tests start many.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.crawler.evidence_crawl import observe

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What was observed, by address, and the highest memory of any process in MB."""

    seen: dict[str, dict[str, Any]]
    megabytes: float


def night(urls: Iterable[str], **switches: str) -> Night:
    """Visit addresses in a crawl of its own, and tell what it took."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.security.hostile_night"],
        input=json.dumps({"urls": list(urls), "switches": switches}),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    return Night(seen=told["seen"], megabytes=told["megabytes"])


def main() -> None:
    """Make the crawl that stdin asks for."""
    asked = json.load(sys.stdin)
    seen = observe(asked["urls"], **asked["switches"])
    told = {"seen": seen, "megabytes": _below()}
    print(json.dumps(told))  # noqa: T201 - the answer


def _below() -> float:
    """Return the peak of the processes that this one started, in MB."""
    import resource  # noqa: PLC0415 - Windows has none

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    main()
