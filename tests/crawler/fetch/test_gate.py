"""One turn at a time, and a pause between two."""

import asyncio
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.fetch.gate import LONGEST_DELAY, Gate


class Clock:
    """A clock that only sleeping moves, so that nothing depends on the machine."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The time as the gate sees it."""
    clock = Clock()
    monkeypatch.setattr("crawler.fetch.gate.asyncio.sleep", clock.sleep)
    monkeypatch.setattr(
        "crawler.fetch.gate.asyncio.get_running_loop",
        type("Loop", (), {"time": lambda _: clock.now}),
    )
    return clock


async def test_only_one_is_inside_a_host() -> None:
    """Small municipal servers must not feel us."""
    gate, inside, most = Gate(0.0001), 0, 0

    async def visit() -> None:
        nonlocal inside, most
        async with gate.turn("a.example"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(visit() for _ in range(30)))

    assert most == 1


async def test_hosts_do_not_wait_for_each_other() -> None:
    """A slow host must not hold up the night."""
    gate = Gate(60)

    async with gate.turn("a.example"), asyncio.timeout(5), gate.turn("b.example"):
        pass


async def test_the_pause_runs_from_the_end_of_a_turn(clock: Clock) -> None:
    """A server that takes ten seconds needs the rest afterwards, not before."""
    gate = Gate(2.0)
    async with gate.turn("a.example"):
        clock.now += 10

    clock.now += 0.5
    async with gate.turn("a.example"):
        pass

    assert clock.slept == [1.5]


async def test_a_turn_that_failed_counts_as_one(clock: Clock) -> None:
    """A host in trouble needs the pause most."""
    gate = Gate(2.0)
    with pytest.raises(OSError, match="down"):
        async with gate.turn("a.example"):
            raise OSError("down")

    async with gate.turn("a.example"):
        pass

    assert clock.slept == [2.0]


def test_a_host_may_ask_for_a_longer_pause_within_reason() -> None:
    """Crawl-delay is heeded, but an hour of it would stop the run."""
    gate = Gate(1.0)

    gate.slow_down("a.example", 5)
    gate.slow_down("b.example", 3600)
    gate.slow_down("c.example", 0.1)

    assert gate.delay("a.example") == 5
    assert gate.delay("b.example") == LONGEST_DELAY
    assert gate.delay("c.example") == 1.0


async def test_a_busy_host_is_left_alone_as_long_as_it_asks(clock: Clock) -> None:
    """It says so to one address; the others of the host have to wait as well."""
    gate = Gate(1.0)
    async with gate.turn("a.example"):
        gate.rest("a.example", 9)

    async with gate.turn("a.example"):
        gate.rest("a.example", 86_400)
    async with gate.turn("a.example"):
        gate.rest("a.example", None)
    async with gate.turn("a.example"):
        pass

    assert clock.slept == [9.0, LONGEST_DELAY, 1.0]


async def test_hosts_long_left_are_forgotten(clock: Clock) -> None:
    """A night over 8,000 hosts must not grow."""
    gate = Gate(1.0)

    for number in range(5000):
        async with gate.turn(f"h{number}.example"):
            clock.now += 1.5

    assert len(gate) <= 256


async def test_a_host_that_is_still_resting_is_not_forgotten(clock: Clock) -> None:
    """Forgetting it would let the next one in too early."""
    gate = Gate(1_000_000.0)
    with patch("crawler.fetch.gate.LONGEST_DELAY", 1e9):
        for number in range(600):
            async with gate.turn(f"h{number}.example"):
                clock.now += 1

    async with gate.turn("h0.example"):
        pass

    assert clock.slept == [1_000_000.0 - 599]


async def test_two_hosts_on_one_machine_take_turns() -> None:
    """Shared hosting is the rule: their owners see one machine suffer."""
    gate, inside, most = Gate(0.0001), 0, 0

    async def visit(host: str) -> None:
        nonlocal inside, most
        async with gate.turn(host, "192.0.2.1"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(visit(f"h{number}.example") for number in range(20)))

    assert most == 1


async def test_the_machine_rests_between_two_of_its_hosts(clock: Clock) -> None:
    """The pause belongs to the machine as well as to the name."""
    gate = Gate(2.0)
    async with gate.turn("a.example", "192.0.2.1"):
        pass

    async with gate.turn("b.example", "192.0.2.1"):
        pass

    assert clock.slept == [2.0]


async def test_a_slow_host_does_not_keep_its_neighbours_waiting() -> None:
    """Its own robots.txt asked for long pauses, theirs did not."""
    gate = Gate(0.0001)
    gate.slow_down("a.example", 20)
    await _in_and_out(gate, "a.example", "192.0.2.1")
    waiting = asyncio.create_task(_in_and_out(gate, "a.example", "192.0.2.1"))
    await asyncio.sleep(0)

    async with asyncio.timeout(5), gate.turn("b.example", "192.0.2.1"):
        assert not waiting.done()

    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)


async def _in_and_out(gate: Gate, *keys: str) -> None:
    async with gate.turn(*keys):
        pass


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abc"),
            st.lists(st.sampled_from(["192.0.2.1", "192.0.2.2", "2001:db8::1"])),
        ),
        max_size=12,
    )
)
@settings(max_examples=40)
def test_nobody_waits_for_ever(visits: list[tuple[str, list[str]]]) -> None:
    """Hosts share machines in every way; the order of queueing is one."""

    async def all_of_them() -> None:
        gate = Gate(0.000001)
        async with asyncio.timeout(5):
            await asyncio.gather(*(_in_and_out(gate, h, *ips) for h, ips in visits))

    asyncio.run(all_of_them())


def test_a_host_named_by_its_address_has_a_machine_too() -> None:
    """It must not wait for itself."""

    async def visit() -> None:
        async with asyncio.timeout(5):
            await _in_and_out(Gate(0.0001), "192.0.2.1", "192.0.2.1")

    asyncio.run(visit())
