"""What can become of a claim from one look at it to the next."""

from enum import StrEnum


class Change(StrEnum):
    """What became of a claim, in the order it is told."""

    NEWLY_BROKEN = "newly-broken"
    NEWLY_STALE = "newly-stale"
    CHANGED = "changed"
    MENDED = "mended"
    GONE = "gone"
    NEW = "new"
    FAILING = "failing"
    FLAPPING = "flapping"
    UNCHANGED = "unchanged"


TELLING = frozenset(Change) - {Change.UNCHANGED, Change.FAILING, Change.FLAPPING}
"""Changes that somebody is told of; the others may be over by the next night."""
