"""One gate for all the spiders of a process: a host has one door, however many knock.

Each crawl of Scrapy has slots of its own, so that four spiders visited a host four
times as often as one (FIELD-NOTES A 2).
"""

from weakref import WeakSet

from crawler.fetch.gate import Gate

_GATES: WeakSet[Gate] = WeakSet()
"""The gate that is in use, if a spider still holds it."""


def process_gate(delay: float, at_once: int) -> Gate:
    """Return the gate of this process; the longest delay that was asked for holds.

    How many turns it has at the same time is what the first of the spiders asked for.
    """
    gate = next(iter(_GATES), None)
    if gate is None:
        gate = Gate(delay, at_once)
        _GATES.add(gate)
    gate.slow_down_all(delay)
    return gate
