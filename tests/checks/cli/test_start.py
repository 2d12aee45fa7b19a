"""What is loaded before a command begins: starting must not take seconds."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.checks.cli.lakthan import ROOT

SLOW_TO_LOAD = ("aiohttp", "numpy", "pypdfium2", "scrapy", "sqlite_utils", "twisted")
HELP = "import checks.cli.main"
READ = "from checks.cli import read_table, reading; import checks.given"


@pytest.mark.parametrize("started", [HELP, READ], ids=["help", "read"])
def test_libraries_of_a_crawl_are_not_loaded(started: str, tmp_path: Path) -> None:
    """They take two seconds, and reading a text needs none of them."""
    told = f"{started}; import sys; print(*set(sys.modules) & {set(SLOW_TO_LOAD)!r})"
    ended = subprocess.run(
        [sys.executable, "-c", told],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        text=True,
    )

    assert ended.stdout.split() == []
