"""What is loaded before a command begins: starting must not take seconds."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.checks.cli.lakthan import ROOT

SLOW_TO_LOAD = ("aiohttp", "numpy", "pypdfium2", "scrapy", "sqlite_utils", "twisted")
HELP = "import checks.cli.main"
OF_A_CRAWL = ("aiohttp", "scrapy", "twisted")
READ = "from checks.cli import read_table, reading; import checks.given"
JUDGE = "from checks.cli import judging"


@pytest.mark.parametrize(
    ("started", "slow"),
    [(HELP, SLOW_TO_LOAD), (READ, SLOW_TO_LOAD), (JUDGE, OF_A_CRAWL)],
    ids=["help", "read", "judge"],
)
def test_libraries_of_a_crawl_are_not_loaded(
    started: str, slow: tuple[str, ...], tmp_path: Path
) -> None:
    """They take two seconds; reading a text and judging a stored run need none."""
    told = f"{started}; import sys; print(*set(sys.modules) & {set(slow)!r})"
    ended = subprocess.run(
        [sys.executable, "-c", told],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        text=True,
    )

    assert ended.stdout.split() == []
