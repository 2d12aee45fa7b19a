"""What a scheduler is to start, when, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from crawler.errors import SettingsError


class Kind(StrEnum):
    """The schedulers that files are made for."""

    SYSTEMD = "systemd"
    CRON = "cron"
    WINDOWS = "windows"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One night, every night from ``first`` on, at its time of day.

    ``program`` and the paths are whole. ``arguments`` are what the program is given,
    ``folder`` is where it is started, ``writes`` the only folder that it writes to,
    ``secrets`` a file of environment variables that need not exist, ``user`` whose
    job it is: the one who starts it, where that is empty.
    """

    program: str
    arguments: Sequence[str]
    folder: str
    writes: str
    secrets: str
    user: str
    first: datetime

    def __post_init__(self) -> None:
        """Refuse what no scheduler could be told.

        Raises:
            SettingsError: A path holds a line break or another control character.
        """
        said = (self.program, *self.arguments, self.folder, self.writes, self.secrets)
        for text in (*said, self.user):
            if not text.isprintable():
                raise SettingsError(f"{text!r}: no scheduler takes such a name")
