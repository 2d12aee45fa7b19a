"""Three nights over a web that changes between them: the whole history and diff."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.checks.cli.lakthan import Ended, lakthan
from tests.checks.nightly.notify.test_webhook import hook
from tests.site.nights import ChangingWeb, Page, changing_web, news

pytestmark = pytest.mark.uncounted


HEAD = """รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๑๒ เดือน
ชื่อหน่วยงาน {agency}

ประเด็นที่ต้องปรับปรุงแก้ไข\tผู้รับผิดชอบ\tขั้นตอนหรือวิธีการ/มาตรการ\tกำหนดเวลาแล้วเสร็จ\tผลการดำเนินการ
"""
ROW = (
    "การประชาสัมพันธ์เรื่องที่ {no}\tสำนักปลัด\t๑.ประกาศ\tภายในเดือนกันยายน ๒๕๖๖\t"
    "ดำเนินการเรียบร้อยตามหลักฐาน {address}\n"
)
TITLE = "โครงการส่งเสริมอาชีพผู้สูงอายุ รุ่นที่ {}"
WATCHLIST = """
name = "จังหวัดตัวอย่าง"
contact = "audit@province.example"
[[agency]]
name = "เทศบาลตำบลหนึ่ง"
reports = ["one.txt"]
[[agency]]
name = "เทศบาลตำบลสอง"
reports = ["two.txt"]
[visiting]
delay = 0.02
timeout = 5.0
repeat_after = [0.1, 0.2]
allow_private = true
connect_to = {connect_to}
control = ["http://one.example/control"]
[notify.webhook]
address = "{hook}"
"""


def report(agency: str, *addresses: str) -> str:
    """Write a report with one claim for each address."""
    rows = (ROW.format(no=no, address=one) for no, one in enumerate(addresses, 1))
    return HEAD.format(agency=agency) + "".join(rows)


@dataclass(kw_only=True)
class Told:
    """What one night left behind."""

    ended: Ended
    overview: dict[str, Any]
    asked: Counter[str]

    @property
    def changes(self) -> dict[str, int]:
        """How many claims became what, where any did."""
        return {k: n for k, n in self.overview["changes"].items() if n}

    @property
    def steps(self) -> dict[tuple[str, int], str]:
        """What became of which claim: by agency and row."""
        told = (one for one in self.overview["steps"] if one["change"] != "failing")
        return {(one["agency"][-4:], one["row"]): one["change"] for one in told}


@dataclass(kw_only=True)
class Province:
    """The watch list, its web, and where the nights are written."""

    folder: Path
    web: ChangingWeb
    posted: list[Any]

    def night(self, name: str, day: str) -> Told:
        """Run one night and take what it left."""
        self.web.asked.clear()
        out = self.folder / "out"
        before = set(out.glob("*/overview.json"))
        watchlist = self.folder / "watchlist.toml"
        ended = lakthan("nightly", watchlist, "--out", out, "--as-of", day)
        made = set(out.glob("*/overview.json")) - before
        assert len(made) == 1, (name, ended)
        overview = json.loads(made.pop().read_text(encoding="utf-8"))
        return Told(ended=ended, overview=overview, asked=Counter(self.web.asked))

    def database(self) -> sqlite3.Connection:
        """Open the database as any tool would."""
        return sqlite3.connect(self.folder / "out" / "lakthan.db")


@dataclass(kw_only=True)
class Nights:
    """The three nights, and what was posted after each."""

    province: Province
    told: list[Told]
    posted: list[Any]


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nights]:
    """Run three nights once; every test below looks at the same."""
    folder = tmp_path_factory.mktemp("province")
    with changing_web() as web, hook() as (posted, address):
        province = Province(folder=folder, web=web, posted=posted)
        _first_night(province, address)
        told = [province.night("first", "2026-11-18")]
        _before_the_second(province)
        told.append(province.night("second", "2026-11-19"))
        _before_the_third(province)
        told.append(province.night("third", "2026-11-20"))
        yield Nights(province=province, told=told, posted=[p for _, p in posted])


def _first_night(province: Province, address: str) -> None:
    """All is well but the fifth page of the first agency, which is not there yet."""
    pages = province.web.pages
    for no in (1, 2, 3, 4, 6):
        pages[f"one.example/news/{no}"] = Page(body=news(TITLE.format(no)))
    pages["two.example/news/1"] = Page(body=news("ข่าวของเทศบาลสอง"))
    pages["one.example/control"] = Page(body="here")
    first = [f"http://one.example/news/{no}" for no in range(1, 7)]
    write(province, "one.txt", report("เทศบาลตำบลหนึ่ง", *first))
    second = ("http://two.example/news/1", "http://one.example/news/1")
    write(province, "two.txt", report("เทศบาลตำบลสอง", *second))
    connect_to = json.dumps(province.web.connect_to)
    write(
        province,
        "watchlist.toml",
        WATCHLIST.format(connect_to=connect_to, hook=address),
    )


def _before_the_second(province: Province) -> None:
    """One page goes for good, one for a night; one drifts; one appears; one ages."""
    pages = province.web.pages
    for no in (2, 6):
        pages[f"one.example/news/{no}"] = Page(body="gone", status=404)
    pages["one.example/news/3"] = Page(
        body=news("ประกาศรับสมัครพนักงานจ้าง", text="เนื้อหาใหม่ทั้งหมด")
    )
    pages["one.example/news/5"] = Page(body=news(TITLE.format(5)))
    pages["two.example/news/1"] = Page(body=news("ข่าวของเทศบาลสอง", "1 มีนาคม 2560"))


def _before_the_third(province: Province) -> None:
    """One page is back; a report drops a claim and brings another."""
    pages = province.web.pages
    pages["one.example/news/6"] = Page(body=news(TITLE.format(6)))
    pages["two.example/news/9"] = Page(body=news("ข่าวใหม่"))
    kept = "http://two.example/news/1"
    brought = ROW.replace("การประชาสัมพันธ์เรื่องที่ {no}", "การจัดซื้อจัดจ้าง")
    text = report("เทศบาลตำบลสอง", kept) + brought.format(
        address="http://two.example/news/9"
    )
    write(province, "two.txt", text)


def write(province: Province, name: str, text: str) -> None:
    """Write one of the auditor's files."""
    (province.folder / name).write_text(text, encoding="utf-8")


