"""What a page costs: ``python -m tests.benchmarks.page_cost``.

CPU time of decoding, parsing, reading and judging, in milliseconds per page, for pages
of about 50 KB; the median of a typical one is to stay under 5 ms. At the end, what a
page costs in a crawl over loopback, with its fetching, robots.txt, impossible ids and
the writing of what was seen: nine articles and a list in ten.

Two yardsticks are measured beside it, because a machine may be twice as fast in one
minute as in the next: a bare loop, and the tree alone that BeautifulSoup makes of the
same page.
"""

import argparse
import cProfile
import pstats
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from statistics import median
from time import process_time

from bs4 import BeautifulSoup

from checks.judge import judge
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Client, Fetched, Look, Observation
from crawler.model.outcome import Outcome
from crawler.model.report import Report
from crawler.pages.markup.decoding import decode
from crawler.pages.markup.tree import parse
from crawler.pages.read import read_page
from tests.benchmarks.crawl_memory import crawled
from tests.benchmarks.sample_pages import LONG_SCRIPT, article, framed, listing
from tests.checks.rules.samples import AS_OF, claim, link, measure, report, seen

ROUNDS = 60
WANTED_MS = 5.0
NEWS = "https://example.go.th/select_news.php?news_id={}"
ABOUT = "https://example.go.th/about"
LIST = "https://example.go.th/news.php?id_type=1"
CLAIMS, OTHERS = 10, 10_000
"""Cited pages are others than those that are read: known lines cost less."""

CRAWLED = (100, 600)


def fetched(body: bytes, url: str) -> Fetched:
    """Make what a GET would have brought."""
    look = Look(
        at=datetime(2026, 11, 20, 5, tzinfo=UTC),
        client=Client.SCRAPY,
        outcome=Outcome.OK,
        status=200,
        final_url=url,
    )
    headers = {"content-type": "text/html; charset=utf-8"}
    return Fetched(look=look, headers=headers, body=body)


def cases() -> Iterator[tuple[str, Callable[[int], object], int]]:
    """Yield what is measured: its name, the work for one page, its size."""
    pages = [article(number).encode() for number in range(ROUNDS)]
    lists = [listing(number).encode() for number in range(ROUNDS)]
    missing = fetched(framed("<h2></h2>").encode(), NEWS.format(999999999))

    cited = [_cited(number) for number in range(ROUNDS)]
    empty = fetched(framed("<div id=x></div>", LONG_SCRIPT).encode(), ABOUT)

    def looked_up(number: int) -> object:
        one = fetched(pages[number], NEWS.format(number))
        return read_page(one, sibling=missing)

    def soup(number: int) -> object:
        return BeautifulSoup(pages[number], "lxml")

    size = len(pages[0])
    yield "a bare loop, a million steps", _bare_loop, 0
    yield "decode", lambda n: decode(pages[n], {}, NEWS), size
    yield "decode and parse", lambda n: parse(decode(pages[n], {}, NEWS).text), size
    yield (
        "an article, whole reading",
        lambda n: read_page(fetched(pages[n], NEWS.format(n))),
        size,
    )
    yield "the same beside its sibling", looked_up, size
    yield (
        "a list of 80 dated rows",
        lambda n: read_page(fetched(lists[n], LIST)),
        len(lists[0]),
    )
    yield "an empty place, long scripts", lambda _: read_page(empty), len(empty.body)
    yield f"judging {CLAIMS} claims", lambda n: judge(*cited[n], as_of=AS_OF), 0
    yield "BeautifulSoup, the tree alone", soup, size


def _cited(number: int) -> tuple[Report, dict[NormalizedUrl, Observation]]:
    """Make a report of one claim a row, and what was seen at each address."""
    first = OTHERS + number * CLAIMS
    items = range(first, first + CLAIMS)
    urls = [NormalizedUrl(NEWS.format(item)) for item in items]
    pages = map(fetched, (article(item).encode() for item in items), urls)
    rows = (
        measure(claim(due=AS_OF, links=[link(url)]), row=row, topic=f"จัดซื้อ ข้อ {url}")
        for row, url in enumerate(urls, 1)
    )
    facts = (read_page(one).facts for one in pages)
    read = {url: seen(one, url=url) for url, one in zip(urls, facts, strict=True)}
    return report(*rows), read


def crawl_cost() -> float:
    """Return the CPU time of a page in a crawl, without that of starting one."""
    few, many = (crawled(size)["cpu"] for size in CRAWLED)
    return (many - few) / (CRAWLED[1] - CRAWLED[0])


def _bare_loop(_: int) -> int:
    total = 0
    for number in range(1_000_000):
        total += number
    return total


def cost(work: Callable[[int], object]) -> float:
    """Return the median CPU time of one page in milliseconds."""
    taken = []
    for number in range(ROUNDS):
        start = process_time()
        work(number)
        taken.append((process_time() - start) * 1000)
    return median(taken)


def main() -> None:
    """Print the cost of each step, and where the time goes if asked."""
    parser = argparse.ArgumentParser(description="Measure page reading.")
    parser.add_argument("--profile", help="profile the case whose name begins so")
    asked = parser.parse_args()
    for name, work, size in cases():
        if asked.profile and name.startswith(asked.profile):
            profile = cProfile.Profile()
            profile.enable()
            cost(work)
            profile.disable()
            pstats.Stats(profile).sort_stats("tottime").print_stats(28)
        if not asked.profile:
            print(f"{name:30} {size / 1000:6.1f} KB {cost(work):7.2f} ms")
    if not asked.profile:
        print(f"wanted: an article under {WANTED_MS} ms", flush=True)
        print(f"{'a page in a crawl, all of it':42} {crawl_cost():7.2f} ms")


if __name__ == "__main__":
    main()
