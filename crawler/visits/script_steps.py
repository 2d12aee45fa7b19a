"""A look goes on where a page's script sends every reader, as a browser would.

Each step is written down in the look's way, like that of a redirect; clients know
only those of HTTP and of ``meta refresh``.
"""

from collections.abc import Sequence
from dataclasses import replace

from crawler.model.observation import Fetched, Redirect
from crawler.pages.programs.jumps import script_jump
from crawler.visits.means import Get, Means

MOST = 3
"""Steps by script that one look takes; honest sites need one."""

BY_SCRIPT = "script"


def with_script_steps(means: Means) -> Means:
    """Let both clients go on where a script sends them."""
    return replace(
        means,
        get=_following(means.get),
        get_otherwise=_following(means.get_otherwise),
    )


async def onward(fetched: Fetched, get: Get) -> Fetched:
    """Follow a page's script to where it leads; a circle is left at once."""
    for _ in range(MOST):
        here, target = fetched.look.final_url, script_jump(fetched)
        way = [step.url for step in fetched.look.redirects]
        if here is None or target is None or _is_of(target, (here, *way)):
            break
        fetched = _joined(fetched, here, await get(target))
    return fetched


def _is_of(target: str, way: Sequence[str]) -> bool:
    """Whether an address was asked for already; servers see no part behind "#"."""
    return any(target == url.partition("#")[0] for url in way)


def _following(get: Get) -> Get:
    async def follow(url: str) -> Fetched:
        return await onward(await get(url), get)

    return follow


def _joined(before: Fetched, here: str, came: Fetched) -> Fetched:
    step = Redirect(url=here, how=BY_SCRIPT)
    way = (*before.look.redirects, step, *came.look.redirects)
    return replace(came, look=replace(came.look, redirects=way))
