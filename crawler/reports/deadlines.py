"""Read the deadlines of a measure: months, ranges, recurring and relative ones."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crawler.model.report import Deadline, DeadlineKind
from crawler.reports.bare_deadlines import bare_deadlines
from crawler.reports.deadline_grammar import DEADLINE
from crawler.reports.deadline_values import deadline, read_deadline
from crawler.reports.items import Item, split_items
from crawler.reports.phrases import begins_with
from crawler.thai.digits import to_ascii
from crawler.thai.text import mend, squeeze


def deadlines_of(paragraphs: Sequence[str], fiscal_year: int | None) -> list[Deadline]:
    """Return the deadlines of a cell, in reading order, with their item numbers.

    >>> deadlines_of(["ภายในเดือนมกราคม ๒๕๖๖"], 2566)[0].end
    datetime.date(2023, 1, 31)
    """
    whole = squeeze(mend(" ".join(paragraphs)))
    if not whole:
        return []
    if begins_with(whole, "placeholders"):
        return [deadline(whole, DeadlineKind.PLACEHOLDER)]
    items = split_items(paragraphs)
    found: list[Deadline] = []
    for item in items:
        within = list(deadlines_in(item, fiscal_year))
        found.extend(within or _bare_item(item, fiscal_year))
    return found or list(bare_deadlines(whole, fiscal_year))


def deadlines_in(item: Item, fiscal_year: int | None) -> Iterator[Deadline]:
    """Yield the deadlines of one numbered item."""
    text = squeeze(mend(item.body))
    for match in DEADLINE.finditer(to_ascii(text)):
        printed = text[match.start() : match.end()].strip()
        yield read_deadline(match, printed, item.number, fiscal_year)


def _bare_item(item: Item, fiscal_year: int | None) -> Iterator[Deadline]:
    """Yield what a numbered item means that holds a time and nothing else."""
    if item.number is not None:
        for one in bare_deadlines(squeeze(mend(item.body)), fiscal_year):
            yield replace(one, item=item.number)
