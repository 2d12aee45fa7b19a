"""How a command ends: exit codes, and one clear line on stderr for each trouble."""

from collections.abc import Callable, Iterable
from enum import IntEnum
from sqlite3 import OperationalError
from typing import Any

import click

from checks.model.verdict import Verdict
from crawler.errors import InputError


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
    """Say one thing that went wrong, on one line, on stderr."""
    click.echo(f"lakthan: {' '.join(message.split())}", err=True)


def run(command: Callable[[], Any]) -> Ending:
    """Run a command and turn every expected failure into a line and an exit code."""
    try:
        ending = command()
    except click.exceptions.Exit as exit_:
        return Ending(exit_.exit_code)
    except click.ClickException as error:
        complain(error.format_message())
        return Ending.INPUT_REFUSED
    except InputError as error:
        complain(str(error))
        return Ending.INPUT_REFUSED
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted; what was seen is stored")
        return Ending.OUR_FAILURE
    except (OSError, OperationalError) as error:
        complain(f"cannot go on: {error}")
        return Ending.OUR_FAILURE
    return ending if isinstance(ending, Ending) else Ending.NOTHING_TO_DISCUSS
