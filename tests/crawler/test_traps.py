"""Scrapy's traps, each met in a real crawl with the project's settings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crawler.crawling import Crawled, crawl
from tests.crawler.evidence_crawl import observe
from tests.crawler.loopback import Loopback, Page, loopback
from tests.site.certificates import OLD, Authority

NO_ROBOTS = Page(status=404, body=b"")


def to(location: str) -> Page:
    """Send on."""
    return Page(status=302, body=b"", headers={"Location": location})


def site(host: str, path: str) -> Page:
    """Play every host of these tests."""
    pages = {
        "shut.example/robots.txt": Page(body=b"User-agent: *\nDisallow: /p"),
        "sick.example/robots.txt": Page(status=503, body=b""),
        "a.example/moved": to("http://a.example/x"),
        "a.example/into-shut": to("http://shut.example/p"),
        "a.example/loop": to("/loop"),
        "a.example/bad": to("http://[broken/"),
        "a.example/into-file": to("file:///etc/hostname"),
        "a.example/gone": Page(status=410, body=b"gone"),
        "a.example/self": Page(
            body=b'<html><head><meta http-equiv="refresh" content="0;url=/self">'
        ),
        "a.example/large": Page(body=b"x" * 200_000),
    }
    default = NO_ROBOTS if path == "/robots.txt" else Page()
    return pages.get(host + path, default)


@pytest.fixture(scope="module")
def server() -> Iterator[Loopback]:
    """The hosts of these tests."""
    with loopback(site) as server:
        yield server


@pytest.fixture(scope="module")
def crawled(server: Loopback) -> Crawled:
    """One crawl that meets most of the traps."""
    return crawl(
        [
            "http://a.example/moved",
            "http://a.example/app#/news/12",
            "http://a.example/into-shut",
            "http://a.example/loop",
            "http://a.example/bad",
            "http://a.example/into-file",
            "http://a.example/gone",
            "http://a.example/self",
            "http://a.example/large",
            "http://shut.example/p",
            "http://shut.example/open",
            "http://sick.example/x",
            "http://no-such-name.invalid/",
            f"http://127.0.0.1:{server.port}/ok",
            "file:///etc/hostname",
            "data:,x",
            "ftp://a.example/",
            "s3://bucket/key",
        ],
        connect_to=f"a.example:80:127.0.0.1:{server.port},"
        f"shut.example:80:127.0.0.1:{server.port},"
        f"sick.example:80:127.0.0.1:{server.port}",
        allow_private="1",
        max_bytes="100000",
    )


@pytest.mark.parametrize(
    ("url", "outcome"),
    [
        ("http://a.example/moved", "ok"),
        ("http://a.example/into-shut", "robots-disallowed"),
        ("http://a.example/loop", "redirect-loop"),
        ("http://a.example/bad", "malformed-address"),
        ("http://a.example/into-file", "refused-address"),
        ("http://a.example/gone", "gone"),
        ("http://a.example/self", "ok"),
        ("http://a.example/large", "too-large"),
        ("http://shut.example/p", "robots-disallowed"),
        ("http://shut.example/open", "ok"),
        ("http://sick.example/x", "server-error"),
        ("file:///etc/hostname", "refused-address"),
        ("data:,x", "refused-address"),
        ("ftp://a.example/", "refused-address"),
        ("s3://bucket/key", "refused-address"),
    ],
)
def test_every_ending_has_its_name(crawled: Crawled, url: str, outcome: str) -> None:
    """Forbidden is not broken, a sick robots.txt is no permission, file: is shut."""
    assert crawled.outcome(url) == outcome


def test_nothing_of_the_machine_is_read(crawled: Crawled) -> None:
    """Scrapy reads files and data: addresses by default."""
    for url in ("file:///etc/hostname", "data:,x", "http://a.example/into-file"):
        assert crawled.looks[url]["body"] == ""


def test_a_name_that_does_not_exist_is_no_refusal(crawled: Crawled) -> None:
    """The name is denied; nobody refused anything."""
    assert crawled.outcome("http://no-such-name.invalid/") == "dns-failure"


def test_the_way_is_kept_also_when_it_fails(crawled: Crawled) -> None:
    """The redirect chain is part of the proof."""
    moved = crawled.looks["http://a.example/moved"]
    loop = crawled.looks["http://a.example/loop"]
    shut = crawled.looks["http://a.example/into-shut"]

    assert moved["redirects"] == [["http://a.example/moved", "302"]]
    assert moved["final_url"] == "http://a.example/x"
    assert len(loop["redirects"]) == 10
    assert shut["redirects"] == [["http://a.example/into-shut", "302"]]


def test_what_stands_behind_the_sign_is_kept(
    crawled: Crawled, server: Loopback
) -> None:
    """No server sees it, but it tells a program of the page what to show."""
    url = "http://a.example/app#/news/12"

    assert crawled.looks[url]["final_url"] == url
    assert "a.example/app" in server.seen


def test_what_robots_txt_forbids_is_not_asked_for(
    crawled: Crawled, server: Loopback
) -> None:
    """Nor anything of a host whose robots.txt fails."""
    assert crawled.outcome("http://shut.example/p") == "robots-disallowed"
    assert "shut.example/p" not in server.seen
    assert "sick.example/x" not in server.seen


def test_robots_txt_is_asked_once_per_host(crawled: Crawled, server: Loopback) -> None:
    """Also for many pages at once."""
    assert crawled.looks
    assert server.seen.count("a.example/robots.txt") == 1


def test_the_visitor_gives_its_name(crawled: Crawled, server: Loopback) -> None:
    """To both clients' requests."""
    assert crawled.looks
    assert [agent.partition("/")[0] for agent in server.agents] == ["Lakthan"]


