"""Does a slow machine hold up the rest? ``python -m tests.benchmarks.shared_machine``.

Twenty hosts stand behind one address and are cited first; fifty others stand behind
addresses of their own. Printed is when the last page of each group was asked for: the
fifty owe nothing to the twenty, so they should not wait for them.
"""

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.crawler.evidence_crawl import observe
from tests.crawler.loopback import Page, loopback

SHARED, FREE = 20, 50
LINKS = 2
DELAY = 0.5
EVERYWHERE = "0.0.0.0"  # noqa: S104 - every loopback address stands for a machine


@dataclass(slots=True)
class Arrivals:
    """When each group was last asked for a page, in seconds from the start."""

    begun: float = field(default_factory=time.monotonic)
    last: dict[str, float] = field(default_factory=dict)

    def page(self, host: str, path: str) -> Page:
        """Answer any address, and note when it was asked for."""
        if path == "/robots.txt":
            return Page(status=404, body=b"")
        group = host.partition("-")[0]
        self.last[group] = time.monotonic() - self.begun
        html = f"<h1>{host}{path}</h1><p>12 มกราคม 2566 {host} {path}</p>"
        return Page(body=html.encode(), seconds=0.05)


def main() -> None:
    """Crawl both groups together and print when each was done."""
    arrivals = Arrivals()
    with loopback(arrivals.page, EVERYWHERE) as server:
        shared = [(f"shared-{n}.example", "127.0.0.2") for n in range(SHARED)]
        free = [(f"free-{n}.example", f"127.0.1.{n + 1}") for n in range(FREE)]
        hosts = [*shared, *free]
        ways = (f"{host}:80:{ip}:{server.port}" for host, ip in hosts)
        arrivals.begun = time.monotonic()
        seen = observe(
            _links(host for host, _ in hosts),
            connect_to=",".join(ways),
            delay=str(DELAY),
            pauses="",
            allow_private="1",
        )
        took = time.monotonic() - arrivals.begun
    figures = {group: round(at, 1) for group, at in arrivals.last.items()}
    print(json.dumps({**figures, "whole": round(took, 1), "pages": len(seen)}))


def _links(hosts: Iterable[str]) -> list[str]:
    return [f"http://{host}/page{n}" for host in hosts for n in range(LINKS)]


if __name__ == "__main__":
    main()
