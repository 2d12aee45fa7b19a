"""``lakthan schedule``: files that make the system start a night every night."""

import getpass
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Self

import click

from checks.cli.ending import Ending
from checks.discrepancies.catalogue import Language
from checks.discrepancies.wording import fill, word
from checks.nightly.watchlist import read_watchlist
from checks.schedule.cron import crontab
from checks.schedule.job import Job, Kind
from checks.schedule.systemd import service, timer
from checks.schedule.windows import task
from checks.writers.whole import write_whole
from crawler.errors import CannotGoOnError

NAME = "lakthan-nightly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the command was given: where nights go, where the files, at what time."""

    kind: Kind
    out: Path
    to: Path
    at: time
    lang: Language

    @classmethod
    def given(
        cls, *, kind: str, out: Path, to: Path, at: datetime, lang: Language
    ) -> Self:
        """Take over the options of the command."""
        return cls(kind=Kind(kind), out=out, to=to, at=at.time(), lang=lang)


def schedule(watchlist: Path, wanted: Wanted) -> Ending:
    """Check the watch list, write the files, and say where they are."""
    read_watchlist(watchlist)
    _make(wanted.out)
    for name, content in _files(_job(watchlist, wanted), wanted.kind):
        path = write_whole(wanted.to / name, content)
        told = word("schedule.written", wanted.lang)
        click.echo(fill(told, {"path": str(path)}, wanted.lang))
    return Ending.NOTHING_TO_DISCUSS


def _make(folder: Path) -> None:
    """Make the folder of the nights: a service that may write there alone needs it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotGoOnError(f"{folder}: cannot be made ({error})") from error


def _job(watchlist: Path, wanted: Wanted) -> Job:
    whole, out = watchlist.absolute(), str(wanted.out.absolute())
    # -P: a folder of the name of one of our packages must not be taken for it
    words = ["-P", "-m", "checks.cli", "nightly", str(whole), "--out", out, "--quiet"]
    return Job(
        program=sys.executable,
        arguments=words,
        folder=str(whole.parent),
        writes=out,
        secrets=str(whole.with_suffix(".env")),
        user=getpass.getuser(),
        first=datetime.combine(datetime.now().astimezone().date(), wanted.at),
    )


def _files(job: Job, kind: Kind) -> Iterator[tuple[str, bytes]]:
    match kind:
        case Kind.SYSTEMD:
            yield f"{NAME}.service", service(job).encode()
            yield f"{NAME}.timer", timer(job).encode()
        case Kind.CRON:
            yield f"{NAME}.cron", crontab(job).encode()
        case Kind.WINDOWS:
            yield f"{NAME}.xml", task(job)
