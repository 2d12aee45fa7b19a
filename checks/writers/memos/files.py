"""One memo for each unit, in a file that every system has a name for."""

import re
from collections import Counter
from pathlib import Path

from checks.discrepancies.rows import DiscrepancyList
from checks.writers.memos.memo import memo
from checks.writers.units import to_answer, units_of
from checks.writers.whole import write_whole

MEMOS = "memos"
"""The folder they are written to, below that of the list."""

_NOT_IN_A_NAME = re.compile(r"[^\w\u0e00-\u0e7f-]+")
_LONGEST = 40  # characters; 120 bytes in Thai, of the 255 that file systems take


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
            name = file_name(unit, names)
            content = memo(unit, claims, made)
            written.append(write_whole(folder / MEMOS / name, content))
    return tuple(written)


def file_name(unit: str, taken: Counter[str]) -> str:
    """Name the file of a unit; nothing in a name can lead out of the folder.

    >>> names = Counter()
    >>> file_name("กองช่าง / ../../etc", names), file_name("กองช่าง-etc", names)
    ('กองช่าง-etc.docx', 'กองช่าง-etc-2.docx')
    """
    safe = _NOT_IN_A_NAME.sub("-", unit)[:_LONGEST].strip("-") or "unit"
    folded = safe.casefold()  # Windows takes two cases of one name for one
    taken[folded] += 1
    return f"{safe}.docx" if taken[folded] == 1 else f"{safe}-{taken[folded]}.docx"
