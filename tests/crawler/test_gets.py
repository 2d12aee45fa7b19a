"""Every GET on the played municipal site is owned up to by an observation."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.crawler.evidence_crawl import observe
from tests.crawler.gets import accounted, siblings, without_robots
from tests.site import municipality
from tests.site.serving import Site, running_site

EXPECTED = json.loads(
    Path(__file__)
    .parents[1]
    .joinpath("expected", "report_000.json")
    .read_text(encoding="utf-8")
)
CITED = [one["url"] for one in EXPECTED["addresses"]]
RESETS = "https://phonkho.go.th/select_news.php?news_id=290"


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """One crawl over the whole site."""

    site: Site
    seen: dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def night() -> Iterator[Night]:
    """Visit every address of the site once."""
    with running_site() as site:
        seen = observe(
            CITED,
            connect_to=",".join(site.connect_to),
            ca_file=str(site.ca_file),
            delay="0.001",
            timeout="5",
            pauses="0.01,0.01",
        )
        yield Night(site=site, seen=seen)


def test_every_get_is_accounted_for(night: Night) -> None:
    """Detail pages count every visitor: none of ours may go unmentioned.

    Both clients repeat a GET that was cut off by themselves unless told not to.
    """
    sent = without_robots(night.site.visits())
    came = (
        look["final_url"]
        for one in night.seen.values()
        for look in one["looks"]
        if one["outcome"] == look["outcome"] == "ok"
    )

    told = accounted(night.seen.values())
    assert sent - told == siblings(came)
    assert told - sent == {}
    assert told[RESETS] == sent[RESETS] == 4


def test_a_detail_page_that_answers_is_asked_for_once(night: Night) -> None:
    """Its counter is raised by one, as by any reader."""
    answered = [
        url
        for url, one in night.seen.items()
        if one["looks"][0]["outcome"] == one["outcome"] == "ok"
        and one["facts"]["kind"] == "news-item"
    ]

    visits = night.site.visits()
    assert len(answered) > len(CITED) / 3
    assert {visits[url] for url in answered} == {1}


def test_robots_txt_is_asked_for_once_per_host(night: Night) -> None:
    """However many addresses it has."""
    visits = night.site.visits()

    assert visits[f"https://{municipality.HOST}/robots.txt"] == 1
    assert {n for url, n in visits.items() if url.endswith("/robots.txt")} == {1}


def test_nothing_is_ever_submitted(night: Night) -> None:
    """Contact and e-service pages are looked at; their forms are the citizens'."""
    asked = {request.asking.method for request in night.site.requests}

    assert asked == {"GET"}
    assert any("contact18.php" in request.url for request in night.site.requests)
    assert any("eservice_form1.php" in one.url for one in night.site.requests)
