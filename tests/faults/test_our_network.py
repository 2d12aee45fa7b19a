"""Faults of most of the web at once are our own, and nothing is broken by them.

The matrix keeps most of its hosts healthy, so that each fault is judged as the host's;
here the same faults befall every host, as they do where our own line is bad.
"""

import pytest

from tests.faults.faults import Fault, Rhythm, program
from tests.faults.night import Cell, verify
from tests.faults.pages import Cited
from tests.faults.proxy import Way

pytestmark = pytest.mark.uncounted


OURS = (Fault.RESET, Fault.DROPPED, Fault.SILENT, Fault.RESET_IN_BODY)
HOSTS = 6


def web(faults: tuple[Fault, ...]) -> list[Cell]:
    """Let the faults befall every connection of unrelated hosts, in turn."""
    return [
        Cell(
            host=f"town{number}.example",
            cited=Cited.HEALTHY,
            way=Way(program=program(faults[number % len(faults)], Rhythm.ALWAYS)),
        )
        for number in range(HOSTS)
    ]


def test_what_befalls_every_host_is_our_own_network() -> None:
    """DESIGN.md section 4: if many unrelated hosts fail at once, nobody is to blame."""
    night = verify(web(OURS), timeout="0.5", pauses="0.6,0.6")

    assert {night.verdict(host) for host in night.seen} == {"undetermined"}
    assert {code for host in night.seen for code in night.codes(host)} == {
        "our-network"
    }


def test_one_host_that_answers_is_not_taken_for_the_web() -> None:
    """One cache or one house of our own may answer while the line is down.

    What counts is who was silent while an address was looked at, so looks are spaced.
    """
    there = Cell(
        host="house.example", cited=Cited.HEALTHY, way=Way(program=lambda _: Fault.NONE)
    )

    night = verify([there, *web((Fault.RESET,))], pauses="0.6,0.6")

    assert night.verdict(there.host) == "verified"
    assert {night.verdict(f"town{number}.example") for number in range(HOSTS)} == {
        "undetermined"
    }
