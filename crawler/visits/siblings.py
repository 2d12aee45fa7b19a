"""What a site answers for an impossible id, asked once per host and pattern.

A missing page of a municipal site often answers 200 with all its chrome; the
only witness is what the same path shows for an id that cannot exist (DOMAIN.md
3.1). Few answers are kept, so that a night over many hosts stays small.

A witness that did not come is no witness of anything: it is asked again like any
failed look (DESIGN.md section 4, "never on one look"), or a site that falters for one
second would let its missing pages pass for good ones.
"""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass

from crawler.model.observation import Fetched
from crawler.model.outcome import SILENT, Outcome
from crawler.pages.address.siblings import impossible_sibling, pattern_of
from crawler.visits.confirm import SETTLED
from crawler.visits.means import Means

_WITNESSES = frozenset((Outcome.OK, Outcome.NOT_FOUND, Outcome.GONE))
_OVER = SETTLED | _WITNESSES
_NEVER_CAME = SILENT | {Outcome.TRUNCATED, Outcome.TLS_FAILURE}
_FOR_NOW = frozenset({429, 502, 503, 504})
"""Statuses of a server, or of what stands before it, that is busy (RFC 9110, 15.6)."""

_ENDS = (b"</html", b"</body")
_TAIL = 2048
KEPT = 256
"""How many patterns are remembered; each is one page of some 50 KB."""

KEPT_BYTES = 64 * 1024 * 1024
"""And how much of them: 256 hosts that answer with 32 MB each would fill the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A sibling that was asked for, and how sound the page was that it is held beside.

    What is good enough for a page that was cut off is not for one that came whole.
    """

    beside: int
    sibling: asyncio.Future[Fetched]


class Siblings:
    """Looks siblings up and remembers the latest ``KEPT`` of them."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._asked: OrderedDict[str, _Asked] = OrderedDict()

    async def of(self, page: Fetched) -> Fetched | None:
        """Return the sibling of a page, or ``None`` if it proves nothing.

        A sibling that the site refuses, or sends elsewhere, is a witness too: the
        site tells missing pages apart by itself, and shows no frame. One that fails
        otherwise says nothing.
        """
        fetched = await self._of(page)
        is_witness = fetched is not None and fetched.look.outcome in _WITNESSES
        return fetched if is_witness else None

    async def unseen(self, page: Fetched) -> str | None:
        """Say how the sibling of a page stayed away, if it is unknown altogether.

        Not where the site answers an impossible id by an error of its own, every time:
        that is its word for a missing page.
        """
        fetched = await self._of(page)
        if fetched is None or not _is_unknown(fetched):
            return None
        look = fetched.look
        told = look.detail or f"HTTP {look.status}"
        return f"{impossible_sibling(page.look.final_url or '')}: {told}"

    async def _of(self, page: Fetched) -> Fetched | None:
        url = page.look.final_url or ""
        address = impossible_sibling(url)
        if address is None:
            return None
        pattern, sound = pattern_of(url), _soundness(page)
        asked = self._asked.get(pattern)
        if asked is None or (
            asked.beside < sound and not _is_as_sound(await asked.sibling, page)
        ):
            asking = asyncio.ensure_future(self._ask(address, page))
            asked = self._asked[pattern] = _Asked(beside=sound, sibling=asking)
            while len(self._asked) > KEPT or (
                self._asked and self._held() > KEPT_BYTES
            ):
                self._asked.popitem(last=False)
        return await asked.sibling

    def _held(self) -> int:
        """Count the bytes of the pages that are remembered."""
        came = (one.sibling for one in self._asked.values() if one.sibling.done())
        well = (one for one in came if not one.cancelled() and one.exception() is None)
        return sum(len(one.result().body) for one in well)

    async def _ask(self, address: str, page: Fetched) -> Fetched:
        """Ask until it comes as sound as the page, or every repeat was in vain."""
        came = [await self._means.get(address)]
        for pause in self._means.pauses:
            if self._is_over(address, came[-1], page):
                return came[-1]
            await self._means.pause(pause)
            came.append(await self._means.get(address))
        if not self._is_over(address, came[-1], page):
            came.append(await self._means.get_otherwise(address))
        return came[-1] if self._is_over(address, came[-1], page) else _told_by(came)

    def _is_over(self, address: str, fetched: Fetched, page: Fetched) -> bool:
        if fetched.look.outcome is Outcome.OK:
            return _is_as_sound(fetched, page)
        if fetched.look.outcome in _OVER:
            return True
        return self._means.breaker.speaks_for(address, fetched.look) is not None


def _told_by(came: list[Fetched]) -> Fetched:
    """Choose what looks tell of which none brought a sound page.

    One that is damaged every time is damaged by its own site: some programs break off
    over an id that they do not have. One that came so but once proves nothing.
    """
    pages = [one for one in came if one.look.outcome is Outcome.OK]
    if len(pages) > 1:
        return max(pages, key=lambda one: (_soundness(one), len(one.body)))
    others = [one for one in came if one.look.outcome is not Outcome.OK]
    unknown = [one for one in others if _is_unknown(one)]
    return (unknown or others or came)[-1]


def _is_as_sound(sibling: Fetched, page: Fetched) -> bool:
    if sibling.look.outcome is not Outcome.OK:
        return True
    return _soundness(sibling) >= _soundness(page)


def _soundness(fetched: Fetched) -> int:
    """Count the signs that a page came as it was sent.

    One that was cut off may show no end: without a length, a body ends with its
    connection, however that came about. One of which bytes were changed is no text.
    """
    tail = fetched.body[-_TAIL:].lower()
    is_whole = any(end in tail for end in _ENDS)
    try:
        fetched.body.decode()
    except UnicodeDecodeError:
        return int(is_whole)
    return int(is_whole) + 1


def _is_unknown(fetched: Fetched) -> bool:
    look = fetched.look
    if look.outcome in _NEVER_CAME or look.status in _FOR_NOW:
        return True
    return look.outcome is Outcome.SERVER_ERROR and look.status is None
