"""Print dates in the notations that municipal pages use (DOMAIN.md 3.7).

Written without the month tables of the product, so that a wrong table there
cannot agree with itself here.
"""

from datetime import date
from enum import StrEnum

_MONTHS = (
    ("มกราคม", "ม.ค."),
    ("กุมภาพันธ์", "ก.พ."),
    ("มีนาคม", "มี.ค."),
    ("เมษายน", "เม.ย."),
    ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."),
    ("กรกฎาคม", "ก.ค."),
    ("สิงหาคม", "ส.ค."),
    ("กันยายน", "ก.ย."),
    ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."),
    ("ธันวาคม", "ธ.ค."),
)
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


class Notation(StrEnum):
    """A way to print a date; the examples all mean 5 October 2022."""

    LONG = "5 ตุลาคม 2565"
    LONG_WITH_ERA = "5 ตุลาคม พ.ศ. 2565"
    THAI_DIGITS = "๕ ตุลาคม ๒๕๖๕"
    SHORT = "5 ต.ค. 2565"
    TWO_DIGIT_YEAR = "5 ต.ค. 65"
    SLASHES = "05/10/2565"


def printed(day: date, notation: Notation) -> str:
    """Print a date in the given notation.

    >>> printed(date(2022, 12, 20), Notation.TWO_DIGIT_YEAR)
    '20 ธ.ค. 65'
    """
    long, short = _MONTHS[day.month - 1]
    year = day.year + 543
    match notation:
        case Notation.LONG:
            return f"{day.day} {long} {year}"
        case Notation.LONG_WITH_ERA:
            return f"{day.day} {long} พ.ศ. {year}"
        case Notation.THAI_DIGITS:
            return f"{day.day} {long} {year}".translate(_THAI_DIGITS)
        case Notation.SHORT:
            return f"{day.day} {short} {year}"
        case Notation.TWO_DIGIT_YEAR:
            return f"{day.day} {short} {year % 100}"
        case Notation.SLASHES:
            return f"{day.day:02}/{day.month:02}/{year}"
