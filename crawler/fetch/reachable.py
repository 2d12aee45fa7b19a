"""Whether there is a network at all, told before a night is begun."""

import asyncio
from collections.abc import Iterable

from crawler.errors import VisitRefusedError
from crawler.fetch.control import look_at_controls
from crawler.fetch.reach import Reach
from crawler.fetch.switches import Switches
from crawler.model.outcome import SILENT, Outcome

_NO_SIGN = SILENT | {Outcome.REFUSED_ADDRESS, Outcome.MALFORMED_ADDRESS}
"""Endings that show no network: nothing answered, or nothing was asked."""


async def is_reachable(switches: Switches, addresses: Iterable[str]) -> bool:
    """Whether a control address, or the host of one of ``addresses``, answers.

    A host is asked for its robots.txt, as before every visit, and for no page. In a
    closed network the control addresses of the internet fail and the hosts answer.
    """
    controls = await look_at_controls(switches)
    if any(seen.outcome not in _NO_SIGN for seen in controls):
        return True
    reach = Reach(switches)
    try:
        answers = await asyncio.gather(*(_answers(reach, url) for url in addresses))
    finally:
        await reach.close()
    return any(answers)


async def _answers(reach: Reach, url: str) -> bool:
    try:
        await reach.hosts.admit(url)
    except VisitRefusedError as error:
        return error.outcome not in _NO_SIGN
    return True
