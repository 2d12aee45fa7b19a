"""Every fault, in every rhythm, before every page: a real crawl, judged.

The law: no fault on a page that is there yields ``broken``, and none yields
``verified`` on a page that is not.

What a fault means that never ends was decided with DESIGN.md section 4: a page that
nobody could open in any of the spaced looks of a run, by neither client, while the rest
of the web answered, is "confirmed unreachable", and broken; the first half of the law
is about every fault that lets one look through. Where most of the web fails with it, it
is our own side and nothing is broken (``test_our_network``). A fault that leaves
something of an answer, cut off or too slow, is never more than ``truncated``, however
long it lasts: the machine cannot know. And no fault at all makes a page that is there
say of itself that it is missing, parked, blank or closed.
"""

import pytest

from tests.faults.faults import Fault, Rhythm
from tests.faults.matrix import (
    allowed,
    breaches,
    cells,
    expected_verdicts,
    host_of,
    told_faults,
)
from tests.faults.night import Cell, Night, verify
from tests.faults.pages import IS_THERE, Cited

pytestmark = pytest.mark.uncounted


SAMPLE = {
    Rhythm.ALWAYS: (Cited.HEALTHY,),
    Rhythm.FIRST: (Cited.DEAD,),
    Rhythm.ODD: (Cited.HEALTHY, Cited.SOFT),
}
"""The part of the matrix that every run of the tests goes through."""

WHOLE = dict.fromkeys(Rhythm, tuple(Cited))

Part = dict[Rhythm, tuple[Cited, ...]]


def part_of(part: Part, fault: Fault) -> list[Cell]:
    """Return the cells of one fault in a part of the matrix."""
    return [
        cell for rhythm, pages in part.items() for cell in cells(fault, [rhythm], pages)
    ]


def gone_through(part: Part, **switches: str) -> Night:
    """Visit a part of the matrix in one crawl."""
    return verify((cell for f in Fault for cell in part_of(part, f)), **switches)


@pytest.fixture(scope="module")
def night() -> Night:
    """Visit the sample once; every test below looks at the same night."""
    return gone_through(SAMPLE)


@pytest.fixture(scope="module")
def whole_night() -> Night:
    """Visit the whole matrix once."""
    return gone_through(WHOLE, timeout="4", concurrency="40")


def differing(night: Night, part: Part, fault: Fault) -> list[str]:
    """Say which cells of a fault did not come to what the matrix says."""
    return [
        f"{cell.url}: {night.seen[cell.host].outcome}, {night.verdict(cell.host)}: "
        f"{night.seen[cell.host].proof}"
        for rhythm, pages in part.items()
        for cell in cells(fault, [rhythm], pages)
        if night.seen[cell.host].outcome not in allowed(fault, rhythm, cell.cited)
        or night.verdict(cell.host)
        not in expected_verdicts(fault, cell.cited, night.seen[cell.host])
    ]


@pytest.mark.parametrize("fault", Fault)
def test_each_fault_ends_as_the_matrix_says(night: Night, fault: Fault) -> None:
    """Outcome and verdict, whether it lasts or passes; and the law over both."""
    part = part_of(SAMPLE, fault)

    assert part
    assert differing(night, SAMPLE, fault) == []
    assert [told for cell in part for told in breaches(night, cell)] == []


def test_what_passes_without_a_fault_is_told_apart(night: Night) -> None:
    """Were the pages alike to begin with, no law about them could be broken."""
    told = {
        cited: night.verdict(host_of(Fault.NONE, rhythm, cited, is_tls=False))
        for rhythm, pages in SAMPLE.items()
        for cited in pages
    }

    verified = {cited for cited, verdict in told.items() if verdict == "verified"}
    assert verified == IS_THERE & set(told)
    assert len(told) > len(verified) > 0


def test_the_faults_befell_the_connections(night: Night) -> None:
    """A proxy that lets everything pass would keep every law."""
    there = [
        cell
        for fault in Fault
        if fault is not Fault.NONE
        for cell in part_of(SAMPLE, fault)
    ]

    assert [cell.host for cell in there if not night.befallen[cell.host]] == []


def test_no_page_of_the_matrix_is_put_down_to_our_own_network(night: Night) -> None:
    """Most hosts answer something; else the guard would keep the law in our place."""
    assert [host for host in night.seen if "our-network" in night.codes(host)] == []


def test_every_fault_has_its_row() -> None:
    """An expectation that nobody wrote down cannot be missed."""
    assert told_faults() == set(Fault)


@pytest.mark.slow
@pytest.mark.parametrize("fault", Fault)
def test_each_fault_ends_as_the_whole_matrix_says(
    whole_night: Night, fault: Fault
) -> None:
    """Every rhythm before every page."""
    part = part_of(WHOLE, fault)

    assert differing(whole_night, WHOLE, fault) == []
    assert [told for cell in part for told in breaches(whole_night, cell)] == []
