"""What assessors found before, where a measure repeats it.

A page that failed an assessment is the first that an assessor opens again.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crawler.model.report import Remark
from crawler.reports.remarks.words import known, remark
from crawler.reports.roles import Role
from crawler.reports.rows import MeasureRow


def remarks_on_assessors(rows: Sequence[MeasureRow]) -> Iterator[Remark]:
    """Yield a remark for each measure whose issue or topic tells such a finding."""
    for number, row in enumerate(rows, start=1):
        match = _finding().search(row.text(Role.TOPIC)) or _finding().search(row.issue)
        if match is not None:
            yield remark(number, "recorded-assessor-finding", match.group())


_LONGEST = 80


@cache
def _finding() -> re.Pattern[str]:
    """Return a pattern for who assesses, and what he could not do or see."""
    words = known("assessors")
    who, what = ("|".join(map(re.escape, words[name])) for name in ("who", "failed"))
    not_them = "|".join(map(re.escape, words["not_them"]))
    return re.compile(
        rf"(?!{not_them})(?:{who})[^\n]{{0,40}}?(?:{what})[^\n]{{0,{_LONGEST}}}"
    )
