"""What people wrote, found by the id of its line."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from checks.discrepancies.beside import AnswerRow, DecisionRow
from checks.discrepancies.rows import DiscrepancyList
from checks.discrepancies.wording import word


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside one line; ``answer`` is none where nobody answered."""

    decisions: tuple[DecisionRow, ...] = ()
    answer: AnswerRow | None = None


NOTHING = Beside()


def beside(made: DiscrepancyList) -> Mapping[str, Beside]:
    """Map ids of lines to what stands beside them; most have nothing."""
    decisions: dict[str, list[DecisionRow]] = defaultdict(list)
    for one in made.decisions:
        decisions[one.line_id].append(one)
    answers = {one.line_id: one for one in made.answers}
    return {
        line_id: Beside(
            decisions=tuple(decisions.get(line_id, ())), answer=answers.get(line_id)
        )
        for line_id in {*decisions, *answers}
    }


def beside_cells(at: Beside, made: DiscrepancyList) -> dict[str, str]:
    """Name the cells that people's words fill."""
    answer = at.answer
    state = answer.follow_up if answer else ""
    return {
        "decided": "\n".join(one.told for one in at.decisions),
        "explanation": answer.explanation if answer else "",
        "follow_up": word(f"follow_up.{state}", made.lang) if state else "",
        "reviewer_comment": answer.reviewer_comment if answer else "",
    }
