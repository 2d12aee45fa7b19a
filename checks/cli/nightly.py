"""``lakthan nightly``: a whole watch list in one night, and how it ends."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click

from checks.cli.asked_to_end import AskedToEnd
from checks.cli.ending import Ending, complain
from checks.cli.progress import Bar
from checks.discrepancies.wording import word
from checks.model.verdict import Verdict
from checks.nightly.journal import Journal
from checks.nightly.message import Message, message_of, message_of_failure
from checks.nightly.night import Night
from checks.nightly.notify.send import send
from checks.nightly.overview import Overview
from checks.nightly.page import write_page
from checks.nightly.watchlist import Watchlist, read_watchlist
from crawler.errors import CannotGoOnError, InputError
from crawler.store.database import open_store
from crawler.store.lock import only_run
from crawler.store.troubles import told_plainly
from crawler.thai.zone import thai_day

JOURNAL = "journal.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the command was given beside the watch list."""

    out: Path
    db: Path | None
    as_of: date | None
    quiet: bool

    @property
    def database(self) -> Path:
        """The database of observations."""
        return self.db or self.out / "lakthan.db"


def nightly(path: Path, wanted: Wanted) -> Ending:
    """Verify the watch list; tell of a night that failed as of one with news."""
    watchlist = read_watchlist(path)
    with Journal(wanted.out / JOURNAL) as journal:
        journal.tell("started", watchlist=str(path))
        try:
            night = _night(watchlist, wanted)
            with only_run(night.database), told_plainly(night.database):
                return _made(night, journal, quiet=wanted.quiet)
        except (CannotGoOnError, InputError, OSError) as error:
            with suppress(OSError):  # a full disk takes no line, and is to be told of
                journal.tell("failed", why=str(error))
            failed = message_of_failure(watchlist.name, str(error), watchlist.language)
            _send(watchlist, failed, journal)
            raise
        except AskedToEnd:
            journal.tell("interrupted")
            raise


def _night(watchlist: Watchlist, wanted: Wanted) -> Night:
    started = datetime.now().astimezone()
    return Night(
        watchlist=watchlist,
        series=f"nightly:{watchlist.name}",
        database=wanted.database,
        out=wanted.out,
        started=started,
        as_of=wanted.as_of or thai_day(started),
    )


def _made(night: Night, journal: Journal, *, quiet: bool) -> Ending:
    with Bar(night.watchlist.language, quiet=quiet) as bar:
        overview = night.make(journal.tell, bar)
    journal.run = overview.run_id
    if overview.finished is None:
        journal.tell("interrupted")
        complain("the night was interrupted; the same command goes on with it")
        return Ending.OUR_FAILURE
    for why in (one for agency in overview.agencies for one in agency.refused):
        complain(why)
    page = write_page(overview, night.folder_of(overview.run_id))
    message = message_of(overview, str(page))
    unsent = _send(night.watchlist, message, journal) if message else False
    with open_store(night.database) as store:
        store.conclude_run(overview.run_id, datetime.now().astimezone())
    ending = max(_ending(overview), Ending.OUR_FAILURE if unsent else 0)
    journal.tell("finished", ending=int(ending), claims=overview.counts.total())
    click.echo(_summary(overview, page))
    return Ending(ending)


def _send(watchlist: Watchlist, message: Message, journal: Journal) -> bool:
    """Tell everybody who is to be told; return whether somebody was not reached."""
    troubles = send(watchlist.notify, message)
    for trouble in troubles:
        complain(trouble)
        journal.tell("not-notified", why=trouble)
    return bool(troubles)


def _ending(night: Overview) -> Ending:
    """Say how the night ends for whoever has started it; the gravest holds."""
    if night.alarms:
        return Ending.OUR_FAILURE
    if any(agency.refused for agency in night.agencies):
        return Ending.INPUT_REFUSED
    if night.counts.total() > night.counts[Verdict.VERIFIED.value]:
        return Ending.TO_DISCUSS
    return Ending.NOTHING_TO_DISCUSS


def _summary(night: Overview, page: Path) -> str:
    """Sum the night up in one line."""
    told = [
        f"{word(f'change.{change}', night.lang)} {number}"
        for change, number in sorted(night.changes.items())
    ]
    first = word("first_night", night.lang)
    alarms = "".join(f" [{alarm}]" for alarm in night.alarms)
    return f"{night.run_id}: {', '.join(told) or first}{alarms}  {page}"
