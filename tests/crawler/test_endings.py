"""Every outcome has an address on the loopback web, and a real visit comes to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.evidence_crawl import observe
from tests.crawler.gets import accounted, siblings, without_robots
from tests.site import endings, social
from tests.site.name_server import name_server
from tests.site.serving import Site, running_site

WALL = f"https://{social.HOST}/SubdistrictAdministrativeOrganizationPhonkho"
ENDINGS = {**endings.every_ending(), WALL: "social-login-wall"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """One crawl over every ending there is."""

    site: Site
    seen: dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def night() -> Iterator[Night]:
    """Visit every ending once; every test below looks at the same observations."""
    with running_site() as site, name_server(endings.NAMES) as names:
        seen = observe(
            ENDINGS,
            connect_to=",".join(site.connect_to),
            ca_file=str(site.ca_file),
            name_servers=names.address,
            delay="0.001",
            timeout="1",
            pauses="",
            max_bytes="200000",
        )
        yield Night(site=site, seen=seen)


@pytest.mark.parametrize("url", ENDINGS)
def test_each_address_ends_as_it_is_played(night: Night, url: str) -> None:
    """From the socket to the observation, by way of both clients."""
    seen = night.seen[url]

    assert seen["outcome"] == ENDINGS[url], seen["proof"]


def test_every_outcome_is_played() -> None:
    """An ending that no test can reach is one that nobody knows to work."""
    assert set(ENDINGS.values()) == set(Outcome)


def test_every_get_is_accounted_for(night: Night) -> None:
    """One GET per look, per step of its way and per further address, and no more."""
    visits = night.site.visits()
    pages = without_robots(visits)

    told = accounted(night.seen.values())
    robots = {url: n for url, n in (visits - pages).items() if n > 1}
    # one sibling per host and pattern, and only of addresses that were asked for
    assert pages - told <= siblings(night.seen)
    # What failed in the handshake, or on a slow machine before that, was not heard.
    assert set(told - pages) <= accounted_without_answer(night)
    # Two looks each; where nothing came, the other client was asked for robots.txt.
    assert robots == {
        "https://robots-503.example/robots.txt": 2,
        "https://robots-resets.example/robots.txt": 4,
        "https://robots-silent.example/robots.txt": 4,
    }


@pytest.mark.parametrize(
    ("path", "how", "last"),
    [
        ("/redirect-home", "301", "/"),
        ("/refresh-home", "meta-refresh", "/"),
        ("/script-home", "script", "/"),
        ("/to-login", "302", "/login"),
        ("/refresh-login", "meta-refresh", "/login"),
    ],
)
def test_every_step_of_the_way_is_on_record(
    night: Night, path: str, how: str, last: str
) -> None:
    """A reviewer follows the chain; by whatever means a page sends its reader on."""
    url = f"https://{endings.HOST}{path}"

    for look in night.seen[url]["looks"]:
        assert look["redirects"] == [{"url": url, "how": how}]
        assert look["final_url"] == f"https://{endings.HOST}{last}"


def accounted_without_answer(night: Night) -> set[str]:
    """Name the addresses of which some look got no status."""
    return {
        look["final_url"]
        for one in night.seen.values()
        for look in one["looks"]
        if look["status"] is None
    }


@pytest.mark.parametrize(
    ("host", "reason"),
    [
        ("expired.example", "expired"),
        ("not-yet-valid.example", "not-yet-valid"),
        ("wrong-host.example", "wrong-host"),
        ("self-signed.example", "self-signed"),
        ("untrusted.example", "untrusted"),
        ("incomplete-chain.example", "incomplete-chain"),
        (endings.OLD_HOST, "weak"),
    ],
)
def test_a_page_behind_refused_tls_is_read_and_the_reason_kept(
    night: Night, host: str, reason: str
) -> None:
    """A reviewer hears what to mend, and what the page would have shown."""
    seen = night.seen[f"https://{host}/"]

    assert seen["tls"]["reason"] == reason
    assert seen["tls"]["not_before"] < seen["tls"]["not_after"]
    assert seen["facts"]["text_length"] > 0
    assert [look["outcome"] for look in seen["looks"]] == ["ok"]


def test_every_step_of_the_way_is_kept(night: Night) -> None:
    """By header, by refresh, over hosts, and where it ended badly."""
    told = {
        path: [
            [step["how"] for step in look["redirects"]]
            for look in night.seen[f"https://endings.example{path}"]["looks"]
        ]
        for path in ("/redirect-home", "/refresh-home", "/sign-in", "/redirect-private")
    }

    assert told["/redirect-home"][0] == ["301"]
    assert told["/refresh-home"][0] == ["meta-refresh"]
    assert told["/sign-in"][0] == ["302"]
    assert told["/redirect-private"][0] == ["302"]
    round_trip = night.seen["https://redirect-loop.example/again"]["looks"]
    assert [len(look["redirects"]) for look in round_trip] == [10, 10]


@pytest.mark.slow
def test_a_dead_host_is_not_knocked_at_for_every_address() -> None:
    """Visits that wait for it at the same time share one look at the host."""
    host = "https://robots-resets.example"
    urls = [f"{host}/{number}" for number in range(9)]
    with running_site() as site:
        seen = observe(
            urls,
            connect_to=",".join(site.connect_to),
            ca_file=str(site.ca_file),
            delay="0.001",
            pauses="0.01,0.01",
            concurrency="1",
        )

    told = [url for url in urls if "as a whole" in seen[url]["proof"]]
    assert {seen[url]["outcome"] for url in urls} == {"reset"}
    assert len(told) >= 3
    assert urls[-1] in told
    assert all(len(seen[url]["looks"]) >= 4 for url in urls)
    assert set(site.visits()) == {f"{host}/robots.txt"}
    assert site.visits().total() < len(urls)
    # each look is told with its own address, not with that of whoever waited first
    assert {one["final_url"] for one in seen[urls[0]]["looks"]} == {urls[0]}
