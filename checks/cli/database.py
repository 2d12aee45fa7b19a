"""``lakthan check-db``, ``prune`` and ``backup``: a database that can be trusted."""

from collections.abc import Iterator
from pathlib import Path

import click

from checks.cli.ending import Ending, complain
from checks.cli.stored import stored
from checks.discrepancies.catalogue import Language
from checks.discrepancies.wording import fill, word
from crawler.store.backup import back_up
from crawler.store.integrity import Checked, check
from crawler.store.lock import only_run
from crawler.store.pruning import Pruned

_MEGABYTE = 1024 * 1024


def check_db(database: Path, lang: Language) -> Ending:
    """Say whether everything is as it was written, and which runs were interrupted."""
    checked = check(database)
    for fault in checked.faults:
        complain(f"{database}: {fault}")
    for line in _summary(database, checked, lang):
        click.echo(line)
    return Ending.OUR_FAILURE if checked.faults else Ending.NOTHING_TO_DISCUSS


def prune(database: Path, keep: int, lang: Language, *, dry: bool) -> Ending:
    """Thin old runs out, and say what that gave back."""
    if not database.is_file():
        stored(database)  # says so
    with only_run(database), stored(database) as store:
        pruned = store.prune(keep, dry=dry)
    click.echo(_pruned(pruned, lang, dry=dry))
    return Ending.NOTHING_TO_DISCUSS


def backup(database: Path, copy: Path, lang: Language) -> Ending:
    """Write a consistent copy, also while a run goes on."""
    size = back_up(database, copy)
    told = word("database.copied", lang)
    values = {"copy": str(copy), "size": _megabytes(size)}
    click.echo(fill(told, values, lang))
    return Ending.NOTHING_TO_DISCUSS


def _summary(database: Path, checked: Checked, lang: Language) -> Iterator[str]:
    told = word("database.faulty" if checked.faults else "database.sound", lang)
    values = {
        "database": str(database),
        "faults": str(len(checked.faults)),
        "runs": str(checked.runs),
        "observations": str(checked.observations),
        "states": str(checked.states),
    }
    yield fill(told, values, lang)
    for run in checked.unfinished:
        name = "database.unwritten" if run.visited else "database.unfinished"
        yield fill(word(name, lang), {"run": run.id}, lang)


def _pruned(pruned: Pruned, lang: Language, *, dry: bool) -> str:
    told = word("database.would_prune" if dry else "database.pruned", lang)
    values = {
        "runs": str(len(pruned.runs)),
        "kept": str(pruned.kept),
        "observations": str(pruned.observations),
        "states": str(pruned.states),
        "before": _megabytes(pruned.before),
        "after": _megabytes(pruned.after),
    }
    return fill(told, values, lang)


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:,.1f} MB"
