"""One memo for each unit, in a file that every system has a name for."""

from collections import Counter
from pathlib import Path

from checks.discrepancies.rows import DiscrepancyList
from checks.writers.file_names import name_after
from checks.writers.memos.memo import memo
from checks.writers.units import to_answer, units_of
from checks.writers.whole import write_whole

MEMOS = "memos"
"""The folder they are written to, below that of the list."""


def write_memos(made: DiscrepancyList, folder: Path) -> tuple[Path, ...]:
    """Write ``memos/UNIT.docx`` for every unit that is asked for something.

    Raises:
        SettingsError: The folder cannot be made or written.
    """
    asked = [(unit, to_answer(claims)) for unit, claims in units_of(made)]
    names = Counter[str]()
    written = []
    for unit, claims in asked:
        if claims:
            name = f"{name_after(unit, names, otherwise='unit')}.docx"
            content = memo(unit, claims, made)
            written.append(write_whole(folder / MEMOS / name, content))
    return tuple(written)
