"""``lakthan``: the commands of DESIGN.md section 5, one function each.

What visits or judges stands in ``work``, which is loaded when it is asked for.
"""

from datetime import date
from pathlib import Path
from typing import Any

import click

from checks.cli import options
from checks.cli.asked_to_end import end, heed
from checks.cli.ending import Ending, refused, run
from checks.cli.visiting import VISITING, Visiting
from checks.discrepancies.catalogue import Language


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="lakthan", prog_name="lakthan")
def lakthan() -> None:
    """Check that the evidence links in a measures report still show what it says."""


def main() -> None:
    """Run the command line and end the process with its exit code."""
    heed()
    end(lambda: run(lambda: lakthan(standalone_mode=False)))


@lakthan.command()
@options.REPORTS
@click.option(
    "--format", "shape", type=click.Choice(["table", "json"]), default="table"
)
@options.LANG
@VISITING
def read(
    reports: tuple[str, ...], shape: str, lang: Language, visiting: Visiting
) -> Ending:
    """Show what a report claims; only a report given as address is fetched."""
    from checks.cli.read_table import show_table  # noqa: PLC0415 - not for --help
    from checks.cli.reading import show_json  # noqa: PLC0415 - ditto
    from checks.given import read_all  # noqa: PLC0415 - ditto

    reading = read_all(reports, visiting.switches())
    if shape == "json":
        show_json(reading.reports, several=len(reports) > 1)
    else:
        show_table(reading.reports, lang)
    return refused(reading.refused)


@lakthan.command()
@options.REPORTS
@options.OUTPUT
@VISITING
def verify(
    reports: tuple[str, ...], output: options.Output, visiting: Visiting
) -> Ending:
    """Read, visit, judge, and write the discrepancy list."""
    from checks.cli import work  # noqa: PLC0415 - takes seconds to load

    return work.verify(reports, output, visiting)


@lakthan.command()
@click.argument("given", metavar="LIST.xlsx|REPORT")
@click.option("--run", "run_id", help="The run before.  [default: as LIST.xlsx says]")
@options.output("lakthan-recheck", "beside LIST.xlsx, or where verify keeps it")
@VISITING
def recheck(
    given: str, run_id: str | None, output: options.Output, visiting: Visiting
) -> Ending:
    """After corrections: visit only what changed, and show before and after."""
    from checks.cli import recheck as rounds  # noqa: PLC0415 - takes seconds to load

    return rounds.recheck(given, run_id, output, visiting)


@lakthan.command("crawl")
@options.REPORTS
@options.OUTPUT
@VISITING
def crawl_only(
    reports: tuple[str, ...], output: options.Output, visiting: Visiting
) -> Ending:
    """Read and visit only: fill the database, judge nothing."""
    from checks.cli import work  # noqa: PLC0415 - takes seconds to load

    return work.crawl_only(reports, output, visiting)


@lakthan.command()
@click.argument("watchlist", type=click.Path(path_type=Path, dir_okay=False))
@options.out("lakthan-nights")
@options.DATABASE
@click.option("--as-of", type=options.IsoDate(), help="Judge as of this day.")
@click.option("--quiet", is_flag=True, help="No progress bar.")
def nightly(
    watchlist: Path, out: Path, db: Path | None, as_of: date | None, *, quiet: bool
) -> Ending:
    """Verify every agency of a watch list, say what changed, and tell whom it names."""
    from checks.cli import nightly as nights  # noqa: PLC0415 - takes seconds to load

    wanted = nights.Wanted(out=out, db=db, as_of=as_of, quiet=quiet)
    return nights.nightly(watchlist, wanted)


