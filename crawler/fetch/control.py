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
from crawler.model.outcome import SILENT, Outcome
from data.tables import table


def is_needed(observations: Iterable[Observation]) -> bool:
    """Whether what was seen may be the fault of our own network.

    It may be where something was visited and not one host has answered; and where
    certificates were shown and none of them is trusted, as behind an inspecting
    proxy: then the controls show its certificate as well.
    """
    outcomes: set[Outcome] = set()
    certificates: set[Outcome] = set()
    for seen in observations:
        outcomes.add(seen.outcome)
        if seen.tls is not None:
            certificates.add(seen.tls.outcome)
    is_silent = bool(outcomes) and outcomes <= SILENT
    return is_silent or (bool(certificates) and certificates <= _UNEXPECTED)


def addresses_of(switches: Switches) -> tuple[str, ...]:
    """Return the control addresses: those that are given, else the usual ones."""
    return switches.controls or tuple(table("hosts/control.toml")["addresses"])


async def look_at_controls(switches: Switches) -> list[Observation]:
    """Ask each control address once, all at the same time."""
    given = addresses_of(switches)
    reach = Reach(switches)
    try:
        return list(await asyncio.gather(*(_look(reach, url) for url in given)))
    finally:
        await reach.close()


async def _look(reach: Reach, url: str) -> Observation:
    look = (await reach.second_opinion.get(url)).look
    tls = await reach.hosts.tls(look.final_url or url)
    return Observation(
        url=NormalizedUrl(url),
        observed_at=look.at,
        outcome=look.outcome,
        proof=look.detail,
        looks=(look,),
        tls=tls,
    )


_UNEXPECTED = frozenset({Outcome.TLS_UNTRUSTED, Outcome.TLS_ISSUER_UNKNOWN})
