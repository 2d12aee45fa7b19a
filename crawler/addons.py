"""Makes Scrapy's own settings follow the switches of Lakthan."""

from scrapy.settings import BaseSettings

from crawler.fetch.partial_body import SPARE
from crawler.fetch.switches import Switches

WAITING = 32
"""Visits that have begun, for each that may be on the wire: as many as a report has
addresses of one host, so that sixteen hosts are visited side by side."""


class SwitchesAddon:
    """Derives Scrapy's settings from ``LAKTHAN_*``, so that each is said once.

    A value given on the command line of Scrapy itself still wins.
    """

    def update_settings(self, settings: BaseSettings) -> None:
        """Set what a switch stands for.

        Raises:
            SettingsError: A switch makes no sense.
        """
        switches = Switches.from_settings(settings)
        for name, value in scrapy_settings(switches).items():
            settings.set(name, value, priority="addon")


def scrapy_settings(switches: Switches) -> dict[str, str | int | float]:
    """Return Scrapy's settings for what the switches ask."""
    return {
        "USER_AGENT": switches.user_agent,
        # Most of these wait for a turn; how many are on the wire is the gate's to say.
        "CONCURRENT_REQUESTS": WAITING * switches.concurrency,
        "DOWNLOAD_TIMEOUT": SPARE * switches.timeout,
        "DOWNLOAD_MAXSIZE": switches.max_bytes,
        "DNS_TIMEOUT": switches.timeout,
    }
