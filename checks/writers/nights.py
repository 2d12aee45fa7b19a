"""What earlier nights say of an address, as cells and as a drawing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checks.discrepancies.dates import show_date
from checks.discrepancies.history import HistoryRow, Mark
from checks.discrepancies.rows import DiscrepancyList
from checks.discrepancies.wording import word
from crawler.thai.zone import thai_day

_STEP = 8
"""Units from one night to the next."""

_TALL = {Mark.GOOD: 12, Mark.FAILED: 5, Mark.NEUTRAL: 2}
"""Units; a night is told by its height as well as by its colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One night of the drawing: where it stands, how tall it is, what it says."""

    mark: Mark
    x: int
    y: int
    height: int
    told: str


def histories(made: DiscrepancyList) -> Mapping[str, HistoryRow]:
    """Map addresses to their history; those seen for the first time have none."""
    return {one.url: one for one in made.histories}


def night_cells(past: HistoryRow | None) -> dict[str, str]:
    """Name the cells that the nights fill; days in ISO 8601."""
    since = past.failing_since if past else None
    good = past.last_good if past else None
    return {
        "failing_since": thai_day(since).isoformat() if since else "",
        "failing_nights": str(past.failing_nights) if past and since else "",
        "last_good": thai_day(good).isoformat() if good else "",
    }


def bars(past: HistoryRow, made: DiscrepancyList) -> Iterator[Bar]:
    """Yield the nights of the small timeline from left to right."""
    for number, night in enumerate(past.timeline):
        tall, mark = _TALL[night.mark], word(f"mark.{night.mark}", made.lang)
        yield Bar(
            mark=night.mark,
            x=number * _STEP,
            y=_TALL[Mark.GOOD] - tall,
            height=tall,
            told=f"{show_date(thai_day(night.at), made.lang)} {mark}",
        )
