"""Ctrl-C and SIGTERM end cleanly at any phase: one line, exit 3, nothing is lost."""

import signal
import subprocess
import sys
from pathlib import Path
from signal import SIGINT, SIGTERM

import pytest

from tests.checks.cli.killing import Moment, Nights, once
from tests.checks.cli.lakthan import ROOT
from tests.checks.cli.lives import Starter
from tests.checks.cli.test_killed import asked, is_writing
from tests.site.nights import changing_web

pytestmark = [
    pytest.mark.uncounted,
    pytest.mark.skipif(sys.platform == "win32", reason="no signals to others"),
]


def told(event: str) -> Moment:
    """Say when this life has told of an event in its journal."""

    def begun(nights: Nights) -> "Moment":
        before = nights.told.count(f'"{event}"')
        return once(lambda one: one.told.count(f'"{event}"') > before, 0.02)

    return lambda nights: begun(nights)(nights)


PHASES: dict[str, tuple[Moment, tuple[signal.Signals, ...]]] = {
    "reading": (told("started"), (SIGTERM,)),
    "visiting": (asked(2, 0.0), (SIGINT,)),
    "visiting, twice": (asked(2, 0.0), (SIGTERM, SIGTERM)),
    "judging": (told("visited"), (SIGTERM, SIGINT, SIGINT)),
    "writing": (once(is_writing, 0.05), (SIGINT,)),
}


def test_whoever_is_asked_to_end_ends_and_the_next_start_goes_on(
    tmp_path: Path, start: Starter
) -> None:
    """One night, asked to end in every phase of it; ``Nights`` holds what is lost."""
    ended: dict[str, tuple[int | None, str]] = {}
    with changing_web() as web:
        nights = Nights(web, tmp_path, start, trouble="leisurely")
        log = tmp_path / "log"
        for phase, (moment, ask) in PHASES.items():
            log.write_text("")
            ended[phase] = nights.live(moment, ask=ask), log.read_text("utf-8")
        log.write_text("")
        finally_ended = nights.live(None)

    assert {code for code, _ in ended.values()} == {3}, ended
    assert [said.count("\n") for _, said in ended.values()] == [1] * 5, ended
    assert all("the same command goes on" in said for _, said in ended.values())
    assert (finally_ended, len(nights.done)) == (1, 1), log.read_text("utf-8")
    assert nights.told.count('"interrupted"') == 5
    assert not list(nights.out.rglob("*.part"))


def test_being_asked_is_not_lost_inside_a_destructor() -> None:
    """What is raised there, Python drops; so it is raised again."""
    code = """
import os, signal, sys, time
from checks.cli import asked_to_end

asked_to_end._INSIST_AFTER = 0.1

class Left:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)

def wait():
    Left()
    try:
        time.sleep(60)
    except asked_to_end.AskedToEnd:
        return 3
    return 0

sys.unraisablehook = lambda _: None
asked_to_end.heed()
asked_to_end.end(wait)
"""

    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)

    assert ended.returncode == 3
