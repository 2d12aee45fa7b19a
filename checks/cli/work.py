"""What the commands do that visit: all that stands behind their options.

The libraries of a crawl take seconds to load, so that ``main`` takes this in only when
one of these commands runs; ``lakthan --help`` and ``lakthan read`` start without it.
"""

from datetime import datetime
from pathlib import Path

import click

from checks.cli import options
from checks.cli.ending import Ending, refused
from checks.cli.judging import interrupted, write_list
from checks.cli.progress import Bar
from checks.cli.visiting import Visiting
from checks.demo.run import DELAY, demonstration
from checks.discrepancies.catalogue import Language
from checks.gather import Gathering, Given
from checks.given import Reading, read_all
from checks.model.policy import Policy
from crawler.model.run import Run
from crawler.store.database import open_store
from crawler.store.lock import only_run
from crawler.thai.zone import thai_day


def verify(
    reports: tuple[str, ...], output: options.Output, visiting: Visiting
) -> Ending:
    """Read, visit, judge, and write the discrepancy list."""
    reading = read_all(reports, visiting.switches())
    made = _gather(reading, output, visiting)
    ending = write_list(made, output) if made else Ending.NOTHING_TO_DISCUSS
    return max(ending, refused(reading.refused))


def crawl_only(
    reports: tuple[str, ...], output: options.Output, visiting: Visiting
) -> Ending:
    """Read and visit; print the id of the run."""
    reading = read_all(reports, visiting.switches())
    made = _gather(reading, output, visiting)
    if made is None:
        return refused(reading.refused)
    click.echo(made.id)
    if made.finished is None:
        return max(interrupted(made), refused(reading.refused))
    with open_store(output.database) as store:
        store.conclude_run(made.id, datetime.now().astimezone())
    return refused(reading.refused)


def demo(out: Path, lang: Language) -> Ending:
    """Verify the sample report against the sample site."""
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
        ending = write_list(made, output) if made else Ending.OUR_FAILURE
    return ending if ending is Ending.OUR_FAILURE else Ending.NOTHING_TO_DISCUSS


def _gather(reading: Reading, output: options.Output, visiting: Visiting) -> Run | None:
    """Make the run, or none if no report could be read."""
    switches, policy = visiting.switches(), output.policy() or Policy()
    if not reading.reports:
        return None
    started = datetime.now().astimezone()
    gathering = Gathering(
        database=output.database,
        switches=switches,
        as_of=output.as_of or thai_day(started),
        started=started,
        policy=policy,
    )
    with only_run(output.database):
        given = _saved(reading, output.database)
        with Bar(output.lang, quiet=output.quiet) as bar:
            return gathering.gather(given, bar)


def _saved(reading: Reading, database: Path) -> list[Given]:
    with open_store(database) as store:
        for report in reading.reports:
            store.save_report(report)
    return [(report.path, report.sha256) for report in reading.reports]
