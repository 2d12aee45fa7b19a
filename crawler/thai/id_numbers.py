"""Numbers of Thai identity cards, which no proof needs.

Thirteen digits, written ``1-2345-67890-12-1`` or without hyphens; the first tells what
sort of person it is (1 to 8; 0 is a company's, and public), the last checks the others
(Department of Provincial Administration; weights 13 to 2, modulo 11).
"""

import re

_NUMBER = re.compile(
    r"(?<![A-Za-z0-9๐-๙_/=&?%.+#-])"
    r"[1-8๑-๘](?:([- ]?)\d{4}\1\d{5}\1\d{2}\1\d)"
    r"(?![A-Za-z0-9๐-๙_/=%-]|\.\w)"
)
_DIGIT = re.compile(r"\d")
_DIGITS = 13


def without_id_numbers(text: str) -> str:
    """Put a star for each digit of an identity card's number; addresses stay.

    >>> without_id_numbers("นาย ก เลขที่ 1-2345-67890-12-1 ได้รับ")
    'นาย ก เลขที่ *-****-*****-**-* ได้รับ'
    >>> without_id_numbers("โครงการเลขที่ 1234567890123")
    'โครงการเลขที่ 1234567890123'
    """
    return _NUMBER.sub(_starred, text)


def _starred(found: re.Match[str]) -> str:
    digits = [int(one) for one in found[0] if one.isdecimal()]
    weighed = sum(d * (_DIGITS - at) for at, d in enumerate(digits[:-1]))
    is_one = (11 - weighed % 11) % 10 == digits[-1]
    return _DIGIT.sub("*", found[0]) if is_one else found[0]
