"""What a round asks for: which addresses, which answers, and what is told."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from checks.conclude import conclude
from checks.model.policy import Policy
from checks.recheck.make import Making, gathering_of
from checks.recheck.of_list import round_of_list
from checks.recheck.of_report import round_of_report
from checks.recheck.rounds import Round
from crawler.fetch.switches import Switches
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Client, Look, Observation
from crawler.model.outcome import Outcome
from crawler.model.page import DateWhere, PageDate, PageFacts, PageKind
from crawler.model.report import Report
from crawler.model.reviewed import Answer
from crawler.model.run import Run
from crawler.store.database import open_store
from crawler.store.store import Store
from crawler.visits.targets import targets_of
from tests.checks.recheck.filling import Filled, filled
from tests.checks.recheck.made_up import Told, report

NOW = datetime(2026, 5, 15, 3, tzinfo=UTC)
HOST = "https://town.example"
GOOD, GONE, NEW = (f"{HOST}/news?id={no}" for no in (1, 2, 3))
DRAFT: tuple[Told, ...] = (
    ("แผนงาน", "เผยแพร่แผนแล้ว", (GOOD,)),
    ("คู่มือ", "จัดทำคู่มือแล้ว", (GONE,)),
    ("อบรม", "จัดอบรมแล้ว", ()),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open an empty store."""
    with open_store(tmp_path / "lakthan.db") as opened:
        yield opened


def seen(url: str) -> Observation:
    """Make up a visit: one page is gone, every other is in time."""
    outcome = Outcome.NOT_FOUND if url == GONE else Outcome.OK
    looks = tuple(
        Look(at=NOW + timedelta(seconds=9 * no), client=client, outcome=outcome)
        for no, client in enumerate((Client.SCRAPY, Client.SCRAPY, Client.AIOHTTP))
    )
    day = PageDate(
        value=date(2026, 1, 12),
        text="12 ม.ค. 2569",
        where=DateWhere.LABEL,
        reasoning="",
    )
    facts = PageFacts(kind=PageKind.NEWS_ITEM, title="ข่าว", published=day, digest=url)
    return Observation(
        url=NormalizedUrl(url),
        observed_at=NOW,
        outcome=outcome,
        proof="",
        looks=looks,
        facts=facts if outcome is Outcome.OK else None,
    )


def silent(url: str, host: str) -> Observation:
    """Make up a visit at which nobody answered."""
    one = seen(GONE)
    looks = tuple(replace(look, outcome=Outcome.TIMEOUT) for look in one.looks)
    address = NormalizedUrl(url.replace("town.example", host))
    return replace(one, url=address, outcome=Outcome.TIMEOUT, looks=looks)


def ran(
    store: Store,
    *reports: Report,
    run_id: str = "first",
    observations: Sequence[Observation] | None = None,
) -> Run:
    """Store a finished run over reports."""
    run = Run(
        id=run_id,
        started=NOW,
        finished=None,
        as_of=NOW.date(),
        software="lakthan",
        settings={},
    )
    targets = targets_of(reports)
    store.start_run(run, reports, targets)
    found = observations or [seen(target.url) for target in targets]
    store.append_observations(run.id, found)
    store.finish_run(run.id, NOW)
    return replace(run, finished=NOW)


def handed_out(store: Store, run: Run) -> Filled:
    """Hand the list of a run to somebody."""
    return filled(conclude(store, run).discrepancies("th"))


def taken(store: Store, one: Filled, folder: Path) -> Round:
    """Take the list back in."""
    return round_of_list(store, one.read(folder), now=NOW)


def told(made: Round) -> list[str]:
    """Return what is refused."""
    return [one.told("en") for one in made.refused]


def test_a_list_without_answers_asks_for_nothing(store: Store, tmp_path: Path) -> None:
    """Nothing was said, nothing is visited, nothing is told."""
    run = ran(store, report(DRAFT))

    made = taken(store, handed_out(store, run), tmp_path)

    assert made.visit == frozenset()
    assert made.drafts == (report(DRAFT),)
    assert (made.answers, made.refused, made.remarks) == ((), (), ())


def test_corrected_links_and_mended_pages_are_visited(
    store: Store, tmp_path: Path
) -> None:
    """An address that stood there already counts as mended."""
    run = ran(store, report(DRAFT))
    one = handed_out(store, run)
    one.write("1.1", corrected_link=GOOD)
    one.write("2.1", corrected_link=f"{NEW} ครับ", follow_up="ชี้แจงแล้ว")
    one.write("3.1", follow_up="แก้ไขแล้ว")

    made = taken(store, one, tmp_path)

    cited = [link.url for m in made.drafts[0].measures for link in m.claims[0].links]
    assert made.visit == {GOOD, NEW}
    assert cited == [GOOD, NEW]
    assert made.drafts[0].sha256 != report(DRAFT).sha256
    assert [a.answer.follow_up for a in made.answers] == ["explained", "mended"]


