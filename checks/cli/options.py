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
from crawler.errors import SettingsError
from crawler.fetch.switches import ConnectTo, Switches, named_visitor, parse_connect_to

Command: TypeAlias = Callable[..., Any]
Decorator: TypeAlias = Callable[[Command], Command]

LONGEST_PAUSE = 3600.0
"""Seconds; no repeat waits longer."""


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
    help="Language of the list.",
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Visiting:
    """How addresses are to be visited, as given on the command line."""

    connect_to: tuple[str, ...]
    allow_private: bool
    ca_file: Path | None
    delay: float
    timeout: float
    repeat_after: str
    contact: str = ""
    control: tuple[str, ...] = ()
    cloaking_check: bool = False

    def switches(self) -> Switches:
        """Check the options against each other and hand them on.

        Raises:
            SettingsError: One of them makes no sense.
        """
        return Switches(
            connect_to=tuple(_connections(self.connect_to)),
            allow_private=self.allow_private,
            ca_file=str(self.ca_file) if self.ca_file else None,
            delay=self.delay,
            timeout=self.timeout,
            pauses=_seconds(self.repeat_after),
            user_agent=named_visitor(self.contact),
            controls=self.control,
            cloaking_check=self.cloaking_check,
        )


def _bundle(name: str, kind: type[Any], given: Iterable[Decorator]) -> Decorator:
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


OUTPUT = _bundle(
    "output",
    Output,
    (
        out("lakthan-result"),
        click.option(
            "--db",
            type=click.Path(path_type=Path, dir_okay=False),
            help="Database of observations.  [default: lakthan.db in --out]",
        ),
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
    ),
)

VISITING = _bundle(
    "visiting",
    Visiting,
    (
        click.option(
            "--connect-to",
            multiple=True,
            metavar="HOST:PORT:ADDRESS:PORT",
            help="Reach HOST:PORT at ADDRESS:PORT, as curl does; @FILE holds a list.",
        ),
        click.option(
            "--allow-private",
            is_flag=True,
            help="Visit private and loopback addresses too.",
        ),
        click.option(
            "--ca-file",
            type=click.Path(path_type=Path, dir_okay=False, exists=True),
            help="Certificates to trust beside the system's (PEM).",
        ),
        click.option(
            "--delay",
            type=click.FloatRange(min=0.01),
            default=1.0,
            show_default=True,
            help="Seconds between two requests to one host.",
        ),
        click.option(
            "--timeout",
            type=click.FloatRange(min=0.1),
            default=30.0,
            show_default=True,
            help="Seconds an address may take to answer.",
        ),
        click.option(
            "--repeat-after",
            metavar="S,S,…",
            default="5,20",
            show_default=True,
            help="Seconds before each repeat of a look that failed.",
        ),
        click.option(
            "--contact",
            envvar="LAKTHAN_CONTACT",
            default="",
            metavar="MAIL-OR-ADDRESS",
            help="How owners of visited sites find you; told in the User-Agent.",
        ),
        click.option(
            "--control",
            multiple=True,
            metavar="ADDRESS",
            help="Asked when no host answers, to see if it is our own network.",
        ),
        click.option(
            "--cloaking-check",
            is_flag=True,
            help="Ask for each genuine page once more, as a search engine does.",
        ),
    ),
)


def _connections(given: tuple[str, ...]) -> list[ConnectTo]:
    found: list[ConnectTo] = []
    for text in given:
        lines = _file_lines(text[1:]) if text.startswith("@") else [text]
        found.extend(parse_connect_to(line) for line in lines)
    return found


def _file_lines(name: str) -> list[str]:
    try:
        text = Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"--connect-to @{name}: {error}") from error
    return [line.strip() for line in text.splitlines() if line.strip()]


def _seconds(text: str) -> tuple[float, ...]:
    try:
        seconds = tuple(float(part) for part in text.split(",") if part.strip())
    except ValueError as error:
        raise SettingsError(
            f"--repeat-after {text!r}: seconds, such as 5,20"
        ) from error
    if not seconds or any(not 0 <= one <= LONGEST_PAUSE for one in seconds):
        raise SettingsError(f"--repeat-after {text!r}: not 0 to 3600 seconds each")
    return seconds
