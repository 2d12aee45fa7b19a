"""In which order a list shows its items."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise


def newest_first(shown: Sequence[date]) -> bool | None:
    """Whether dates, as they stand from top to bottom, only grow older.

    ``None`` where there is no order to see: fewer than two different dates. One
    item out of place, such as a pinned old one on top, makes it ``False``: of such
    a list the first page says nothing about the others.

    >>> newest_first([date(2023, 5, 2), date(2023, 4, 1), date(2023, 4, 1)])
    True
    >>> newest_first([date(2018, 3, 15), date(2018, 10, 29)])
    False
    """
    if len(set(shown)) <= 1:
        return None
    return all(above >= below for above, below in pairwise(shown))