def test_nothing_that_was_filled_in_is_lost_in_silence(
    store: Store, tmp_path: Path
) -> None:
    """Each gets a line with its cell, and what stood in it."""
    run = ran(store, report(DRAFT))
    one = handed_out(store, run)
    one.write("1.1", line_id="0123456789", explanation="ของรายการอื่น")
    one.write("2.1", line_id="", explanation="ไม่มีรหัส")
    one.write("3.1", follow_up="เสร็จ", corrected_link="ยังไม่มี")
    cells = [one.where(row, "line_id") for row in ("1.1", "2.1")]
    link, state = (one.where("3.1", at) for at in ("corrected_link", "follow_up"))

    made = taken(store, one, tmp_path)

    assert sorted(told(made)) == sorted(
        [
            f"{cells[0]}: no line 0123456789 in run first; not used: “ของรายการอื่น”",
            f"{cells[1]}: no line id; not used: “ไม่มีรหัส”",
            f"{link}: no address was found in it; the link stays as it was",
            f"{state}: “เสร็จ” is none of the choices",
        ]
    )
    assert made.visit == frozenset()


def test_what_was_mended_and_found_to_be_is_not_visited_every_round(
    store: Store, tmp_path: Path
) -> None:
    """Its answer is carried from list to list; what is still gone is looked at."""
    run = ran(store, report(DRAFT))
    one = handed_out(store, run)
    ids = [one.line_id(row) for row in ("1.1", "2.1")]
    mended = [Answer(line_id=line_id, follow_up="mended") for line_id in ids]
    store.add_answers(run.id, mended)
    for row in ("1.1", "2.1"):
        one.write(row, follow_up="แก้ไขแล้ว")

    made = taken(store, one, tmp_path)

    assert made.visit == {GONE}


def test_where_our_own_network_failed_is_visited_again(
    store: Store, tmp_path: Path
) -> None:
    """Nobody has seen it; alone in a new round, it would be called unreachable."""
    draft = report([("ก", "x", (GOOD,)), ("ข", "y", ("https://other.example/1",))])
    nobody = [silent(GOOD, "town.example"), silent(f"{HOST}/1", "other.example")]
    run = ran(store, draft, observations=nobody)

    made = taken(store, handed_out(store, run), tmp_path)

    assert made.visit == {GOOD, "https://other.example/1"}


def test_the_list_of_one_agency_is_no_round_of_all(
    store: Store, tmp_path: Path
) -> None:
    """A night visits many; each gets its own list, and sends its own back."""
    other = replace(
        report([("ข", "y", (NEW,))], sha256="cd" * 32), agency="เทศบาลตำบลอื่น"
    )
    run = ran(store, report(DRAFT), other)
    whole = conclude(store, run)
    own = replace(whole, judgements=whole.judgements[:1]).discrepancies("th")

    made = taken(store, filled(own), tmp_path)

    assert [one.sha256 for one in made.drafts] == [report(DRAFT).sha256]


def test_a_new_draft_asks_for_what_it_cites_anew(store: Store) -> None:
    """A claim that changed its link is looked at, also where another had cited it."""
    ran(store, report(DRAFT))
    draft = report(
        [
            ("คู่มือ", "จัดทำคู่มือแล้ว", (GOOD,)),
            ("แผนงาน", "เผยแพร่แผนแล้ว", (GOOD,)),
            ("ข่าว", "ลงข่าวแล้ว", (NEW,)),
        ],
        sha256="cd" * 32,
    )

    made = round_of_report(store, draft, given="draft.docx", run_id=None)

    assert made.visit == {GOOD, NEW}
    assert {at: (f.before, f.how) for at, f in made.found.items()} == {
        (0, 0): ((0, 1), "other-link"),
        (0, 1): ((0, 0), "same"),
    }


def test_a_draft_is_compared_with_its_own_agency_and_year(store: Store) -> None:
    """The latest run may be somebody else's."""
    ran(store, report(DRAFT))
    theirs = replace(report(DRAFT, sha256="cd" * 32), agency="เทศบาลตำบลอื่น")
    ran(store, theirs, run_id="second")
    last_year = replace(report(DRAFT, sha256="ef" * 32), fiscal_year=2568)
    ran(store, last_year, run_id="third")

    draft = report(DRAFT[:2], sha256="99" * 32)
    made = round_of_report(store, draft, given="draft.docx", run_id=None)

    assert made.before.run.id == "first"
    assert made.visit == frozenset()


def test_a_round_that_was_interrupted_goes_on(store: Store, tmp_path: Path) -> None:
    """The same list makes the same draft, and so the same run, of what is to visit."""
    run = ran(store, report(DRAFT))
    one = handed_out(store, run)
    one.write("2.1", corrected_link=NEW)

    begun = [
        gathering_of(
            taken(store, one, tmp_path),
            Making(
                database=tmp_path / "lakthan.db",
                switches=Switches(),
                started=datetime.now().astimezone(),
                as_of=NOW.date(),
                policy=Policy(),
            ),
        )
        for _ in range(2)
    ]
    made = taken(store, one, tmp_path)
    for draft in made.drafts:
        store.save_report(draft)
    given = [(draft.path, draft.sha256) for draft in made.drafts]
    first, second = (gathering._begun(store, given) for gathering in begun)

    assert first.id == second.id
    assert first.based_on == run.id
    assert [one.url for one in store.pending_targets(first.id)] == [NEW]
