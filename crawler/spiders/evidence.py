"""The spider that visits every address that reports cite.

It is what ``lakthan verify`` runs, and it runs by itself as
``scrapy crawl evidence -a report=FILE -O observations.json``.
"""

from collections.abc import AsyncIterator, Iterable
from functools import partial
from pathlib import Path
from typing import Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.downloads import fetched_from_error, fetched_from_response
from crawler.errors import VisitAbandonedError
from crawler.fetch.reach import Reach
from crawler.fetch.switches import Switches
from crawler.model.address import Target
from crawler.model.observation import Fetched, Observation
from crawler.reports.read import read_report
from crawler.spiders.means import means_of, now
from crawler.visits.targets import targets_of
from crawler.visits.visitor import Visitor


class EvidenceSpider(Spider):
    """Visits each target once and yields one ``Observation`` for it.

    ``targets`` may be any iterable and is drawn from only as fast as addresses
    are visited; ``report`` names report files, separated by commas, instead.
    """

    name = "evidence"
    reach: Reach
    visitor: Visitor

    def __init__(self, targets: Iterable[Target] = (), report: str = "") -> None:
        super().__init__()
        files = [Path(name) for name in report.split(",") if name]
        read = [read_report(path) for path in files]
        self._targets = targets_of(read) if read else targets

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: object, **kwargs: object) -> Self:
        """Make the spider with its one reach into the network for this run."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.reach = Reach(Switches.from_settings(crawler.settings))
        spider.visitor = Visitor(means_of(crawler, spider.reach))
        crawler.signals.connect(spider.reach.close, signals.spider_closed)
        return spider

    async def start(self) -> AsyncIterator[Request | Observation]:
        """Offer one request per target, whenever the scheduler has run empty."""
        for target in self._targets:
            request = _request(target)
            if isinstance(request, Fetched):
                yield await self.visitor.visit(target, request)
                continue
            request.callback = partial(self.arrived, target=target)
            request.errback = partial(self.failed, target=target)
            yield request
            await self.crawler.signals.wait_for(signals.scheduler_empty)

    async def arrived(
        self, response: Response, target: Target
    ) -> AsyncIterator[Observation]:
        """Complete the visit of a target that answered."""
        async for observation in self._complete(
            target, fetched_from_response(response, now())
        ):
            yield observation

    async def failed(
        self, failure: Failure, target: Target
    ) -> AsyncIterator[Observation]:
        """Complete the visit of a target that did not answer."""
        fetched = fetched_from_error(failure, target.url, now())
        async for observation in self._complete(target, fetched):
            yield observation

    async def _complete(
        self, target: Target, first: Fetched
    ) -> AsyncIterator[Observation]:
        try:
            yield await self.visitor.visit(target, first)
        except VisitAbandonedError:
            self.logger.info("left for the next run: %s", target.url)


def _request(target: Target) -> Request | Fetched:
    """Make the request; an address that cannot be one is a look that failed."""
    try:
        return Request(target.url, dont_filter=True)
    except ValueError as error:
        return fetched_from_error(error, target.url, now())
