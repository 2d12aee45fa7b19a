"""No client of ours goes inside, whoever sends it there and by whatever way."""

from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from crawler.errors import RefusedAddressError, ReportUnreadableError
from crawler.fetch.addresses import IpAddress, authority_of
from crawler.fetch.connect_to import parse_connect_to
from crawler.fetch.control import look_at_controls
from crawler.fetch.guard import Guard
from crawler.fetch.reach import Reach
from crawler.fetch.report_file import fetch_through
from crawler.fetch.switches import Switches
from crawler.model.outcome import Outcome
from tests.crawler.evidence_crawl import observe
from tests.crawler.fetch.conftest import MakeReach
from tests.crawler.loopback import Loopback, Page, loopback
from tests.site.name_server import name_server

PUBLIC = "127.0.0.1"
"""The one loopback address that these tests take for a public one."""

TOWN = "http://town.example"
INSIDE = "http://inside.example/secret"
READ_ON = ("listed", "listed-inside", "eservice")
KINDS = ("301", "302", "303", "307", "308")
NO_ROBOTS = Page(status=404, body=b"")
FILED = f"""<html><title>ประกาศ</title><body><h1>ประกาศเทศบาล เรื่อง แผนปฏิบัติการ</h1>
<p>{"เทศบาลประกาศใช้แผนปฏิบัติการป้องกันการทุจริตประจำปี " * 2}</p>
<p>เอกสารแนบ <a href="/files/plan.pdf">แผนปฏิบัติการ.pdf</a></p></body></html>""".encode()

LISTED = """<html><title>เทศบาล</title><body><h1>ข่าวประชาสัมพันธ์</h1><table>
<tr><td><a href="/item/1">ประกาศแผนการจัดซื้อจัดจ้าง</a></td><td>12 มกราคม 2566</td></tr>
<tr><td><a href="/item/2">ประกาศราคากลางงานก่อสร้าง</a></td><td>10 มกราคม 2566</td></tr>
<tr><td><a href="/item/3">ประกาศผู้ชนะการเสนอราคา</a></td><td>9 มกราคม 2566</td></tr>
</table><div class="paging"><a href="/older?page=2">ถัดไป</a></div></body>
</html>""".encode()
LISTED_INSIDE = LISTED.replace(b"/older?page=2", b"http://inside.example/older")
SERVICES = """<html><title>เทศบาล</title><body><h2>บริการออนไลน์ E-Service</h2><ul>
<li><a href="/eservice/water.php">ขอสนับสนุนน้ำอุปโภคบริโภค</a></li>
<li><a href="http://inside.example/light">แจ้งซ่อมไฟฟ้าสาธารณะ</a></li>
</ul></body></html>""".encode()


def to(location: str, status: int = 302) -> Page:
    """Send on."""
    return Page(status=status, body=b"", headers={"Location": location})


