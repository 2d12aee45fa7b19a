"""The one pipeline: what was seen goes to the store, each observation at once.

One transaction for each costs a millisecond, and a night sees a few dozen a second at
the most. So what a kill can cost is the visits that were under way, and no more.
"""

import asyncio
from pathlib import Path
from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem, NotConfigured

from crawler.errors import CannotGoOnError, DatabaseBusyError
from crawler.model.observation import Observation
from crawler.store.database import open_store

STORE_FAILED = object()
"""Signal: the store takes nothing more, the crawl is ending. Comes with ``error``."""

BLOCKING = 0.1
"""Seconds for which a try may keep the whole crawl waiting for another writer."""

BETWEEN = 0.4
"""Seconds between two tries; the crawl goes on meanwhile."""

TRIES = 120
"""So often is tried: another program may hold the database for a minute."""


class StorePipeline:
    """Appends what the spider saw to the run that the settings name."""

    def __init__(self, database: Path, run_id: str, crawler: Crawler) -> None:
        self._store = open_store(database, patience=BLOCKING)
        self._run_id = run_id
        self._crawler = crawler
        self._turn = asyncio.Lock()
        self._failed = False

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Make the pipeline, if the crawl belongs to a run in a database.

        Raises:
            NotConfigured: It does not, as in a bare ``scrapy crawl``.
        """
        database = crawler.settings.get("LAKTHAN_DATABASE")
        if not database:
            raise NotConfigured
        return cls(Path(database), crawler.settings["LAKTHAN_RUN"], crawler)

    async def process_item(self, item: Observation) -> Observation:
        """Store one observation; end the crawl where that cannot be done.

        Scrapy would log the error and go on: a night of visits that nobody keeps.

        Raises:
            DropItem: It is not stored; it will be visited again.
        """
        async with self._turn:
            if self._failed:
                raise DropItem("the store takes nothing more")
            try:
                await self._append(item)
            except CannotGoOnError as error:
                self._give_up(error)
                raise DropItem(str(error)) from error
        return item

    def close_spider(self) -> None:
        """Close the file; everything in it is safe already."""
        self._store.close()

    async def _append(self, item: Observation) -> None:
        """Append, and try again for a while when another program is writing.

        Raises:
            CannotGoOnError: It does not let go, or our own side fails otherwise.
        """
        for _ in range(TRIES - 1):
            try:
                return self._store.append_observations(self._run_id, [item])
            except DatabaseBusyError:
                await asyncio.sleep(BETWEEN)
        return self._store.append_observations(self._run_id, [item])

    def _give_up(self, error: CannotGoOnError) -> None:
        self._failed = True
        self._crawler.signals.send_catch_log(STORE_FAILED, error=error)
        # from a task of its own: the end of the crawl waits for this very item
        self._ending = asyncio.get_running_loop().create_task(
            self._crawler.stop_async()
        )
