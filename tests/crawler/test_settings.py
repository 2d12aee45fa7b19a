"""Scrapy's settings as Lakthan has them."""

import pytest
from scrapy.settings import Settings

from crawler.addons import SwitchesAddon, scrapy_settings
from crawler.errors import SettingsError
from crawler.fetch.switches import Switches


@pytest.fixture
def settings() -> Settings:
    """Scrapy's defaults with the project's module above them."""
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    return settings


@pytest.mark.parametrize("scheme", ["file", "data", "ftp", "s3"])
def test_only_the_web_is_fetched(settings: Settings, scheme: str) -> None:
    """Addresses are written by strangers."""
    assert settings.getwithbase("DOWNLOAD_HANDLERS")[scheme] is None


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_web_is_fetched_through_the_gate(settings: Settings, scheme: str) -> None:
    """There is no other way to the wire."""
    handler = settings.getwithbase("DOWNLOAD_HANDLERS")[scheme]

    assert handler == "crawler.handlers.GatedDownloadHandler"


@pytest.mark.parametrize(
    "name",
    [
        "TELNETCONSOLE_ENABLED",
        "REMOTE_CONTROL_ENABLED",
        "HTTPCACHE_ENABLED",
        "RETRY_ENABLED",
        "ROBOTSTXT_OBEY",
        "DNSCACHE_ENABLED",
        "JOBDIR",
        "LAKTHAN_ALLOW_PRIVATE",
    ],
)
def test_what_must_be_off_is_off(settings: Settings, name: str) -> None:
    """Each of these has cost somebody a night (FIELD-NOTES A)."""
    assert not settings[name]


def test_one_request_per_host_is_kept_by_a_delay(settings: Settings) -> None:
    """At delay 0 Scrapy 2.14 to 2.19 opens fifteen (FIELD-NOTES A 1a)."""
    assert settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN") == 1
    assert settings.getfloat("DOWNLOAD_DELAY") > 0
    assert settings.getint("CONCURRENT_ITEMS") == 1
    assert settings.getint("REDIRECT_MAX_TIMES") <= 10


def test_the_switches_in_the_settings_are_the_defaults(settings: Settings) -> None:
    """Two places that say the same must not drift apart."""
    assert Switches.from_settings(settings) == Switches()


def test_scrapys_own_settings_follow_the_switches(settings: Settings) -> None:
    """Each thing is said once; a value on Scrapy's command line still wins."""
    settings.setdict(
        {
            "LAKTHAN_USER_AGENT": "Other/1 (+mailto:a@b.example)",
            "LAKTHAN_TIMEOUT": "5",
            "LAKTHAN_MAX_BYTES": "1000",
            "DOWNLOAD_TIMEOUT": 9,
        },
        priority="cmdline",
    )

    SwitchesAddon().update_settings(settings)

    assert settings["USER_AGENT"] == "Other/1 (+mailto:a@b.example)"
    assert settings.getint("DOWNLOAD_MAXSIZE") == 1000
    assert settings.getfloat("DOWNLOAD_TIMEOUT") == 9


def test_many_visits_may_wait_for_each_that_is_on_the_wire() -> None:
    """A place that a waiting visit held would be lost to every other host."""
    derived = scrapy_settings(Switches(concurrency=3, timeout=10))

    assert int(derived["CONCURRENT_REQUESTS"]) > 3 * 30
    assert float(derived["DOWNLOAD_TIMEOUT"]) > 10  # a body that flows is told first


def test_nothing_that_follows_a_switch_stands_in_the_module() -> None:
    """It would win over the switch, and nobody would know why."""
    module = Settings()
    module.setmodule("crawler.settings", priority="project")

    for name in scrapy_settings(Switches()):
        assert (module.getpriority(name) or 0) == 0


def test_a_bad_switch_stops_the_crawl_before_it_starts(settings: Settings) -> None:
    """Better no run than one that does something else."""
    settings.set("LAKTHAN_DELAY", "0", priority="cmdline")

    with pytest.raises(SettingsError):
        SwitchesAddon().update_settings(settings)
