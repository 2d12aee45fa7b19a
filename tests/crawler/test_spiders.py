"""Every spider can be started by Scrapy's own commands, and none is impolite."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from scrapy import Spider
from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings, Settings
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.model.page import PageKind
from crawler.spiders.visiting import VisitingSpider
from crawler.visits.by_kind import kinds_of
from tests.crawler.spiders_at_once import yielded
from tests.site.serving import Site, running_site

ROOT = Path(__file__).resolve().parents[2]
REPORT = """รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน

มาตรการ\tผู้รับผิดชอบ\tกำหนดเวลาแล้วเสร็จ\tการดำเนินการ
จัดอบรม\tกองคลัง\tทุกเดือน\tตามหลักฐาน http://127.0.0.1/secret
ประกาศ\tกองคลัง\tทุกเดือน\tตามหลักฐาน http://town.example:99999/a
แผน\tกองคลัง\tทุกเดือน\tตามหลักฐาน https://[::1/a
คู่มือ\tกองคลัง\tทุกเดือน\tตามหลักฐาน https://town,example.go.th/a
"""

KINDS = ("contact", "document", "eservice", "listing", "news", "social")
HEAD = REPORT.partition("จัดอบรม")[0].rstrip()
SLOT_ATTRIBUTES = ("download_delay", "max_concurrent_requests")
"""What Scrapy's downloader reads from a spider."""

SITE = "https://phonkho.go.th/"
CITED = {
    SITE + "select_news.php?news_id=237": ("ok news-item", {"news"}),
    SITE + "news.php?id_type=31": ("ok listing", {"listing"}),
    SITE + "index.php": ("ok home", {"listing"}),
    SITE + "eservice.php": ("ok eservice", {"eservice"}),
    SITE + "contact18.php": ("ok contact", {"contact"}),
    SITE + "files/a.pdf": ("ok document", {"document"}),
    "https://www.facebook.com/SomeTown": ("social-login-wall social", {"social"}),
    # Addresses that tell no kind: what came decides, and what is gone is everybody's.
    "https://endings.example/cp874": ("ok news-item", {"news"}),
    "https://endings.example/gone": ("gone other", set(KINDS) - {"social"}),
}
"""Each cited address: how its visit ends, and which of the kinds yield it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What the spiders yielded, by name, and the site that they visited."""

    seen: dict[str, dict[str, str]]
    site: Site


def scrapy(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run Scrapy's command line on this project."""
    return subprocess.run(
        [sys.executable, "-m", "scrapy", *words],
        capture_output=True,
        check=False,
        cwd=cwd,
        encoding="utf-8",
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "SCRAPY_SETTINGS_MODULE": "crawler.settings",
        },
        timeout=120,
    )


def test_scrapy_lists_the_spiders() -> None:
    """``scrapy list`` finds the project through scrapy.cfg, in order of the names."""
    listed = scrapy("list", cwd=ROOT)

    assert listed.stdout.split() == sorted(["evidence", *KINDS]), listed.stderr


def test_a_report_can_be_crawled_without_lakthan(tmp_path: Path) -> None:
    """Refused and malformed addresses become observations, not tracebacks."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")

    ran = scrapy(
        *("crawl", "evidence", "-a", "report=report.txt"),
        *("-O", "seen.json", "-s", "LOG_LEVEL=ERROR"),
        cwd=tmp_path,
    )

    seen = json.loads((tmp_path / "seen.json").read_text("utf-8"))
    assert "Traceback" not in ran.stderr, ran.stderr
    assert {one["url"]: one["outcome"] for one in seen} == {
        "http://127.0.0.1/secret": "refused-address",
        "http://town.example:99999/a": "malformed-address",
        "https://[::1/a": "malformed-address",
        "https://town,example.go.th/a": "malformed-address",
    }


def test_a_report_that_cannot_be_read_is_said_in_one_line(tmp_path: Path) -> None:
    """A slip in a file's name is no fault of the program."""
    ran = scrapy(
        *("crawl", "news", "-a", "report=missing.docx", "-s", "LOG_LEVEL=ERROR"),
        cwd=tmp_path,
    )

    assert ran.stderr.count("\n") == 1
    assert "missing.docx: there is no such file" in ran.stderr


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    """Every spider, side by side in one process, on the loopback web."""
    report = tmp_path_factory.mktemp("night") / "report.txt"
    rows = [f"งาน\tกองคลัง\tทุกเดือน\tตามหลักฐาน {url}" for url in CITED]
    report.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    with running_site() as site:
        seen = yielded(
            ["evidence", *KINDS],
            report,
            connect_to=",".join(site.connect_to),
            ca_file=str(site.ca_file),
            allow_private="1",
            delay="0.01",
            timeout="5",
            pauses="0.05",
        )
        yield Night(seen=seen, site=site)


