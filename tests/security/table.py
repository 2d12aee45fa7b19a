"""The tables of ``.github/SECURITY.md``: what comes, what happens, and which test."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / ".github" / "SECURITY.md"
_ROW = re.compile(
    r"^\| (.+) \| (.+) \| `(tests/[\w/]+\.py)::(\w+)(?:\[([\w-]+)\])?` \|$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row; ``case`` is the id of one case of the test, where it has many."""

    comes: str
    happens: str
    file: str
    test: str
    case: str | None


def rows() -> list[Row]:
    """Read every row that names a test."""
    found = map(_ROW.fullmatch, PAGE.read_text("utf-8").splitlines())
    return [
        Row(comes=row[1], happens=row[2], file=row[3], test=row[4], case=row[5])
        for row in found
        if row is not None
    ]
