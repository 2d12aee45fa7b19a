"""The sample site answers over TLS on loopback, in this loop or beside a crawl."""

import asyncio
import re
import socket
import ssl
from concurrent.futures import ThreadPoolExecutor

import aiohttp
import pytest
from aiohttp.abc import AbstractResolver, ResolveResult

from checks.demo import site as site_module
from checks.demo.site import SampleSite, running_sample_site, sample_site
from crawler.fetch.open_sockets import OpenSockets

HOST = "https://www.bantuayang.go.th.example"


class Loopback(AbstractResolver):
    """Sends every name where ``connect_to`` says."""

    def __init__(self, connect_to: tuple[str, ...]) -> None:
        self.ways = {way.split(":")[0]: way.split(":")[2:] for way in connect_to}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the loopback address and port."""
        del port
        address, local = self.ways[host]
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=int(local),
                family=family,
                proto=0,
                flags=0,
            )
        ]

    async def close(self) -> None:
        """Hold nothing, close nothing."""


async def got(
    site: SampleSite, *targets: str, host: str = HOST
) -> list[tuple[int, str, str]]:
    """Ask for addresses, one after the other: status, final path, text."""
    sockets = OpenSockets()
    connector = aiohttp.TCPConnector(
        socket_factory=sockets.open,
        resolver=Loopback(site.connect_to),
        ssl=ssl.create_default_context(cafile=str(site.ca_file)),
        force_close=True,
    )
    answers = []
    async with aiohttp.ClientSession(connector=connector) as session:
        for target in targets:
            async with session.get(host + target) as response:
                text = await response.text(errors="replace")
                answers.append((response.status, response.url.path_qs, text))
    await sockets.closed(within=2)
    return answers


async def test_pages_are_served_under_their_own_names() -> None:
    """The demonstration visits the addresses that the report cites."""
    async with sample_site() as site:
        [(status, path, text)] = await got(site, "/newsdetail.php?id=305")

    assert (status, path) == (200, "/newsdetail.php?id=305")
    assert "<h1>แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568</h1>" in text


@pytest.mark.parametrize(
    ("target", "status", "final"),
    [
        ("/newsdetail.php?id=318", 404, "/newsdetail.php?id=318"),
        ("/newsdetail.php?id=3066", 200, "/newsdetail.php?id=3066"),
        ("/newsdetail.php?id=330", 200, "/login.php"),
        ("/complaint3.php", 200, "/index.php"),
        ("/eservice_water.php", 500, "/eservice_water.php"),
        ("/newsdetail.php?id=352", 200, "/newsdetail.php?id=352"),
    ],
)
async def test_endings_are_played(target: str, status: int, final: str) -> None:
    """Each verdict of the demonstration hangs on one of these."""
    async with sample_site() as site:
        [(answered, path, _)] = await got(site, target)

    assert (answered, path) == (status, final)


async def test_social_service_asks_robots_to_stay_away() -> None:
    """The claim that cites it stays undetermined."""
    async with sample_site() as site:
        [(status, _, text)] = await got(
            site, "/robots.txt", host="https://social.example"
        )

    assert status == 200
    assert "Disallow: /\n" in text


async def test_counter_rises_with_every_visit() -> None:
    """A digest that took the counter for content would call every page changed."""
    async with sample_site() as site:
        seen = await got(site, "/index.php", "/index.php")

    counts = [re.findall(r"([\d,]+) ครั้ง", text) for _, _, text in seen]
    assert counts == [["2,501"], ["2,502"]]


def test_site_runs_beside_the_program() -> None:
    """The crawl has a loop of its own; the site must not need it."""
    with running_sample_site() as site:
        [(status, _, _)] = asyncio.run(got(site, "/index.php"))

    assert status == 200
    assert not site.ca_file.exists()


def test_ways_lead_to_loopback_only() -> None:
    """Nothing of the demonstration may be reachable from outside."""
    with running_sample_site() as site:
        ways = [way.split(":") for way in site.connect_to]

    assert [way[0] for way in ways] == [
        "www.bantuayang.go.th.example",
        "social.example",
    ]
    assert {(way[1], way[2]) for way in ways} == {("443", "127.0.0.1")}


def test_site_stops_when_the_program_fails() -> None:
    """A server that outlived the demonstration would keep the program from ending."""

    def fail() -> None:
        with running_sample_site() as site:
            raise LookupError(site.connect_to[0].split(":")[3])

    with ThreadPoolExecutor(max_workers=1) as pool:
        problem = pool.submit(fail).exception(timeout=30)

    assert isinstance(problem, LookupError)
    with pytest.raises(ConnectionRefusedError), socket.socket() as visitor:
        visitor.connect(("127.0.0.1", int(problem.args[0])))


def test_site_that_cannot_start_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting for ever for a site that never comes would be worse."""
    monkeypatch.setattr(site_module, "_LOOPBACK", "192.0.2.1")  # nobody's address

    with pytest.raises(OSError, match=r"192\.0\.2\.1"), running_sample_site():
        pass  # pragma: no cover
