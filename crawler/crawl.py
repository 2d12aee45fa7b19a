"""Run one crawl to its end, in this process, and store what it saw."""

import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings

from crawler.errors import CannotGoOnError
from crawler.fetch.switches import Switches
from crawler.model.address import Target
from crawler.model.observation import Observation
from crawler.pipelines import STORE_FAILED
from crawler.spiders.evidence import EvidenceSpider
from crawler.store.troubles import told_plainly

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

    Raises:
        CannotGoOnError: The store took nothing more; what it had taken is safe.
    """
    failures: list[CannotGoOnError] = []
    with _signals_given_back():
        process = AsyncCrawlerProcess(_settings(database, run_id, switches))
        crawler = process.create_crawler(EvidenceSpider)
        _listen(crawler, on_observation, failures)
        drawn = _drawn(targets, database, failures)
        crawling = process.crawl(crawler, targets=drawn)
        process.start()
    for failure in failures:
        raise failure
    if crawling.done() and not crawling.cancelled():
        crawling.result()  # raises what kept the crawl from beginning


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


def _drawn(
    targets: Iterable[Target], database: Path, failures: list[CannotGoOnError]
) -> Iterator[Target]:
    """Yield targets; where the store gives none any more, remember why and end."""
    try:
        with told_plainly(database):
            yield from targets
    except CannotGoOnError as error:
        failures.append(error)


def _listen(
    crawler: Crawler, on_observation: OnObservation, failures: list[CannotGoOnError]
) -> None:
    def scraped(item: Observation) -> None:
        on_observation(item)

    def failed(error: CannotGoOnError) -> None:
        failures.append(error)

    crawler.signals.connect(scraped, signals.item_scraped, weak=False)
    crawler.signals.connect(failed, STORE_FAILED, weak=False)


@contextmanager
def _signals_given_back() -> Iterator[None]:
    """Give Ctrl-C and its kin back to whoever had them before the crawl.

    Scrapy keeps them when it is done, and would swallow a Ctrl-C while the list is
    being written. (Windows knows ``SIGBREAK``, other systems do not.)
    """
    names = ("SIGINT", "SIGTERM", "SIGBREAK")
    taken = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in taken}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)
