"""Pair claims with the numbered deadline items that they answer.

DESIGN.md section 4, "Pairing": claim n answers the n-th numbered item, if there are
several of both and not more claims than items; the supervisor's item takes none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from crawler.model.report import Deadline
from crawler.reports.deadlines import deadlines_in
from crawler.reports.items import split_items
from crawler.reports.phrases import begins_with
from crawler.thai.text import mend, squeeze


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked of one claim: the sentence, and by when."""

    sentence: str
    deadline: date | None


def asked_of(
    claims: int, paragraphs: Sequence[str], fiscal_year: int | None
) -> list[Asked]:
    """Return for each of a row's claims what the deadline cell asked of it."""
    numbered = [item for item in split_items(paragraphs) if item.number is not None]
    eligible = [item for item in numbered if not begins_with(item.body, "supervisors")]
    if claims <= 1 or len(numbered) <= 1 or claims > len(eligible):
        whole = squeeze(mend(" ".join(paragraphs)))
        return [Asked(sentence=whole, deadline=None)] * claims
    return [
        Asked(
            sentence=squeeze(mend(item.body)),
            deadline=_first_end(deadlines_in(item, fiscal_year)),
        )
        for item in eligible[:claims]
    ]


def _first_end(deadlines: Iterable[Deadline]) -> date | None:
    return next((one.end for one in deadlines if one.end is not None), None)
