"""What a search engine is shown, compared with what a person is shown, for real."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import pytest

from crawler.fetch.switches import Switches
from tests.crawler.evidence_crawl import observe
from tests.crawler.loopback import Page, loopback

_FRAME = (
    "<!DOCTYPE html><html lang='th'><head><meta charset='utf-8'><title>{0}</title>"
    "</head><body><h1>{0}</h1><p>วันที่ประกาศ 12 มกราคม 2566</p>{1}</body></html>"
)
NEWS = _FRAME.format("ประกาศผลการดำเนินงาน", "<p>องค์กรขอประกาศให้ทราบ</p>" * 9).encode()
OTHER_NEWS = _FRAME.format("ประกาศผลงาน", "<p>ประกาศให้ทราบทั่วกัน</p>" * 9).encode()
GAMBLING = _FRAME.format(
    "สล็อตเว็บตรง แตกง่าย", "<p>ไม่ผ่านเอเย่นต์ เครดิตฟรี คาสิโนออนไลน์ pgslot</p>" * 9
).encode()
AGAINST = _FRAME.format(
    "รณรงค์ต่อต้านการพนัน", "<p>ป้องกันและปราบปรามเว็บพนัน หวย และคาสิโน</p>" * 9
).encode()

ENGINE = "Googlebot"
PAGES = {
    "/cloaked": Page(body=NEWS, to_agents={ENGINE: GAMBLING}),
    "/honest": Page(body=NEWS),
    "/differs": Page(body=NEWS, to_agents={ENGINE: OTHER_NEWS}),
    "/warns": Page(body=NEWS, to_agents={ENGINE: AGAINST}),
    "/reversed": Page(body=GAMBLING, to_agents={ENGINE: NEWS}),
    "/shut": Page(body=NEWS, to_agents={ENGINE: b""}),
    "/gone": Page(status=410, body=b"gone"),
    "/robots.txt": Page(status=404, body=b""),
}
WANTED = {
    "/cloaked": ("taken-over", "cloaked"),
    "/honest": ("ok", "search-engine-compared"),
    "/differs": ("ok", "search-engine-compared"),
    "/warns": ("ok", "search-engine-compared"),
    "/reversed": ("taken-over", None),
    "/shut": ("ok", "search-engine-compared"),
    "/gone": ("gone", None),
}
SIGNALS = {"cloaked", "search-engine-compared", "search-engine-unseen"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What was observed by path, how often each path was asked for, and by whom."""

    seen: dict[str, dict[str, Any]]
    asked: Counter[str]
    agents: frozenset[str]


@pytest.fixture(scope="module")
def checked() -> Night:
    """Visit every page of a site that shows two faces, with the check."""
    with loopback(lambda _, path: PAGES[path]) as server:
        seen = observe(
            [f"http://town.example{path}" for path in WANTED],
            connect_to=server.led_from("town.example"),
            allow_private="1",
            delay="0.001",
            pauses="0.01",
            cloaking_check="1",
        )
    start = len("http://town.example")
    return Night(
        seen={url[start:]: one for url, one in seen.items()},
        asked=Counter(one.partition("/")[2] for one in server.seen),
        agents=frozenset(server.agents),
    )


@pytest.mark.parametrize(("path", "wanted"), WANTED.items())
def test_a_takeover_that_only_search_engines_see_is_found_and_no_other_page_accused(
    checked: Night, path: str, wanted: tuple[str, str | None]
) -> None:
    """Both ways: what is cloaked is found, what merely differs is left alone."""
    one = checked.seen[path]

    told = SIGNALS & set(one["facts"]["signals"])
    assert (one["outcome"], told) == (wanted[0], {wanted[1]} - {None})


def test_the_proof_shows_both_faces(checked: Night) -> None:
    """The office sees only its own page and must be able to believe it."""
    one = checked.seen["/cloaked"]

    assert "a search engine is shown: advertises gambling: " in one["proof"]
    assert "a person is shown: " in one["proof"]
    assert "ประกาศผลการดำเนินงาน" in one["proof"]
    assert one["facts"]["title"] == "ประกาศผลการดำเนินงาน"


def test_one_further_get_is_spent_on_a_page_and_two_where_it_finds_something(
    checked: Night,
) -> None:
    """A light hand, and never on one look."""
    follow_ups = {
        path: [(one["purpose"], one["looks"]) for one in seen["follow_ups"]]
        for path, seen in checked.seen.items()
    }

    assert (checked.asked["honest"], checked.asked["cloaked"]) == (2, 3)
    assert follow_ups["/honest"] == [("as-search-engine", 1)]
    assert follow_ups["/cloaked"] == [("as-search-engine", 2)]
    assert follow_ups["/reversed"] == follow_ups["/gone"] == []


def test_the_visitor_keeps_its_name_when_it_asks_like_a_search_engine(
    checked: Night,
) -> None:
    """Who runs the site sees who came, and that it was no search engine."""
    assert len(checked.agents) == 2
    assert all(agent.startswith("Lakthan/") for agent in checked.agents)
    assert [agent for agent in checked.agents if agent.endswith(" like Googlebot/2.1")]


def test_nobody_is_asked_twice_unless_the_run_wants_it() -> None:
    """The check is for those who ask for it."""
    assert not Switches().cloaking_check