def town(host: str, path: str) -> Page:
    """Play a public host that leads inside by every way that it has."""
    pages = {
        "town.example/robots.txt": NO_ROBOTS,
        "lying.example/robots.txt": to(INSIDE),
        "lying.example/page": Page(),
        "town.example/filed": Page(body=FILED),
        "town.example/listed": Page(body=LISTED),
        "town.example/listed-inside": Page(body=LISTED_INSIDE),
        "town.example/eservice": Page(body=SERVICES),
        "town.example/refresh": Page(
            body=f'<meta http-equiv="refresh" content="0;url={INSIDE}">'.encode()
        ),
        "town.example/script": Page(
            body=f"<script>location.href='{INSIDE}'</script>".encode()
        ),
    }
    by_status = {f"town.example/{kind}": to(INSIDE, int(kind)) for kind in KINDS}
    # whatever else is asked for: attachments, siblings, candidates
    return (pages | by_status).get(host + path, to(INSIDE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """What came of a crawl over the town, and who was asked."""

    seen: dict[str, dict[str, Any]]
    town: Loopback
    inside: Loopback


def switches_to(public: Loopback, inside: Loopback) -> list[str]:
    """Give every host its place; the usual ports, so that only the place is wrong."""
    hosts = [public.led_from(host) for host in ("town.example", "lying.example")]
    return [*hosts, inside.led_from("inside.example")]


@pytest.fixture(scope="module")
def led() -> Iterator[Led]:
    """Crawl once over all the ways."""
    paths = (*KINDS, "refresh", "script", "filed", "gone-astray", *READ_ON)
    with (
        loopback(town) as public,
        loopback(lambda _, __: Page(), address="127.0.0.2") as inside,
    ):
        seen = observe(
            [*(f"{TOWN}/{path}" for path in paths), INSIDE],
            candidates=["http://inside.example/candidate"],
            window="2020-10-01,2021-09-30",  # earlier than any item
            connect_to=",".join(switches_to(public, inside)),
            delay="0.001",
            pauses="0,0",
            timeout="10",
        )
        yield Led(seen=seen, town=public, inside=inside)


@pytest.mark.parametrize("way", [*KINDS, "refresh", "script", "gone-astray"])
def test_no_redirect_of_any_kind_leads_inside(led: Led, way: str) -> None:
    """The first host is public and passes the guard; the second hop must not."""
    seen = led.seen[f"{TOWN}/{way}"]

    assert seen["outcome"] == "refused-address"
    assert INSIDE in str(seen["looks"])
    assert led.inside.seen == []


def test_no_further_address_of_a_page_leads_inside(led: Led) -> None:
    """Attachments and siblings are fetched too, and each may be a redirect."""
    filed = led.seen[f"{TOWN}/filed"]
    outcomes = {one["url"]: one["outcome"] for one in filed["follow_ups"]}

    assert outcomes[f"{TOWN}/files/plan.pdf"] == "refused-address"
    assert len([one for one in led.town.seen if "plan.pdf" in one]) == 1
    assert led.inside.seen == []


def test_no_next_page_of_a_listing_leads_inside(led: Led) -> None:
    """It is followed for its dates; one of another host is none of the listing's."""
    listed, elsewhere = (
        led.seen[f"{TOWN}/{path}"]["follow_ups"] for path in ("listed", "listed-inside")
    )

    assert [(one["url"], one["purpose"], one["outcome"]) for one in listed] == [
        (f"{TOWN}/older?page=2", "next-page", "refused-address")
    ]
    assert elsewhere == []
    assert led.inside.seen == []


def test_no_service_leads_inside(led: Led) -> None:
    """Up to twenty of them are opened to see whether any answers."""
    followed = led.seen[f"{TOWN}/eservice"]["follow_ups"]

    assert [(one["url"], one["purpose"], one["outcome"]) for one in followed] == [
        (f"{TOWN}/eservice/water.php", "service", "refused-address"),
        ("http://inside.example/light", "service", "refused-address"),
    ]
    assert led.inside.seen == []


def test_no_candidate_leads_inside(led: Led) -> None:
    """A repaired address is a stranger's as well."""
    tried = led.seen[INSIDE]["follow_ups"]

    assert [(one["purpose"], one["outcome"]) for one in tried] == [
        ("candidate", "refused-address")
    ]
    assert led.inside.seen == []


@dataclass(slots=True)
class Turncoat(Mapping[str, str]):
    """Names of a server that says one address the first time, then another."""

    first: str
    then: str
    asked: list[str] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        """Answer the first questions (for both kinds of address) well."""
        self.asked.append(name)
        return self.first if len(self.asked) <= len(("A", "AAAA")) else self.then

    def __iter__(self) -> Iterator[str]:
        """Name nothing."""
        return iter(())

    def __len__(self) -> int:
        """Count nothing."""
        return 0

    def get(self, name: str, default: object = None) -> str:
        """Know every name."""
        del default
        return self[name]


def test_the_address_that_was_checked_is_the_one_connected_to() -> None:
    """By its second answer a name server would lead inside (DNS rebinding)."""
    names = Turncoat(first=PUBLIC, then="127.0.0.2")
    urls = [f"http://turncoat.example/{path}" for path in ("a", "b", "gone")]

    def site(_: str, path: str) -> Page:
        return Page() if path in {"/a", "/b"} else NO_ROBOTS

    with loopback(site) as server, name_server(names) as dns:
        seen = observe(
            urls,
            connect_to=f"turncoat.example:80:turncoat.example:{server.port}",
            name_servers=dns.address,
            delay="0.001",
            pauses="0,0",
            timeout="10",
        )

    clients = {look["client"] for look in seen[urls[2]]["looks"]}
    statuses = [seen[url]["looks"][-1]["status"] for url in urls]
    assert statuses == [200, 200, 404]
    assert seen[urls[2]]["outcome"] == "not-found"
    assert clients == {"scrapy", "aiohttp"}
    assert len(server.seen) >= 5
    assert len(names.asked) <= 2


@pytest.fixture
async def reach_to() -> AsyncIterator[MakeReach]:
    """Make reaches for whom only one loopback address is public."""
    made: list[Reach] = []

    def reach(*connect_to: str, controls: tuple[str, ...] = ()) -> Reach:
        switches = Switches(
            connect_to=tuple(map(parse_connect_to, connect_to)),
            controls=controls,
            delay=0.0001,
            timeout=5,
        )
        guard = Guard(switches, is_refused=_is_refused)
        made.append(Reach(switches, guard=guard))
        return made[-1]

    yield reach
    for one in made:
        await one.close()


def _is_refused(ip: IpAddress) -> bool:
    return str(ip) != PUBLIC


@pytest.mark.parametrize("kind", [*KINDS, "refresh"])
async def test_the_second_client_is_not_led_inside(
    reach_to: MakeReach, kind: str
) -> None:
    """It is other code than Scrapy; control addresses are asked by it too."""
    with (
        loopback(town) as public,
        loopback(lambda _, __: Page(), address="127.0.0.2") as inside,
    ):
        reach = reach_to(*switches_to(public, inside))
        fetched = await reach.second_opinion.get(f"{TOWN}/{kind}")

    assert fetched.look.outcome is Outcome.REFUSED_ADDRESS
    assert inside.seen == []


async def test_a_control_address_does_not_lead_inside(
    reach_to: MakeReach, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An operator names public ones; who answers there may send us anywhere."""
    with (
        loopback(town) as public,
        loopback(lambda _, __: Page(), address="127.0.0.2") as inside,
    ):
        given = (f"{TOWN}/302", INSIDE)
        reach = reach_to(*switches_to(public, inside), controls=given)
        monkeypatch.setattr("crawler.fetch.control.Reach", lambda _: reach)

        seen = await look_at_controls(reach.switches)

    assert {one.outcome for one in seen} == {Outcome.REFUSED_ADDRESS}
    assert "town.example/302" in public.seen
    assert inside.seen == []


async def test_a_report_is_not_fetched_from_inside(reach_to: MakeReach) -> None:
    """The operator names a public address, and its server sends us on."""
    with (
        loopback(town) as public,
        loopback(lambda _, __: Page(), address="127.0.0.2") as inside,
    ):
        reach = reach_to(*switches_to(public, inside))
        with pytest.raises(ReportUnreadableError, match="never visited"):
            await fetch_through(reach, f"{TOWN}/302")

    assert inside.seen == []


async def test_a_robots_txt_that_leads_inside_is_none(reach_to: MakeReach) -> None:
    """It is the first request to any host, and made before any page."""
    with (
        loopback(town) as public,
        loopback(lambda _, __: Page(), address="127.0.0.2") as inside,
    ):
        reach = reach_to(*switches_to(public, inside))
        await reach.hosts.admit("http://lying.example/page")

    assert public.seen == ["lying.example/robots.txt"]
    assert inside.seen == []


@pytest.mark.parametrize("host", ["intranet", "wpad", "router"])
async def test_behind_a_proxy_a_bare_name_is_refused(
    reach_to: MakeReach, host: str
) -> None:
    """The proxy would complete it by the name of its own network."""
    guard: Guard = reach_to().guard

    with pytest.raises(RefusedAddressError):
        await guard.vet(authority_of(f"http://{host}/"))
