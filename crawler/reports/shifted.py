"""Undo what scanning did to the columns of a row; the cell count does not show it."""

from dataclasses import replace

from crawler.reports.content import Cell
from crawler.reports.items import split_items
from crawler.reports.roles import Role
from crawler.thai.text import compact


def unshifted(cells: dict[Role, Cell]) -> dict[Role, Cell]:
    """Return the cells of a row where they belong; the same ones if they stand there.

    In a shifted row units and steps have run together, the deadlines stand one column
    early, and the deadline column repeats the topic (DOMAIN.md 1, "Other damage").
    """
    if not {Role.TOPIC, Role.UNITS, Role.STEPS, Role.DEADLINE} <= set(cells):
        return cells
    topic, late = compact(cells[Role.TOPIC].text), compact(cells[Role.DEADLINE].text)
    items = split_items(cells[Role.UNITS].paragraphs)
    numbered = sum(item.number is not None for item in items)
    if not topic or not late.startswith(topic) or numbered <= 1:
        return cells
    merged, shifted = cells[Role.UNITS], cells[Role.STEPS]
    first, rest = items[0], items[1:]
    return {
        **cells,
        Role.UNITS: replace(merged, paragraphs=(first.text,)),
        Role.STEPS: replace(merged, paragraphs=tuple(item.text for item in rest)),
        Role.DEADLINE: shifted,
    }
