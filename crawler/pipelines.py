"""The one pipeline: observations go to the store, a batch at a time."""

import asyncio
from pathlib import Path
from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from crawler.model.observation import Observation
from crawler.store.database import open_store

BATCH = 50
"""Observations written in one transaction at the most."""

LONGEST_WAIT = 1.0
"""Seconds an observation may wait for company; what a hard kill can cost."""


class StorePipeline:
    """Appends what the spider saw to the run that the settings name."""

    def __init__(self, database: Path, run_id: str) -> None:
        self._store = open_store(database)
        self._run_id = run_id
        self._waiting: list[Observation] = []

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Make the pipeline, if the crawl belongs to a run in a database.

        Raises:
            NotConfigured: It does not, as in a bare ``scrapy crawl``.
        """
        database = crawler.settings.get("LAKTHAN_DATABASE")
        if not database:
            raise NotConfigured
        return cls(Path(database), crawler.settings["LAKTHAN_RUN"])

    def process_item(self, item: Observation) -> Observation:
        """Take one observation in; write when enough wait, or one waits too long."""
        if not self._waiting:
            asyncio.get_running_loop().call_later(LONGEST_WAIT, self._flush)
        self._waiting.append(item)
        if len(self._waiting) >= BATCH:
            self._flush()
        return item

    def close_spider(self) -> None:
        """Write what is left."""
        self._flush()
        self._store.close()

    def _flush(self) -> None:
        batch, self._waiting = self._waiting, []
        if batch:
            self._store.append_observations(self._run_id, batch)
