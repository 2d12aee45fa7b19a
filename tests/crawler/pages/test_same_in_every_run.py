"""What is read of a page, proof and all, is the same in every run.

Python orders sets of texts otherwise in each process; a night that told another proof
than the last one would look like a page that has changed.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.uncounted
ROOT = Path(__file__).resolve().parents[3]
READINGS = """
from tests.benchmarks.accuracy import GOLD, cases
for case in cases(GOLD / "tuning16"):
    print(case.file, ascii(case.reading))
"""


def readings(seed: str) -> list[str]:
    """Read labelled pages in a process of its own, in which texts hash so."""
    done = subprocess.run(
        [sys.executable, "-c", READINGS],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        text=True,
        timeout=300,
    )
    return done.stdout.splitlines()


def test_no_reading_depends_on_the_order_of_sets() -> None:
    """Pages of six writers, among them the emptiest and the fullest of scripts."""
    first, second = readings("1"), readings("2")

    assert len(first) > 300
    assert [one for one in first if one not in set(second)] == []
