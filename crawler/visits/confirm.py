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
    """One look together with what was read from it.

    ``looks`` counts the GETs of the address so far, where one stands for all.
    """

    fetched: Fetched
    reading: PageReading
    looks: int = 1

    @property
    def outcome(self) -> Outcome:
        """How this attempt ended, page reading included."""
        return self.reading.outcome


Read: TypeAlias = Callable[[Fetched], Awaitable[PageReading]]


async def attempts(
    url: str, first: Fetched, *, read: Read, means: Means
) -> list[Attempt]:
    """Look until something settles or every repeat and the second opinion failed.

    Where the host as a whole is known to be down, one more look at it is enough.
    """
    made = [await _attempt(first, read)]
    for pause in means.pauses:
        if _is_over(url, made[-1], means):
            return made
        await means.pause(_wait(made[-1].fetched, pause))
        made.append(await _attempt(await means.get(url), read))
    if not _is_over(url, made[-1], means):
        made.append(await _attempt(await means.get_otherwise(url), read))
        if not _is_over(url, made[-1], means):
            means.breaker.gave_up(url, tuple(one.fetched.look for one in made))
    return made


def deciding(made: list[Attempt]) -> Attempt:
    """Choose the attempt that an observation rests on.

    One good look outweighs all failures. Among failures, one that reached the
    server (it has a status) tells more than one that did not; then the latest.
    """
    good = [attempt for attempt in made if attempt.outcome is Outcome.OK]
    reached = [attempt for attempt in made if attempt.fetched.look.status is not None]
    return (good or reached or made)[-1]


def _is_over(url: str, latest: Attempt, means: Means) -> bool:
    """Whether there is nothing more to learn about an address."""
    look = latest.fetched.look
    means.breaker.saw(url, look)
    if latest.outcome in SETTLED:
        return True
    return means.breaker.speaks_for(url, look) is not None


async def _attempt(fetched: Fetched, read: Read) -> Attempt:
    return Attempt(fetched=fetched, reading=await read(fetched))


def _wait(fetched: Fetched, pause: float) -> float:
    return min(max(pause, fetched.look.retry_after or 0.0), LONGEST_WAIT)
