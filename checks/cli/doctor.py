"""``lakthan doctor``: whether this machine can do the job."""

from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from checks.cli.ending import Ending
from checks.discrepancies.catalogue import Language
from checks.discrepancies.plain import one_line
from checks.discrepancies.wording import word
from checks.doctor.diagnosis import Diagnosis, State
from checks.doctor.examine import examine
from crawler.fetch.switches import Switches

_STYLES = {State.FINE: "green", State.MIND: "yellow", State.FAILS: "red"}


def doctor(database: Path, switches: Switches, lang: Language) -> Ending:
    """Ask, show the answers, and fail where one of them would stop a run."""
    answers = examine(database, switches)
    Console().print(_table(answers, lang))
    fails = any(one.state is State.FAILS for one in answers)
    return Ending.OUR_FAILURE if fails else Ending.NOTHING_TO_DISCUSS


def _table(answers: tuple[Diagnosis, ...], lang: Language) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for one in answers:
        state = Text(word(f"doctor.{one.state}", lang), style=_STYLES[one.state])
        asked = Text(word(f"doctor.{one.asked}", lang))
        table.add_row(state, asked, Text(one_line(one.seen, 300) or "–", style="dim"))
    return table
