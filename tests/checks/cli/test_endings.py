"""Exit codes tell a scheduler what the terminal tells a person."""

import json
from pathlib import Path

import pytest

from checks.cli.ending import Ending, ending_of
from checks.demo.run import demonstration
from checks.model.verdict import Verdict
from tests.checks.cli.lakthan import QUICK, lakthan, reaching

pytestmark = pytest.mark.uncounted


WITHOUT_LINK = """รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน
เทศบาลตำบลตัวอย่างสมมุติ

มาตรการ\tผู้รับผิดชอบ\tกำหนดเวลาแล้วเสร็จ\tการดำเนินการ
จัดอบรม\tกองคลัง\tภายในเดือนมกราคม ๒๕๖๖\tจัดอบรมบุคลากรแล้ว
"""
PLAN = """มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๘
เทศบาลตำบลตัวอย่างสมมุติ

มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tระยะเวลาดำเนินการ
จัดอบรม\t๑.ประชุม ๒.อบรม\tกองคลัง\tตุลาคม ๒๕๖๗ - มีนาคม ๒๕๖๘
"""


def report(folder: Path, text: str) -> Path:
    """Write a report."""
    path = folder / "report.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_all_verified_is_nothing_to_discuss() -> None:
    """One claim that is not verified is enough to talk about."""
    verified = Verdict.VERIFIED

    assert ending_of([verified, verified]) is Ending.NOTHING_TO_DISCUSS
    assert ending_of([verified, Verdict.UNDETERMINED]) is Ending.TO_DISCUSS


def test_a_report_without_links_gives_no_link_rows(tmp_path: Path) -> None:
    """A claim that cites nothing is listed, and counted apart."""
    ended = lakthan("verify", report(tmp_path, WITHOUT_LINK), "--out", tmp_path / "o")

    told = json.loads((tmp_path / "o" / "discrepancies.json").read_text("utf-8"))
    codes = [reason["code"] for reason in told["claims"][0]["reasons"]]
    assert (ended.code, ended.err) == (1, "")
    assert codes == ["no-link"]


def test_a_plan_is_no_error(tmp_path: Path) -> None:
    """It has no outcome column, so nothing is claimed and nothing is wrong."""
    ended = lakthan("verify", report(tmp_path, PLAN), "--out", tmp_path / "o")

    told = json.loads((tmp_path / "o" / "discrepancies.json").read_text("utf-8"))
    assert ended.code == 0, ended.err
    assert told["reports"][0]["kind"] == "plan_and_analysis"


def test_no_network_at_all_is_our_own_failure(tmp_path: Path) -> None:
    """Nobody else's link may be called broken because our cable is out."""
    text = WITHOUT_LINK + "".join(
        f"ประกาศ {no}\tกองคลัง\tทุกเดือน\tตามหลักฐาน https://town{no}.invalid/a\n"
        for no in range(4)
    )

    ended = lakthan("verify", report(tmp_path, text), "--out", tmp_path / "o", *QUICK)

    told = json.loads((tmp_path / "o" / "discrepancies.json").read_text("utf-8"))
    verdicts = {claim["verdict"] for claim in told["claims"]}
    assert ended.code == 3, ended.err
    assert ended.err.count("\n") == 1
    assert verdicts == {"undetermined"}