def test_the_first_night_has_nothing_to_compare_and_tells_nobody(
    nights: Nights,
) -> None:
    """What was broken from the start is in the list, not in the mail."""
    first = nights.told[0]

    assert first.ended.code == 1
    assert first.overview["compared_with"] is None
    assert first.overview["claims"] == {"verified": 7, "broken": 1}
    assert first.changes == {}
    assert all(one["run"] != first.overview["run"] for one in nights.posted)


def test_the_second_night_tells_what_changed(nights: Nights) -> None:
    """A page that fails for one night is not called broken yet."""
    second = nights.told[1]

    assert second.changes == {
        "newly-stale": 2,
        "mended": 1,
        "failing": 2,
        "unchanged": 3,
    }
    assert second.steps == {
        ("นึ่ง", 3): "newly-stale",
        ("นึ่ง", 5): "mended",
        ("ลสอง", 1): "newly-stale",
    }


def test_the_third_night_tells_what_stayed_broken(nights: Nights) -> None:
    """Two nights in a row count; one that came back was no news at all."""
    third = nights.told[2]

    assert third.changes == {
        "newly-broken": 1,
        "gone": 1,
        "new": 1,
        "unchanged": 6,
    }
    broken = next(
        one for one in third.overview["steps"] if one["change"] == "newly-broken"
    )
    assert (broken["row"], broken["failing_nights"]) == (2, 2)
    assert broken["failing_since"] >= broken["last_good"]


def test_a_page_that_drifted_does_not_become_right_by_staying_so(
    nights: Nights,
) -> None:
    """It is measured by what it said when it was verified."""
    third = nights.told[2].overview
    file = nights.province.folder / "out" / third["run"] / "เทศบาลตำบลหนึ่ง"
    listed = json.loads((file / "discrepancies.json").read_text(encoding="utf-8"))

    claim = next(one for one in listed["claims"] if one["row"] == 3)

    assert (claim["verdict"], claim["reasons"][0]["code"]) == ("stale", "drifted")
    assert TITLE.format(3) in claim["reasons"][0]["message"]


