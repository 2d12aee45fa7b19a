"""``lakthan``: the commands of DESIGN.md section 5, one function each."""

import sys
from datetime import datetime
from pathlib import Path

import click

from checks.cli import options
from checks.cli.ending import Ending, complain, ending_of, run
from checks.cli.progress import Bar
from checks.cli.read_table import show_table
from checks.cli.reading import show_json
from checks.cli.visiting import VISITING, Visiting
from checks.conclude import Conclusion, conclude
from checks.demo.run import DELAY, demonstration
from checks.discrepancies.catalogue import Language
from checks.gather import Gathering, Reading, read_all
from checks.model.policy import Policy
from checks.writers.files import write_files
from checks.writers.terminal import show
from crawler.errors import DatabaseError
from crawler.model.run import Run
from crawler.store.database import open_store
from crawler.store.store import Store


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="lakthan", prog_name="lakthan")
def lakthan() -> None:
    """Check that the evidence links in a measures report still show what it says."""


def main() -> None:
    """Run the command line and end the process with its exit code."""
    sys.exit(run(lambda: lakthan(standalone_mode=False)))


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
    reading = read_all(reports, visiting.switches())
    if shape == "json":
        show_json(reading.reports, several=len(reports) > 1)
    else:
        show_table(reading.reports, lang)
    return _refused(reading)


@lakthan.command()
@options.REPORTS
@options.OUTPUT
@VISITING
def verify(
    reports: tuple[str, ...], output: options.Output, visiting: Visiting
) -> Ending:
    """Read, visit, judge, and write the discrepancy list."""
    reading = read_all(reports, visiting.switches())
    made = _gather(reading, output, visiting)
    ending = _write_list(made, output) if made else Ending.NOTHING_TO_DISCUSS
    return max(ending, _refused(reading))


@lakthan.command("crawl")
@options.REPORTS
@options.OUTPUT
@VISITING
def crawl_only(
    reports: tuple[str, ...], output: options.Output, visiting: Visiting
) -> Ending:
    """Read and visit only: fill the database, judge nothing."""
    reading = read_all(reports, visiting.switches())
    made = _gather(reading, output, visiting)
    if made is None:
        return _refused(reading)
    click.echo(made.id)
    ending = Ending.NOTHING_TO_DISCUSS if made.finished else _interrupted(made)
    return max(ending, _refused(reading))


@lakthan.command("judge")
@options.RUN
@options.OUTPUT
def judge_only(run_id: str | None, output: options.Output) -> Ending:
    """Judge a stored run with today's rules and show the verdicts."""
    with _stored(output.database) as store:
        chosen = _chosen(store, run_id)
        conclusion = conclude(store, chosen, as_of=output.as_of, policy=output.policy())
    if not output.quiet:
        show(conclusion.discrepancies(output.lang), files=(), verbose=output.verbose)
    return _ending(conclusion)


@lakthan.command("list")
@options.RUN
@options.OUTPUT
def list_only(run_id: str | None, output: options.Output) -> Ending:
    """Write the discrepancy list of a stored run."""
    with _stored(output.database) as store:
        return _write_list(_chosen(store, run_id), output)


@lakthan.command()
@options.LANG
@options.out("lakthan-demo")
def demo(out: Path, lang: Language) -> Ending:
    """Verify the sample report against the sample site, both bundled; no internet."""
    with demonstration() as sample:
        site = sample.site
        output = options.Output(
            out=out, db=None, lang=lang, as_of=site.as_of, quiet=False
        )
        visiting = Visiting(
            connect_to=site.connect_to,
            allow_private=True,
            ca_file=site.ca_file,
            delay=DELAY,
            timeout=10.0,
            repeat_after="0.5,1",
        )
        reading = read_all([str(sample.report)], visiting.switches())
        made = _gather(reading, output, visiting)
        ending = _write_list(made, output) if made else Ending.OUR_FAILURE
    return ending if ending is Ending.OUR_FAILURE else Ending.NOTHING_TO_DISCUSS


def _gather(reading: Reading, output: options.Output, visiting: Visiting) -> Run | None:
    """Make the run, or none if no report could be read."""
    switches, policy = visiting.switches(), output.policy() or Policy()
    if not reading.reports:
        return None
    started = datetime.now().astimezone()
    output.database.parent.mkdir(parents=True, exist_ok=True)
    gathering = Gathering(
        database=output.database,
        switches=switches,
        as_of=output.as_of or started.date(),
        started=started,
        policy=policy,
    )
    with Bar(output.lang, quiet=output.quiet) as bar:
        return gathering.gather(reading.reports, bar)


def _write_list(made: Run, output: options.Output) -> Ending:
    if made.finished is None:
        return _interrupted(made)
    with open_store(output.database) as store:
        conclusion = conclude(store, made, as_of=output.as_of, policy=output.policy())
    discrepancies = conclusion.discrepancies(output.lang)
    files = write_files(discrepancies, output.out)
    if not output.quiet:
        show(discrepancies, files=files, verbose=output.verbose)
    return _ending(conclusion)


def _ending(conclusion: Conclusion) -> Ending:
    if conclusion.network_failed:
        complain("not one address could be judged: it is our own network that fails")
        return Ending.OUR_FAILURE
    return ending_of(conclusion.verdicts())


def _interrupted(made: Run) -> Ending:
    complain(f"run {made.id} was interrupted; the same command goes on with it")
    return Ending.OUR_FAILURE


def _refused(reading: Reading) -> Ending:
    for error in reading.refused:
        complain(str(error))
    return Ending.INPUT_REFUSED if reading.refused else Ending.NOTHING_TO_DISCUSS


def _stored(database: Path) -> Store:
    if not database.is_file():
        raise DatabaseError(f"{database}: no such database; `lakthan crawl` makes one")
    return open_store(database)


def _chosen(store: Store, run_id: str | None) -> Run:
    chosen = store.run(run_id) if run_id else store.latest_run()
    if chosen is None:
        raise DatabaseError(f"the database holds no run {run_id or 'yet'}")
    return chosen
