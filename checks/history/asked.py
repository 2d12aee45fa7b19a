"""Which addresses somebody means: one that he types, or those of a claim."""

import re

from crawler.errors import DatabaseError
from crawler.links.normalize import normalize
from crawler.model.run import Run
from crawler.store.store import Store

_CLAIM = re.compile(r"(?P<row>\d{1,6})\.(?P<no>\d{1,4})")
"""A claim as the lists number it: row, then claim."""


def addresses_asked_for(store: Store, run: Run, asked: str) -> tuple[str, ...]:
    """Return the addresses that ``asked`` means in a run.

    ``ROW.CLAIM``, as in the lists, means the addresses of that claim in every report
    of the run; anything else is an address, as it is written or as it is visited.

    Raises:
        DatabaseError: The run has no such claim, or the claim cites nothing.
    """
    claim = _CLAIM.fullmatch(asked.strip())
    if claim is None:
        return (normalize(asked.strip())[0],)
    row, no = int(claim["row"]), int(claim["no"])
    found = dict.fromkeys(_cited(store, run, row, no))
    if not found:
        raise DatabaseError(f"run {run.id} has no claim {asked} that cites an address")
    return tuple(found)


def _cited(store: Store, run: Run, row: int, no: int) -> list[str]:
    return [
        link.url
        for report in store.reports(run.id)
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
        if (measure.row, claim.no) == (row, no)
    ]
