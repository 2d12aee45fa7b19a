"""Every error that Lakthan raises on purpose.

::

    LakthanError
    ├── InputError             what was handed to us is refused (exit code 2)
    │   ├── ReportUnreadableError   missing, empty, binary, unknown format
    │   ├── SettingsError           a switch or settings value makes no sense
    │   └── DatabaseError           not a database of ours
    ├── CannotGoOnError        our own side fails: locked, disk, clock (exit code 3)
    │   └── DatabaseBusyError       another program is writing to it
    ├── VisitAbandonedError    the run is ending; the visit is left undone
    └── VisitRefusedError      an address is never visited, or not now
        ├── MalformedAddressError   no client could read it as an address
        ├── RefusedAddressError     private, reserved or of a refused scheme
        ├── RobotsDisallowedError   the host's robots.txt forbids the path
        └── HostUnreadyError        the host's first look failed; carries it

What the web does to us is no error but an ``Outcome`` (``crawler.model.outcome``);
only the ways in which *we* decline to go on are exceptions here.
"""

from typing import Self

from crawler.model.outcome import Outcome


class LakthanError(Exception):
    """The root of every error raised on purpose."""


class InputError(LakthanError):
    """What was handed to us cannot be used; its text is one line for people."""


class ReportUnreadableError(InputError):
    """The file is missing, empty, or of no format that we read."""


class SettingsError(InputError):
    """A switch or a settings value makes no sense."""


class DatabaseError(InputError):
    """The file is not a database of Lakthan, or has not what was asked of it."""


class CannotGoOnError(LakthanError):
    """Our own side fails, and nothing that was handed to us; its text is one line."""


class DatabaseBusyError(CannotGoOnError):
    """Another program is writing to the database, and did not let go of it."""


class VisitAbandonedError(LakthanError):
    """The run is ending; the visit is left undone and is repeated next time."""


class VisitRefusedError(LakthanError):
    """We decline to visit an address; ``outcome`` is what its observation says."""

    outcome: Outcome

    def again(self) -> Self:
        """Return the same error for another visit that waited for the same thing.

        Scrapy and we mark on an error which request it ended; what is marked on one
        must not be told of the other's address.
        """
        twin = type(self).__new__(type(self), *self.args)
        twin.outcome = self.outcome
        twin.__cause__ = self.__cause__
        return twin


class MalformedAddressError(VisitRefusedError):
    """The address cannot be read as one: no host, a bad port, a broken name."""

    outcome = Outcome.MALFORMED_ADDRESS


class RefusedAddressError(VisitRefusedError):
    """The address is private, reserved, or otherwise never visited."""

    outcome = Outcome.REFUSED_ADDRESS


class RobotsDisallowedError(VisitRefusedError):
    """The robots.txt of the host forbids the address to us."""

    outcome = Outcome.ROBOTS_DISALLOWED


class HostUnreadyError(VisitRefusedError):
    """The first look at the host failed, so there is no permission to go on.

    A robots.txt that fails is a failed look at its host, never permission and
    never ``robots-disallowed`` (DESIGN: verdict policy, "never on one look").
    """

    def __init__(self, outcome: Outcome, detail: str) -> None:
        super().__init__(detail)
        self.outcome = outcome
