"""Whatever comes over the wire, the night ends, and healthy pages are read."""

import gzip
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest

from crawler.fetch.conditional import conditions, validators_of
from crawler.fetch.packed import is_whole
from crawler.fetch.reach import Reach
from crawler.fetch.switches import Switches
from crawler.fetch.unpacking import MOST_PARTS
from crawler.isolation.asking import Patience
from crawler.model.outcome import Outcome
from crawler.pages import heavy
from crawler.pages.address.siblings import impossible_sibling
from crawler.pages.days import date_lines
from crawler.pages.heavy import is_heavy, read_apart
from crawler.pages.lines.digest import stable
from crawler.pages.markup.decoding import decode
from crawler.pages.read import read_page
from crawler.pages.regions import columns
from crawler.visits import siblings
from tests.crawler.pages.building import AT, NEWS, article, fetched, framed
from tests.crawler.visits.web import Web
from tests.crawler.visits.web import fetched as came
from tests.security.hostile_night import Night, night
from tests.security.hostile_pages import AS_TEXT, PAGES
from tests.security.hostile_wire import (
    ARTICLE,
    ONWARD,
    Hostile,
    Sender,
    bomb,
    bombs,
    host_of,
    hostile,
    player,
    ways,
    whole,
)
from tests.security.measuring import KINDS, MEGABYTES, SECONDS, SIBLING, measured

pytestmark = pytest.mark.uncounted


LIMIT = 400_000
SMALL, LIGHT = 6_000, 140_000
HEALTHY = {f"/healthy-{n}": whole(ARTICLE) for n in range(6)}
TITLE = "ประกาศแผนการจัดซื้อจัดจ้าง"

PLAYED: Mapping[str, str] = {
    "/endless": "too-large",
    "/endless-chunks": "too-large",
    "/endless-tiny-chunks": "too-large or truncated",
    "/endless-headers": "server-error",
    "/endless-folded-header": "server-error",
    "/drip-body": "truncated",
    "/drip-headers": "timeout",
    "/long-header": "server-error",
    "/many-headers": "ok or server-error",  # one client takes so many, the other none
    "/many-cookies": "ok",
    "/long-cookie": "ok",
    "/long-location": "server-error",
    "/quite-long-location": "malformed-address",
    "/split-location": "not-found",
    "/encoded-location": "not-found",
    "/onward/0": "redirect-loop",
    "/round/0": "redirect-loop",
    "/growing/0": "redirect-loop",
    "/refreshing/0": "needs-browser",
    "/jumping/0": "needs-browser",
    "/bomb-gzip": "too-large",
    "/bomb-deflate": "too-large",
    "/bomb-br": "too-large",
    "/bomb-zstd": "too-large",
    "/bomb-twice": "too-large",
    "/packed-twice": "ok",
    "/packed-1000-times": "truncated",
    "/packed-in-headers": "truncated",
    "/frames-of-nothing": "truncated",
    "/members-of-nothing": "truncated",
    "/frames-in-gzip": "truncated",
    "/packed-otherwise": "truncated",
    "/nearly-too-large": "ok",
    "/page-of-cells": "ok",
}
"""Hostile answers, and what is said of each."""

MORE: Mapping[str, str] = {
    "/endless-size-of-chunk": "timeout",
    "/endless-chunk-extensions": "timeout",
    "/endless-trailers": "server-error",
    "/endless-trailer": "truncated or server-error",
    "/endless-header": "server-error",
    "/endless-status": "server-error",
    "/endless-continues": "timeout",
    "/endless-hints": "timeout",
    "/no-http": "server-error",
    "/drip-chunks": "truncated",
    "/drip-header": "timeout",
    "/drip-status": "server-error",
    "/drip-continues": "timeout",
    "/bare-location": "not-found",
    "/tab-location": "not-found",
}
"""Further ones, each of which takes its time."""


