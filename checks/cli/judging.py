"""What the commands do that judge a stored run, and never visit anything.

Of the libraries of a crawl they need none, so they start in a third of its time.
"""

from datetime import datetime

from checks.cli import options
from checks.cli.ending import Ending, complain, ending_of
from checks.cli.stored import chosen, stored
from checks.conclude import Conclusion, conclude
from checks.history.rows import with_nights
from checks.recheck.standing import with_people
from checks.writers.files import write_files
from checks.writers.terminal import show
from crawler.model.run import Run
from crawler.store.database import open_store


def judge_only(run_id: str | None, output: options.Output) -> Ending:
    """Judge a stored run and show the verdicts."""
    with stored(output.database) as store:
        run = chosen(store, run_id)
        conclusion = conclude(store, run, as_of=output.as_of, policy=output.policy())
    if not output.quiet:
        show(conclusion.discrepancies(output.lang), files=(), verbose=output.verbose)
    return _ending(conclusion)


def list_only(run_id: str | None, output: options.Output) -> Ending:
    """Write the discrepancy list of a stored run."""
    with stored(output.database) as store:
        return write_list(chosen(store, run_id), output)


def write_list(made: Run, output: options.Output) -> Ending:
    """Write the list of a run and show it; one that was interrupted has none."""
    if made.finished is None:
        return interrupted(made)
    with open_store(output.database) as store:
        conclusion = conclude(store, made, as_of=output.as_of, policy=output.policy())
        built = conclusion.discrepancies(output.lang)
        people = with_people(store, conclusion.judgements, built)
        records = store.records(made.id)
        discrepancies = with_nights(store, made, people, records)
    files = write_files(discrepancies, output.out)
    with open_store(output.database) as store:
        store.conclude_run(made.id, datetime.now().astimezone())
    if not output.quiet:
        show(discrepancies, files=files, verbose=output.verbose)
    return _ending(conclusion)


def _ending(conclusion: Conclusion) -> Ending:
    if conclusion.network_failed:
        complain("not one address could be judged: it is our own network that fails")
        return Ending.OUR_FAILURE
    return ending_of(conclusion.verdicts())


def interrupted(made: Run) -> Ending:
    """Say that the same command goes on with a run."""
    complain(f"run {made.id} was interrupted; the same command goes on with it")
    return Ending.OUR_FAILURE
