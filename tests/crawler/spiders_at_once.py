"""Several spiders in one process: ``python -m tests.crawler.spiders_at_once``.

Reads ``{"spiders": [], "report": "", "settings": {}}`` on stdin and prints one line
of JSON per observation, with the name of the spider that yielded it. No question
about a name leaves the machine.
"""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from scrapy import Spider, signals
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from crawler.model.observation import Observation
from tests.crawler.tiny_crawl import know_only_loopback

ROOT = Path(__file__).parents[2]


def yielded(
    spiders: Iterable[str], report: Path, **switches: str
) -> dict[str, dict[str, str]]:
    """Run spiders side by side; return by spider each address and how it ended."""
    settings = {f"LAKTHAN_{name.upper()}": value for name, value in switches.items()}
    asked = {"spiders": list(spiders), "report": str(report), "settings": settings}
    kept = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.crawler.spiders_at_once"],
        input=json.dumps(asked),
        env=kept,
        cwd=ROOT,
        text=True,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    by_spider: dict[str, dict[str, str]] = defaultdict(dict)
    for spider, url, ending in map(json.loads, done.stdout.splitlines()):
        assert url not in by_spider[spider], "visited twice"
        by_spider[spider][url] = ending
    return dict(by_spider)


def main() -> None:
    """Run the spiders that stdin names."""
    know_only_loopback()
    asked = json.load(sys.stdin)
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    own: dict[str, object] = {"LOG_LEVEL": "ERROR", "ITEM_PIPELINES": {}}
    settings.setdict({**own, **asked["settings"]}, priority="cmdline")
    process = AsyncCrawlerProcess(settings)
    for name in asked["spiders"]:
        crawler = process.create_crawler(name)
        crawler.signals.connect(_say, signals.item_scraped, weak=False)
        process.crawl(crawler, report=asked["report"])
    process.start()


def _say(spider: Spider, item: Observation) -> None:
    kind = item.facts.kind if item.facts else ""
    ending = f"{item.outcome} {kind}"
    line = json.dumps([spider.name, item.url, ending])
    print(line, flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
