"""Kill -9 at any moment: nothing stored is lost, and only what was in flight repeats.

``tests.checks.cli.killing`` holds after every kill that what was stored stands as it
was and is not asked for again, and after every night that all is seen and judged.
"""

import os
import sys
import time
from pathlib import Path
from random import Random

import pytest

from tests.checks.cli.killing import Moment, Nights, after, once
from tests.checks.cli.lives import Starter, start_process
from tests.site.nights import changing_web

pytestmark = [
    pytest.mark.uncounted,
    pytest.mark.skipif(sys.platform == "win32", reason="no kill -9, no fork"),
]


def asked_so_often(nights: Nights) -> int:
    """Count the requests of this life for pages that are cited."""
    return sum(nights.web.asked[address] for address in nights.web.pages)


def asked(often: int, wait: float) -> Moment:
    """Say when so many cited pages have been asked for, and some time has passed."""
    return once(lambda one: asked_so_often(one) >= often, wait)


def is_writing(nights: Nights) -> bool:
    """Whether a list of the night that goes on is on the disk, or half of it."""
    folders = [one for one in nights.out.glob("2*/*/") if one.parent.name]
    return any(one.parent.name not in nights.done for one in folders)


def test_a_night_that_is_killed_again_and_again_is_made_once(
    tmp_path: Path, start: Starter
) -> None:
    """Six kills: four while it visits, one while it judges, one while it writes."""
    random = Random(20260401)  # noqa: S311 - moments, no secrets
    visiting = [asked(often, random.uniform(0, 0.1)) for often in (1, 2, 3, 3)]
    visited = once(lambda one: '"visited"' in one.told, random.uniform(0, 0.1))
    with changing_web() as web:
        nights = Nights(web, tmp_path, start, trouble="leisurely")
        for moment in (*visiting, visited, once(is_writing, random.uniform(0, 0.1))):
            nights.live(moment)
        code = nights.live(None)

    assert code == 1, (tmp_path / "log").read_text("utf-8")
    assert nights.kills == 6
    assert len(nights.done) == 1


@pytest.mark.slow
def test_a_hundred_kills_at_random_moments(tmp_path: Path) -> None:
    """While it loads, reads, visits, stores, judges, writes."""
    seed = int(os.environ.get("LAKTHAN_SEED", "20260401"))
    random = Random(seed)  # noqa: S311 - ditto
    with changing_web() as web:
        nights = Nights(web, tmp_path, start_process)
        begun = time.monotonic()
        assert nights.live(None) == 1
        long = time.monotonic() - begun
        while nights.kills < 100:
            code = nights.live(after(random.uniform(0, 1.1 * long)))
            assert code in (None, 1), (tmp_path / "log").read_text("utf-8")[-2000:]
        while not nights.at_rest():
            assert nights.live(None) == 1

    killed = [one for one in nights.in_flight if one]
    told = f"{seed}: {nights.kills} kills, {len(nights.done)} nights, "
    print(told + f"{len(killed)} kills with visits in flight: {killed}")  # noqa: T201
    assert killed