def test_no_door_is_opened_on_the_machine(crawled: Crawled) -> None:
    """Telnet and remote control run code for whoever reaches them."""
    doors = ["extensions.telnet", "remote_control", "HttpCache", "RetryMiddleware"]

    assert "Enabled downloader middlewares" in crawled.log
    assert [door for door in doors if door in crawled.log] == []


def test_private_addresses_are_refused_in_every_spelling() -> None:
    """Scrapy fetches all of these by default (FIELD-NOTES A 1d)."""
    with loopback(site) as server:
        port = server.port
        urls = [
            "http://localhost/",
            "http://127.0.0.1/",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://169.254.169.254/latest/meta-data/",
            "http://10.0.0.1:8080/",
            "http://a.example/x",
        ]

        crawled = crawl(urls, connect_to=f"a.example:80:127.0.0.1:{port}")

    assert {crawled.outcome(url) for url in urls} == {"refused-address"}
    assert server.seen == []


def test_a_redirect_into_the_own_network_is_refused() -> None:
    """The first host is public; where it sends us is not."""

    def lure(_: str, path: str) -> Page:
        lures = {
            "/robots.txt": NO_ROBOTS,
            "/ip": to("http://127.0.0.1:8080/secret"),
            "/number": to("http://2130706433:8080/secret"),
            "/name": to("http://localhost:8080/secret"),
            "/refresh": Page(
                body=b'<html><head><meta http-equiv="refresh" '
                b'content="0;url=http://127.0.0.1:8080/secret">'
            ),
        }
        return lures[path]

    with loopback(lure, address="127.0.0.2") as server:
        urls = [f"http://a.example/{p}" for p in ("ip", "number", "name", "refresh")]
        crawled = crawl(
            urls, public=["127.0.0.2"], connect_to=server.led_from("a.example")
        )

    assert {crawled.outcome(url) for url in urls} == {"refused-address"}
    assert len(server.seen) == 5


def test_one_host_sees_one_request_at_a_time() -> None:
    """With sixteen at once over all hosts (FIELD-NOTES A 1a counted fifteen)."""

    def slow(_: str, path: str) -> Page:
        return NO_ROBOTS if path == "/robots.txt" else Page(seconds=0.01)

    with loopback(slow) as server:
        urls = [f"http://a.example/{number}" for number in range(20)]
        crawled = crawl(
            urls,
            connect_to=server.led_from("a.example"),
            allow_private="1",
            concurrency="16",
        )

    assert {crawled.outcome(url) for url in urls} == {"ok"}
    assert len(server.seen) == 21
    assert server.most_inside == 1


def test_no_setting_of_scrapy_makes_a_crawl_impolite() -> None:
    """Whoever turns Scrapy's own limits off still meets the gate and robots.txt."""

    def slow(_: str, path: str) -> Page:
        rules = Page(body=b"User-agent: *\nDisallow: /0")
        return rules if path == "/robots.txt" else Page(seconds=0.01)

    with loopback(slow) as server:
        urls = [f"http://a.example/{number}" for number in range(10)]
        crawled = crawl(
            urls,
            connect_to=server.led_from("a.example"),
            allow_private="1",
            scrapy={
                "CONCURRENT_REQUESTS_PER_DOMAIN": "16",
                "CONCURRENT_REQUESTS": "16",
                "DOWNLOAD_DELAY": "0",
                "ROBOTSTXT_OBEY": "0",
            },
        )

    assert crawled.outcome("http://a.example/0") == "robots-disallowed"
    assert len(server.seen) == 10
    assert server.most_inside == 1


