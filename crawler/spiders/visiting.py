"""What every spider does: visit each target once, by the one gate of the process.

A spider of ours names itself and, if it is for one kind of evidence, that kind.
Every ``if`` about pages is further in (``crawler.visits``).
"""

from collections.abc import AsyncIterator, Iterable
from functools import partial
from pathlib import Path
from typing import ClassVar, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.downloads import fetched_from_error, fetched_from_response
from crawler.errors import InputError, VisitAbandonedError
from crawler.fetch.addresses import with_wire_host
from crawler.fetch.conditional import conditions
from crawler.fetch.reach import Reach
from crawler.fetch.switches import Switches
from crawler.links.without_secrets import without_secrets
from crawler.model.address import Target
from crawler.model.observation import Fetched, Observation, Validators
from crawler.model.page import PageKind
from crawler.reports.read import read_report
from crawler.spiders.means import means_of, now
from crawler.spiders.process_gate import process_gate
from crawler.visits.by_kind import may_show, shows
from crawler.visits.targets import targets_of
from crawler.visits.visitor import Visitor


class VisitingSpider(Spider):
    """Visits each target once and yields one ``Observation`` for it.

    ``targets`` may be any iterable and is drawn from only as fast as addresses
    are visited; ``report`` names report files, separated by commas, instead.
    ``kinds`` are the kinds of page that the spider is for: others are not visited
    if their address tells, and not yielded if the page does.
    """

    kinds: ClassVar[frozenset[PageKind]] = frozenset(PageKind)
    reach: Reach
    visitor: Visitor

    def __init__(self, targets: Iterable[Target] = (), report: str = "") -> None:
        super().__init__()
        self._files = [Path(name) for name in report.split(",") if name]
        self._given = targets

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: object, **kwargs: object) -> Self:
        """Make the spider with its reach into the network for this run."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        switches = Switches.from_settings(crawler.settings)
        gate = process_gate(switches.delay, switches.concurrency)
        spider.reach = Reach(switches, gate=gate)
        spider.visitor = Visitor(means_of(crawler, spider.reach))
        crawler.signals.connect(spider.reach.close, signals.spider_closed)
        return spider

    async def start(self) -> AsyncIterator[Request | Observation]:
        """Offer one request per target, as long as there is room for another visit.

        The engine polls its scheduler before it asks for the next request, so the
        signal that it has run empty comes only once more after it was full.

        Raises:
            CloseSpider: A report cannot be read; why stands in the log.
        """
        try:
            given = self._targets()
        except InputError as error:
            self.logger.error("%s", error)  # noqa: TRY400 - one line for people
            raise CloseSpider("report-refused") from error
        engine = self.crawler.engine
        for target in given:
            if not may_show(target.url, self.kinds):
                continue
            sent = self.visitor.may_ask_by(target)
            request = _request(target, sent)
            if isinstance(request, Fetched):
                async for observation in self._complete(target, request):
                    yield observation
                continue
            request.callback = partial(self.arrived, target=target, sent=sent)
            request.errback = partial(self.failed, target=target)
            yield request
            while engine.needs_backout():
                await self.crawler.signals.wait_for(signals.scheduler_empty)

    def _targets(self) -> Iterable[Target]:
        read = [read_report(path) for path in self._files]
        return targets_of(read) if read else self._given

    async def arrived(
        self, response: Response, target: Target, sent: Validators | None
    ) -> AsyncIterator[Observation]:
        """Complete the visit of a target that answered."""
        fetched = fetched_from_response(response, now())
        async for observation in self._complete(target, fetched, sent):
            yield observation

    async def failed(
        self, failure: Failure, target: Target
    ) -> AsyncIterator[Observation]:
        """Complete the visit of a target that did not answer."""
        if isinstance(failure.value, VisitAbandonedError):
            self._leave(target)
            return
        fetched = fetched_from_error(failure, target.url, now())
        async for observation in self._complete(target, fetched):
            yield observation

    async def _complete(
        self, target: Target, first: Fetched, sent: Validators | None = None
    ) -> AsyncIterator[Observation]:
        try:
            observation = await self.visitor.visit(target, first, sent)
        except VisitAbandonedError:
            self._leave(target)
            return
        if shows(observation, self.kinds):
            yield without_secrets(observation)  # a feed of Scrapy's is no store

    def _leave(self, target: Target) -> None:
        self.logger.info("left for the next run: %s", target.url)


def _request(target: Target, sent: Validators | None) -> Request | Fetched:
    """Make the request; an address that cannot be one is a look that failed."""
    headers = conditions(sent) if sent else None
    try:
        return Request(with_wire_host(target.url), headers=headers, dont_filter=True)
    except ValueError as error:
        return fetched_from_error(error, target.url, now())
