"""One real crawl with the project's settings: ``python -m tests.crawler.tiny_crawl``.

Reads ``{"urls": [], "settings": {}, "public": []}`` on stdin and prints one line of
JSON per address: how the look ended. ``public`` are loopback addresses that this
crawl takes for public ones, so that the guard can be seen at work on loopback.
"""

import ipaddress
import json
import socket
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any, Self

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.http import Response
from scrapy.settings import Settings
from twisted.python.failure import Failure

from crawler.downloads import fetched_from_error, fetched_from_response
from crawler.fetch.addresses import IpAddress
from crawler.fetch.guard import Guard
from crawler.fetch.reach import Reach
from crawler.fetch.refused import is_refused_ip
from crawler.fetch.switches import Switches
from crawler.model.observation import Fetched

_getaddrinfo = socket.getaddrinfo

AT = datetime(2026, 1, 1, tzinfo=UTC)


class TinySpider(Spider):
    """Looks at each address once and says how it ended."""

    name = "tiny"
    urls: list[str]
    public: list[str]
    reach: Reach

    async def start(self) -> AsyncIterator[Request]:
        """Offer every address at once."""
        for url in self.urls:
            yield Request(url, self.came, errback=self.failed, dont_filter=True)

    async def came(self, response: Response) -> None:
        """Say how a download ended that came."""
        request = response.request
        assert request is not None
        first = request.meta.get("redirect_urls", [request.url])[0]
        _say(first, fetched_from_response(response, AT))

    async def failed(self, failure: Failure) -> None:
        """Say how a download ended that failed."""
        request = vars(failure)["request"]
        first = request.meta.get("redirect_urls", [request.url])[0]
        _say(first, fetched_from_error(failure, first, AT))


def _say(url: str, fetched: Fetched) -> None:
    look = fetched.look
    line = {
        "url": url,
        "outcome": look.outcome,
        "status": look.status,
        "final_url": look.final_url,
        "redirects": [[hop.url, hop.how] for hop in look.redirects],
        "detail": look.detail,
        "body": fetched.body.decode("utf-8", "replace")[:2000],
    }
    print(json.dumps(line), flush=True)  # noqa: T201 - the answer


class _Pretending(TinySpider):
    """Takes some loopback addresses for public ones."""

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:  # noqa: ANN401 - Scrapy's
        spider = super().from_crawler(crawler, *args, **kwargs)
        public = {ipaddress.ip_address(ip) for ip in spider.public}

        def is_refused(ip: IpAddress) -> bool:
            return ip not in public and is_refused_ip(ip)

        switches = Switches.from_settings(crawler.settings)
        guard = Guard(switches, is_refused=is_refused)
        spider.reach = Reach(switches, guard=guard)
        return spider


def _only_loopback(host: str, *args: Any, **kwargs: Any) -> object:  # noqa: ANN401
    """Answer for the system's resolver, so that no question leaves the machine."""
    if host == "localhost" or host.replace(".", "").isdigit() or ":" in host:
        return _getaddrinfo(host, *args, **kwargs)
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def know_only_loopback() -> None:
    """Let the system's resolver know nothing but numbers."""
    socket.getaddrinfo = _only_loopback  # type: ignore[assignment]


def main() -> None:
    """Run the crawl that stdin asks for."""
    know_only_loopback()
    asked = json.load(sys.stdin)
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    own: dict[str, object] = {
        "SPIDER_MODULES": [],
        "ITEM_PIPELINES": {},
    }  # this crawl has its own spider
    settings.setdict({**own, **asked["settings"]}, priority="cmdline")
    process = AsyncCrawlerProcess(settings)
    spider = _Pretending if asked["public"] else TinySpider
    process.crawl(spider, urls=asked["urls"], public=asked["public"])
    process.start()


if __name__ == "__main__":
    main()
