"""Which of several looks at one address speaks for it."""

from crawler.model.observation import Look, Observation
from crawler.model.outcome import Outcome


def telling_look(observation: Observation) -> Look | None:
    """Return the look whose status and last address stand for the observation.

    It is the last one that ended as the observation did; for an ending that only
    page reading knows (``soft-404``), the last one that brought a page. An address
    that was never visited has none.
    """
    for outcome in (observation.outcome, Outcome.OK):
        for look in reversed(observation.looks):
            if look.outcome is outcome:
                return look
    return observation.looks[-1] if observation.looks else None
