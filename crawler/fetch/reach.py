"""Everything that one run needs to go to the web, made once and shared."""

from collections.abc import Callable
from datetime import datetime

from scrapy import signals
from scrapy.crawler import Crawler

from crawler.fetch.clock import utc_now
from crawler.fetch.gate import Gate
from crawler.fetch.guard import Guard
from crawler.fetch.hosts import Hosts
from crawler.fetch.second_opinion import SecondOpinion
from crawler.fetch.single_get import Getter
from crawler.fetch.switches import Switches


class Reach:
    """The gate, the guard, the hosts met and the second opinion of one run.

    It may be made before there is an event loop; nothing is opened until used.
    """

    def __init__(
        self,
        switches: Switches,
        *,
        guard: Guard | None = None,
        gate: Gate | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.switches = switches
        self.guard = guard or Guard(switches)
        self.gate = _gate(switches) if gate is None else gate
        self._getter = Getter(switches, self.guard, self.gate)
        self.hosts = Hosts(switches, self.guard, self.gate, self._getter, clock=clock)
        self.second_opinion = SecondOpinion(
            switches, self._getter, admit=self.hosts.admit, clock=clock
        )

    async def close(self) -> None:
        """Close connections and threads; the run is over."""
        await self.hosts.close()
        await self._getter.close()
        await self.guard.close()


def _gate(switches: Switches) -> Gate:
    return Gate(switches.delay, switches.concurrency)


def reach_of(crawler: Crawler) -> Reach:
    """Return the reach of a crawl: the spider's own, or one made from the settings.

    Handler and middleware must share it, so that is kept on the spider; one made
    here is closed with the engine.
    """
    spider = crawler.spider
    if spider is None:
        raise RuntimeError("a reach belongs to a spider, and there is none yet")
    reach = getattr(spider, "reach", None)
    if isinstance(reach, Reach):
        return reach
    made = Reach(Switches.from_settings(crawler.settings))
    setattr(spider, "reach", made)  # noqa: B010 - an attribute of ours, not Scrapy's
    crawler.signals.connect(made.close, signals.engine_stopped)
    return made
