"""Faults of names: a healthy page whose name is told late, never, wrongly or by turns.

A name server that denies a name every time, by its own NXDOMAIN, denies the page
(``dns-failure``, broken by DESIGN.md section 4); one that fails or is silent denies
nothing. A lie that leads inside is refused. A lie that leads to another public host
cannot be told over http: what answers there is what is judged, and a browser shows the
same; ``.github/SECURITY.md`` says so. Over https it is that host's certificate.
"""

from typing import Any

import pytest

from checks.model.judgement import LinkJudgement
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Observation
from crawler.store.json_columns import from_json, to_json
from tests.crawler.evidence_crawl import observe
from tests.crawler.loopback import Page, loopback
from tests.faults.names import Fickle, Told
from tests.faults.night import judged_by_url
from tests.faults.pages import Cited, site
from tests.site.name_server import Say, name_server

PUBLIC = "127.0.0.1"
"""The one address that these crawls take for a public one."""

ASKED_PER_LOOK = 2
"""A look that finds no name asks for it twice: by each client, or for each kind."""

NAMES = {
    "well.example": Told(then=PUBLIC),
    "slow.example": Told(then=PUBLIC, late=True),
    "fails.example": Told(then=Say.FAIL),
    "fails-at-first.example": Told(first=Say.FAIL, times=1, then=PUBLIC),
    "denied.example": Told(then=Say.DENY),
    "denied-at-first.example": Told(first=Say.DENY, times=1, then=PUBLIC),
    "empty-at-first.example": Told(
        first=Say.NOTHING, times=ASKED_PER_LOOK, then=PUBLIC
    ),
    "refused-at-first.example": Told(first=Say.REFUSE, times=1, then=PUBLIC),
    "inside.example": Told(then="10.0.0.1"),
    "inside-at-first.example": Told(first="10.0.0.1", times=1, then=PUBLIC),
    "elsewhere.example": Told(then=PUBLIC),
}
EXPECTED = {
    "well.example": ("ok", "verified"),
    "slow.example": ("ok", "verified"),
    "fails.example": ("dns-temporary", "undetermined"),
    "fails-at-first.example": ("ok", "verified"),
    "denied.example": ("dns-failure", "broken"),
    "denied-at-first.example": ("ok", "verified"),
    "empty-at-first.example": ("ok", "verified"),
    "refused-at-first.example": ("ok", "verified"),
    "inside.example": ("refused-address", "undetermined"),
    "inside-at-first.example": ("refused-address", "undetermined"),
    "elsewhere.example": ("not-found", "broken"),
}


def address(host: str) -> NormalizedUrl:
    """Return the cited address of a host."""
    return NormalizedUrl(f"http://{host}{Cited.HEALTHY}")


def town(host: str, path: str) -> Page:
    """Play the hosts that are here; one of the names leads to a server that is not."""
    is_here = not host.startswith("elsewhere.")
    return site(host, path) if is_here else Page(status=404, body=b"no such host")


def gone_through(names: dict[str, Told], **switches: str) -> dict[str, Any]:
    """Visit the page of every name."""
    with loopback(town) as server, name_server(Fickle(names)) as dns:
        return observe(
            map(address, names),
            connect_to=",".join(f"{name}:80:{name}:{server.port}" for name in names),
            name_servers=dns.address,
            delay="0.001",
            pauses="0.02,0.02",
            timeout="5",
            **switches,
        )


@pytest.fixture(scope="module")
def judged() -> dict[str, LinkJudgement]:
    """Visit and judge once; every test below looks at the same night."""
    told = gone_through(NAMES)
    seen = {url: from_json(to_json(one), Observation) for url, one in told.items()}
    return {str(url): one for url, one in judged_by_url(seen).items()}


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name.partition(".")[0])
def test_a_name_is_told_as_it_is(judged: dict[str, LinkJudgement], name: str) -> None:
    """Outcome and verdict of a page that is there, by what is said of its name."""
    link = judged[address(name)]

    assert link.observation is not None
    assert (link.observation.outcome, link.verdict) == EXPECTED[name]


@pytest.mark.slow
def test_a_name_server_that_is_silent_denies_nothing() -> None:
    """It takes its time to be sure of that: six seconds for every look."""
    names = {
        "well.example": Told(then=PUBLIC),
        "silent.example": Told(then=Say.SILENT),
        "silent-at-first.example": Told(first=Say.SILENT, times=1, then=PUBLIC),
    }

    told = gone_through(names)

    assert {url: one["outcome"] for url, one in told.items()} == {
        address("well.example"): "ok",
        address("silent.example"): "dns-temporary",
        address("silent-at-first.example"): "ok",
    }
