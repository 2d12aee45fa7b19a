"""What a second night costs: ``python -m tests.benchmarks.second_night``.

Makes three nights by real crawls over a loopback web of 300 addresses: the first knows
nothing; before the second 2 % change (every fourth of those is gone); the third comes
upon the same web as the second, but is told to read everything in full. Prints bytes
on the wire (headers included, uncompressed) and requests (robots.txt and siblings
included) of each, their ratios, and at how many addresses the second night came to
something else than the third: there must be none.

Assumed, since nobody has counted it for these sites: of 25 addresses of a host 2 are
lists and 18 pages by a script (some 50 KB each; 6 of them link attachments, which are
always read in full) and 5 are PDF files of 0.1 to 1.5 MB. Nine files of ten come with
ETag and Last-Modified, as web servers send files; of how many pages and lists the
script sends an ETag is varied, since no script does so by itself. (Of all resources of
the Web, pictures included, 47 % had an ETag: HTTP Archive, November 2014.)
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from crawler.model.observation import Observation
from tests.benchmarks.sample_pages import article, listing
from tests.crawler.night_crawl import Nights, Task, nights
from tests.site.documents import pdf
from tests.site.nights import ChangingWeb, Page, changing_web

HOSTS = 12
PER_HOST = 25
LISTS, FILES, WITH_ATTACHMENTS = 2, 5, 6
CHANGING = 0.02
NAMED_FILES = 0.9
NAMED_PAGES = (0.0, 0.2, 0.5)
YEAR: Task = ("2022-10-01", "2023-09-30", False)
OLD = "Mon, 02 Jan 2023 03:00:00 GMT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one night cost, and what it saw; ``files`` are the bytes of PDF bodies."""

    requests: int
    wire: int
    files: int
    seen: dict[str, Observation]

    @property
    def unchanged(self) -> int:
        """At how many addresses a 304 was all that came."""
        looks = (seen.looks for seen in self.seen.values())
        return sum([look.status for look in one] == [304] for one in looks)


def main() -> None:
    """Measure each share of pages that are named, and print what it comes to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hosts", type=int, default=HOSTS)
    parser.add_argument("shares", nargs="*", type=float, default=NAMED_PAGES)
    given = parser.parse_args()
    print(
        f"{given.hosts * PER_HOST} addresses on {given.hosts} hosts; per host {LISTS} "
        f"lists, {PER_HOST - LISTS - FILES} pages ({WITH_ATTACHMENTS} with "
        f"attachments), {FILES} files; {NAMED_FILES:.0%} of files and a share of the "
        f"rest are named by ETag; {CHANGING:.0%} change"
    )
    for share in given.shares:
        with TemporaryDirectory() as folder:
            _measure(Path(folder), given.hosts, share)


def _measure(folder: Path, hosts: int, share: float) -> None:
    random = Random(0)  # noqa: S311 - a simulation, the same every time
    with changing_web() as web:
        web.pages |= dict(_pages(hosts, share, random))
        targets = {f"http://{address}": YEAR for address in web.pages}
        web.pages |= {f"town{no}.example/robots.txt": _RULES for no in range(hosts)}
        with nights(folder, connect_to=",".join(web.connect_to)) as series:
            first = _night(series, web, targets, 0)
            _change(web, random, [url.partition("//")[2] for url in targets])
            second = _night(series, web, targets, 1)
            full = _night(series, web, targets, 2, full_read_days="0")
    _tell(share, first, second, full)


_RULES = Page(body="User-agent: *\nAllow: /\n", content_type="text/plain")


def _pages(hosts: int, share: float, random: Random) -> Iterator[tuple[str, Page]]:
    for no in range(hosts * PER_HOST):
        host, place = f"town{no // PER_HOST}.example", no % PER_HOST
        if place < LISTS:
            path, page = f"news.php?id_type={no}", Page(body=listing(no))
        elif place < LISTS + FILES:
            path, page = f"files/{no}.pdf", _file(no, random.randint(100, 1500))
        else:
            links = place < LISTS + FILES + WITH_ATTACHMENTS
            path, page = f"select_news.php?news_id={no}", _page(no, links=links)
        is_file = page.last_modified is not None
        if random.random() < (NAMED_FILES if is_file else share):
            page.etag = _etag(page)
        else:
            page.last_modified = None
        yield f"{host}/{path}", page


def _page(no: int, *, links: bool) -> Page:
    body = article(no)
    return Page(body=body if links else body.replace("<a href='docs/", "<a name='"))


def _file(no: int, kilobytes: int) -> Page:
    """Make a PDF; what fills it is a comment in its one page."""
    filling = f"plan {no}) Tj ET\n%{'x' * 1000 * kilobytes}\nBT ("
    return Page(body=pdf(filling), last_modified=OLD, content_type="application/pdf")


def _etag(page: Page) -> str:
    return f'"{sha256(page.content).hexdigest()[:20]}"'


def _change(web: ChangingWeb, random: Random, addresses: list[str]) -> None:
    """Let some pages say something else, and every fourth of them be gone."""
    for count, address in enumerate(
        random.sample(addresses, round(len(addresses) * CHANGING))
    ):
        page = web.pages[address]
        if count % 4 == 0:
            web.pages[address] = Page(body="Not Found", status=404)
            continue
        if page.last_modified is None and isinstance(page.body, str):
            page.body = article(10_000 + count)
        else:
            page.body = page.content.replace(b"(plan", b"(other plan")
            page.last_modified = "Tue, 03 Jan 2023 03:00:00 GMT"
        page.etag = _etag(page) if page.etag else None


def _night(
    series: Nights,
    web: ChangingWeb,
    targets: dict[str, Task],
    day: int,
    **switches: str,
) -> Cost:
    web.forget()
    seen = series.make(targets, day=day, **switches)
    files = sum(size for at, size in web.bodies.items() if at.endswith(".pdf"))
    return Cost(requests=len(web.requests), wire=web.wire, files=files, seen=seen)


def _tell(share: float, first: Cost, second: Cost, full: Cost) -> None:
    print(f"{share:.0%} of pages and lists named:")
    for name, cost in (("first", first), ("second", second), ("full", full)):
        print(
            f"  {name:>6} night: {cost.wire:>12,} bytes ({cost.wire / first.wire:.3f})"
            f" {cost.requests:>5} requests ({cost.requests / first.requests:.3f})"
            f"  unchanged {cost.unchanged}"
        )
    rest = (second.wire - second.files) / (first.wire - first.files)
    print(f"  second / first without the PDF files: {rest:.3f} of the bytes")
    ends = Counter(one.outcome.value for one in second.seen.values())
    print(f"  second / full: {second.wire / full.wire:.3f} of the bytes; {dict(ends)}")
    differing = [url for url in full.seen if _says(second, url) != _says(full, url)]
    print(f"  addresses that come to something else: {len(differing)}")
    if differing:
        raise SystemExit(f"not the same by 304 and in full: {differing[:5]}")


def _says(cost: Cost, url: str) -> tuple[object, ...]:
    seen = cost.seen[url]
    return seen.outcome, seen.facts, seen.sha256, seen.follow_ups


if __name__ == "__main__":
    main()
