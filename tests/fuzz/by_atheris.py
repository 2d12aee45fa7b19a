"""Drives one harness by atheris, which looks for inputs that reach new code.

By hand only, see README.md beside this file: ``python -m tests.fuzz.by_atheris
dates-in-text --seconds 300 --found /tmp/found``. A finding does not end the run; it is
written down once for each place it was raised at.
"""

import argparse
import hashlib
import importlib
import json
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus"
SLOW = 2.0
"""Seconds of processor time that no input of ``LONGEST`` bytes may cost."""

LONGEST = 20_000
_TOLD_EVERY = 5.0
_LARGEST_SEED = 100_000


@dataclass(slots=True)
class Spent:
    """What a run has cost and found so far."""

    target: str
    found: Path
    began: float = field(default_factory=time.monotonic)
    told: float = 0.0
    executions: int = 0
    slowest: float = 0.0
    findings: dict[str, int] = field(default_factory=dict)

    def note(self, data: bytes, name: str, why: str) -> None:
        """Write an input down, the shortest of each name."""
        known = self.findings.get(name)
        if known is not None and known <= len(data):
            return
        self.findings[name] = len(data)
        self.found.mkdir(parents=True, exist_ok=True)
        (self.found / f"{self.target}-{name}").write_bytes(data)
        (self.found / f"{self.target}-{name}.why").write_text(why, "utf-8")

    def tell(self) -> None:
        """Write the figures down, so that they are there however the run ends."""
        now = time.monotonic()
        if now - self.told < _TOLD_EVERY:
            return
        self.told = now
        self.found.mkdir(parents=True, exist_ok=True)
        figures = {
            "target": self.target,
            "seconds": round(now - self.began, 1),
            "executions": self.executions,
            "slowest": round(self.slowest, 2),
            "findings": self.findings,
        }
        name = f"{self.target}-{self.began:.0f}.json"
        (self.found / name).write_text(json.dumps(figures), "utf-8")


def _watched(harness: Callable[[bytes], None], spent: Spent) -> Callable[[bytes], None]:
    """Return a harness whose faults are written down rather than raised."""

    def run(data: bytes) -> None:
        spent.executions += 1
        before = time.process_time()
        try:
            harness(data)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - whatever a law raises is written down
            spent.note(data, _place_of(error), traceback.format_exc())
        cost = time.process_time() - before
        spent.slowest = max(spent.slowest, cost)
        if cost > SLOW and len(data) <= LONGEST:
            spent.note(data, "slow", f"{cost:.1f} seconds of processor time")
        spent.tell()

    return run


def _place_of(error: BaseException) -> str:
    """Name a fault by its kind and the line of ours that it came from."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [one for one in frames if "site-packages" not in one.filename]
    last = (ours or frames)[-1]
    place = f"{Path(last.filename).stem}-{last.lineno}"
    said = hashlib.sha256(str(error)[:20].encode("utf-8", "replace")).hexdigest()[:4]
    return f"{type(error).__name__}-{place}-{said}"


def main() -> None:
    """Run one target for so many seconds."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("target")
    asked.add_argument("--seconds", type=int, default=300)
    asked.add_argument("--found", type=Path, required=True)
    asked.add_argument("--longest", type=int, default=LONGEST)
    given = asked.parse_args()
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["crawler", "checks", "protego", "w3lib"]):
        targets = importlib.import_module("tests.fuzz.targets").TARGETS
    mutation = importlib.import_module("tests.fuzz.mutation")

    def change(data: bytes, most: int, seed: int) -> bytes:
        return bytes(mutation.mutated(data, most, seed, atheris.Mutate))

    kept = given.found / "kept" / given.target
    kept.mkdir(parents=True, exist_ok=True)
    switches = [
        sys.argv[0],
        f"-max_total_time={given.seconds}",
        f"-max_len={given.longest}",
        "-timeout=300",
        "-rss_limit_mb=3000",
        "-print_final_stats=1",
        f"-artifact_prefix={given.found}/",
        str(kept),
        str(CORPUS / given.target),
    ]
    spent = Spent(target=given.target, found=given.found)
    atheris.Setup(
        switches, _watched(targets[given.target], spent), custom_mutator=change
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