def test_two_hosts_on_one_machine_see_one_request_at_a_time() -> None:
    """Shared hosting is the rule; thirty names are one server's load."""

    def slow(_: str, path: str) -> Page:
        return NO_ROBOTS if path == "/robots.txt" else Page(seconds=0.01)

    with loopback(slow) as server:
        hosts = [f"{letter}.example" for letter in "abcde"]
        urls = [f"http://{host}/{number}" for host in hosts for number in range(3)]
        crawled = crawl(
            urls,
            connect_to=",".join(map(server.led_from, hosts)),
            allow_private="1",
            concurrency="16",
        )

    assert {crawled.outcome(url) for url in urls} == {"ok"}
    assert len(server.seen) == 20
    assert server.most_inside == 1


def test_waiting_for_the_turn_is_no_timeout() -> None:
    """Twenty pages of half the timeout each: none of them is late."""

    def slow(_: str, path: str) -> Page:
        return NO_ROBOTS if path == "/robots.txt" else Page(seconds=0.2)

    with loopback(slow) as server:
        urls = [f"http://a.example/{number}" for number in range(8)]
        crawled = crawl(
            urls,
            connect_to=server.led_from("a.example"),
            allow_private="1",
            timeout="1",
        )

    assert {crawled.outcome(url) for url in urls} == {"ok"}


def test_a_server_that_speaks_tls_1_0_only_is_read() -> None:
    """By Scrapy's own settings it cannot be reached at all (FIELD-NOTES A 1b)."""
    with loopback(site, tls=Authority().listening(OLD)) as server:
        url = f"https://{OLD}/x"
        crawled = crawl([url], connect_to=server.led_from(OLD), allow_private="1")

    assert crawled.outcome(url) == "ok"
    assert "page" in crawled.looks[url]["body"]


@pytest.mark.parametrize("host", ["good.example", "expired.example"])
def test_a_page_behind_a_bad_certificate_is_read(tmp_path: Path, host: str) -> None:
    """The strict look judges the certificate; name and port lead through to it."""
    authority = Authority()
    with loopback(site, tls=authority.listening()) as server:
        url = f"https://{host}/x"
        crawled = crawl(
            [url],
            connect_to=server.led_from(host),
            allow_private="1",
            ca_file=str(authority.save(tmp_path)),
        )

    assert crawled.outcome(url) == "ok"
    assert server.seen[0] == f"{host}/robots.txt"
    assert server.seen[-1] == f"{host}/x"


def test_a_thai_name_is_led_where_its_wire_form_is() -> None:
    """Twisted asks by the Thai name, Scrapy by the wire form."""
    host = "xn--o3cw4h.example"
    with loopback(site) as server:
        url = "http://ไทย.example/x"
        crawled = crawl([url], connect_to=server.led_from(host), allow_private="1")

    assert [look["outcome"] for look in crawled.looks.values()] == ["ok"]
    assert server.seen == [f"{host}/robots.txt", f"{host}/x"]


def test_a_name_of_two_readings_is_read_as_browsers_do() -> None:
    """By IDNA 2003, which Scrapy knows, it would be another site than was checked."""
    host, url = "xn--strae-oqa.example", "http://straße.example/x"
    with loopback(site) as server:
        led = server.led_from(host)
        seen = observe([url], connect_to=led, allow_private="1", pauses="")

    assert seen[url]["looks"][0]["outcome"] == "ok"
    assert server.seen[:2] == [f"{host}/robots.txt", f"{host}/x"]


def test_a_proxy_serves_names_that_only_it_knows() -> None:
    """And a switch that leads elsewhere goes without it."""

    def by_proxy(host: str, path: str) -> Page:
        return NO_ROBOTS if path == "/robots.txt" else Page(body=host.encode())

    with loopback(by_proxy) as proxy, loopback(by_proxy) as own:
        crawled = crawl(
            ["http://no-such-name.invalid/x", "http://a.example/x"],
            connect_to=own.led_from("a.example"),
            allow_private="1",
            proxy=f"http://localhost:{proxy.port}",
        )

    assert (
        crawled.looks["http://no-such-name.invalid/x"]["body"] == "no-such-name.invalid"
    )
    assert crawled.outcome("http://a.example/x") == "ok"
    assert own.seen == ["a.example/robots.txt", "a.example/x"]
