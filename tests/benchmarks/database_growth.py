"""How a database grows night by night: ``python -m tests.benchmarks.database_growth``.

Simulates 30 nights over 1,000 addresses of which 2 % show something else each night,
and prints the bytes of the file after the first night and what each night after adds,
beside the same nights in the old layout, which stored a copy of everything each time.

Three webs, since what a night costs depends on what servers do:

- ``lively``: 2 % change, and of half of the pages the body differs each night without
  the page saying anything new (counters, tokens; a third of those show a counter in
  their first lines, which are stored); a fifth sends an ETag and a Last-Modified;
- ``steady``: 2 % change, every other body comes as it came the night before;
- ``still``: nothing changes at all: what an unchanged address costs.

At the end SQLite checks the whole file, every night is read back and compared.
"""

import argparse
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sqlite_utils import Database

from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import (
    Client,
    FollowUp,
    Look,
    Observation,
    Purpose,
    TlsLook,
    Validators,
)
from crawler.model.outcome import Outcome
from crawler.model.page import (
    LONGEST_LEAD,
    DateWhere,
    NamedYear,
    PageDate,
    PageFacts,
    PageKind,
    YearWhere,
)
from crawler.model.run import Run
from crawler.store.database import open_store
from crawler.store.store import Store
from tests.crawler.store.old_layout import add_old_run, to_old_layout

NIGHTS = 30
ADDRESSES = 1000
FIRST = datetime(2026, 1, 1, 22, tzinfo=UTC)
PER_HOST = 25
AT_ONCE = 50
"""Observations of one transaction, as in a crawl."""

_SENTENCE = "องค์การบริหารส่วนตำบลสมมติ ขอประชาสัมพันธ์แผนปฏิบัติการป้องกันการทุจริต "


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """How a simulated web changes: share of pages by night, and share that moves."""

    name: str
    changing: float
    moving: float


WEBS = (
    Web(name="lively", changing=0.02, moving=0.5),
    Web(name="steady", changing=0.02, moving=0.0),
    Web(name="still", changing=0.0, moving=0.0),
)

Night = Callable[[int, list[Observation]], None]


