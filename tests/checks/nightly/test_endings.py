"""How a night ends that cannot be made as it should: told, and nothing is lost."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from crawler.model.run import Run
from crawler.store.database import open_store
from crawler.store.lock import only_run
from tests.checks.cli.lakthan import Ended, lakthan
from tests.checks.nightly.notify.test_mail import free_port
from tests.checks.nightly.notify.test_webhook import hook
from tests.checks.nightly.test_three_nights import TITLE, WATCHLIST, report
from tests.site.nights import ChangingWeb, Page, changing_web, news

pytestmark = pytest.mark.uncounted


@dataclass(kw_only=True)
class Place:
    """A watch list of two agencies, its web, and what its webhook is told."""

    folder: Path
    web: ChangingWeb
    posted: list[Any]

    def night(self) -> Ended:
        """Run one night."""
        return lakthan(
            "nightly", self.folder / "watchlist.toml", "--out", self.folder / "out"
        )

    def overviews(self) -> list[dict[str, Any]]:
        """Return what the nights left, in order."""
        files = sorted(self.folder.glob("out/*/overview.json"))
        return [json.loads(one.read_text(encoding="utf-8")) for one in files]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """Set everything up so that a night would go well."""
    with changing_web() as web, hook() as (posted, address):
        for host in ("one.example", "two.example"):
            web.pages[f"{host}/news/1"] = Page(body=news(TITLE.format(host)))
        web.pages["one.example/control"] = Page(body="here")
        for name in ("one", "two"):
            text = report(f"เทศบาล {name}", f"http://{name}.example/news/1")
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        connect_to = json.dumps(web.connect_to)
        text = WATCHLIST.format(connect_to=connect_to, hook=address)
        (tmp_path / "watchlist.toml").write_text(text, encoding="utf-8")
        yield Place(folder=tmp_path, web=web, posted=posted)


def test_a_report_that_cannot_be_read_tonight_is_verified_as_it_was(
    place: Place,
) -> None:
    """Its claims must not drop out of sight because somebody has it open."""
    well = place.night()
    (place.folder / "two.txt").write_bytes(b"\x00\x01 no report any more \xff")

    ended = place.night()

    before, after = place.overviews()
    assert (well.code, ended.code) == (0, 2)
    assert after["claims"] == before["claims"] == {"verified": 2}
    assert after["changes"]["gone"] == 0
    assert "two.txt" in after["refused"][0]
    assert "two.txt" in place.posted[0][1]["text"]


def test_a_watch_list_that_was_renamed_keeps_its_nights(place: Place) -> None:
    """They go by the name within it; a silent first night would miss what broke."""
    place.night()
    moved = place.folder / "provinces.toml"
    (place.folder / "watchlist.toml").rename(moved)

    lakthan("nightly", moved, "--out", place.folder / "out")

    before, after = place.overviews()
    assert after["compared_with"] == before["started"]
    assert after["changes"]["unchanged"] == 2


def test_without_network_no_night_begins(place: Place) -> None:
    """Otherwise every address would be tried, for hours, and found dead."""
    watchlist = place.folder / "watchlist.toml"
    nobody = f"127.0.0.1:{free_port()}"
    text = watchlist.read_text(encoding="utf-8")
    reaching = text.replace(f"127.0.0.1:{place.web.port}", nobody)
    watchlist.write_text(reaching, encoding="utf-8")

    ended = place.night()

    assert ended.code == 3
    assert ended.err.count("\n") == 1
    assert "no network" in ended.err
    assert place.overviews() == []
    assert "no network" in place.posted[0][1]["text"]


def test_a_second_night_at_the_same_time_is_refused(place: Place) -> None:
    """Two schedulers, or a night that lasts until the next one."""
    database = place.folder / "out" / "lakthan.db"
    with only_run(database):
        ended = place.night()

    assert ended.code == 3
    assert "another run is going on (process" in ended.err
    assert not place.web.asked


def test_a_clock_that_went_back_is_told(place: Place) -> None:
    """Nights would be written down in an order that never was."""
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    (place.folder / "out").mkdir()
    with open_store(place.folder / "out" / "lakthan.db") as store:
        later = Run(
            id="later",
            started=tomorrow,
            finished=None,
            as_of=tomorrow.date(),
            software="lakthan",
            settings={},
        )
        store.start_run(later, [], [])

    ended = place.night()

    assert ended.code == 3
    assert "please set the clock" in ended.err
    assert not place.web.asked


def test_a_night_that_cannot_be_trusted_ends_as_our_failure(place: Place) -> None:
    """A scheduler shows the exit code; nobody may take the list at its word."""
    for address in ("one.example/news/1", "two.example/news/1"):
        place.web.pages[address] = Page(body="busy", status=503)

    ended = place.night()

    (overview,) = place.overviews()
    assert ended.code == 3
    assert overview["alarms"] == ["most-failed"]
    assert "[most-failed]" in ended.out


def test_a_watch_list_that_makes_no_sense_makes_no_folder(place: Place) -> None:
    """One line, and nothing is left behind."""
    (place.folder / "watchlist.toml").write_text("name = 1\n", encoding="utf-8")

    ended = place.night()

    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert not (place.folder / "out").exists()
