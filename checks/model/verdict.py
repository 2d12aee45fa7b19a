"""What may be concluded of a claim or a link."""

from enum import StrEnum


class Verdict(StrEnum):
    """What we may conclude (DESIGN: verdict policy)."""

    VERIFIED = "verified"
    STALE = "stale"
    BROKEN = "broken"
    UNDETERMINED = "undetermined"

    @property
    def gravity(self) -> int:
        """Broken outweighs stale, stale undetermined, undetermined verified."""
        return _GRAVITY[self]


_GRAVITY = {
    Verdict.VERIFIED: 0,
    Verdict.UNDETERMINED: 1,
    Verdict.STALE: 2,
    Verdict.BROKEN: 3,
}


def gravest(verdicts: list[Verdict]) -> Verdict:
    """Return the gravest verdict; of none at all, undetermined: silence is no proof.

    >>> gravest([Verdict.VERIFIED, Verdict.STALE])
    <Verdict.STALE: 'stale'>
    """
    return max(verdicts, key=lambda v: v.gravity, default=Verdict.UNDETERMINED)
