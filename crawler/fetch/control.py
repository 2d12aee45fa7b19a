"""Control addresses: is it the web that does not answer, or our own network?

DESIGN.md, "never on one look": if the control addresses fail as well, nobody else
is to blame.
"""

import asyncio
from collections.abc import Iterable

from crawler.fetch.reach import Reach
from crawler.fetch.switches import Switches
from crawler.model.address import NormalizedUrl
from crawler.model.observation import Observation
from crawler.model.outcome import SILENT
from data.tables import table


def is_needed(observations: Iterable[Observation]) -> bool:
    """Whether something was visited and not one host has answered."""
    outcomes = {seen.outcome for seen in observations}
    return bool(outcomes) and outcomes <= SILENT


async def look_at_controls(switches: Switches) -> list[Observation]:
    """Ask each control address once, all at the same time."""
    given = switches.controls or tuple(table("hosts/control.toml")["addresses"])
    reach = Reach(switches)
    try:
        return list(await asyncio.gather(*(_look(reach, url) for url in given)))
    finally:
        await reach.close()


async def _look(reach: Reach, url: str) -> Observation:
    look = (await reach.second_opinion.get(url)).look
    return Observation(
        url=NormalizedUrl(url),
        observed_at=look.at,
        outcome=look.outcome,
        proof=look.detail,
        looks=(look,),
    )