def test_addresses_that_the_author_broke_are_broken_and_not_lost(
    tmp_path: Path,
) -> None:
    """A claim that cites something is not a claim without a link."""
    broken = ("https://[::1/a", "https://town,example.go.th/a", "http://a.example:0/")
    text = WITHOUT_LINK + "".join(
        f"ประกาศ\tกองคลัง\tทุกเดือน\tตามหลักฐาน {url}\n" for url in broken
    )

    ended = lakthan("verify", report(tmp_path, text), "--out", tmp_path / "o", *QUICK)

    told = json.loads((tmp_path / "o" / "discrepancies.json").read_text("utf-8"))
    codes = [
        [reason["code"] for reason in claim["reasons"]] for claim in told["claims"]
    ]
    assert (ended.code, ended.err) == (1, "")
    assert codes == [["no-link"], *[["malformed-address"]] * 3]


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Crawl the sample once, judging nothing."""
    out = tmp_path_factory.mktemp("crawled")
    with demonstration() as sample:
        ended = lakthan(
            "crawl",
            sample.report,
            *("--out", out, "--as-of", "2025-04-30"),
            *reaching(sample.site.connect_to, sample.site.ca_file),
        )
    assert ended.code == 0, ended.err
    return out


def test_the_single_steps_come_to_the_same_list_every_time(
    crawled: Path, tmp_path: Path
) -> None:
    """Same observations, same rules, same bytes; nothing is visited again."""
    pages = []
    for name in ("one", "two"):
        ended = lakthan(
            "list", "--db", crawled / "lakthan.db", "--out", tmp_path / name
        )
        assert ended.code == 1, ended.err
        pages.append((tmp_path / name / "discrepancies.json").read_bytes())

    assert pages[0] == pages[1]


def test_judging_later_changes_what_depends_on_the_day(crawled: Path) -> None:
    """``--as-of`` moves the day, not the facts."""
    words = ("judge", "--db", crawled / "lakthan.db", "--lang", "en")

    now, early = lakthan(*words), lakthan(*words, "--as-of", "2024-11-01")

    assert (now.code, early.code) == (1, 1)
    assert now.out != early.out
    assert not (crawled / "discrepancies.json").exists()


def test_an_unknown_run_is_named(crawled: Path) -> None:
    """A slip in the run's id must not judge another run."""
    ended = lakthan("judge", "--db", crawled / "lakthan.db", "--run", "19990101")

    assert ended.code == 2
    assert "19990101" in ended.err


def test_read_shows_the_contract(tmp_path: Path) -> None:
    """Other programs stand on these keys."""
    ended = lakthan("read", report(tmp_path, PLAN), "--format", "json")

    told = json.loads(ended.out)
    assert set(told) == {"report", "measures", "remarks"}
    assert set(told["measures"][0]) >= {
        *("row", "where", "indicator", "topic"),
        *("responsible_units", "deadlines", "claims"),
    }
    assert set(told["measures"][0]["deadlines"][0]) == {
        *("text", "item", "kind", "start", "end", "year_inferred"),
    }


def test_read_shows_whole_addresses(tmp_path: Path) -> None:
    """An address that is cut short can be neither opened nor searched for."""
    url = "https://town.example/a-long-path/with-many/parts/select_news.php?news_id=12"
    text = WITHOUT_LINK + f"ประกาศ\tกองคลัง\tทุกเดือน\tตามหลักฐาน {url}\n"

    ended = lakthan("read", report(tmp_path, text), wide=80)

    shown = "".join(line.split("│")[-2].strip() for line in _rows(ended.out))
    assert url in shown


def _rows(table: str) -> list[str]:
    return [line for line in table.splitlines() if line.startswith("│")]


def test_read_shows_a_table_to_people(tmp_path: Path) -> None:
    """Nobody should need JSON to see what was read."""
    ended = lakthan("read", report(tmp_path, WITHOUT_LINK), wide=120)

    assert ended.code == 0
    assert "จัดอบรมบุคลากรแล้ว" in ended.out


def test_thresholds_of_a_settings_file_judge_and_are_recorded(
    crawled: Path, tmp_path: Path
) -> None:
    """More looks demanded than were made: a failure is no longer certain."""
    settings = tmp_path / "strict.toml"
    settings.write_text("[policy]\nleast_looks = 50\n", encoding="utf-8")
    words = ("list", "--db", crawled / "lakthan.db", "--settings", settings)

    ended = lakthan(*words, "--out", tmp_path / "o")

    told = json.loads((tmp_path / "o" / "discrepancies.json").read_text("utf-8"))
    missing = [
        claim["verdict"]
        for claim in told["claims"]
        if "not-found" in [reason["code"] for reason in claim["reasons"]]
    ]
    assert ended.code == 1, ended.err
    assert set(missing) == {"undetermined"}
    assert told["run"]["settings"]["policy.least_looks"] == "50"


def test_a_misspelt_threshold_is_refused_before_anything_is_visited(
    tmp_path: Path,
) -> None:
    """It must not silently do nothing."""
    settings = tmp_path / "slip.toml"
    settings.write_text("[policy]\nleast_look = 3\n", encoding="utf-8")

    ended = lakthan(
        *("verify", report(tmp_path, WITHOUT_LINK)),
        *("--out", tmp_path / "o", "--settings", settings),
    )

    assert ended.code == 2
    assert "unknown least_look; known: " in ended.err
    assert ended.err.count("\n") == 1
    assert not (tmp_path / "o").exists()
