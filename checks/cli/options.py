"""Options that several commands share, and what they come to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import click

from checks.discrepancies.catalogue import Language
from checks.model.policy import Policy
from checks.settings import read_policy

Command: TypeAlias = Callable[..., Any]
Decorator: TypeAlias = Callable[[Command], Command]


class IsoDate(click.ParamType[date]):
    """A day such as 2026-04-30 (Common Era, as all data in Lakthan)."""

    name = "date"

    def convert(
        self,
        value: str | date,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> date:
        """Read the day, or say what was wrong with it."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day such as 2026-04-30", param, ctx)


REPORTS = click.argument("reports", nargs=-1, required=True)
"""Files or http(s) addresses; a path type would spoil the latter."""

RUN = click.option("--run", "run_id", help="Which run.  [default: the latest]")
LANG = click.option(
    "--lang",
    type=click.Choice(["th", "en"]),
    default="th",
    show_default=True,
    help="Language of what is shown.",
)
DATABASE = click.option(
    "--db",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Database of observations.  [default: lakthan.db in --out]",
)


def out(default: str) -> Decorator:
    """Make the option that names the folder of the discrepancy list."""
    return click.option(
        "--out",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path(default),
        show_default=True,
        help="Folder for the discrepancy list; made if missing.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Where results go, in which language, and as of which day."""

    out: Path
    db: Path | None
    lang: Language
    as_of: date | None
    quiet: bool
    settings: Path | None = None
    verbose: bool = False

    @property
    def database(self) -> Path:
        """The database of observations."""
        return self.db or self.out / "lakthan.db"

    def policy(self) -> Policy | None:
        """Return the thresholds of the settings file, if one is given.

        Raises:
            SettingsError: The file makes no sense.
        """
        return read_policy(self.settings) if self.settings else None


def bundle(name: str, kind: type[Any], given: Iterable[Decorator]) -> Decorator:
    """Make a decorator that adds options and hands them over as one value."""

    def decorate(command: Command) -> Command:
        def bundled(**values: object) -> object:
            mine = {field.name: values.pop(field.name) for field in fields(kind)}
            return command(**values, **{name: kind(**mine)})

        bundled.__name__, bundled.__doc__ = command.__name__, command.__doc__
        bundled.__dict__.update(command.__dict__)
        for option in reversed(list(given)):
            option(bundled)
        return bundled

    return decorate


_OUTPUT: tuple[Decorator, ...] = (
    LANG,
    click.option(
        "--as-of",
        type=IsoDate(),
        help="Judge as of this day.  [default: the day of the run]",
    ),
    click.option(
        "--settings",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Thresholds of the judging (TOML).  [default: those of the run]",
    ),
    click.option("--quiet", is_flag=True, help="No table and no progress bar."),
    click.option(
        "--verbose",
        is_flag=True,
        help="Show what is verified too, with notes and proofs.",
    ),
)


def output(folder: str, database: str = "lakthan.db in --out") -> Decorator:
    """Make the options of a command that writes a list into ``folder`` by default."""
    db = click.option(
        "--db",
        type=click.Path(path_type=Path, dir_okay=False),
        help=f"Database of observations.  [default: {database}]",
    )
    return bundle("output", Output, (out(folder), db, *_OUTPUT))


OUTPUT = output("lakthan-result")
