"""How a command ends: exit codes, and one clear line on stderr for each trouble."""

from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import Any

import click

from checks.cli.asked_to_end import AskedToEnd
from checks.discrepancies.plain import one_line
from checks.model.verdict import Verdict
from crawler.errors import CannotGoOnError, InputError
from crawler.links.secrets import masked
from crawler.store.troubles import told_plainly

_LONGEST = 2000
"""Characters of a complaint; some name every option that there is."""


class Ending(IntEnum):
    """Exit codes (DESIGN.md section 5); of several, the highest wins."""

    NOTHING_TO_DISCUSS = 0
    TO_DISCUSS = 1
    INPUT_REFUSED = 2
    OUR_FAILURE = 3


def ending_of(verdicts: Iterable[Verdict]) -> Ending:
    """Say whether there is anything to discuss: a claim that is not verified."""
    if all(verdict is Verdict.VERIFIED for verdict in verdicts):
        return Ending.NOTHING_TO_DISCUSS
    return Ending.TO_DISCUSS


def complain(message: str) -> None:
    """Say one thing that went wrong, on one line, on stderr.

    It may name a file or quote a server: nothing in it commands a terminal, and
    nothing lets its reader in anywhere.
    """
    click.echo(f"lakthan: {one_line(masked(message), _LONGEST)}", err=True)


def refused(errors: Iterable[InputError]) -> Ending:
    """Say of each input that was refused why, and how the command ends for it."""
    ending = Ending.NOTHING_TO_DISCUSS
    for error in errors:
        complain(str(error))
        ending = Ending.INPUT_REFUSED
    return ending


def run(command: Callable[[], Any]) -> Ending:
    """Run a command and turn every expected failure into a line and an exit code."""
    try:
        with told_plainly("the database"):
            ending = command()
    except click.exceptions.Exit as exit_:
        return Ending(exit_.exit_code)
    except EXPECTED as error:
        message, ending = _told(error)
        complain(message)
    return ending if isinstance(ending, Ending) else Ending.NOTHING_TO_DISCUSS


EXPECTED = (
    click.ClickException,
    click.Abort,
    KeyboardInterrupt,
    AskedToEnd,
    InputError,
    CannotGoOnError,
    OSError,
)
"""What may end a command; anything else is a mistake of ours, and shows itself."""


def _told(error: BaseException) -> tuple[str, Ending]:
    match error:
        case click.ClickException():
            return error.format_message(), Ending.INPUT_REFUSED
        case InputError():
            return str(error), Ending.INPUT_REFUSED
        case CannotGoOnError():
            return str(error), Ending.OUR_FAILURE
        case click.Abort() | KeyboardInterrupt() | AskedToEnd():
            told = "interrupted; what was seen is stored, the same command goes on"
            return told, Ending.OUR_FAILURE
        case _:
            return f"cannot go on: {error}", Ending.OUR_FAILURE
