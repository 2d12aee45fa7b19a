"""Hosts are visited side by side, and a slow machine holds up nobody else."""

from collections.abc import Iterable

import pytest

from tests.crawler.evidence_crawl import observe
from tests.crawler.loopback import Loopback, Page, loopback

pytestmark = pytest.mark.uncounted


NO_ROBOTS = Page(status=404, body=b"")
ARTICLE = "<h1>ประกาศ</h1><p>12 มกราคม 2566 ขอประกาศให้ทราบโดยทั่วกัน</p>".encode()
EVERYWHERE = "0.0.0.0"  # noqa: S104 - each loopback address stands for a machine
QUICK = {"allow_private": "1", "pauses": "", "timeout": "20"}


def slow(_: str, path: str) -> Page:
    """Answer after a while."""
    return NO_ROBOTS if path == "/robots.txt" else Page(body=ARTICLE, seconds=0.6)


def quick(_: str, path: str) -> Page:
    """Answer at once."""
    return NO_ROBOTS if path == "/robots.txt" else Page(body=ARTICLE)


def order_of_asking(*servers: Loopback) -> list[str]:
    """Return the list in which servers will note together which host was asked."""
    asked: list[str] = []

    def noted(host: str, path: str) -> Page:
        asked.append(host)
        return quick(host, path)

    for server in servers:
        server.site = noted
    return asked


def led(hosts: Iterable[str], server: Loopback) -> list[str]:
    """Return the switches that lead hosts to a server."""
    return [server.led_from(host) for host in hosts]


def test_hosts_are_visited_side_by_side() -> None:
    """As many as the run asks for: not one by one, and not all at once."""
    with loopback(slow, EVERYWHERE) as server:
        ways = {
            f"town{number}.example": f"127.0.{number}.1:{server.port}"
            for number in range(12)
        }
        seen = observe(
            [f"http://{host}/a" for host in ways],
            connect_to=",".join(f"{host}:80:{to}" for host, to in ways.items()),
            delay="0.001",
            concurrency="6",
            **QUICK,
        )

    assert len(seen) == 12
    assert server.most_inside == 6


def test_who_waits_for_a_slow_machine_takes_no_place_from_others() -> None:
    """Thirty agencies on one address are the rule, and it is asked one at a time."""
    crowd = [f"crowd{number}.example" for number in range(6)]
    free = [f"free{number}.example" for number in range(2)]
    with loopback(quick) as shared, loopback(quick) as own:
        asked = order_of_asking(shared, own)
        seen = observe(
            [f"http://{host}/a" for host in (*crowd, *free)],
            connect_to=",".join([*led(crowd, shared), *led(free, own)]),
            delay="0.1",
            concurrency="2",
            **QUICK,
        )

    assert {one["looks"][0]["outcome"] for one in seen.values()} == {"ok"}
    assert shared.most_inside == 1
    assert all(host in asked[: len(asked) - 4] for host in free)