def all_ways(megabytes: int = 5) -> dict[str, Sender]:
    """Return every answer that is played, healthy ones among them."""
    more = {
        "/nearly-too-large": whole(ARTICLE + b" " * (LIMIT * 3 // 4)),
        "/page-of-cells": whole(PAGES["table cells"](40_000)),
    }
    packed = bombs(megabytes, MOST_PARTS + 10)
    return {**ways(drip=0.05, many=20_000), **packed, **HEALTHY, **more}


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A night over hostile answers, and whom it met."""

    night: Night
    server: Hostile

    def of(self, path: str) -> dict[str, Any]:
        """Return the observation of a path."""
        return self.night.seen[f"http://{host_of(path)}{path}"]


def play(paths: list[str], **switches: str) -> Played:
    """Make a night over these paths, each on a host of its own."""
    with hostile(player(all_ways())) as server:
        led = ",".join(server.led_from(host_of(path)) for path in paths)
        made = night(
            [f"http://{host_of(path)}{path}" for path in paths],
            connect_to=led,
            delay="0.001",
            pauses="",
            **switches,
        )
        return Played(night=made, server=server)


@pytest.fixture(scope="module")
def played() -> Played:
    """Visit every hostile answer once, healthy pages between them."""
    hurtful, healthy = list(PLAYED), list(HEALTHY)
    mixed = [
        path for n, path in enumerate(hurtful) for path in (path, *healthy[n : n + 1])
    ]
    return play(mixed, timeout="2", max_bytes=str(LIMIT))


@pytest.mark.parametrize(
    "path", PLAYED, ids=lambda path: path.strip("/").replace("/", "-")
)
def test_a_hostile_answer_has_a_name(played: Played, path: str) -> None:
    """By both clients; and none of them ends the run."""
    seen = played.of(path)

    assert seen["outcome"] in PLAYED[path].split(" or "), seen["proof"]


def test_healthy_pages_among_hostile_ones_are_read(played: Played) -> None:
    """One page cannot take the night down."""
    healthy = [played.of(path) for path in HEALTHY]

    assert {one["outcome"] for one in healthy} == {"ok"}
    assert {one["facts"]["title"] for one in healthy} == {TITLE}


@pytest.mark.skipif(sys.platform == "win32", reason="the system does not tell there")
def test_a_hostile_night_stays_small(played: Played) -> None:
    """No process of it holds more than one page may take."""
    assert 0 < played.night.megabytes < MEGABYTES


def test_no_header_of_theirs_becomes_one_of_ours(played: Played) -> None:
    """A line break in a Location would add a header to our next request."""
    asked = b"".join(played.server.heads).lower()

    assert b"\r\nx-injected" not in asked
    assert b"\r\nx-y" not in asked


def test_redirects_end(played: Played) -> None:
    """At a bound, however many there are: ten by HTTP, three by script."""
    visits = [
        one for one in played.server.seen if one.startswith("onward.example/onward")
    ]

    assert len(ONWARD) == 5
    assert len(visits) == 22  # eleven by each client


@pytest.mark.slow
def test_more_hostile_answers_have_a_name() -> None:
    """Those that go on until the time is over, by each client."""
    more = play([*MORE, *HEALTHY], timeout="3")

    told = {path: more.of(path)["outcome"] for path in MORE}
    assert [path for path in MORE if told[path] not in MORE[path].split(" or ")] == []
    assert {more.of(path)["outcome"] for path in HEALTHY} == {"ok"}
    assert more.night.megabytes < MEGABYTES


@pytest.mark.slow
def test_thousands_of_members_take_no_square_of_their_number() -> None:
    """Whether each came to its end is looked up without copying the others."""
    noise = Random(20).randbytes(3_000)  # noqa: S311 - a fixed sample
    body = gzip.compress(noise) * (MOST_PARTS - 10)

    begun = time.process_time()

    assert is_whole("gzip", body)
    assert time.process_time() - begun < SECONDS


@pytest.mark.slow
def test_ten_gigabytes_are_not_unpacked() -> None:
    """Ten megabytes of gzip, at the bound that is usual."""
    with hostile(
        player({"/huge": whole(bomb("gzip", 10_000), b"Content-Encoding: gzip\r\n")})
    ) as server:
        made = night(
            ["http://huge.example/huge"], connect_to=server.led_from("huge.example")
        )

    assert made.seen["http://huge.example/huge"]["outcome"] == "too-large"
    assert made.megabytes < MEGABYTES


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("/bomb-gzip", Outcome.TOO_LARGE),
        ("/bomb-zstd", Outcome.TOO_LARGE),
        ("/bomb-twice", Outcome.TRUNCATED),
        ("/packed-1000-times", Outcome.TRUNCATED),
        ("/frames-of-nothing", Outcome.TRUNCATED),
    ],
)
async def test_the_second_client_unpacks_no_more(path: str, outcome: Outcome) -> None:
    """Nor takes what is packed twice for the page itself: it unpacks but once."""
    with hostile(player(all_ways())) as server:
        settings = {
            "LAKTHAN_CONNECT_TO": server.led_from(host_of(path)),
            "LAKTHAN_ALLOW_PRIVATE": "1",
            "LAKTHAN_MAX_BYTES": str(LIMIT),
        }
        reach = Reach(Switches.from_settings(settings))
        fetched_ = await reach.second_opinion.get(f"http://{host_of(path)}{path}")
        await reach.close()

    assert fetched_.look.outcome is outcome
    assert len(fetched_.body) <= LIMIT


@pytest.mark.parametrize("name", PAGES)
def test_a_small_hostile_page_is_read(name: str) -> None:
    """At once, beside a sibling that is as hostile; nothing is raised."""
    body = PAGES[name](SMALL)
    page = fetched(body, NEWS)
    assert not is_heavy(page) or body.count(b"<") > heavy.LIGHT_TAGS

    alone = read_page(page)
    beside = read_page(page, sibling=fetched(body.replace(b"x", b"y"), SIBLING))

    assert {alone.outcome, beside.outcome} <= set(Outcome)
    assert beside.outcome is not Outcome.TOO_LARGE


@pytest.mark.parametrize("name", AS_TEXT)
def test_a_small_hostile_text_is_read(name: str) -> None:
    """What comes as text/plain goes another way."""
    page = fetched(AS_TEXT[name](SMALL), NEWS, headers={"content-type": "text/plain"})

    assert read_page(page).outcome is not Outcome.TOO_LARGE


@pytest.mark.parametrize(
    "name", ["one line of letters", "dates of digits", "phrases of loss in English"]
)
def test_a_long_line_takes_no_square_of_its_length(name: str) -> None:
    """Each kept its reader for minutes; now it has six seconds in a process."""
    body = PAGES[name](heavy.LIGHT_BYTES + 10)
    page, other = fetched(body, NEWS), fetched(body.replace(b"x", b"y") + b"y", SIBLING)
    assert is_heavy(page)

    assert read_apart(page, other).outcome is not Outcome.TOO_LARGE


@pytest.mark.parametrize(
    ("came", "told"),
    [(Outcome.OK, Outcome.TOO_LARGE), (Outcome.NOT_FOUND, Outcome.NOT_FOUND)],
)
def test_a_page_that_takes_too_long_is_given_up(
    monkeypatch: pytest.MonkeyPatch, came: Outcome, told: Outcome
) -> None:
    """And named: nothing is concluded from a page that was not read."""
    none = Patience(first=0.0, per_step=0.0, most=0.0, bytes=1)
    monkeypatch.setattr(heavy, "PATIENCE", none)

    reading = read_apart(fetched(framed(article("ประกาศ")), NEWS, outcome=came))

    assert reading.outcome is told
    assert reading.facts.title is None


@pytest.mark.parametrize("worker", ["crawler.pages.ending", "crawler.nothing"])
def test_a_reader_that_dies_leaves_a_page_unread(
    monkeypatch: pytest.MonkeyPatch, worker: str
) -> None:
    """A crash of the parser, or a memory that is full, looks like this."""
    monkeypatch.setattr(heavy, "_WORKER", worker)

    assert read_apart(fetched(b"<p>x", NEWS)).outcome is Outcome.TOO_LARGE


def test_a_heavy_page_reads_the_same_in_its_process() -> None:
    """Only where it is read is another, not what is read."""
    body = framed(article("ประกาศผลการสอบราคา") + "<p>ข่าว</p>" * 2_000).encode()
    page, sibling = fetched(body, NEWS), fetched(framed("<h2></h2>").encode(), SIBLING)

    assert is_heavy(page)
    assert read_apart(page) == read_page(page)
    assert read_apart(page, sibling) == read_page(page, sibling=sibling)


def test_an_ordinary_page_is_read_at_once() -> None:
    """A process for each would cost more than the reading."""
    assert not is_heavy(fetched(framed(article("ประกาศ")).encode(), NEWS))


def test_the_width_of_a_cell_is_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of 4,000 cells asked 16 million times, for more than a minute."""
    asked: list[object] = []
    width = columns._width

    def counted(span: object) -> int | None:
        asked.append(span)
        return width(span)  # type: ignore[arg-type] # it is a span

    monkeypatch.setattr(columns, "_width", counted)
    read_page(fetched(PAGES["table cells"](2_000), NEWS))

    assert 100 < len(asked) < 1_000


def test_no_line_of_a_date_is_as_long_as_a_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each of a hundred dates in a block looked through the whole of it."""
    lengths: list[int] = []

    def measured_(text: str) -> str:
        lengths.append(len(text))
        return stable(text)

    monkeypatch.setattr(date_lines, "stable", measured_)
    read_page(fetched(PAGES["dates of digits"](LIGHT), NEWS))

    assert max(lengths, default=0) <= 2_000


@pytest.mark.parametrize(
    "charset", ["punycode", "idna", "unicode_escape", "utf-7", "zlib", "x" * 300, "hz"]
)
def test_a_charset_that_browsers_have_not_is_not_believed(charset: str) -> None:
    """Python has one that takes the square of a page's length, and others that run."""
    body = b"<meta charset=%b><p>-aaaa\\x41+AEE-\xff" % charset.encode()

    decoded = decode(body, {"content-type": f"text/html; charset={charset}"})

    assert decoded.encoding in ("utf-8", "cp874")
    assert "-aaaa\\x41+AEE-" in decoded.text


@pytest.mark.parametrize(
    "etag",
    [
        '"a\r\nX-Injected: yes"',
        '"a\rX: y"',
        '"a\nX: y"',
        '"\x00"',
        '"' + "x" * 100_000 + '"',
        '"a\u2028b"',
        '"a", "b"',
        "*",
        "ก",
    ],
)
def test_a_hostile_etag_is_not_sent_back(etag: str) -> None:
    """It would end our header and begin another one."""
    assert (
        validators_of(
            {"etag": etag, "last-modified": "Mon, 02 Jan 2023 00:00:00 GMT"}, AT
        )
        is None
    )


@pytest.mark.parametrize(
    "when", ["x\r\nX: y", "Mon, 02 Jan 2023 00:00:00 GMT\r\nX: y", "9" * 99_999]
)
def test_a_hostile_time_is_not_sent_back(when: str) -> None:
    """The other name of a body goes the same way."""
    kept = validators_of({"etag": '"1"', "last-modified": when}, AT)

    assert kept is not None
    assert kept.last_modified is None
    assert conditions(kept)["If-None-Match"] == '"1"'


async def test_large_siblings_are_not_all_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """256 hosts that answer with 32 MB each would fill the memory of any machine."""
    monkeypatch.setattr(siblings, "KEPT_BYTES", 10_000)
    web = Web()
    remembered = siblings.Siblings(web.means())

    for number in range(20):
        page = came(url=f"https://town{number}.example/news.php?news_id=12")
        address = str(impossible_sibling(page.look.final_url or ""))
        web.answers[address] = [came(url=address, body="x" * 3_000)]
        await remembered.of(page)

    assert 1 < len(remembered._asked) <= 4
    assert sum(web.asked.values()) == 20


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, name) for kind in ("page", "text") for name in KINDS[kind][0]],
)
def test_a_hostile_page_of_full_size_ends_in_bounds(kind: str, name: str) -> None:
    """32 MB of it, in time and memory."""
    told = measured(kind, name, KINDS[kind][2])

    assert told.outcome in set(Outcome)
    assert told.seconds < SECONDS
    assert told.megabytes < MEGABYTES
