"""Start one real crawl in a process of its own, and read how each look ended."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawled:
    """How each look ended, by the address that was asked for; and the log."""

    looks: Mapping[str, dict[str, Any]]
    log: str

    def outcome(self, url: str) -> str:
        """Return how the look at an address ended."""
        return str(self.looks[url]["outcome"])


def crawl(
    urls: Iterable[str],
    *,
    public: Iterable[str] = (),
    proxy: str | None = None,
    scrapy: Mapping[str, str] | None = None,
    **switches: str,
) -> Crawled:
    """Crawl with the project's settings, these switches and Scrapy's own settings."""
    named = {f"LAKTHAN_{name.upper()}": value for name, value in switches.items()}
    settings = {**named, **(scrapy or {})}
    settings.setdefault("LAKTHAN_DELAY", "0.001")
    settings.setdefault("LAKTHAN_TIMEOUT", "10")
    asked = {"urls": list(urls), "settings": settings, "public": list(public)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.crawler.tiny_crawl"],
        input=json.dumps(asked),
        env=_environment(proxy),
        cwd=ROOT,
        text=True,
        capture_output=True,
        check=True,
        timeout=60,
    )
    lines = map(json.loads, done.stdout.splitlines())
    return Crawled(looks={line["url"]: line for line in lines}, log=done.stderr)


def _environment(proxy: str | None) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    return kept if proxy is None else {**kept, "http_proxy": proxy}
