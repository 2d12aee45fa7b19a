"""Every spider can be started by Scrapy's own commands, and none is impolite."""

import json
import os
import subprocess
import sys
from pathlib import Path

from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.fetch.switches import Switches

ROOT = Path(__file__).resolve().parents[2]
REPORT = """รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน

มาตรการ\tผู้รับผิดชอบ\tกำหนดเวลาแล้วเสร็จ\tการดำเนินการ
จัดอบรม\tกองคลัง\tทุกเดือน\tตามหลักฐาน http://127.0.0.1/secret
ประกาศ\tกองคลัง\tทุกเดือน\tตามหลักฐาน http://town.example:99999/a
แผน\tกองคลัง\tทุกเดือน\tตามหลักฐาน https://[::1/a
คู่มือ\tกองคลัง\tทุกเดือน\tตามหลักฐาน https://town,example.go.th/a
"""


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
    """``scrapy list`` finds the project through scrapy.cfg."""
    listed = scrapy("list", cwd=ROOT)

    assert listed.stdout.split() == ["evidence"], listed.stderr


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


def test_no_spider_overrides_what_keeps_us_polite() -> None:
    """One connection per host, a pause, and robots.txt hold for every spider."""
    settings = get_project_settings()
    loader = SpiderLoader.from_settings(settings)

    spiders = [loader.load(name) for name in loader.list()]

    assert spiders
    assert all(not spider.custom_settings for spider in spiders)
    assert Switches.from_settings(settings).delay >= 1
    assert settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN") == 1
