"""Start ``lakthan`` as its user would: a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

QUICK = ("--delay", "0.02", "--timeout", "5", "--repeat-after", "0.1,0.2")
"""Switches for a web on loopback that need not be spared."""

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


def lakthan(
    *words: str | Path,
    cwd: Path | None = None,
    wide: int = 80,
    module: str = "checks.cli",
    env: Mapping[str, str] = MappingProxyType({}),
) -> Ended:
    """Run one command to its end; ``env`` is set beside what is set here already."""
    done = subprocess.run(
        [sys.executable, "-m", module, *map(str, words)],
        capture_output=True,
        check=False,
        cwd=cwd,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": str(wide), **env},
        timeout=120,
    )
    return Ended(code=done.returncode, out=done.stdout, err=done.stderr)


def reaching(connect_to: tuple[str, ...], ca_file: Path) -> list[str]:
    """Spell the switches that lead a command to a loopback web."""
    hosts = [word for one in connect_to for word in ("--connect-to", one)]
    return [*hosts, "--allow-private", "--ca-file", str(ca_file), *QUICK]
