"""What a site answers for an impossible id, asked once per host and pattern.

A missing page of a municipal site often answers 200 with all its chrome; the
only witness is what the same path shows for an id that cannot exist (DOMAIN.md
3.1). Few answers are kept, so that a night over many hosts stays small.
"""

import asyncio
from collections import OrderedDict

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.pages.siblings import impossible_sibling, pattern_of
from crawler.visits.means import Get

_WITNESSES = frozenset((Outcome.OK, Outcome.NOT_FOUND, Outcome.GONE))
KEPT = 256
"""How many patterns are remembered; each is one page of some 50 KB."""


class Siblings:
    """Looks siblings up and remembers the latest ``KEPT`` of them."""

    def __init__(self, get: Get) -> None:
        self._get = get
        self._asked: OrderedDict[str, asyncio.Future[Fetched]] = OrderedDict()

    async def of(self, url: str) -> Fetched | None:
        """Return the sibling page of an address, or ``None`` if it proves nothing.

        A sibling that the site refuses, or sends elsewhere, is a witness too: the
        site tells missing pages apart by itself, and shows no frame. One that fails
        otherwise says nothing.
        """
        address = impossible_sibling(url)
        if address is None:
            return None
        fetched = await self._ask(pattern_of(url), address)
        return fetched if fetched.look.outcome in _WITNESSES else None

    async def _ask(self, pattern: str, address: str) -> Fetched:
        if pattern not in self._asked:
            self._asked[pattern] = asyncio.ensure_future(self._get(address))
            while len(self._asked) > KEPT:
                self._asked.popitem(last=False)
        return await self._asked[pattern]
