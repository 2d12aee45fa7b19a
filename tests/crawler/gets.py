"""How many GETs a night's observations account for, address by address."""

from collections import Counter
from collections.abc import Iterable
from typing import Any
from urllib.parse import urldefrag, urlsplit

from crawler.pages.address.siblings import impossible_sibling, pattern_of

_NEVER_SENT = frozenset(
    {
        "robots-disallowed",
        "refused-address",
        "malformed-address",
        "dns-failure",
        "dns-temporary",
    }
)
"""Looks that end before anything is sent to the address itself."""


def accounted(seen: Iterable[dict[str, Any]]) -> Counter[str]:
    """Count the GETs that observations own up to, without robots.txt and siblings.

    One per look, and one per step of its way; one per look at a further address.
    """
    gets: Counter[str] = Counter()
    for one in seen:
        for look in one["looks"]:
            gets.update(step["url"] for step in look["redirects"])
            if _was_sent(look):
                gets[look["final_url"]] += 1
        for further in one["follow_ups"]:
            gets[further["url"]] += further["looks"]
    return Counter({urldefrag(url).url: number for url, number in gets.items()})


def _was_sent(look: dict[str, Any]) -> bool:
    """Whether a look came as far as its last address, and not only to robots.txt."""
    if "/robots.txt" in look["detail"]:
        return False
    led_astray = look["detail"].startswith("redirected")
    return led_astray or look["outcome"] not in _NEVER_SENT


def siblings(urls: Iterable[str]) -> Counter[str]:
    """Name the impossible siblings of pages: one GET per host and pattern."""
    by_pattern = {pattern_of(url): impossible_sibling(url) for url in urls}
    return Counter(url for url in by_pattern.values() if url)


def without_robots(visits: Counter[str]) -> Counter[str]:
    """Leave out the first contact with each host."""
    return Counter(
        {url: n for url, n in visits.items() if urlsplit(url).path != "/robots.txt"}
    )
