"""Claims by responsible unit: who is to look after what."""

from checks.discrepancies.plain import one_line
from checks.discrepancies.rows import ClaimRow, DiscrepancyList
from checks.discrepancies.wording import word
from checks.model.verdict import Verdict


def units_of(made: DiscrepancyList) -> list[tuple[str, tuple[ClaimRow, ...]]]:
    """List every unit with its claims, in the order of the list.

    A claim of two units is listed with both; those of none come last, under the
    words for that.
    """
    found: dict[str, list[ClaimRow]] = {}
    for claim in made.claims:
        for unit in claim.responsible_units:
            found.setdefault(one_line(unit), []).append(claim)
    without = [claim for claim in made.claims if not claim.responsible_units]
    if without:
        found[word("unit_unknown", made.lang)] = without
    return [(unit, tuple(dict.fromkeys(claims))) for unit, claims in found.items()]


def to_answer(claims: tuple[ClaimRow, ...]) -> tuple[ClaimRow, ...]:
    """Return the claims that a unit is asked about: those not verified."""
    return tuple(one for one in claims if one.verdict is not Verdict.VERIFIED)