@lakthan.command()
@click.argument("watchlist", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--kind", type=click.Choice(["systemd", "cron", "windows"]), required=True
)
@options.out("lakthan-nights")
@click.option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("lakthan-schedule"),
    show_default=True,
    help="Folder for the files of the scheduler; made if missing.",
)
@click.option(
    "--at",
    type=click.DateTime(["%H:%M"]),
    default="01:30",
    show_default=True,
    help="Time of day, by the clock of this machine.",
)
@options.LANG
def schedule(watchlist: Path, **given: Any) -> Ending:  # noqa: ANN401 - as click does
    """Write what makes the system run `lakthan nightly WATCHLIST --out` every night."""
    from checks.cli import schedule as schedules  # noqa: PLC0415 - not for --help

    return schedules.schedule(watchlist, schedules.Wanted.given(**given))


@lakthan.command()
@click.argument("asked", metavar="ADDRESS|CLAIM")
@options.out("lakthan-result")
@options.DATABASE
@options.RUN
@options.LANG
def history(
    asked: str, out: Path, db: Path | None, run_id: str | None, lang: Language
) -> Ending:
    """Show what the nights saw at ADDRESS, or at those of CLAIM (as ROW.CLAIM)."""
    from checks.cli import history as histories  # noqa: PLC0415 - takes seconds to load

    return histories.history(asked, db or out / "lakthan.db", run_id, lang)


@lakthan.command()
@options.out("lakthan-result")
@options.DATABASE
@options.LANG
@VISITING
def doctor(out: Path, db: Path | None, lang: Language, visiting: Visiting) -> Ending:
    """Say whether this machine can do the job."""
    from checks.cli import doctor as doctors  # noqa: PLC0415 - takes seconds to load

    return doctors.doctor(db or out / "lakthan.db", visiting.switches(), lang)


@lakthan.command("check-db")
@options.out("lakthan-result")
@options.DATABASE
@options.LANG
def check_db(out: Path, db: Path | None, lang: Language) -> Ending:
    """Say whether all in the database is as it was written."""
    from checks.cli import database  # noqa: PLC0415 - not for --help

    return database.check_db(db or out / "lakthan.db", lang)


@lakthan.command()
@click.option(
    "--keep",
    type=click.IntRange(min=1),
    required=True,
    help="So many runs of every series stay whole.",
)
@click.option("--dry-run", "dry", is_flag=True, help="Only say what would be removed.")
@options.out("lakthan-result")
@options.DATABASE
@options.LANG
def prune(
    keep: int, out: Path, db: Path | None, lang: Language, *, dry: bool
) -> Ending:
    """Thin old runs out; what histories and drift need, and decisions, remain."""
    from checks.cli import database  # noqa: PLC0415 - not for --help

    return database.prune(db or out / "lakthan.db", keep, lang, dry=dry)


@lakthan.command()
@click.argument("copy", metavar="FILE", type=click.Path(path_type=Path))
@options.out("lakthan-result")
@options.DATABASE
@options.LANG
def backup(copy: Path, out: Path, db: Path | None, lang: Language) -> Ending:
    """Copy the database to FILE, consistently, even while a run goes on."""
    from checks.cli import database  # noqa: PLC0415 - not for --help

    return database.backup(db or out / "lakthan.db", copy, lang)


@lakthan.command("judge")
@options.RUN
@options.OUTPUT
def judge_only(run_id: str | None, output: options.Output) -> Ending:
    """Judge a stored run with today's rules and show the verdicts."""
    from checks.cli import judging  # noqa: PLC0415 - takes a second to load

    return judging.judge_only(run_id, output)


@lakthan.command("list")
@options.RUN
@options.OUTPUT
def list_only(run_id: str | None, output: options.Output) -> Ending:
    """Write the discrepancy list of a stored run."""
    from checks.cli import judging  # noqa: PLC0415 - takes a second to load

    return judging.list_only(run_id, output)


@lakthan.command()
@options.LANG
@options.out("lakthan-demo")
def demo(out: Path, lang: Language) -> Ending:
    """Verify the sample report against the sample site, both bundled; no internet."""
    from checks.cli import work  # noqa: PLC0415 - takes seconds to load

    return work.demo(out, lang)
