"""Reading a page takes the crawl only moments; a heavy page is read beside it."""

import asyncio

from crawler.model.observation import Fetched
from crawler.model.page import PageReading
from crawler.pages.heavy import is_heavy, read_apart
from crawler.pages.read import read_page


async def read_bounded(fetched: Fetched, sibling: Fetched | None = None) -> PageReading:
    """Read a page, and held against its sibling if given; never raising.

    A process of its own reads one that is far larger than pages are, and the loop
    goes on meanwhile.
    """
    if is_heavy(fetched, sibling):
        return await asyncio.to_thread(read_apart, fetched, sibling)
    return read_page(fetched, sibling=sibling)
