"""A decision is read for certain, stands beside the verdict, and lapses."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.discrepancies import DiscrepancyList
from checks.discrepancies.beside import Lapsed
from checks.model.judgement import LinkJudgement, ReportJudgement
from checks.model.verdict import Verdict
from checks.recheck.decisions import Decided, TakenIn, digest_of, take_in
from checks.recheck.merging import Merging
from checks.recheck.places import Placed, placed
from checks.recheck.standing import lapsed, with_people
from checks.writers.identity import claim_id
from crawler.model.outcome import Outcome
from crawler.model.reviewed import ReviewerDecision
from crawler.store.database import open_store
from crawler.store.store import Store
from tests.checks.recheck.filling import Filled, filled
from tests.checks.writers.made_up import (
    RUN,
    claimed,
    discrepancies,
    found,
    judged,
    measure,
    observed,
    page,
    report,
    sample,
)

NOW = datetime(2026, 5, 21, 3, tzinfo=UTC)
WHOSE = "องค์การบริหารส่วนตำบลสมมุติ อำเภอตัวอย่าง จังหวัดสมมุติบุรี"
WHOLE = {
    "decision": "เห็นว่าหลักฐานเพียงพอ",
    "decided_by": "นางสาวสมมุติ ตรวจทาน",
    "decided_on": "20 พ.ค. 2569",
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open an empty store."""
    with open_store(tmp_path / "lakthan.db") as opened:
        yield opened


def taken(store: Store, one: Filled, folder: Path) -> TakenIn:
    """Take in the decisions of the sample's list."""
    read = one.read(folder)
    lines = Merging({}).lines(read.rows)
    source = Decided(filled=read, run=RUN, now=NOW)
    return take_in(store, source, lines, placed((sample(),), discrepancies()))


def test_a_decision_is_stored_with_all_that_it_is_about(
    store: Store, tmp_path: Path
) -> None:
    """Who, when, why, until when; the line, its address, and what stood there."""
    one = filled(discrepancies())
    one.write("1.1", **WHOLE, decided_until="30/9/2570", reviewer_comment="ตรวจแล้ว")

    came = taken(store, one, tmp_path)

    (stored,) = store.decisions(WHOSE)
    assert (came.new, came.refused) == (1, ())
    assert stored == ReviewerDecision(
        agency=WHOSE,
        claim_id=stored.claim_id,
        line_id=one.line_id("1.1"),
        url="https://www.tambon-sommut.example/news.php?id=237",
        digest=stored.digest,
        decision="accepted",
        decided_by="นางสาวสมมุติ ตรวจทาน",
        decided_on=date(2026, 5, 20),
        decided_until=date(2027, 9, 30),
        why="ตรวจแล้ว",
        run_id=RUN.id,
        taken_in=NOW,
    )


