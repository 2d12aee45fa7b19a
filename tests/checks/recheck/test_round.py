"""A list is filled in, comes back, and only what changed is visited."""

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from checks.recheck.decisions import take_in_decisions
from crawler.reports.xlsx.numbers import in_words
from crawler.store.database import open_store
from tests.checks.cli.lakthan import Ended, lakthan, reaching
from tests.checks.recheck.filling import Filled, saved_by_libreoffice
from tests.site import municipality
from tests.site.serving import Site, running_site

pytestmark = pytest.mark.uncounted


DAY = "2023-04-30"
TODAY = datetime.now().astimezone().date()
HOST = f"https://{municipality.HOST}"
HEAD = """รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน
ชื่อหน่วยงาน เทศบาลตำบลตัวอย่างสมมุติ

มาตรการ\tผู้รับผิดชอบ\tกำหนดเวลาแล้วเสร็จ\tการดำเนินการ
"""


def row(topic: str, unit: str, path: str) -> str:
    """Write one row of a report that cites an address."""
    done = f"ดำเนินการแล้วเสร็จตามหลักฐาน {HOST}{path}"
    return f"{topic}\t{unit}\tภายในเดือนมีนาคม ๒๕๖๖\t{done}"


NEWS = "/select_news.php?news_id="
ROWS = {
    1: row("วิเคราะห์ผลการประเมิน", "สำนักปลัด", f"{NEWS}237"),
    2: row("แผนดำเนินงาน", "กองคลัง", f"{NEWS}261"),
    3: row("บริการออนไลน์", "กองคลัง", "/eservice.php"),
    4: row("สำรวจความพึงพอใจ", "กองช่าง", f"{NEWS}240"),
    5: "จัดอบรม\tกองช่าง\tภายในเดือนมกราคม ๒๕๖๖\tจัดอบรมบุคลากรแล้ว",
}


class Made:
    """One list that was made, and what was asked for on the way."""

    def __init__(self, site: Site, out: Path, *words: str | Path) -> None:
        before = len(site.requests)
        self.out = out
        self.ended: Ended = lakthan(
            *words,
            *("--out", out, "--as-of", DAY),
            *reaching(tuple(site.connect_to), Path(site.ca_file)),
            wide=120,
        )
        assert self.ended.code in {1, 2}, self.ended
        asked = (urlsplit(one.url) for one in site.requests[before:])
        self.visits = Counter(f"{at.path}?{at.query}" for at in asked)
        self.list: dict[str, Any] = json.loads(
            (out / "discrepancies.json").read_text("utf-8")
        )
        self.xlsx = out / "discrepancies.xlsx"

    def became(self) -> dict[str, str]:
        """Map claims as they are now numbered (gone ones: were) to what they became."""
        changes = self.list["before_after"]["changes"]
        return {
            f"{side['row']}.{side['claim_no']}": one["became"]
            for one in changes
            if (side := one["after"] or one["before"])
        }

    def cited_pages(self) -> Counter[str]:
        """Count the visits to addresses that the report cites or has cited."""
        known = ("237", "261", "240", "174", "295")
        cited = {"/eservice.php?", *(f"/select_news.php?news_id={no}" for no in known)}
        return Counter({url: no for url, no in self.visits.items() if url in cited})


class Rounds:
    """A first round, a second from the filled-in list, a third from a new draft."""

    def __init__(self, site: Site, folder: Path) -> None:
        self.folder = folder
        report = folder / "report.txt"
        report.write_text(HEAD + "\n".join(ROWS.values()) + "\n", encoding="utf-8")
        self.first = Made(site, folder / "first", "verify", report)
        database = ("--db", folder / "first" / "lakthan.db")
        self.list = self.filled()
        self.second = Made(site, folder / "second", "recheck", self.list)
        self.third = Made(site, folder / "third", "recheck", self.draft(), *database)

    def filled(self) -> Path:
        """Fill the first list in as people do, save it in LibreOffice, lay it back.

        Beside its database, which it names.
        """
        one = Filled(self.first.xlsx)
        sentence = f"แก้เป็น {municipality.HOST}/select_news.php?news_id=๑๗๔ แล้วครับ"
        one.write("2.1", "กองคลัง", corrected_link=sentence, explanation="พิมพ์เลขผิด")
        one.write("4.1", follow_up="แก้ไขแล้ว")
        one.write(
            "4.1",
            decision="เห็นว่าหลักฐานเพียงพอ",
            decided_by="นางสาวสมมุติ ตรวจทาน",
            decided_on=in_words(TODAY),
            decided_until=TODAY + timedelta(days=400),
            reviewer_comment="รายงานของปีก่อนใช้อ้างอิงได้",
        )
        one.write("5.1", decision="รอพิจารณา", decided_by="ก", decided_on="พ.ค. 2566")
        path = one.save(self.folder / "filled.xlsx")
        saved = saved_by_libreoffice(path, self.folder)
        return Path(shutil.copy(saved, self.folder / "first"))

    def draft(self) -> Path:
        """Write a draft: rows moved, one gone, one new, one with another link."""
        rows = [
            ROWS[4],
            row("รายงานผล", "กองคลัง", f"{NEWS}295"),
            ROWS[1],
            ROWS[2].replace("=261", "=174"),
            ROWS[3],
        ]
        path = self.folder / "draft.txt"
        path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
        return path


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rounds]:
    """Go through it once; every test below looks at the same files."""
    with running_site() as site:
        yield Rounds(site, tmp_path_factory.mktemp("rounds"))


