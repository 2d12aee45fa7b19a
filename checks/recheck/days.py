"""Read a day that somebody typed into a cell."""

from datetime import date, timedelta

from crawler.thai.dates import find_dates
from crawler.thai.digits import to_ascii
from crawler.thai.text import squeeze

_FIRST_SERIAL, _LAST_SERIAL = 42_005, 73_050
"""1 January 2015 to 31 December 2099: other plain numbers are no day."""
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_BETWEEN = (_EPOCH_1904 - _EPOCH).days
_DIGITS = len(str(_LAST_SERIAL))


def read_day(text: str, *, since_1904: bool = False) -> date | None:
    """Return the one full day that a text names, or nothing where that is not certain.

    Years may be of either era, months numbers or names, and a plain number is the
    serial number by which spreadsheets count days (ECMA-376 part 1, 18.17.4).

    >>> {read_day(text) for text in ("20 พ.ย. 2569", "20/11/๒๕๖๙", "46346")}
    {datetime.date(2026, 11, 20)}
    >>> read_day("พฤศจิกายน 2569"), read_day("2569"), read_day("32/1/2569")
    (None, None, None)
    """
    written = squeeze(to_ascii(text))
    if written.isdecimal():
        return _of_serial(written, since_1904=since_1904)
    found = {one.value for one in find_dates(written)}
    return found.pop() if len(found) == 1 else None


def _of_serial(written: str, *, since_1904: bool) -> date | None:
    if len(written) != _DIGITS or not written.isascii():
        return None
    since_1900 = int(written) + (_BETWEEN if since_1904 else 0)
    if not _FIRST_SERIAL <= since_1900 <= _LAST_SERIAL:
        return None
    return _EPOCH + timedelta(days=since_1900)
