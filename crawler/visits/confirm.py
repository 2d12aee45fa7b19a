"""Never on one look: repeat what failed, then ask a different client.

DESIGN.md, verdict policy: a failure becomes broken only after spaced repeats
within the run and a second opinion by a different HTTP client.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeAlias

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.visits.means import Means

SETTLED = frozenset(
    {
        Outcome.OK,
        Outcome.MALFORMED_ADDRESS,
        Outcome.REFUSED_ADDRESS,
        Outcome.ROBOTS_DISALLOWED,
        Outcome.LEGALLY_BLOCKED,
        Outcome.SOCIAL_LOGIN_WALL,
        Outcome.EXTERNAL_LOGIN,
        Outcome.NEEDS_BROWSER,
        Outcome.TOO_LARGE,
    }
)
"""Outcomes that a second look cannot change, or that we must not insist on."""

LONGEST_WAIT = 120.0
"""Seconds; a host that asks for more by Retry-After is asked again after these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One look together with what was read from it."""

    fetched: Fetched
    reading: PageReading

    @property
    def outcome(self) -> Outcome:
        """How this attempt ended, page reading included."""
        return self.reading.outcome


Read: TypeAlias = Callable[[Fetched], Awaitable[PageReading]]


async def attempts(
    url: str, first: Fetched, *, read: Read, means: Means
) -> list[Attempt]:
    """Look until something settles or every repeat and the second opinion failed."""
    made = [await _attempt(first, read)]
    for pause in means.pauses:
        if made[-1].outcome in SETTLED:
            return made
        await means.pause(_wait(made[-1].fetched, pause))
        made.append(await _attempt(await means.get(url), read))
    if made[-1].outcome not in SETTLED:
        made.append(await _attempt(await means.get_otherwise(url), read))
    return made


def deciding(made: list[Attempt]) -> Attempt:
    """Choose the attempt that an observation rests on.

    One good look outweighs all failures. Among failures, one that reached the
    server (it has a status) tells more than one that did not; then the latest.
    """
    good = [attempt for attempt in made if attempt.outcome is Outcome.OK]
    reached = [attempt for attempt in made if attempt.fetched.look.status is not None]
    return (good or reached or made)[-1]


async def _attempt(fetched: Fetched, read: Read) -> Attempt:
    return Attempt(fetched=fetched, reading=await read(fetched))


def _wait(fetched: Fetched, pause: float) -> float:
    return min(max(pause, fetched.look.retry_after or 0.0), LONGEST_WAIT)