def test_the_list_shows_the_nights_of_each_address(nights: Nights) -> None:
    """Since when, how many nights, and when it was last in order."""
    run = nights.told[2].overview["run"]
    folder = nights.province.folder / "out" / run / "เทศบาลตำบลหนึ่ง"
    listed = json.loads((folder / "discrepancies.json").read_text(encoding="utf-8"))
    page = (folder / "discrepancies.html").read_text(encoding="utf-8")

    past = {one["url"].rpartition("/")[2]: one for one in listed["histories"]}

    marks = {no: [n["mark"] for n in one["timeline"]] for no, one in past.items()}
    assert marks["2"] == ["good", "failed", "failed"]
    assert marks["5"] == ["failed", "good", "good"]
    assert marks["6"] == ["good", "failed", "good"]
    assert (past["2"]["failing_nights"], past["2"]["nights"]) == (2, 3)
    assert past["6"]["failing_since"] is None
    assert page.count('class="nights"') == 6


def test_a_first_night_shows_no_timeline(nights: Nights) -> None:
    """One night is no history."""
    run = nights.told[0].overview["run"]
    folder = nights.province.folder / "out" / run / "เทศบาลตำบลหนึ่ง"

    page = (folder / "discrepancies.html").read_text(encoding="utf-8")

    assert 'class="nights"' not in page


def test_each_night_visits_an_address_once_for_all_agencies(nights: Nights) -> None:
    """Both agencies cite the first page; what fails is repeated, nothing else."""
    for told in nights.told:
        assert told.asked["one.example/news/1"] == 1
        assert told.asked["two.example/news/1"] == 1
        assert told.asked["one.example/news/999999999"] <= 1


def test_the_webhook_was_told_of_the_nights_with_news(nights: Nights) -> None:
    """The diff leads the message."""
    told = {one["run"]: one for one in nights.posted}

    runs = [one.overview["run"] for one in nights.told[1:]]
    assert list(told) == runs
    assert "แก้ไขแล้ว 1" in told[runs[0]]["subject"]
    assert "เข้าถึงไม่ได้รายการใหม่ 1" in told[runs[1]]["subject"]
    assert "http://one.example/news/2" in told[runs[1]]["text"]


def test_history_tells_the_nights_of_an_address(nights: Nights) -> None:
    """By address, and by the claim's number in the lists."""
    database = nights.province.folder / "out" / "lakthan.db"

    by_address = lakthan("history", "http://one.example/news/6", "--db", database)
    by_claim = lakthan("history", "6.1", "--db", database)

    lines = by_address.out.splitlines()
    assert by_address.code == 0
    assert [("เปิดได้" in one, "เปิดไม่ได้" in one) for one in lines[1:]] == [
        (True, False),
        (False, True),
        (True, False),
    ]
    assert by_claim.out == by_address.out


def test_every_observation_is_kept_and_a_page_that_stays_costs_no_copy(
    nights: Nights,
) -> None:
    """Observations are appended; what they saw is stored once."""
    with nights.province.database() as db:
        seen = Counter(
            dict(
                db.execute(
                    "SELECT url, count(*) FROM observations "
                    "JOIN addresses ON addresses.id = address GROUP BY url"
                ).fetchall()
            )
        )
        states = db.execute(
            "SELECT count(DISTINCT state) FROM observations JOIN addresses "
            "ON addresses.id = address WHERE url = 'http://one.example/news/1'"
        ).fetchone()
    db.close()

    assert seen["http://one.example/news/2"] == 3
    assert seen["http://two.example/news/9"] == 1
    assert states == (1,)


def test_the_journal_tells_each_night_with_its_run(nights: Nights) -> None:
    """For programs, one JSON object a line."""
    text = (nights.province.folder / "out" / "journal.jsonl").read_text("utf-8")

    told = [json.loads(line) for line in text.splitlines()]

    finished = [one for one in told if one["event"] == "finished"]
    assert [one["run"] for one in finished] == [o.overview["run"] for o in nights.told]
    assert [one["ending"] for one in finished] == [1, 1, 1]


def test_the_overview_leads_to_each_list(nights: Nights) -> None:
    """Its links hold wherever the folder is moved to."""
    folder = nights.province.folder / "out" / nights.told[2].overview["run"]
    page = (folder / "overview.html").read_text(encoding="utf-8")

    for agency in ("เทศบาลตำบลหนึ่ง", "เทศบาลตำบลสอง"):
        assert f'href="{agency}/discrepancies.html"' in page
        assert (folder / agency / "discrepancies.html").is_file()
    assert page.index("เทียบกับคืนก่อน") < page.index("หน่วยงานทั้งหมด")
