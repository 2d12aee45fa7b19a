"""Sharing one attempt."""

import asyncio

import pytest

from crawler.fetch.single_flight import SingleFlight


async def test_those_who_come_together_share_one_attempt() -> None:
    """Twenty pages of a host need its robots.txt once."""
    flight: SingleFlight[str, int] = SingleFlight()
    attempts = 0

    async def attempt() -> int:
        nonlocal attempts
        attempts += 1
        await asyncio.sleep(0)
        return attempts

    answers = await asyncio.gather(*(flight.join("k", attempt) for _ in range(5)))

    assert answers == [1] * 5


async def test_a_failure_goes_to_all_and_is_not_remembered() -> None:
    """Who comes later tries again."""
    flight: SingleFlight[str, int] = SingleFlight()

    async def fail() -> int:
        raise OSError("down")

    async def succeed() -> int:
        return 7

    failed = await asyncio.gather(
        flight.join("k", fail), flight.join("k", fail), return_exceptions=True
    )

    assert [str(error) for error in failed] == ["down", "down"]
    assert await flight.join("k", succeed) == 7


async def test_one_who_gives_up_does_not_take_it_from_the_others() -> None:
    """A visit that times out must not cancel the first contact for all."""
    flight: SingleFlight[str, str] = SingleFlight()
    release = asyncio.Event()

    async def attempt() -> str:
        await release.wait()
        return "done"

    patient = asyncio.ensure_future(flight.join("k", attempt))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await flight.join("k", attempt)
    release.set()

    assert await patient == "done"


async def test_closing_cancels_what_is_under_way() -> None:
    """An interrupted run leaves no task behind."""
    flight: SingleFlight[str, None] = SingleFlight()
    waiting = asyncio.ensure_future(flight.join("k", asyncio.Event().wait))  # type: ignore[arg-type]
    await asyncio.sleep(0)

    await flight.close()

    with pytest.raises(asyncio.CancelledError):
        await waiting
