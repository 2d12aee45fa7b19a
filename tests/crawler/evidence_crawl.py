"""One real crawl of the evidence spider: ``python -m tests.crawler.evidence_crawl``.

Reads ``{"urls": [], "settings": {}, "try": []}`` on stdin and prints one line of JSON
per observation. No question about a name leaves the machine: the system's resolver
knows only numbers, and the name servers are those of the settings.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings

from crawler.fetch.addresses import IpAddress
from crawler.fetch.guard import Guard
from crawler.fetch.reach import Reach
from crawler.fetch.refused import is_refused_ip
from crawler.fetch.switches import Switches
from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import Observation
from crawler.spiders.evidence import EvidenceSpider
from crawler.spiders.means import means_of
from crawler.store.json_columns import to_json
from crawler.visits.visitor import Visitor
from tests.crawler.tiny_crawl import know_only_loopback

ROOT = Path(__file__).parents[2]


def observe(
    urls: Iterable[str],
    candidates: Iterable[str] = (),
    window: str = "",
    **switches: str,
) -> dict[str, dict[str, Any]]:
    """Visit addresses in a process of its own; return what was observed, by address.

    ``candidates`` are tried for each address that fails. ``window`` are two days with
    a comma: listings are searched for an item between them.
    """
    settings = {f"LAKTHAN_{name.upper()}": value for name, value in switches.items()}
    asked = {"urls": list(urls), "settings": settings, "try": list(candidates)}
    asked["window"] = window.split(",") if window else []
    kept = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.crawler.evidence_crawl"],
        input=json.dumps(asked),
        env=kept,
        cwd=ROOT,
        text=True,
        capture_output=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    lines = map(json.loads, done.stdout.splitlines())
    return {line["url"]: line for line in lines}


def main() -> None:
    """Run the crawl that stdin asks for."""
    know_only_loopback()
    asked = json.load(sys.stdin)
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    own: dict[str, object] = {"LOG_LEVEL": "ERROR", "ITEM_PIPELINES": {}}
    settings.setdict({**own, **asked["settings"]}, priority="cmdline")
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(_Pretending)
    crawler.signals.connect(_say, signals.item_scraped, weak=False)
    tried = tuple(map(NormalizedUrl, asked["try"]))
    days = map(date.fromisoformat, asked["window"])
    since, until = tuple(days) or (None, None)
    targets = [
        Target(url=NormalizedUrl(url), candidates=tried, since=since, until=until)
        for url in asked["urls"]
    ]
    process.crawl(crawler, targets=targets)
    process.start()


class _Pretending(EvidenceSpider):
    """Takes the one address of the loopback web for a public one."""

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: object, **kwargs: object) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        switches = Switches.from_settings(crawler.settings)
        guard = Guard(switches, is_refused=_is_refused)
        spider.reach = Reach(switches, guard=guard)
        spider.visitor = Visitor(means_of(crawler, spider.reach))
        crawler.signals.connect(spider.reach.close, signals.spider_closed)
        return spider


def _is_refused(ip: IpAddress) -> bool:
    return str(ip) != "127.0.0.1" and is_refused_ip(ip)


def _say(item: Observation) -> None:
    print(to_json(item), flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
