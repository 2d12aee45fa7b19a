"""The remarks on the five real reports beside those of their exact content."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from crawler.reports.read import read_report

SHARED = Path(__file__).resolve().parents[5] / "shared" / "reports"

Place = tuple[str, int | None]
"""A document and a row of it; no row for the whole document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """How many remarks of one type are right, were found, and are expected."""

    code: str
    right: int
    found: int
    expected: int

    @property
    def invented(self) -> int:
        """Remarks that the exact content does not have at that row."""
        return self.found - self.right

    def __str__(self) -> str:
        """Write one line for people."""
        return (
            f"{self.code:34} found {self.right:3} of {self.expected:3},"
            f" invented {self.invented:3}, precision {_part(self.right, self.found)},"
            f" recall {_part(self.right, self.expected)}"
        )


def compared() -> list[Compared]:
    """Compare the remarks of each type, row by row; each row counts once a remark.

    An address of several rows is counted at the first of them.
    """
    told, found = _expected(), _found()
    return [
        Compared(
            code=code,
            right=(told.get(code, Counter()) & found.get(code, Counter())).total(),
            found=found.get(code, Counter()).total(),
            expected=told.get(code, Counter()).total(),
        )
        for code in sorted({*told, *found})
    ]


def _expected() -> dict[str, Counter[Place]]:
    truth = json.loads((SHARED / "truth.json").read_text("utf-8"))
    told: dict[str, Counter[Place]] = {}
    for finding in truth["static_findings"]:
        where = finding["where"]
        if isinstance(where, list):
            where = min(where, key=lambda one: _row(one) or 0)
        code = re.sub("[_:]", "-", finding["type"])
        told.setdefault(code, Counter())[(where[:3], _row(where))] += 1
    return told


def _row(where: str) -> int | None:
    match = re.match(r"\d{3}/(\d+)", where)
    return int(match[1]) if match else None


def _found() -> dict[str, Counter[Place]]:
    found: dict[str, Counter[Place]] = {}
    for path in sorted(SHARED.glob("0*.txt")):
        for remark in read_report(path).remarks:
            place = (path.name[:3], remark.row)
            found.setdefault(remark.code, Counter())[place] += 1
    return found


def _part(right: int, whole: int) -> str:
    return f"{right / whole:5.0%}" if whole else "  -  "
