"""What a crawl keeps in memory: ``python -m tests.benchmarks.crawl_memory``.

Crawls N pages of a loopback web into a database, each N in a process of its own, and
prints the peak of its resident memory. A night is a quarter of a million addresses:
the peak is to stay flat, which means that the ratio of the last peak to the first is
near 1. (A peak has a floor, what Python and the libraries take; the growth per page,
without that floor, is printed beside it.)
"""

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from crawler.crawl import crawl
from crawler.fetch.connect_to import parse_connect_to
from crawler.fetch.switches import Switches
from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import Observation
from crawler.model.run import Run
from crawler.store.database import open_store
from tests.benchmarks.sample_pages import article, listing
from tests.crawler.loopback import Page, loopback

SIZES = (500, 2000)
PER_HOST = 25
"""Addresses of one host, as in the report of one agency."""

_KIB = 1024


def main() -> None:
    """Measure every size and print the peaks with their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--crawl", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.crawl:
        _crawl(given.crawl, given.port)
        return
    peaks = {size: crawled(size)["peak"] for size in given.sizes}
    first, last = min(peaks), max(peaks)
    for size, peak in peaks.items():
        _say(f"{size:>6} pages  peak {peak / _KIB:7.1f} MiB")
    _say(f"ratio {last}/{first} pages: {peaks[last] / peaks[first]:.3f}")
    if last > first:
        growth = (peaks[last] - peaks[first]) / (last - first)
        _say(f"growth: {growth:.2f} KiB per page")


def crawled(size: int) -> dict[str, int]:
    """Crawl so many pages in a process of its own.

    Returns how many were ``seen``, the ``peak`` of its memory in KiB, and its ``cpu``
    time in milliseconds.
    """
    with loopback(_site) as server:
        words = ("--crawl", str(size), "--port", str(server.port))
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.crawl_memory", *words],
            capture_output=True,
            check=True,
            text=True,
        )
        asked = sum("robots.txt" not in one for one in server.seen)
    told: dict[str, int] = json.loads(done.stdout)
    if told["seen"] != size or asked < size:
        raise SystemExit(f"crawled {told['seen']} of {size} pages: {done.stderr}")
    return told


def _crawl(size: int, port: int) -> None:
    """Crawl into a database and print how many were seen, and what it took."""
    seen = 0

    def count(_: Observation) -> None:
        nonlocal seen
        seen += 1

    now = datetime.now(UTC)
    run = Run(
        id="run",
        started=now,
        finished=None,
        as_of=now.date(),
        software="benchmark",
        settings={},
    )
    with TemporaryDirectory() as folder:
        database = Path(folder) / "night.db"
        with open_store(database) as store:
            store.start_run(run, [], _targets(size))
            crawl(
                store.pending_targets(run.id),
                database=database,
                run_id=run.id,
                switches=_switches(size, port),
                on_observation=count,
            )
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = round((used.ru_utime + used.ru_stime) * 1000)
    _say(json.dumps({"seen": seen, "peak": used.ru_maxrss, "cpu": cpu}))


def _targets(size: int) -> Iterator[Target]:
    since, until = date(2022, 10, 1), date(2023, 9, 30)
    for number in range(size):
        host = f"http://town{number // PER_HOST}.example"
        name = "news.php?id_type" if number % 10 == 0 else "select_news.php?news_id"
        url = NormalizedUrl(f"{host}/{name}={number}")
        yield Target(url=url, since=since, until=until)


def _switches(size: int, port: int) -> Switches:
    hosts = range(size // PER_HOST + 1)
    led = (f"town{number}.example:80:127.0.0.1:{port}" for number in hosts)
    return Switches(
        connect_to=tuple(map(parse_connect_to, led)),
        allow_private=True,
        delay=0.001,
        pauses=(),
    )


def _site(host: str, path: str) -> Page:
    """Answer with 50 KB pages; an impossible id with an empty one."""
    del host
    if path == "/robots.txt":
        return Page(status=404, body=b"")
    number = path.rpartition("=")[2]
    if len(number) > len("99999"):
        return Page(status=404, body=b"")
    page = listing if "id_type" in path else article
    return Page(body=page(int(number)).encode())


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
