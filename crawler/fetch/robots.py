"""Reads a robots.txt by RFC 9309, which Scrapy does not (FIELD-NOTES A 1c)."""

from dataclasses import dataclass

from protego import Protego

MOST_BYTES = 500 * 1024
"""As much of a robots.txt as must be read (RFC 9309, section 2.5)."""


@dataclass(frozen=True, slots=True)
class Robots:
    """What one host asks of crawlers; without rules everything is allowed."""

    rules: Protego | None = None

    def allows(self, url: str, name: str) -> bool:
        """Whether a crawler of this name may fetch the address."""
        return self.rules is None or bool(self.rules.can_fetch(url, name))

    def delay(self, name: str) -> float | None:
        """Return the pause that the host asks of a crawler of this name."""
        if self.rules is None:
            return None
        seconds = self.rules.crawl_delay(name)
        return None if seconds is None else float(seconds)


def read_robots(status: int, body: bytes) -> Robots:
    r"""Read the answer to a request for robots.txt that did come.

    Only a 2xx answer holds rules; "there is none" (4xx, or a redirect that leads
    nowhere) allows everything, and so does a web page in its place: many sites
    answer every path with their home page.

    >>> read_robots(404, b"User-agent: *\nDisallow: /").allows("http://a.th/", "x")
    True
    """
    text = body[:MOST_BYTES].decode("utf-8-sig", "replace")
    if not 200 <= status < 300 or text.lstrip().startswith("<"):  # noqa: PLR2004
        return Robots()
    return Robots(Protego.parse(text))
