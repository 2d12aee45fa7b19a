"""Write the decision table: ``python -m checks.decision_table > .github/DECISIONS.md``.

One line for each thing that the rules may come to: the code, what triggers it, what
follows, what the reviewer reads in Thai and English, and what is to be done.
"""

import sys
from collections.abc import Iterator
from itertools import groupby

from checks.discrepancies.catalogue import texts
from checks.model.decision import Decision
from checks.model.verdict import Verdict
from checks.rules.decisions import DECISIONS
from data.tables import table

_HEAD = """\
# What Lakthan decides, and when

Made from the rules by `python -m checks.decision_table`; do not edit by hand. A claim
takes the gravest verdict of its links: broken, stale, undetermined, verified. Notes
change no verdict. Parts in [brackets] are left out where a value is unknown.
"""
_COLUMNS = ("Code", "What triggers it", "The reviewer reads", "What is to be done")


def decision_table() -> str:
    """Return the whole table as Markdown."""
    return "\n".join([_HEAD, *_sections()]) + "\n"


def _sections() -> Iterator[str]:
    gravest = [Verdict.BROKEN, Verdict.STALE, Verdict.UNDETERMINED, Verdict.VERIFIED]
    order = [*gravest, None]
    ranked = sorted(DECISIONS, key=lambda one: order.index(one.verdict))
    for verdict, decisions in groupby(ranked, key=lambda one: one.verdict):
        title = verdict.value.capitalize() if verdict else "Notes"
        yield f"## {title}\n"
        yield _row(_COLUMNS)
        yield _row(("---",) * len(_COLUMNS))
        yield from (_row(_cells(one)) for one in decisions)
        yield ""


def _cells(decision: Decision) -> tuple[str, ...]:
    context = "note" if decision.verdict is None else "reason"
    code = decision.code
    told = _both(context, code)
    advice = _both(f"{context}-advice", code) or "–"
    return f"`{code}`", table("rules/decisions.toml")[context][code], told, advice


def _both(context: str, code: str) -> str:
    """Give the Thai text and the English one below it."""
    found = [texts(context, lang).get(code, "") for lang in ("th", "en")]
    return "<br>".join(text for text in found if text)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


if __name__ == "__main__":
    sys.stdout.write(decision_table())