@pytest.mark.parametrize(
    ("cells", "column", "why"),
    [
        ({"decision": "ผ่าน"}, "decision", "“ผ่าน” is none of the choices"),
        ({"decided_by": ""}, "decision", "“ผู้พิจารณา” is empty in this row"),
        ({"decided_on": ""}, "decision", "“วันที่พิจารณา” is empty in this row"),
        ({"decision": ""}, "decided_by", "“ผลการพิจารณา” is empty in this row"),
        ({"decided_on": "พ.ค. 2569"}, "decided_on", "“พ.ค. 2569” is no day"),
        ({"decided_on": "20/5/2659"}, "decided_on", "“20/5/2659” is no day"),
        ({"decided_on": "20/5/2570"}, "decided_on", "20 May 2027 is still to come"),
        ({"decided_on": "20/5/2560"}, "decided_on", "20 May 2017 is long before"),
        ({"decided_until": "ตลอดไป"}, "decided_until", "“ตลอดไป” is no day"),
        (
            {"decided_until": "1/5/2569"},
            "decided_until",
            "1 May 2026 is before 20 May 2026",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_cell(
    store: Store, tmp_path: Path, cells: dict[str, str], column: str, why: str
) -> None:
    """One clear line each; nothing of such a decision is stored."""
    one = filled(discrepancies())
    one.write("1.1", **{**WHOLE, **cells})

    came = taken(store, one, tmp_path)

    (line,) = came.refused
    assert line.told("en").startswith(f"{one.where('1.1', column)}: {why}")
    assert line.told("en").endswith("; not taken in")
    assert line.told("th").endswith(" จึงไม่ได้บันทึกผลการพิจารณา")
    assert list(store.decisions(WHOSE)) == []


@pytest.mark.parametrize("day", [date(2026, 5, 20), datetime(2026, 5, 20), 46162])  # noqa: DTZ001 - cells know no zone
def test_days_come_as_programs_store_them(
    store: Store, tmp_path: Path, day: date | int
) -> None:
    """Typed as text, or made a date or its number by the program."""
    one = filled(discrepancies())
    one.write("1.1", **{**WHOLE, "decided_on": day})

    taken(store, one, tmp_path)

    (stored,) = store.decisions(WHOSE)
    assert stored.decided_on == date(2026, 5, 20)


def test_a_comment_alone_decides_nothing(store: Store, tmp_path: Path) -> None:
    """It is an answer, and stays one."""
    one = filled(discrepancies())
    one.write("1.1", reviewer_comment="ขอดูเอกสาร")

    came = taken(store, one, tmp_path)

    assert came == TakenIn(new=0, decisions=(), refused=())


# --- beside the list ---


def placed_of(link: LinkJudgement) -> Placed:
    """Return the one line of a report of one claim."""
    made = report(claimed(measure(1, "x", "u"), 1, "x", link))
    (only,) = placed((made,), discrepancies(made)).values()
    return only


def decided(at: Placed, until: date | None = None) -> ReviewerDecision:
    """Make up a decision on a line as it is now."""
    return ReviewerDecision(
        agency=WHOSE,
        claim_id="x",
        line_id="x",
        url=at.line.link.url if at.line.link else "",
        digest=digest_of(at.judged),
        decision="accepted",
        decided_by="ก",
        decided_on=date(2026, 5, 20),
        decided_until=until,
        why="",
        run_id=RUN.id,
        taken_in=NOW,
    )


SAYS, SAYS_ELSE = (
    judged(observed("/a", facts=replace(page("ข่าว"), digest=digest)))
    for digest in ("aa", "bb")
)
GONE = judged(
    observed("/a", Outcome.NOT_FOUND), found("not-found", Verdict.BROKEN, "x")
)
OURS = judged(
    observed("/a", Outcome.TIMEOUT), found("our-network", Verdict.UNDETERMINED, "x")
)
ELSEWHERE = judged(observed("/b", facts=replace(page("ข่าว"), digest="aa")))


@pytest.mark.parametrize(
    ("then", "now", "why"),
    [
        (SAYS, SAYS, None),
        (SAYS, SAYS_ELSE, Lapsed.PAGE_CHANGED),
        (SAYS, GONE, Lapsed.PAGE_CHANGED),
        (GONE, SAYS, Lapsed.PAGE_CHANGED),
        (GONE, GONE, None),
        (SAYS, ELSEWHERE, Lapsed.ADDRESS_CHANGED),
        (SAYS, OURS, None),
        (OURS, SAYS, None),
    ],
    ids=["same", "else", "gone", "back", "still-gone", "elsewhere", "ours", "unseen"],
)
def test_it_lapses_when_what_it_is_about_changes(
    then: LinkJudgement, now: LinkJudgement, why: Lapsed | None
) -> None:
    """And not because our own network failed: then nobody has seen anything."""
    assert lapsed(decided(placed_of(then)), placed_of(now), date(2026, 5, 21)) is why


@given(st.dates(date(2026, 5, 20), date(2030, 1, 1)), st.integers(-400, 400))
def test_it_holds_through_its_last_day(until: date, days: int) -> None:
    """The day that is named belongs to it."""
    at = placed_of(SAYS)
    today = date.fromordinal(until.toordinal() + days)

    why = lapsed(decided(at, until), at, today)

    assert (why is Lapsed.UNTIL_PAST) == (days > 0)
    assert lapsed(decided(at), at, today) is None


def told(
    store: Store, made: DiscrepancyList, *judgements: ReportJudgement
) -> list[str]:
    """Return what is told of decisions beside a list."""
    shown = with_people(store, judgements, made)
    return [one.told for one in shown.decisions]


def test_the_latest_decision_is_shown_in_the_readers_words(
    store: Store, tmp_path: Path
) -> None:
    """An earlier one is superseded, and stays stored."""
    for day, choice in (("20/5/2569", "รอพิจารณา"), ("21/5/2569", "ขอคำชี้แจงเพิ่มเติม")):
        one = filled(discrepancies())
        one.write("1.1", **{**WHOLE, "decision": choice, "decided_on": day})
        taken(store, one, tmp_path)

    (thai,) = told(store, discrepancies(), sample())
    (english,) = told(store, discrepancies(lang="en"), sample())

    assert thai == ("ขอคำชี้แจงเพิ่มเติม · ผู้พิจารณา นางสาวสมมุติ ตรวจทาน · 21 พ.ค. 2569")
    assert english.startswith("Further explanation asked for · by นางสาวสมมุติ ตรวจทาน")
    assert len(list(store.decisions(WHOSE))) == 2


def test_a_decision_on_a_link_that_was_replaced_is_shown_as_lapsed(
    store: Store,
) -> None:
    """Nobody has decided on the new one; the verdict beside it is the machine's."""
    old = report(claimed(measure(1, "x", "u"), 1, "x", GONE))
    new = report(claimed(measure(1, "x", "u"), 1, "x", ELSEWHERE))
    (line_id, at), *_ = placed((old,), discrepancies(old)).items()
    one = replace(decided(at), line_id=line_id, claim_id=claim_id(at.line))
    store.add_decisions([one])

    (shown,) = told(store, discrepancies(new), new)

    assert shown.endswith("(ไม่มีผลแล้ว: ลิงก์เปลี่ยนไปจากวันที่พิจารณา)")
    assert discrepancies(new).claims[0].verdict is Verdict.VERIFIED
