"""The outside world of a visit, made from a running crawl."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime

from scrapy import Request
from scrapy.crawler import Crawler

from crawler.downloads import fetched_from_error, fetched_from_response
from crawler.errors import VisitAbandonedError
from crawler.fetch.outcomes import WEB_FAULTS
from crawler.fetch.reach import Reach
from crawler.model.observation import Fetched
from crawler.visits.means import Means

HEARTBEAT = 0.2
"""Seconds between two looks at whether the run is ending, while a visit pauses."""


def now() -> datetime:
    """Tell the time, in UTC."""
    return datetime.now(UTC)


def means_of(crawler: Crawler, reach: Reach) -> Means:
    """Give visits the crawl's own client, aiohttp for doubt, and its patience."""
    clients = _Clients(crawler=crawler, reach=reach)
    return Means(
        get=clients.get,
        get_otherwise=clients.get_otherwise,
        tls=reach.hosts.tls,
        pause=clients.pause,
        now=now,
        pauses=reach.switches.pauses,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clients:
    crawler: Crawler
    reach: Reach

    async def get(self, url: str) -> Fetched:
        """GET through Scrapy: middlewares, guard, gate and all."""
        engine = self.crawler.engine
        if engine is None:
            raise VisitAbandonedError(url)
        try:
            response = await engine.download_async(Request(url, dont_filter=True))
        except WEB_FAULTS as error:
            return fetched_from_error(error, url, now())
        return fetched_from_response(response, now())

    async def get_otherwise(self, url: str) -> Fetched:
        """GET through aiohttp, which the host must admit as well."""
        return await self.reach.second_opinion.get(url)

    async def pause(self, seconds: float) -> None:
        """Wait, but give up at once when the crawl has been asked to stop."""
        until = asyncio.get_running_loop().time() + seconds
        while (left := until - asyncio.get_running_loop().time()) > 0:
            if not self.crawler.crawling:
                raise VisitAbandonedError("the run is ending")
            await asyncio.sleep(min(left, HEARTBEAT))