def test_every_spider_starts_and_yields_the_evidence_of_its_kind(night: Night) -> None:
    """Each is usable by itself, and none tells of a page of another kind."""
    for name in KINDS:
        expected = {url: ending for url, (ending, of) in CITED.items() if name in of}

        assert night.seen.get(name, {}) == expected, name


def test_the_evidence_spider_yields_every_link(night: Night) -> None:
    """What verify and nightly run leaves nothing out."""
    assert night.seen["evidence"] == {url: end for url, (end, _) in CITED.items()}


def test_seven_spiders_are_one_visitor_at_a_host(night: Night) -> None:
    """Scrapy shares nothing between crawls: four of them knock four times as often."""
    assert len(night.site.requests) > len(CITED)
    assert max(request.at_once for request in night.site.requests) == 1


def test_an_address_of_another_kind_is_left_in_peace(night: Night) -> None:
    """Detail pages count every GET."""
    visits = night.site.visits()

    assert visits["https://phonkho.go.th/files/a.pdf"] == 2  # evidence and document
    assert visits["https://phonkho.go.th/contact18.php"] < len(night.seen)


def test_each_kind_of_page_belongs_to_one_spider() -> None:
    """No page is lost between the spiders."""
    owned = [kind for name in KINDS for kind in kinds_of(name)]

    assert sorted(owned) == sorted(PageKind)


def test_no_spider_is_impolite() -> None:
    """One connection per host, a pause, and robots.txt hold for every spider."""
    loader = SpiderLoader.from_settings(get_project_settings())

    spiders = [loader.load(name) for name in loader.list()]

    assert len(spiders) == 1 + len(KINDS)
    assert {
        spider.name: impolite(spider) for spider in spiders if impolite(spider)
    } == {}


@pytest.mark.parametrize(
    ("fault", "settings"),
    [
        ("LAKTHAN_DELAY", {"LAKTHAN_DELAY": "0.1"}),
        ("DOWNLOAD_DELAY", {"DOWNLOAD_DELAY": 0}),
        ("DOWNLOAD_SLOTS", {"DOWNLOAD_SLOTS": {"a.example": {"concurrency": 9}}}),
        (
            "CONCURRENT_REQUESTS_PER_DOMAIN",
            {"CONCURRENT_REQUESTS_PER_DOMAIN": 2},
        ),
        (
            "DOWNLOADER_MIDDLEWARES",
            {
                "DOWNLOADER_MIDDLEWARES": {
                    "crawler.middlewares.AdmissionMiddleware": None
                }
            },
        ),
        (
            "DOWNLOAD_HANDLERS",
            {"DOWNLOAD_HANDLERS": {"file": "a.Handler"}},
        ),
        ("USER_AGENT", {"USER_AGENT": "Mozilla/5.0"}),
    ],
)
def test_an_impolite_spider_would_be_noticed(
    fault: str, settings: dict[str, object]
) -> None:
    """A test that cannot fail would forbid nothing."""
    rude = type(
        "Rude", (VisitingSpider,), {"name": "rude", "custom_settings": settings}
    )

    assert fault in impolite(rude)


@pytest.mark.parametrize("attribute", ["download_delay", "max_concurrent_requests"])
def test_an_attribute_that_turns_a_slot_would_be_noticed(attribute: str) -> None:
    """Scrapy reads the delay of a slot from the spider itself."""
    rude = type("Rude", (VisitingSpider,), {"name": "rude", attribute: 0})

    assert impolite(rude) == [attribute]


def test_a_spider_that_goes_past_the_gate_would_be_noticed() -> None:
    """All visits are made by the one base."""
    rude = type("Rude", (Spider,), {"name": "rude"})

    assert impolite(rude) == ["VisitingSpider"]


def impolite(spider: type[Spider]) -> list[str]:
    """Name what a spider changes of that which keeps us polite."""
    if not issubclass(spider, VisitingSpider):
        return ["VisitingSpider"]
    project, own = Settings(), Settings()
    for settings in (project, own):
        settings.setmodule("crawler.settings", priority="project")
    spider.update_settings(own)
    changed = [
        name
        for name in {*own, *project}
        if own.getpriority(name) == SETTINGS_PRIORITIES["spider"]
        or plain(own[name]) != plain(project[name])
    ]
    turned = [one for one in SLOT_ATTRIBUTES if hasattr(spider, one)]
    return sorted(changed) + turned


def plain(value: object) -> object:
    """Return a setting's value as one that can be compared."""
    return dict(value) if isinstance(value, BaseSettings) else value
