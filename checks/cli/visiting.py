"""Options on how addresses are visited, and what they come to."""

from dataclasses import dataclass
from pathlib import Path

import click

from checks.cli.options import bundle
from crawler.errors import SettingsError
from crawler.fetch.switches import ConnectTo, Switches, named_visitor, parse_connect_to

LONGEST_PAUSE = 3600.0
"""Seconds; no repeat waits longer."""


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


VISITING = bundle(
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
