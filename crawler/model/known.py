"""What the nights before know of an address, brought along by its target."""

from dataclasses import dataclass
from datetime import date

from crawler.model.observation import Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The last time that an address was read in full, in the same series of runs.

    ``observation`` rests on a body that came, not on an answer that nothing has
    changed (HTTP 304); every look at the address since then was good. ``since``,
    ``until`` and ``whole`` are what that visit was asked for, as in ``Target``;
    ``same_software`` says that it was read as it would be read tonight.
    """

    observation: Observation
    same_software: bool
    since: date | None = None
    until: date | None = None
    whole: bool = False
