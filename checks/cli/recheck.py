"""``lakthan recheck``: after corrections, only what changed, before and after."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from checks.cli import options
from checks.cli.ending import Ending, complain, ending_of
from checks.cli.progress import Bar
from checks.cli.visiting import Visiting
from checks.given import read_all
from checks.recheck.filled import FilledList
from checks.recheck.make import Making, gather_round, list_of_round
from checks.recheck.of_list import round_of_list
from checks.recheck.of_report import round_of_report
from checks.recheck.rounds import Round
from checks.recheck.workbook import NoListError, read_list
from checks.settings import policy_of
from checks.writers.files import write_files
from checks.writers.terminal import show
from crawler.errors import DatabaseError, InputError, SettingsError
from crawler.fetch.switches import Switches
from crawler.model.report import Report
from crawler.store.database import open_store
from crawler.store.lock import only_run
from crawler.store.store import Store
from crawler.thai.zone import thai_day

OUT = "lakthan-recheck"
"""Where the list goes by default: never where the one that was filled in may lie."""

_FIRST_ROUND = Path("lakthan-result") / "lakthan.db"
"""Where ``lakthan verify`` keeps its database by default."""


def recheck(
    given: str, run_id: str | None, output: options.Output, visiting: Visiting
) -> Ending:
    """Take in a filled-in list or a new draft, visit what changed, write the list."""
    switches = visiting.switches()
    read = _read(given, switches)
    _spare(given, output.out)
    database = _database(given, read, output)
    started = datetime.now().astimezone()
    with only_run(database):
        with open_store(database) as store:
            asked = _asked(store, given, read, run_id, started)
        for said in (*asked.refused, *asked.remarks):
            complain(f"{asked.given}: {said.told('en')}")
        making = Making(
            database=database,
            switches=switches,
            started=started,
            as_of=output.as_of or thai_day(started),
            policy=output.policy() or policy_of(asked.before.run.settings),
        )
        ending = _made(asked, making, output)
    return max(ending, Ending.INPUT_REFUSED) if asked.refused else ending


def _made(asked: Round, making: Making, output: options.Output) -> Ending:
    with Bar(output.lang, quiet=output.quiet) as bar:
        run = gather_round(asked, making, bar)
    if run.finished is None:
        complain(f"run {run.id} was interrupted; the same command goes on with it")
        return Ending.OUR_FAILURE
    with open_store(making.database) as store:
        conclusion, made = list_of_round(store, asked, run, output.lang)
    files = write_files(made, output.out)
    with open_store(making.database) as store:
        store.conclude_run(run.id, datetime.now().astimezone())
    with open_store(making.database) as store:
        store.conclude_run(run.id, datetime.now().astimezone())
    if not output.quiet:
        show(made, files=files, verbose=output.verbose)
    if conclusion.network_failed:
        complain("not one address could be judged: it is our own network that fails")
        return Ending.OUR_FAILURE
    return ending_of(conclusion.verdicts())


def _read(given: str, switches: Switches) -> FilledList | Report:
    """Read what was given: a list of ours, else a report.

    Raises:
        InputError: It is neither.
    """
    is_address = given.lower().startswith(("http://", "https://"))
    not_ours: NoListError | None = None
    if not is_address:
        try:
            return read_list(Path(given))
        except NoListError as error:
            not_ours = error
    reading = read_all([given], switches)
    if reading.reports:
        return reading.reports[0]
    (refused,) = reading.refused
    if not_ours is not None and given.lower().endswith(".xlsx"):
        raise InputError(f"{not_ours}; nor is it a report: {refused}")
    raise refused


def _spare(given: str, out: Path) -> None:
    """Never write over the list that people filled in.

    Raises:
        SettingsError: The list of this round would have its name.
    """
    target = out / "discrepancies.xlsx"
    if target.exists() and Path(given).exists() and target.samefile(given):
        raise SettingsError(f"--out {out}: would replace {given}; name another folder")


def _database(given: str, read: FilledList | Report, output: options.Output) -> Path:
    """Find the database of the run before: as given, beside the list, or by default.

    Raises:
        DatabaseError: There is none.
    """
    places = [output.db] if output.db else [output.database, _FIRST_ROUND]
    if isinstance(read, FilledList) and read.database and output.db is None:
        places.insert(0, Path(given).parent / Path(read.database).name)
    for place in places:
        if place.is_file():
            return place
    raise DatabaseError(f"{places[0]}: no such database; name it with --db")


def _asked(
    store: Store,
    given: str,
    read: FilledList | Report,
    run_id: str | None,
    started: datetime,
) -> Round:
    match read:
        case FilledList():
            if run_id and read.run_id and run_id != read.run_id:
                raise SettingsError(f"--run {run_id}: {read.name} is of {read.run_id}")
            named = replace(read, run_id=read.run_id or run_id or "")
            return round_of_list(store, named, now=started)
        case Report():
            name = Path(given).name
            return round_of_report(store, read, given=name, run_id=run_id)
