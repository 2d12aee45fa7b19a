"""Addresses: what a report writes, and what we visit."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NewType
from urllib.parse import urlsplit

if TYPE_CHECKING:  # an observation names addresses itself
    from crawler.model.known import Known

NormalizedUrl = NewType("NormalizedUrl", str)
"""A URL after mechanical mending; safe to compare, store and visit.

Host, path and query are never altered beyond damage of typesetting; nothing is
lower-cased or re-encoded (DOMAIN.md 3.6, 3.10).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One address to visit in a run, once, however many claims cite it.

    ``candidates`` are addresses that may be the right one, best first; each gets
    one visit only if the address itself fails. ``since`` and ``until`` bound the
    fiscal years of the reports that cite it: a listing is followed page by page
    until an item between them is seen. ``whole`` says that a claim's own item asks
    for every month or quarter: then it is followed until its items are older than
    ``since``. ``known`` is what the nights before know of it, if they may speak for it
    where its server says that nothing has changed.
    """

    url: NormalizedUrl
    candidates: tuple[NormalizedUrl, ...] = ()
    since: date | None = None
    until: date | None = None
    whole: bool = False
    known: "Known | None" = None


def host_of(url: str) -> str:
    """Return the host of an address in lower case; empty where none can be read.

    >>> host_of("https://WWW.Example.go.th:8080/a"), host_of("http://[broken")
    ('www.example.go.th', '')
    """
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
