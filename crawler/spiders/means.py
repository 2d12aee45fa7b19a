"""The outside world of a visit, made from a running crawl."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from scrapy import Request
from scrapy.crawler import Crawler

from crawler.downloads import fetched_from_error, fetched_from_response
from crawler.errors import VisitAbandonedError
from crawler.fetch.addresses import with_wire_host
from crawler.fetch.outcomes import WEB_FAULTS
from crawler.fetch.reach import Reach
from crawler.model.observation import Fetched
from crawler.visits.breaker import Breaker
from crawler.visits.cloaking import search_engine_headers
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
        breaker=Breaker(met=reach.hosts.met, meet_anew=reach.hosts.meet_anew),
        get_as_search_engine=(
            clients.get_as_search_engine if reach.switches.cloaking_check else None
        ),
        full_read=timedelta(days=reach.switches.full_read_days),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clients:
    crawler: Crawler
    reach: Reach

    async def get(self, url: str) -> Fetched:
        """GET through Scrapy: middlewares, guard, gate and all."""
        return await self._download(Request(with_wire_host(url), dont_filter=True))

    async def get_as_search_engine(self, url: str) -> Fetched:
        """GET in the same way like a search engine, as a stranger without cookies."""
        headers = search_engine_headers(self.reach.switches.user_agent)
        apart = {"cookiejar": "as-search-engine"}
        return await self._download(
            Request(with_wire_host(url), headers=headers, meta=apart, dont_filter=True)
        )

    async def _download(self, request: Request) -> Fetched:
        engine, url = self.crawler.engine, request.url
        if engine is None:
            raise VisitAbandonedError(url)
        try:
            response = await engine.download_async(request)
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