def main() -> None:
    """Simulate every web in both layouts and print what they come to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nights", type=int, default=NIGHTS)
    parser.add_argument("--addresses", type=int, default=ADDRESSES)
    given = parser.parse_args()
    for web in WEBS:
        with TemporaryDirectory() as folder:
            _measure(web, Path(folder), given.nights, given.addresses)


def _measure(web: Web, folder: Path, nights: int, addresses: int) -> None:
    new, old = folder / "states.db", folder / "copies.db"
    with open_store(new) as store, closing(_old_layout(old)) as db:
        ours = _sizes(new, _into(store), web, nights, addresses)
        theirs = _sizes(old, _into_old(db), web, nights, addresses)
        same = _reads_back(store, web, nights, addresses)
    for name, path, sizes in (("states", new, ours), ("copies", old, theirs)):
        later = (sizes[-1] - sizes[0]) / (len(sizes) - 1)
        print(
            f"{web.name:>7} {name}: night 1 {sizes[0]:>10,} bytes, each later night "
            f"{later:>11,.0f} ({later / addresses:,.0f} per address), "
            f"all {sizes[-1]:>11,}; integrity {_integrity(path)}"
        )
    each = ((all_[-1] - all_[0]) for all_ in (theirs, ours))
    print(
        f"{web.name:>7} copies / states per later night: {next(each) / next(each):.1f}"
    )
    print(f"{web.name:>7} read back equal: {same} of {nights * addresses}")


def _sizes(
    path: Path, store: Night, web: Web, nights: int, addresses: int
) -> list[int]:
    """Return the size of the file after each night, its journal written back."""
    sizes = []
    for night, seen in enumerate(_nights(web, nights, addresses)):
        store(night, seen)
        with closing(sqlite3.connect(path)) as other:
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        sizes.append(path.stat().st_size)
    return sizes


def _reads_back(store: Store, web: Web, nights: int, addresses: int) -> int:
    """Count the observations that come back as they were appended."""
    return sum(
        back == seen
        for night, made in enumerate(_nights(web, nights, addresses))
        for back, seen in zip(store.observations(_name(night)), made, strict=True)
    )


def _integrity(path: Path) -> str:
    with closing(sqlite3.connect(path)) as db:
        keys = db.execute("PRAGMA foreign_key_check").fetchall()
        told: str = db.execute("PRAGMA integrity_check").fetchone()[0]
    return told if not keys else f"{len(keys)} foreign keys lead nowhere"


def _into(store: Store) -> Night:
    """Write nights as the program does."""

    def write(night: int, seen: list[Observation]) -> None:
        run = Run(
            id=_name(night),
            started=FIRST + timedelta(days=night),
            finished=None,
            as_of=date(2026, 1, 1),
            software="benchmark",
            settings={},
            series="benchmark",
        )
        since, until = date(2025, 10, 1), date(2026, 9, 30)
        targets = (Target(url=one.url, since=since, until=until) for one in seen)
        store.start_run(run, [], targets)
        for batch in _batches(seen):
            store.append_observations(run.id, batch)
        store.finish_run(run.id, seen[-1].observed_at)

    return write


def _old_layout(path: Path) -> Database:
    """Make a database as it was before the step that keeps states."""
    db = Database(path)
    db.enable_wal()
    to_old_layout(db)
    return db


def _into_old(db: Database) -> Night:
    """Write nights as the program did: a copy of everything."""

    def write(night: int, seen: list[Observation]) -> None:
        add_old_run(db, _name(night), FIRST + timedelta(days=night), seen)

    return write


def _batches(seen: list[Observation]) -> Iterable[list[Observation]]:
    return (seen[at : at + AT_ONCE] for at in range(0, len(seen), AT_ONCE))


def _name(night: int) -> str:
    return f"20260101T220000-{night:06}"


def _nights(web: Web, nights: int, addresses: int) -> Iterator[list[Observation]]:
    """Yield what each night shows; the same for the same web, whoever asks."""
    random = Random(web.name)  # noqa: S311 - a simulation, the same every time
    editions, failing = dict.fromkeys(range(addresses), 0), set[int]()
    moving = set(random.sample(range(addresses), int(addresses * web.moving)))
    for night in range(nights):
        if night:
            for no in random.sample(range(addresses), int(addresses * web.changing)):
                _change(no, editions, failing)
        yield [
            _failed(seen) if no in failing else seen
            for no, edition in editions.items()
            for seen in (_good(no, night, edition, moves=no in moving),)
        ]


def _change(no: int, editions: dict[int, int], failing: set[int]) -> None:
    """Let a page say something new, or every fourth fail or be mended."""
    if no % 4:
        editions[no] += 1
    else:
        failing.symmetric_difference_update({no})


def _good(no: int, night: int, edition: int, *, moves: bool) -> Observation:
    url = NormalizedUrl(f"https://town{no // PER_HOST}.example/news.php?news_id={no}")
    at = FIRST + timedelta(days=night, seconds=no * 3.1, microseconds=night * 7919)
    body = sha256(f"{no} {edition} {night if moves else ''}".encode()).hexdigest()
    return Observation(
        url=url,
        observed_at=at,
        outcome=Outcome.OK,
        proof="HTTP 200",
        looks=(_look(url, at, Outcome.OK, 200),),
        tls=_tls(no // PER_HOST),
        sha256=body,
        facts=_facts(no, edition, night if moves and no % 3 == 0 else 0),
        follow_ups=_follow_ups(url) if no % PER_HOST == 0 else (),
        validators=_validators(body) if no % 5 == 0 else None,
    )


def _failed(good: Observation) -> Observation:
    at = good.observed_at
    looks = [
        _look(good.url, at - timedelta(seconds=wait), Outcome.TIMEOUT, None)
        for wait in (150, 120, 30)
    ]
    return replace(
        good,
        outcome=Outcome.TIMEOUT,
        proof="no answer within 30 seconds",
        looks=(*looks, replace(looks[-1], client=Client.AIOHTTP, at=at)),
        sha256=None,
        facts=None,
        follow_ups=(),
        validators=None,
    )


def _look(url: str, at: datetime, outcome: Outcome, status: int | None) -> Look:
    return Look(
        at=at - timedelta(microseconds=41_000),
        client=Client.SCRAPY,
        outcome=outcome,
        status=status,
        final_url=url if status else None,
        detail="" if status else "no answer within 30 seconds",
    )


def _tls(host: int) -> TlsLook:
    return TlsLook(
        outcome=Outcome.OK,
        detail="",
        issuer=f"CN=R1{host % 4},O=Example Trust,C=US",
        not_before=FIRST - timedelta(days=20),
        not_after=FIRST + timedelta(days=70),
        protocol="TLSv1.3",
    )


def _facts(no: int, edition: int, counted: int) -> PageFacts:
    text = f"ประกาศฉบับที่ {no} แก้ไขครั้งที่ {edition} เปิดอ่าน {900 + counted} ครั้ง "
    text += _SENTENCE * 20
    return PageFacts(
        kind=PageKind.NEWS_ITEM,
        title=f"แผนปฏิบัติการป้องกันการทุจริต ฉบับที่ {no}.{edition}",
        published=PageDate(
            value=date(2026, 1, 1 + no % 28),
            text=f"{1 + no % 28} ม.ค. 2569",
            where=DateWhere.LABEL,
            reasoning="the year 2569 is of the Buddhist Era",
            runners_up=("1 ตุลาคม 2568",),
        ),
        named_years=(
            NamedYear(year=2569, text="ปีงบประมาณ ๒๕๖๙", where=YearWhere.TITLE),
        ),
        stated_dates=(date(2026, 1, 1 + no % 28), date(2025, 10, 1)),
        attachments=(f"https://town{no // PER_HOST}.example/files/{no}.pdf",),
        lead=text[:LONGEST_LEAD],
        digest=sha256(f"{no} {edition}".encode()).hexdigest(),
        text_length=len(text),
    )


def _follow_ups(url: str) -> tuple[FollowUp, ...]:
    attachment = f"{url}.pdf"
    return (
        FollowUp(
            purpose=Purpose.ATTACHMENT,
            url=attachment,
            outcome=Outcome.OK,
            status=200,
            title="แผนปฏิบัติการ",
        ),
    )


def _validators(body: str) -> Validators:
    return Validators(
        etag=f'"{body[:16]}"', last_modified="Thu, 01 Jan 2026 03:00:00 GMT"
    )


if __name__ == "__main__":
    main()
