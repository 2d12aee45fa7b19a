"""The dates of one block of text, each block read once."""

import re
from functools import lru_cache

from crawler.thai.dates import FoundDate, find_dates

MOST_OF_A_BLOCK = 20_000
MOST_DATES = 100
_MAY_DATE = re.compile(r"\d.{0,30}?\d{2}", re.DOTALL)


@lru_cache(maxsize=1024)
def dates_in(text: str) -> tuple[FoundDate, ...]:
    """Return the full dates of a block, as far as it is read.

    >>> [found.value.isoformat() for found in dates_in("ประกาศ 12 ม.ค. 2566")]
    ['2023-01-12']
    """
    if not _MAY_DATE.search(text):
        return ()
    return tuple(find_dates(text[:MOST_OF_A_BLOCK])[:MOST_DATES])
