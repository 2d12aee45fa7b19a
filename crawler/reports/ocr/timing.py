"""Bound the time that one page of a scan may take, whatever is drawn on it."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from crawler.reports.content import Why
from crawler.reports.ocr.unread import PageUnreadError


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimit:
    """The moment, in seconds of ``clock``, at which a page is given up.

    ``work`` are seconds of the processor that one program may use for it, where the
    system can tell: a busy machine is slow, which says nothing about the page.
    """

    ends: float
    work: int = 30
    clock: Callable[[], float] = field(default=time.monotonic, repr=False)

    @classmethod
    def of(
        cls, seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> "TimeLimit":
        """Return a limit that ends so many seconds from now."""
        return cls(ends=clock() + seconds, clock=clock)

    def left(self) -> float:
        """Return the seconds that are left.

        Raises:
            PageUnreadError: There are none.
        """
        seconds = self.ends - self.clock()
        if seconds <= 0:
            raise PageUnreadError(Why.TOO_SLOW)
        return seconds

    def at_most(self, work: int) -> "TimeLimit":
        """Return the limit of one step of so many seconds of the processor.

        The clock allows it some times that, but no more than is left.
        """
        ends = min(self.ends, self.clock() + _BUSY * work)
        return TimeLimit(ends=ends, work=work, clock=self.clock)


_BUSY = 20 if sys.platform == "linux" else 3
"""How much slower a machine may be than its processor; elsewhere than on Linux the
clock is all that bounds a program's work."""