def test_only_what_changed_is_visited(rounds: Rounds) -> None:
    """The corrected link, and the page that was said to be mended: one GET each."""
    assert rounds.second.cited_pages() == {
        "/select_news.php?news_id=174": 1,
        "/select_news.php?news_id=240": 1,
    }
    assert rounds.third.cited_pages() == {"/select_news.php?news_id=295": 1}


def test_the_list_says_what_was_visited_and_what_was_not(rounds: Rounds) -> None:
    """A reader must see how old each answer is: the others keep their own moment."""
    first, second = (
        {one["url"]: one["observed_at"] for one in made.list["observations"]}
        for made in (rounds.first, rounds.second)
    )
    told = rounds.second.list["before_after"]

    again = {url for url, at in second.items() if first.get(url) != at}
    assert again == {f"{HOST}/select_news.php?news_id={no}" for no in ("174", "240")}
    assert (told["visited"], told["reused"]) == (2, 2)
    assert told["run"] == rounds.first.list["run"]["id"]


def test_every_claim_is_told_before_and_after(rounds: Rounds) -> None:
    """It leads the list, in whatever form it is read."""
    assert rounds.second.became() == {
        "1.1": "unchanged",
        "2.1": "mended",
        "3.1": "unchanged",
        "4.1": "still-open",
        "5.1": "still-open",
    }
    assert [claim["verdict"] for claim in rounds.second.list["claims"]] == [
        *("verified", "verified", "verified", "stale", "undetermined")
    ]


def test_a_draft_is_compared_claim_by_claim_wherever_they_moved(
    rounds: Rounds,
) -> None:
    """Moved rows are no news; what is new, gone or mended is."""
    changes = rounds.third.list["before_after"]["changes"]

    told = {
        (one["topic"], one["became"], one["matched"], one["visited"]) for one in changes
    }
    assert told == {
        ("สำรวจความพึงพอใจ", "still-open", "same", False),
        ("รายงานผล", "new-claim", "", True),
        ("วิเคราะห์ผลการประเมิน", "unchanged", "same", False),
        ("แผนดำเนินงาน", "unchanged", "same", False),
        ("บริการออนไลน์", "unchanged", "same", False),
        ("จัดอบรม", "gone-claim", "", False),
    }
    assert rounds.third.list["before_after"]["run"] == (rounds.second.list["run"]["id"])


def test_what_people_wrote_stays_beside_its_line(rounds: Rounds) -> None:
    """The explanation has followed the link that was corrected."""
    link = f"{municipality.HOST}/select_news.php?news_id=๑๗๔"
    (mended, *_), again = (
        [a for a in made.list["answers"] if a["explanation"]]
        for made in (rounds.second, rounds.third)
    )

    second = Filled(rounds.second.xlsx)
    shown = second.sheet().cell(second.row_of("2.1"), second.column("explanation"))
    assert mended["line_id"] == second.line_id("2.1")
    assert mended["explanation"] == shown.value == "พิมพ์เลขผิด"
    assert rounds.second.list["claims"][1]["links"][0]["as_written"] == link
    assert [a["explanation"] for a in again] == []


def test_a_decision_stands_beside_the_verdict_and_changes_nothing(
    rounds: Rounds,
) -> None:
    """In this list and in the next; the verdict is still the machine's."""
    second, third = (made.list["decisions"] for made in (rounds.second, rounds.third))

    for (one,) in (second, third):
        assert one["decision"] == "accepted"
        assert one["decided_by"] == "นางสาวสมมุติ ตรวจทาน"
        assert one["decided_on"] == TODAY.isoformat()
        assert one["decided_until"] == (TODAY + timedelta(days=400)).isoformat()
        assert one["why"] == "รายงานของปีก่อนใช้อ้างอิงได้"
        assert one["lapsed"] is None
    assert rounds.third.list["claims"][0]["verdict"] == "stale"


def test_what_cannot_be_read_is_refused_by_its_cell(rounds: Rounds) -> None:
    """One line, and the exit code of a refused input; the rest is done."""
    ended = rounds.second.ended

    where = Filled(rounds.first.xlsx).where("5.1", "decided_on")
    (line,) = ended.err.splitlines()
    assert ended.code == 2
    assert f"{where}: “พ.ค. 2566” is no day such as" in line
    assert rounds.third.ended.code == 1
    assert rounds.third.ended.err == ""


def test_before_and_after_lead_every_form(rounds: Rounds) -> None:
    """Terminal, page and workbook say the same first."""
    page = BeautifulSoup(
        (rounds.second.out / "discrepancies.html").read_bytes(), "lxml"
    )
    book = Filled(rounds.second.xlsx).book

    main = page.select_one("main > :first-child")
    rows = page.select("tr.change")
    assert main is not None
    assert "before-after" in (main["class"] or "")
    assert [str(row["data-became"]) for row in rows] == [
        *("still-open", "still-open", "mended", "unchanged", "unchanged")
    ]
    assert book.sheetnames[:3] == ["ก่อนและหลัง", "สรุป", "รายการทั้งหมด"]
    assert rounds.second.ended.out.startswith("ก่อนและหลังการปรับปรุง")


def test_the_same_list_a_second_time_adds_no_decision(
    rounds: Rounds,
) -> None:
    """Somebody presses the button twice: nothing is doubled, nothing renewed."""
    database = rounds.folder / "first" / "lakthan.db"
    now = datetime.now().astimezone()
    with open_store(database) as store:
        taken = take_in_decisions(store, rounds.list, now=now)
        stored = list(store.decisions("เทศบาลตำบลตัวอย่างสมมุติ"))

    assert (taken.new, len(taken.decisions), len(taken.refused)) == (0, 1, 1)
    assert len(stored) == 1
    assert stored[0].digest
    assert stored[0].run_id == rounds.first.list["run"]["id"]
