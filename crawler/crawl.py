"""Run one crawl to its end, in this process, and store what it saw."""

from collections.abc import Callable, Iterable
from pathlib import Path

from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings

from crawler.fetch.switches import Switches
from crawler.model.address import Target
from crawler.model.observation import Observation
from crawler.spiders.evidence import EvidenceSpider

OnObservation = Callable[[Observation], None]


def crawl(
    targets: Iterable[Target],
    *,
    database: Path,
    run_id: str,
    switches: Switches,
    on_observation: OnObservation,
) -> None:
    """Visit every target and append its observation to the run.

    Returns when all are visited or the run was interrupted; which of the two, the
    store knows. A process can do this once: Twisted's reactor does not restart.
    """
    process = AsyncCrawlerProcess(_settings(database, run_id, switches))
    crawler = process.create_crawler(EvidenceSpider)
    _listen(crawler, on_observation)
    process.crawl(crawler, targets=targets)
    process.start()


def _settings(database: Path, run_id: str, switches: Switches) -> Settings:
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    settings.setdict(
        {
            **switches.as_settings(),
            "LOG_LEVEL": "ERROR",  # what a visitor meets is told in the list
            "LAKTHAN_DATABASE": str(database),
            "LAKTHAN_RUN": run_id,
        },
        priority="cmdline",
    )
    return settings


def _listen(crawler: Crawler, on_observation: OnObservation) -> None:
    def scraped(item: Observation) -> None:
        on_observation(item)

    crawler.signals.connect(scraped, signals.item_scraped, weak=False)
