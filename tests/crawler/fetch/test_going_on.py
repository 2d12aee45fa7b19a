"""Who waits for a turn goes home when the run is asked to end."""

import asyncio

import pytest

from crawler.errors import VisitAbandonedError
from crawler.fetch import going_on
from crawler.fetch.going_on import GoingOn


@pytest.fixture(autouse=True)
def heartbeat(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look often, so that the tests need not wait."""
    monkeypatch.setattr(going_on, "HEARTBEAT", 0.001)


async def test_what_comes_is_handed_on() -> None:
    """As if nobody watched."""
    assert await GoingOn(lambda: True).wait_for(asyncio.sleep(0.01, "turn")) == "turn"


async def test_an_error_goes_to_the_visit() -> None:
    """It is the visit's to judge."""

    async def fail() -> None:
        raise OSError("down")

    with pytest.raises(OSError, match="down"):
        await GoingOn(lambda: True).wait_for(fail())


async def test_all_who_wait_give_up_when_the_run_ends() -> None:
    """Hundreds may wait behind one machine; a Ctrl-C must not serve them first."""
    goes_on = True
    waiting = GoingOn(lambda: goes_on)
    visits = [asyncio.create_task(waiting.wait_for(asyncio.sleep(60))) for _ in "abc"]
    await asyncio.sleep(0.01)

    goes_on = False
    async with asyncio.timeout(10):
        ended = await asyncio.gather(*visits, return_exceptions=True)

    assert [type(error) for error in ended] == [VisitAbandonedError] * 3


async def test_nobody_begins_to_wait_after_the_end() -> None:
    """Not even for a turn that is free."""
    begun = []

    async def begin() -> None:
        begun.append("a turn")

    with pytest.raises(VisitAbandonedError):
        await GoingOn(lambda: False).wait_for(begin())
    assert begun == []


async def test_a_visit_that_is_cancelled_takes_its_place_in_the_queue_with_it() -> None:
    """A place held for nobody would hold up all behind it."""
    awaited = asyncio.get_running_loop().create_future()
    visit = asyncio.create_task(GoingOn(lambda: True).wait_for(awaited))
    await asyncio.sleep(0.01)

    visit.cancel()
    with pytest.raises(asyncio.CancelledError):
        await visit

    assert awaited.cancelled()
